import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Browser, chromium, errors, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { packedApp } from './package.ts'

/** Nobody's number: the sandbox works only for a user who is not root. */
const ORDINARY_USER = 1234
const START_MILLISECONDS = 20_000
const ATTACH_MILLISECONDS = 8_000

const pageTitles = z.array(z.object({ title: z.string() }))

export interface RunningPackage {
  readonly page: Page
  readonly pid: number
  readonly errors: () => string
  stop(): Promise<void>
}

/**
 * Starts the packed app as it ships, its inspector fuse off, as an ordinary user with the real sandbox, and drives it by
 * its remote debugging port. Playwright's own way to start Electron needs that fuse on.
 */
export async function runPackage(options: { readonly arguments?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {}): Promise<RunningPackage> {
  const home = ordinaryHome()
  const args = ['--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${join(home, 'shell')}`, `--data-folder=${join(home, 'ledger')}`, ...(options.arguments ?? [])]
  const child = spawnOrdinary(join(home, 'app', basename(packedApp().executable)), args, { ...options.env, HOME: home })
  let written = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    written += chunk.toString('utf8')
  })
  const stop = async (browser?: Browser): Promise<void> => {
    await browser?.close()
    child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const address = await debuggingAddress(child, () => written)
    await pageLoaded(address)
    const browser = await connected(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined || child.pid === undefined) throw new Error('the packed app opened no window')
    await page.waitForSelector('#root > *', { state: 'attached' })
    return { page, pid: child.pid, errors: () => written, stop: () => stop(browser) }
  } catch (error) {
    await stop()
    throw new Error(`the packed app did not come up; it wrote:\n${written}`, { cause: error })
  }
}

/** Runs the packed executable to its end, as an ordinary user; what it wrote. */
export function outputOf(args: readonly string[], env: Readonly<Record<string, string>>, milliseconds: number): Promise<string> {
  const home = ordinaryHome()
  const child = spawnOrdinary(join(home, 'app', basename(packedApp().executable)), args, { ...env, HOME: home })
  let output = ''
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.once('exit', () => {
      clearTimeout(timer)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
      resolve(output)
    })
  })
}

/** A home with a copy of the app: the checkout may lie where an ordinary user cannot look. */
function ordinaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'baoquan-package-'))
  execFileSync('cp', ['-a', '--reflink=auto', packedApp().folder, join(home, 'app')])
  for (const name of ['shell', 'ledger']) mkdirSync(join(home, name))
  if (isRoot()) for (const path of [home, join(home, 'shell'), join(home, 'ledger')]) chownSync(path, ORDINARY_USER, ORDINARY_USER)
  return home
}

function spawnOrdinary(executable: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const environment = { PATH: process.env['PATH'], DISPLAY: process.env['DISPLAY'], ...env }
  const who = [`--reuid=${ORDINARY_USER}`, `--regid=${ORDINARY_USER}`, '--clear-groups']
  return isRoot() ? spawn('setpriv', [...who, executable, ...args], { env: environment }) : spawn(executable, args, { env: environment })
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** A debugger that attaches while the window is being made can hang it, so the list of pages is asked first. */
async function pageLoaded(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`
  await expect
    .poll(async () => pageTitles.parse(await (await fetch(list)).json()).map(({ title }) => title), { timeout: START_MILLISECONDS })
    .toContainEqual(expect.stringContaining('保全台账'))
}

/** The attachment itself may still cross a frame's creation and never be answered; nothing of the app depends on it. */
async function connected(address: string, attempts = 3): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: ATTACH_MILLISECONDS })
  } catch (error) {
    if (attempts > 1 && error instanceof errors.TimeoutError) return connected(address, attempts - 1)
    throw error
  }
}

/** Chromium writes where it listens. */
function debuggingAddress(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the packed app did not open its debugging port in time')), START_MILLISECONDS)
    child.once('exit', (code) => reject(new Error(`the packed app ended with ${code}`)))
    child.stderr?.on('data', () => {
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(written())?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}
