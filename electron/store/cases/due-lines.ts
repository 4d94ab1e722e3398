import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { inSlices } from '../kernel/slices.ts'
import { noteDeadlinesDue } from '../deadlines/project.ts'
import { indexCase } from '../search/index-records.ts'
import { projectCases } from './projection.ts'

/**
 * Lines of the case list, and what the search finds of a case, that are still to be built. A command over thousands of cases notes them in its own transaction, an upgrade
 * that changes the list in its migration; what a killed process leaves is built at the next opening.
 */

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
  if (total > 0) await inSlices(ledger, () => buildNext(ledger), (done) => onProgress(done, total))
}

function buildNext(ledger: Ledger): boolean {
  const due = prepared<[], { case_id: Buffer }>(ledger.raw, 'SELECT case_id FROM case_line_due ORDER BY case_id LIMIT 1').get()
  if (!due) return false
  const caseId = idFromBytes<'case'>(due.case_id)
  projectCases(ledger, [caseId])
  noteDeadlinesDue(ledger, caseId)
  indexCase(ledger, caseId)
  prepared<[Buffer]>(ledger.raw, 'DELETE FROM case_line_due WHERE case_id = ?').run(due.case_id)
  return true
}
