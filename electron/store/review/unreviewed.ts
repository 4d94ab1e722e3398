import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { reviewCount } from './read.ts'

/**
 * What a paper of the case would rest on without a second person's word, in the words of the log: what is unconfirmed, and what would change once it is
 * approved. Nothing while one person keeps the ledger alone: there is nobody who could confirm it, and every paper would say so.
 */
export function unreviewedOfCase(ledger: Ledger, caseId: Id<'case'>): string[] {
  if (!reviewCount(ledger).shown) return []
  const marks = ledger.db.select({ summary: reviewMark.summary }).from(reviewMark).where(and(eq(reviewMark.caseId, caseId), isNull(reviewMark.settledAt))).all()
  const held = ledger.db.select({ summary: proposal.summary }).from(proposal).where(and(eq(proposal.caseId, caseId), eq(proposal.state, 'pending'))).all()
  return [...marks.map(({ summary }) => summary), ...held.map(({ summary }) => `${summary}（改动待核准）`)]
}
