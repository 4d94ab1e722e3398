import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { IMPORTS_OF_CASE } from '../audit/imports-of-case.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { reviewCount } from './read.ts'

/**
 * What a paper of the case would rest on without a second person's word, in the words of the log: what is unconfirmed, and what would change once it is
 * approved. Nothing while one person keeps the ledger alone: there is nobody who could confirm it, and every paper would say so.
 */
export function unreviewedOfCase(ledger: Ledger, caseId: Id<'case'>): string[] {
  if (!reviewCount(ledger).shown) return []
  const marks = ledger.db.select({ summary: reviewMark.summary }).from(reviewMark).where(and(eq(reviewMark.caseId, caseId), isNull(reviewMark.settledAt))).all()
  const held = ledger.db.select({ summary: proposal.summary }).from(proposal).where(and(eq(proposal.caseId, caseId), eq(proposal.state, 'pending'))).all()
  return [...marks.map(({ summary }) => summary), ...unconfirmedRuns(ledger, caseId), ...held.map(({ summary }) => `${summary}（改动待核准）`)]
}

const OPEN_RUNS = "SELECT count(*) AS n FROM review_mark WHERE settled_at IS NULL AND record_table IN ('import_run', 'package_run')"
/** An import or a package is confirmed as one, so that its mark names no case: its records do. A household that travels takes its own record along. */
const RUNS_OF_CASE = `SELECT m.summary FROM review_mark m WHERE m.settled_at IS NULL AND (
    m.record_table = 'import_run' AND m.record_id IN (${IMPORTS_OF_CASE})
    OR m.record_table = 'package_run' AND EXISTS (SELECT 1 FROM package_run r JOIN shared_version s ON s.record_table = 'case_file' AND s.record_id = @case AND s.packed_at = r.packed_at WHERE r.id = m.record_id))
  ORDER BY m.id`

function unconfirmedRuns({ raw }: Ledger, caseId: Id<'case'>): string[] {
  if (prepared<[], { n: number }>(raw, OPEN_RUNS).get()?.n === 0) return []
  return prepared<[{ case: Buffer }], { summary: string }>(raw, RUNS_OF_CASE).all({ case: idToBytes(caseId) }).map(({ summary }) => summary)
}
