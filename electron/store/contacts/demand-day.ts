import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** What the case list and its projection take from contacts and services: the newest demand and the next step. */

/** 最近催收: the bank spoke with, wrote to or served somebody who answers for the debt; attempts that reached nobody are none. */
const NEWEST_DEMAND = `SELECT max(day) AS day FROM (
  SELECT max(occurred_on) AS day FROM contact WHERE case_id = @case AND voided_at IS NULL AND incoming = 0
    AND outcome IN ('reached', 'promised', 'refused', 'disputed', 'sent') AND relation IN ('debtor', 'co-debtor', 'guarantor', 'security-provider', 'spouse', 'agent')
  UNION ALL SELECT max(result_on) FROM notice_service WHERE case_id = @case AND voided_at IS NULL AND result IN ('delivered', 'refused'))`

export function newestDemandOn({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): IsoDate | null {
  return prepared<[{ case: Buffer }], { day: IsoDate | null }>(raw, NEWEST_DEMAND).get({ case: caseId })?.day ?? null
}

const NEWEST_CONTACT = `SELECT id, next_on FROM contact WHERE case_id = ? AND voided_at IS NULL ORDER BY occurred_on DESC, occurred_at DESC, id DESC LIMIT 1`

/** The next step of a case is that of its newest contact: a later contact settles it, whether or not it names another. */
export function projectNextStep({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): void {
  prepared<[Buffer]>(raw, 'DELETE FROM contact_due WHERE case_id = ?').run(caseId)
  const newest = prepared<[Buffer], { id: Buffer; next_on: IsoDate | null }>(raw, NEWEST_CONTACT).get(caseId)
  if (newest === undefined || newest.next_on === null) return
  prepared<[Buffer, Buffer, IsoDate]>(raw, 'INSERT INTO contact_due (case_id, contact_id, next_on) VALUES (?, ?, ?)').run(caseId, newest.id, newest.next_on)
}
