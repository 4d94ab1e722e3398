import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test'
import { chromiumArguments, currentRuntime, projectRoot } from './runtime.ts'

export interface LaunchOptions {
  /** An existing folder starts the program on what an earlier launch left. */
  readonly dataFolder?: string
  readonly shellFolder?: string
  readonly arguments?: readonly string[]
}

/** The program in its real window, on folders of its own. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** Electron's own folder: the window's place, caches, `logs/main.log`. */
  readonly shellFolder: string
  /** What main has logged so far. */
  log(): string
  /** Closes the window as a user does and waits until the program has ended. */
  close(): Promise<void>
}

/** Starts the built program. The caller closes it, or uses `test` below, which does. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const runtime = currentRuntime()
  const dataFolder = options.dataFolder ?? temporaryFolder('data')
  const shellFolder = options.shellFolder ?? temporaryFolder('shell')
  const app = await _electron.launch({
    executablePath: runtime.executable,
    cwd: projectRoot,
    args: [
      ...runtime.appArguments,
      ...chromiumArguments(),
      `--user-data-dir=${shellFolder}`,
      `--data-folder=${dataFolder}`,
      ...(options.arguments ?? []),
    ],
  })
  const page = await app.firstWindow()
  const logFile = join(shellFolder, 'logs', 'main.log')
  return {
    app,
    page,
    dataFolder,
    shellFolder,
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
    close: () => app.close(),
  }
}

export function temporaryFolder(kind: string): string {
  return mkdtempSync(join(tmpdir(), `baoquan-${kind}-`))
}

interface Fixtures {
  /** Starts the program as often as a test needs; everything is closed and removed after it. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
}

/**
 * The test of the end-to-end suite. After each test it asserts that nothing tried to reach the network: the lock
 * would have cancelled it, but the program must not even try.
 */
export const test = base.extend<Fixtures & { readonly networkExpected: boolean }>({
  networkExpected: [false, { option: true }],
  launch: async ({ networkExpected }, use) => {
    const running: RunningApp[] = []
    await use(async (options) => {
      const app = await launchApp(options)
      running.push(app)
      return app
    })
    for (const app of running) await app.close()
    const logs = running.map((app) => app.log())
    for (const { dataFolder, shellFolder } of running) {
      rmSync(dataFolder, { recursive: true, force: true })
      rmSync(shellFolder, { recursive: true, force: true })
    }
    if (!networkExpected) for (const log of logs) expect(log).not.toContain('refused request to')
  },
})

export { expect }
