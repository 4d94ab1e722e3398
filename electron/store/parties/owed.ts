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

const GUARANTEED = `SELECT DISTINCT l.id, f.unit_id FROM guarantee g JOIN guarantee_loan gl ON gl.guarantee_id = g.id JOIN loan l ON l.id = gl.loan_id
  JOIN case_file f ON f.id = l.case_id WHERE g.guarantor_id = ? AND g.counter_for_id IS NULL AND g.voided_at IS NULL AND l.voided_at IS NULL AND f.voided_at IS NULL`

/** 保证的债权余额: what is owed on the loans that he guarantees to the bank, each once, in households that the reader sees. */
export function guaranteedBy(ledger: Ledger, partyId: Id<'party'>): Fen {
  const units = unitsInScope(ledger, ledger.person)
  const rows = prepared<[Buffer], { id: Buffer; unit_id: Buffer }>(ledger.raw, GUARANTEED).all(idToBytes(partyId))
  const seen = rows.filter((row) => units === null || units.includes(idFromBytes<'unit'>(row.unit_id)))
  const { principal, interest } = owedOn(ledger, seen.map((row) => idFromBytes<'loan'>(row.id)))
  return addFen(principal, interest)
}
