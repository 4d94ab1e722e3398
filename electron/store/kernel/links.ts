import type Database from 'better-sqlite3'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { prepared } from './prepared.ts'

/** Which loans a guarantee, a collateral, a proceeding or a co-borrower is for. */
export type LoanLink = 'guarantee_loan' | 'collateral_loan' | 'proceeding_loan' | 'co_borrower_loan'

const owner: Record<LoanLink, string> = { guarantee_loan: 'guarantee_id', collateral_loan: 'collateral_id', proceeding_loan: 'proceeding_id', co_borrower_loan: 'co_borrower_id' }

export function loanIdsOf(raw: Database.Database, link: LoanLink, id: Id): Id<'loan'>[] {
  return prepared<[Buffer], { loan_id: Buffer }>(raw, `SELECT loan_id FROM ${link} WHERE ${owner[link]} = ? ORDER BY loan_id`)
    .all(idToBytes(id))
    .map((row) => idFromBytes<'loan'>(row.loan_id))
}

/** Sets the links to exactly these loans. */
export function linkLoans(raw: Database.Database, link: LoanLink, id: Id, loanIds: readonly Id<'loan'>[]): void {
  raw.prepare(`DELETE FROM ${link} WHERE ${owner[link]} = ?`).run(idToBytes(id))
  const insert = raw.prepare(`INSERT INTO ${link} (${owner[link]}, loan_id) VALUES (?, ?)`)
  for (const loanId of new Set(loanIds)) insert.run(idToBytes(id), idToBytes(loanId))
}
