import { setImmediate as nextTurn } from 'node:timers/promises'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { holdLog, moveLog } from '../database/write-ahead-log.ts'
import type { Ledger } from './context.ts'

/** Work between two turns of the event loop, in ms: with the step in hand and its commit, below the 30 ms that a call may wait. */
const SLICE_MS = 6
/** Slices whose log is moved into the file together: a page that several of them wrote is moved once, and the disk is waited for once. */
const SLICES_PER_CHECKPOINT = 4
/**
 * Repeats a step in short transactions, between which other calls are served, until it answers that nothing is left. Stops where
 * it is when the ledger is locked meanwhile: the caller's work must be found again at the next opening.
 * @param step does one small piece; false when there was none left to do
 * @param onSlice told before each slice how many steps were done
 * @returns how many steps were done
 */
export async function inSlices({ raw }: Pick<Ledger, 'raw'>, step: () => boolean, onSlice: (done: number) => void = () => {}): Promise<number> {
  let done = 0
  let left = true
  for (let slices = 1; left && raw.open; slices += 1) {
    onSlice(done)
    await nextTurn()
    if (!raw.open) break
    const slice = runSlice(raw, step)
    done += slice.done
    left = slice.left
    await nextTurn()
    if (!left || slices % SLICES_PER_CHECKPOINT === 0) moveLog(raw)
  }
  return done
}

/** Goes through what is to be read, with a turn for other calls whenever a slice of time is over. @throws ApiFailure locked when the ledger is locked meanwhile */
export async function* inTurns<T>({ raw }: Pick<Ledger, 'raw'>, items: Iterable<T>): AsyncGenerator<T> {
  let end = performance.now() + SLICE_MS
  for (const item of items) {
    if (performance.now() >= end) {
      await nextTurn()
      if (!raw.open) throw new ApiFailure('locked')
      end = performance.now() + SLICE_MS
    }
    yield item
  }
}

/**
 * One short transaction: as many steps as fit into a slice, and one at least. It does not wait for the disk, because what a power cut
 * takes away is found and done again: only commands must last.
 */
function runSlice(raw: Ledger['raw'], step: () => boolean): { readonly done: number; readonly left: boolean } {
  const end = performance.now() + SLICE_MS
  raw.pragma('synchronous = NORMAL')
  const letLogGo = holdLog(raw)
  try {
    return raw
      .transaction(() => {
        let done = 0
        while (step()) {
          done += 1
          if (performance.now() >= end) return { done, left: true }
        }
        return { done, left: false }
      })
      .immediate()
  } finally {
    letLogGo()
    raw.pragma('synchronous = FULL')
  }
}
