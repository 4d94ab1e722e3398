import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const KINDS = [...enforcementKinds].map((kind) => `'${kind}'`).join(', ')
const UNDER_WAY = `SELECT EXISTS (SELECT 1 FROM proceeding WHERE case_id = ? AND voided_at IS NULL AND kind IN (${KINDS}) AND status NOT IN ('preparing', 'completed', 'withdrawn')) AS n`

/** Whether an enforcement of the household was asked for and is not over: then what was sealed before it counts as sealed in it. */
export function isInEnforcement({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): boolean {
  return prepared<[Buffer], { n: number }>(raw, UNDER_WAY).get(caseId)?.n === 1
}
