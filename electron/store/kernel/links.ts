import type Database from 'better-sqlite3'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { coBorrower } from '../database/loan-schema.ts'
import { proceeding } from '../database/schema.ts'
import { collateral, guarantee } from '../database/security-schema.ts'
import { prepared } from './prepared.ts'
import type { RecordTable } from './record-table.ts'
import type { Work } from './work.ts'

/** Which loans a guarantee, a collateral, a proceeding or a co-borrower is for. */
export type LoanLink = 'guarantee_loan' | 'collateral_loan' | 'proceeding_loan' | 'co_borrower_loan'

const owners: Readonly<Record<LoanLink, { readonly table: RecordTable; readonly column: string }>> = {
  guarantee_loan: { table: guarantee, column: 'guarantee_id' },
  collateral_loan: { table: collateral, column: 'collateral_id' },
  proceeding_loan: { table: proceeding, column: 'proceeding_id' },
  co_borrower_loan: { table: coBorrower, column: 'co_borrower_id' },
}

export function loanIdsOf(raw: Database.Database, link: LoanLink, id: Id): Id<'loan'>[] {
  return prepared<[Buffer], { loan_id: Buffer }>(raw, `SELECT loan_id FROM ${link} WHERE ${owners[link].column} = ? ORDER BY loan_id`)
    .all(idToBytes(id))
    .map((row) => idFromBytes<'loan'>(row.loan_id))
}

/** Writes the links themselves, past any log: for a record that is being made as a whole. */
export function linkLoans(raw: Database.Database, link: LoanLink, id: Id, loanIds: readonly Id<'loan'>[]): void {
  const { column } = owners[link]
  prepared<[Buffer]>(raw, `DELETE FROM ${link} WHERE ${column} = ?`).run(idToBytes(id))
  const insert = prepared<[Buffer, Buffer]>(raw, `INSERT INTO ${link} (${column}, loan_id) VALUES (?, ?)`)
  for (const loanId of loanIds) insert.run(idToBytes(id), idToBytes(loanId))
}

/**
 * Sets the loans of a record to exactly these; a change of them is a change of the record.
 * @param seen the version that the save rests on; null for a new record
 */
export function keepLoans<Tag extends string>(work: Work, link: LoanLink, saved: Saved<Tag>, seen: number | null, loanIds: readonly Id<'loan'>[]): Saved<Tag> {
  const { raw } = work.ledger
  const before = loanIdsOf(raw, link, saved.id)
  const after = [...new Set(loanIds)].toSorted()
  if (before.join() === after.join()) return saved
  linkLoans(raw, link, saved.id, after)
  return work.changeParts(owners[link].table, saved, seen, link, { loanIds: before.length === 0 ? null : before }, { loanIds: after.length === 0 ? null : after })
}
