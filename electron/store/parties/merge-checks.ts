import { ApiFailure } from '../../../shared/api/errors.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'

type PartyRow = typeof party.$inferSelect

/** What must be settled before two parties can be one, with the sentence that says so. */
const obstacles: readonly { readonly sql: string; readonly message: string }[] = [
  {
    sql: `SELECT 1 FROM case_file a JOIN case_file b ON b.unit_id = a.unit_id WHERE a.borrower_id = @keep AND b.borrower_id = @drop AND a.voided_at IS NULL AND b.voided_at IS NULL`,
    message: '两人在同一机构各有一户，合并后会成为一人两户。请先把借据归到一户，作废另一户，再合并。',
  },
  {
    sql: `SELECT 1 FROM guarantee g JOIN case_file f ON f.id = g.case_id
          WHERE g.voided_at IS NULL AND f.voided_at IS NULL AND ((f.borrower_id = @keep AND g.guarantor_id = @drop) OR (f.borrower_id = @drop AND g.guarantor_id = @keep))`,
    message: '其中一人为另一人的借款作保证，合并后保证人就是借款人本人。请先核对并作废那笔保证。',
  },
  {
    sql: `SELECT 1 FROM co_borrower b JOIN case_file f ON f.id = b.case_id WHERE b.voided_at IS NULL AND f.voided_at IS NULL AND (
            (f.borrower_id = @keep AND b.party_id = @drop) OR (f.borrower_id = @drop AND b.party_id = @keep)
            OR (b.party_id = @drop AND EXISTS (SELECT 1 FROM co_borrower o WHERE o.case_id = b.case_id AND o.party_id = @keep AND o.voided_at IS NULL))
            OR EXISTS (SELECT 1 FROM guarantee g WHERE g.case_id = b.case_id AND g.voided_at IS NULL AND g.counter_for_id IS NULL
                 AND ((g.guarantor_id = @keep AND b.party_id = @drop) OR (g.guarantor_id = @drop AND b.party_id = @keep))))`,
    message: '两人在同一户中，一人是共同借款人，另一人也欠这笔债或为它保证，合并后会重复。请先核对并作废其中一条登记。',
  },
  {
    sql: `SELECT 1 FROM guarantee g WHERE g.voided_at IS NULL AND ((g.guarantor_id = @keep AND g.counter_for_id = @drop) OR (g.guarantor_id = @drop AND g.counter_for_id = @keep))`,
    message: '其中一人为另一人提供反担保，不会是同一人。请先核对那笔反担保。',
  },
  {
    sql: `SELECT 1 FROM party_relation r WHERE r.voided_at IS NULL AND ((r.party_id = @keep AND r.other_id = @drop) OR (r.party_id = @drop AND r.other_id = @keep))`,
    message: '两人之间登记了关系（如配偶、股东），不会是同一人。请先核对并作废那项关系。',
  },
]

/** @throws ApiFailure when the two cannot be one, or not yet */
export function refuseMerge({ raw }: Ledger, keep: PartyRow, drop: PartyRow): void {
  if (keep.id === drop.id) throw new ApiFailure('invalid-input', { fields: { dropId: '请另选一名当事人' } })
  if (keep.voidedAt !== null || drop.voidedAt !== null) throw new ApiFailure('already-voided')
  if (keep.kind !== drop.kind) throw new ApiFailure('party-conflict', { message: '一个登记为自然人，一个登记为单位，不能合并。请先更正类型。' })
  if (drop.idNo !== null) {
    throw keep.idNo === null
      ? new ApiFailure('party-conflict', { message: `“${drop.name}”登记了证件号码，应保留这一条。请把两条对调后再合并。` })
      : new ApiFailure('party-conflict', { message: '两条的证件号码不同，是两名当事人，不能合并。号码登记有误的，请先更正。' })
  }
  const both = { keep: idToBytes(keep.id), drop: idToBytes(drop.id) }
  for (const { sql, message } of obstacles) {
    if (raw.prepare<[typeof both]>(`${sql} LIMIT 1`).get(both)) throw new ApiFailure('has-dependents', { message })
  }
}
