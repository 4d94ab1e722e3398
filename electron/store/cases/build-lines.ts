import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { inSlices } from '../kernel/slices.ts'
import { noteDeadlinesDue } from '../deadlines/project.ts'
import { indexCase } from '../search/index-records.ts'
import { countDue } from './due-lines.ts'
import { projectCases } from './projection.ts'

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
