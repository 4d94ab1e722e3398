import { setImmediate as nextTurn } from 'node:timers/promises'
import { ApiFailure } from '../../../../shared/api/errors.ts'

/** What is being done, for the progress bar: rows (or bytes) done of those known so far. */
export interface Progress {
  readonly step: 'reading' | 'checking' | 'comparing' | 'staging'
  readonly done: number
  readonly total: number
}

/** Long work that can be laid aside: each `yield` is a point where other calls may be served. */
export type SlicedWork<T> = Generator<Progress, T, void>

export interface SliceOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Work between two turns of the event loop, in ms: with the step in hand when it ends, below the 30 ms that a call may wait. */
const SLICE_MS = 10

/**
 * Drives sliced work to its end, giving the event loop a turn whenever a slice is used up.
 * @throws ApiFailure `cancelled` at the next pause after the signal is aborted.
 */
export async function runInSlices<T>(work: SlicedWork<T>, { signal, onProgress }: SliceOptions = {}): Promise<T> {
  let sliceEnd = performance.now() + SLICE_MS
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < sliceEnd) continue
    onProgress?.(step.value)
    await nextTurn()
    if (signal?.aborted) {
      throw new ApiFailure('cancelled')
    }
    sliceEnd = performance.now() + SLICE_MS
  }
}
