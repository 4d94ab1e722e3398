import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { projectCases } from './projection.ts'

/**
 * Lines of the case list that are still to be built. A command over thousands of cases notes them in its own transaction and has
 * them built after it, in short ones between which other calls are served; what a killed process leaves is built at the next opening.
 */

/** Work between two turns of the event loop, in ms: with the case in hand and its commit, below the 30 ms that a call may wait. */
const SLICE_MS = 18

/** Notes cases whose lines are to be built anew; inside the transaction that changes them. */
export function noteDueLines({ raw }: Pick<Ledger, 'raw'>, caseIds: Iterable<Id<'case'>>): void {
  const note = prepared<[string]>(raw, `INSERT INTO case_line_due (case_id) SELECT unhex(value, '-') FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`)
  note.run(JSON.stringify([...caseIds]))
}

function countDue({ raw }: Pick<Ledger, 'raw'>): number {
  return prepared<[], { due: number }>(raw, 'SELECT count(*) AS due FROM case_line_due').get()?.due ?? 0
}

/**
 * Builds all lines that are due. Stops where it is when the ledger is locked meanwhile: the rest is done after the next opening.
 * @param onProgress lines built, of those that were due at the start
 */
export async function buildDueLines(ledger: Ledger, onProgress: (done: number, total: number) => void): Promise<void> {
  const total = countDue(ledger)
  for (let done = 0; ledger.raw.open && done < total; ) {
    onProgress(done, total)
    await nextTurn()
    if (!ledger.raw.open) return
    const built = buildSlice(ledger)
    if (built === 0) return
    done += built
  }
}

/**
 * One short transaction: as many lines as fit into a slice, and one at least. It does not wait for the disk, because a slice that a power cut takes
 * away leaves its cases due: only commands must last.
 */
function buildSlice(ledger: Ledger): number {
  ledger.raw.pragma('synchronous = NORMAL')
  try {
    return buildWhile(ledger, performance.now() + SLICE_MS)
  } finally {
    ledger.raw.pragma('synchronous = FULL')
  }
}

function buildWhile(ledger: Ledger, sliceEnd: number): number {
  const { raw } = ledger
  const next = prepared<[], { case_id: Buffer }>(raw, 'SELECT case_id FROM case_line_due ORDER BY case_id LIMIT 1')
  const settle = prepared<[Buffer]>(raw, 'DELETE FROM case_line_due WHERE case_id = ?')
  return raw
    .transaction(() => {
      let built = 0
      do {
        const due = next.get()
        if (!due) break
        projectCases(ledger, [idFromBytes<'case'>(due.case_id)])
        settle.run(due.case_id)
        built += 1
      } while (performance.now() < sliceEnd)
      return built
    })
    .immediate()
}
