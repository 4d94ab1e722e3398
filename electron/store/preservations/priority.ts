import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const SECURED = `SELECT DISTINCT i.id FROM preservation_item i JOIN collateral c ON c.asset_id = i.asset_id
  WHERE i.case_id = ? AND i.voided_at IS NULL AND c.voided_at IS NULL AND (c.registration = 'registered' OR c.pledge_form = 'delivery')`

/**
 * The items of a case on whose property the bank's own security is on record: registered, or a pledge in its hands. It ranks before a creditor who only
 * sealed (法释〔2016〕6号第一条). Where none is on record nobody has said that there is none.
 */
export function securedItems({ raw }: Ledger, caseId: Buffer): ReadonlySet<Id<'preservation-item'>> {
  return new Set(prepared<[Buffer], { id: Buffer }>(raw, SECURED).all(caseId).map(({ id }) => idFromBytes(id)))
}
