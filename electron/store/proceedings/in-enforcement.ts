import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const KINDS = [...enforcementKinds].map((kind) => `'${kind}'`).join(', ')
const ENFORCED = `FROM proceeding p WHERE p.case_id = ? AND p.voided_at IS NULL AND p.kind IN (${KINDS}) AND p.status NOT IN ('preparing', 'completed', 'withdrawn')`
const UNDER_WAY = `SELECT EXISTS (SELECT 1 ${ENFORCED}) AS n`
const ASKED_FOR = `WITH enforced AS (SELECT p.id ${ENFORCED}), asked AS (
    SELECT f.day FROM proceeding_event f WHERE f.kind = 'filed' AND f.voided_at IS NULL AND f.proceeding_id IN (SELECT id FROM enforced)
    UNION ALL SELECT r.applied_on FROM enforcement r WHERE r.voided_at IS NULL AND r.proceeding_id IN (SELECT id FROM enforced))
  SELECT min(day) AS day FROM asked`

/** Whether an enforcement of the household was asked for and is not over: then what was sealed before it counts as sealed in it. */
export function isInEnforcement({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): boolean {
  return prepared<[Buffer], { n: number }>(raw, UNDER_WAY).get(caseId)?.n === 1
}

/** The day on which the first of these enforcements was asked for; null where that is not on record. */
export function enforcedFrom({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): IsoDate | null {
  return prepared<[Buffer], { day: IsoDate | null }>(raw, ASKED_FOR).get(caseId)?.day ?? null
}
