import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, errors, expect, type Page, test as base } from '@playwright/test'
import { openDisplay } from '../../../build/display.mjs'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'
import { chromiumArguments, currentRuntime, projectRoot } from './runtime.ts'

/** How long a click or a look-up may take; a slow machine under test needs some of it. */
const ACTION_MILLISECONDS = 10_000
const HANDSHAKE_MILLISECONDS = 10_000

/** The program's own day in the window specs: what their households owe and what lapses for them must not depend on when they run. */
export const THE_DAY = isoDate('2026-11-22')

export interface LaunchOptions {
  /** An existing folder starts the program on what an earlier launch left. */
  readonly dataFolder?: string
  readonly shellFolder?: string
  readonly arguments?: readonly string[]
  /** The day on which the program's clock begins, at the PC's time of day; absent = `THE_DAY`. */
  readonly firstDay?: IsoDate
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
  /** Starts the program once more on the same folders, as an impatient user does, and waits until that copy ends. */
  startAgain(): Promise<{ readonly exitCode: number | null }>
  /** Closes the window as a user does and waits until the program has ended. */
  close(): Promise<void>
}

/** Starts the built program. The caller closes it, or uses `test` below, which does. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const runtime = currentRuntime()
  const dataFolder = options.dataFolder ?? temporaryFolder('data')
  const shellFolder = options.shellFolder ?? temporaryFolder('shell')
  const args = [
    ...runtime.appArguments,
    ...chromiumArguments(),
    `--user-data-dir=${shellFolder}`,
    `--data-folder=${dataFolder}`,
    `--first-day=${options.firstDay ?? THE_DAY}`,
    ...(options.arguments ?? []),
  ]
  const app = await driveElectron(runtime.executable, args)
  const page = await firstPage(app)
  const logFile = join(shellFolder, 'logs', 'main.log')
  return {
    app,
    page,
    dataFolder,
    shellFolder,
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
    startAgain: async () => ({ exitCode: await exitCodeOf(spawn(runtime.executable, args, { stdio: 'ignore' })) }),
    close: () => app.close(),
  }
}

/** Chromium on Linux gives up on file names outside ASCII where the machine names no character set, as a bare build machine does. */
function namesInChinese(): Record<string, string> {
  const known = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { LANG: 'C.UTF-8', ...Object.fromEntries(known) }
}

/**
 * Some launches in a hundred, Playwright's handshake with Electron's inspector never ends: the program waits for it before
 * it is ready, so nothing of it has run. (Without Playwright the program came up 150 times out of 150.) Only the
 * handshake is tried again; anything later fails its test.
 */
async function driveElectron(executablePath: string, args: string[], attempts = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ executablePath, cwd: projectRoot, args, env: namesInChinese(), timeout: HANDSHAKE_MILLISECONDS })
  } catch (error) {
    if (attempts > 1 && error instanceof errors.TimeoutError) return driveElectron(executablePath, args, attempts - 1)
    throw error
  }
}

/** The window with something in it; a program that shows nothing is ended, nobody else would. */
async function firstPage(app: ElectronApplication): Promise<Page> {
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(ACTION_MILLISECONDS)
    await page.waitForSelector('#root > *', { state: 'attached' })
    return page
  } catch (error) {
    app.process().kill('SIGKILL')
    throw error
  }
}

function exitCodeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

export function temporaryFolder(kind: string): string {
  return mkdtempSync(join(tmpdir(), `baoquan-${kind}-`))
}

interface WorkerFixtures {
  /** Off = on the screen that is there, to watch a spec. */
  readonly ownScreen: boolean
  /** Windows of two workers on one screen would take the keyboard from each other. */
  readonly workerDisplay: undefined
}

interface Fixtures {
  /** Starts the program as often as a test needs; everything is closed and removed after it. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
}

/**
 * The test of the end-to-end suite. After each test it asserts that nothing tried to reach the network: the lock
 * would have cancelled it, but the program must not even try.
 */
export const test = base.extend<Fixtures & { readonly networkExpected: boolean }, WorkerFixtures>({
  networkExpected: [false, { option: true }],
  ownScreen: [true, { option: true, scope: 'worker' }],
  workerDisplay: [async ({ ownScreen }, use) => {
    const display = await openDisplay({ always: ownScreen })
    process.env['DISPLAY'] = display.env['DISPLAY']
    await use(undefined)
    display.stop()
  }, { auto: true, scope: 'worker' }],
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
