import type { Id } from '../../../shared/model/id.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { rightsBasisOf } from '../rights/rights-basis.ts'

/** What people found flawed in the contracts that a claim rests on; a blank clause number is asked for by the papers themselves. */
export function rightsSnapshot(ledger: Ledger, caseId: Id<'case'>, contractIds: ReadonlySet<string>): NonNullable<FilingSnapshot['rights']> {
  return rightsBasisOf(ledger, caseId).flatMap(({ subjectId, subject, level, finding, asked }) =>
    asked !== null && contractIds.has(subjectId) && finding !== null && (level === 'red' || level === 'amber') ? [{ level, text: `${subject}：${finding}` }] : [],
  )
}
