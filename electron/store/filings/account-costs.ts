import { type Fen, fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Loan } from '../documents/snapshot-loan.ts'
import type { Ledger } from '../kernel/context.ts'
import { entriesOf } from '../loans/position.ts'

/**
 * Costs booked on a loan account that the papers list by themselves: court, preservation and notice fees are no part of
 * the claim (law.md 15, R47), and attorney, appraisal and notary fees stand in row 5. In fen, reversed entries aside.
 */
export function costsListedElsewhere(ledger: Ledger, loanId: Id<'loan'>): Fen {
  const entries = entriesOf(ledger, loanId).filter((entry) => entry.voidedAt === null)
  const reversed = new Set(entries.map((entry) => entry.reversesId))
  const listed = entries.filter((entry) => entry.kind === 'cost' && entry.costId !== null && !reversed.has(entry.id))
  return fen(listed.reduce((sum, entry) => sum + (entry.amountFen ?? 0), 0))
}

/** What is left on the account once the costs listed elsewhere are taken out; payments met costs first, so never below zero. */
export function withoutListedCosts(loan: Loan, listed: Fen): Loan {
  const { otherFees } = loan.ledger
  if (otherFees === null || listed === 0) return loan
  return { ...loan, ledger: { ...loan.ledger, otherFees: fen(Math.max(0, otherFees - listed)) } }
}
