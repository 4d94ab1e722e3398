import { setImmediate as nextTurn } from 'node:timers/promises'

/** Times are wall-clock milliseconds of this process; medians, because the machine is never quite idle. */

export function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new RangeError('no times to take the median of')
  return (upper + lower) / 2
}

export type Work = () => unknown

/** How long one run takes; a promise is waited for. */
export async function timed(work: Work): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The times of several runs after one that warms up and does not count. */
export async function repeated(runs: number, work: Work): Promise<readonly number[]> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(work))
  return times
}

export interface Pair {
  /** Median of our runs. */
  readonly ours: number
  /** Median of the runs that it is measured against. */
  readonly other: number
  readonly ratio: number
}

/** Medians of two works that take turns, so that a slow minute of the machine hits both. Both warm up once. */
export async function pairs(count: number, ours: () => Promise<number>, other: () => Promise<number>): Promise<Pair> {
  await ours()
  await other()
  const oursTimes: number[] = []
  const otherTimes: number[] = []
  for (let pair = 0; pair < count; pair += 1) {
    const oursFirst = pair % 2 === 0
    if (oursFirst) oursTimes.push(await ours())
    otherTimes.push(await other())
    if (!oursFirst) oursTimes.push(await ours())
  }
  const medians = { ours: medianOf(oursTimes), other: medianOf(otherTimes) }
  return { ...medians, ratio: medians.ours / medians.other }
}

export interface Waits {
  longest: number
  running: boolean
}

/** Notes the longest time between two turns of the event loop, in ms, while `running`: how long other calls had to wait at most. */
export async function watchTurns(waits: Waits): Promise<void> {
  let last = performance.now()
  while (waits.running) {
    await nextTurn()
    const now = performance.now()
    waits.longest = Math.max(waits.longest, now - last)
    last = now
  }
}
