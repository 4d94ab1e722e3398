import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { indexLine } from '../audit/line-index.ts'
import { indexEntry } from './index-records.ts'

/** Terms that an upgrade leaves to be written: SQL alone cannot read 拼音. The entries themselves stand, and are found again one by one. */

/** In one transaction: the index writes a part of itself at each commit and joins the parts later, so that many small ones cost several times as much. */
const BATCH = 1_000

interface Due {
  readonly what: 'entry' | 'log'
  readonly rowno: number
}

/**
 * Writes what is left, with a turn of the event loop between two batches. Stops where it is when the ledger is locked meanwhile: the rest is written after the
 * next opening.
 * @param onProgress entries written, of those that were left at the start
 */
export async function writeDueTerms(ledger: Ledger, onProgress: (done: number, total: number) => void): Promise<void> {
  const { raw } = ledger
  const total = prepared<[], { n: number }>(raw, 'SELECT count(*) AS n FROM search_due').get()?.n ?? 0
  let done = 0
  for (let written = BATCH; written === BATCH && raw.open; done += written) {
    onProgress(done, total)
    await nextTurn()
    if (!raw.open) return
    written = raw.transaction(() => writeBatch(ledger)).immediate()
  }
}

function writeBatch(ledger: Ledger): number {
  const due = prepared<[number], Due>(ledger.raw, 'SELECT what, rowno FROM search_due ORDER BY what, rowno LIMIT ?').all(BATCH)
  const written = prepared<[string, number]>(ledger.raw, 'DELETE FROM search_due WHERE what = ? AND rowno = ?')
  for (const { what, rowno } of due) {
    if (what === 'entry') indexEntry(ledger, rowno)
    else indexLine(ledger, rowno)
    written.run(what, rowno)
  }
  return due.length
}
