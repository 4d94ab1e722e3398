import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const KINDS = [...enforcementKinds].map((kind) => `'${kind}'`).join(', ')
const ENFORCED = `FROM proceeding p WHERE p.case_id = ? AND p.voided_at IS NULL AND p.kind IN (${KINDS}) AND p.status NOT IN ('preparing', 'completed', 'withdrawn')`
const UNDER_WAY = `SELECT EXISTS (SELECT 1 ${ENFORCED}) AS n`
const ASKED_FOR = `SELECT min(e.day) AS day FROM proceeding_event e WHERE e.kind = 'filed' AND e.voided_at IS NULL AND e.proceeding_id IN (SELECT p.id ${ENFORCED})`

/** Whether an enforcement of the household was asked for and is not over: then what was sealed before it counts as sealed in it. */
export function isInEnforcement({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): boolean {
  return prepared<[Buffer], { n: number }>(raw, UNDER_WAY).get(caseId)?.n === 1
}

/** The day on which the first of these enforcements was asked for; null where that is not on record. */
export function enforcedFrom({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): IsoDate | null {
  return prepared<[Buffer], { day: IsoDate | null }>(raw, ASKED_FOR).get(caseId)?.day ?? null
}
