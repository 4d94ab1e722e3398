import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { chromiumArguments } from '../../e2e/support/runtime.ts'
import type { Startable } from './apps.ts'
import { FIRST_PAGE, type FirstPage } from './first-page.ts'
import { type MarkName, type Marks, readMark } from './marks.ts'

const START_MILLISECONDS = 60_000

export interface Start {
  readonly app: Startable
  readonly arguments: readonly string[]
  readonly firstPage: FirstPage
  /** How long the window stays after it was painted; the page's compiled scripts are kept only then. */
  readonly stayMilliseconds: number
}

/**
 * Starts a program, waits until its page was painted, and closes it as the system does.
 * @throws Error when it ends or hangs before that
 */
export async function launch({ app, arguments: own, firstPage, stayMilliseconds }: Start): Promise<Marks> {
  const marks = new Map<MarkName, number>([['spawned', Date.now()]])
  const child = spawn(app.executable, [...app.appArguments, ...chromiumArguments(), ...own], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, [FIRST_PAGE]: firstPage } })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the window ended with ${code} before it was painted (${[...marks.keys()].join(', ')})`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const mark = readMark(line)
      if (mark !== null && !marks.has(mark[0])) marks.set(mark[0], mark[1])
      if (mark?.[0] === 'painted') resolve()
    })
  })
  clearTimeout(timer)
  await wait(stayMilliseconds)
  child.kill('SIGTERM')
  await ended
  return marks
}
