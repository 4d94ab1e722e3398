import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** What the case list takes from contacts and services: the newest demand. */

/** 最近催收: the bank spoke with, wrote to or served somebody who answers for the debt; attempts that reached nobody are none. */
const NEWEST_DEMAND = `SELECT max(day) AS day FROM (
  SELECT max(occurred_on) AS day FROM contact WHERE case_id = @case AND voided_at IS NULL AND incoming = 0
    AND outcome IN ('reached', 'promised', 'refused', 'disputed', 'sent') AND relation IN ('debtor', 'co-debtor', 'guarantor', 'security-provider', 'spouse', 'agent')
  UNION ALL SELECT max(result_on) FROM notice_service WHERE case_id = @case AND voided_at IS NULL AND result IN ('delivered', 'refused'))`

export function newestDemandOn({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): IsoDate | null {
  return prepared<[{ case: Buffer }], { day: IsoDate | null }>(raw, NEWEST_DEMAND).get({ case: caseId })?.day ?? null
}
