import type { OwedLoan } from '../../../shared/api/party-profile.ts'
import { MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { addFen } from '../../../shared/rules/money.ts'
import { type CaseFigures, caseFigures } from '../cases/figures.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { loanFigures } from '../loans/position.ts'

/** What is owed on these loans on the ledger's day, by the positions that the case list is made of. */
export function owedOn(ledger: Ledger, loanIds: readonly Id<'loan'>[]): CaseFigures {
  return caseFigures(loanIds.map((loanId) => loanFigures(ledger, loanId)))
}

const NAMED = `SELECT l.note_no AS noteNo, p.name AS borrowerName, l.currency FROM loan l JOIN case_file f ON f.id = l.case_id JOIN party p ON p.id = f.borrower_id WHERE l.id = ?`

/** The same loan by loan; those in another currency are not added to renminbi and stand on the page of their household. */
export function owedLoans(ledger: Ledger, loanIds: readonly Id<'loan'>[]): OwedLoan[] {
  return loanIds.flatMap((loanId): OwedLoan[] => {
    const named = prepared<[Buffer], { noteNo: string; borrowerName: string; currency: string }>(ledger.raw, NAMED).get(idToBytes(loanId))
    if (named === undefined || named.currency !== MAIN_CURRENCY) return []
    const { principal, interest } = owedOn(ledger, [loanId])
    return [{ noteNo: named.noteNo, borrowerName: named.borrowerName, principalFen: principal, interestFen: interest }]
  })
}

const OF_HOUSEHOLD = 'SELECT id FROM loan WHERE case_id = ? AND voided_at IS NULL ORDER BY id'

export function loansOfHousehold({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): Id<'loan'>[] {
  return prepared<[Buffer], { id: Buffer }>(raw, OF_HOUSEHOLD).all(idToBytes(caseId)).map(({ id }) => idFromBytes<'loan'>(id))
}

const BORROWED = `SELECT l.id, f.unit_id FROM loan l JOIN case_file f ON f.id = l.case_id WHERE f.borrower_id = ? AND l.voided_at IS NULL AND f.voided_at IS NULL ORDER BY l.id`

const CO_BORROWED = `SELECT l.id, f.unit_id FROM co_borrower b JOIN co_borrower_loan bl ON bl.co_borrower_id = b.id JOIN loan l ON l.id = bl.loan_id
  JOIN case_file f ON f.id = l.case_id WHERE b.party_id = ? AND b.voided_at IS NULL AND l.voided_at IS NULL AND f.voided_at IS NULL ORDER BY l.id`

/** The loans that he owes himself, alone or with others, in households that the reader sees. */
export function borrowedLoans(ledger: Ledger, partyId: Id<'party'>): Id<'loan'>[] {
  return [...seenLoans(ledger, BORROWED, partyId), ...seenLoans(ledger, CO_BORROWED, partyId)]
}

/** What is owed on loans of other households that he borrowed with their borrower. */
export function coBorrowedBy(ledger: Ledger, partyId: Id<'party'>): Fen {
  const { principal, interest } = owedOn(ledger, seenLoans(ledger, CO_BORROWED, partyId))
  return addFen(principal, interest)
}

const GUARANTEED = `SELECT DISTINCT l.id, f.unit_id FROM guarantee g JOIN guarantee_loan gl ON gl.guarantee_id = g.id JOIN loan l ON l.id = gl.loan_id
  JOIN case_file f ON f.id = l.case_id WHERE g.guarantor_id = ? AND g.counter_for_id IS NULL AND g.voided_at IS NULL AND l.voided_at IS NULL AND f.voided_at IS NULL`

/** The loans that he guarantees to the bank, each once, in households that the reader sees. */
export function guaranteedLoans(ledger: Ledger, partyId: Id<'party'>): Id<'loan'>[] {
  return seenLoans(ledger, GUARANTEED, partyId)
}

/** 保证的债权余额: what is owed on them. */
export function guaranteedBy(ledger: Ledger, partyId: Id<'party'>): Fen {
  const { principal, interest } = owedOn(ledger, guaranteedLoans(ledger, partyId))
  return addFen(principal, interest)
}

function seenLoans(ledger: Ledger, sql: string, partyId: Id<'party'>): Id<'loan'>[] {
  const units = unitsInScope(ledger, ledger.person)
  const rows = prepared<[Buffer], { id: Buffer; unit_id: Buffer }>(ledger.raw, sql).all(idToBytes(partyId))
  return rows.filter((row) => units === null || units.includes(idFromBytes<'unit'>(row.unit_id))).map((row) => idFromBytes<'loan'>(row.id))
}
