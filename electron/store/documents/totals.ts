import { type Fen, fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Fees, OtherClaim } from './snapshot-case.ts'
import type { Loan, LoanLedger } from './snapshot-loan.ts'
import type { Totals } from './snapshot.ts'

/** Sum in fen; null as soon as one part is unknown, because a partial sum is a wrong sum. */
export function sumKnown(parts: readonly (Fen | null)[]): Fen | null {
  let total = 0
  for (const part of parts) {
    if (part === null) return null
    total += part
  }
  return fen(total)
}

function sumOfKnown(parts: readonly (Fen | null)[]): Fen {
  return fen(parts.reduce<number>((total, part) => total + (part ?? 0), 0))
}

/** Costs of realising the claim that the contract puts on the borrower: attorney, appraisal, notary and named others. */
export function realisationCosts(fees: Fees): Fen {
  return sumOfKnown([fees.attorney?.amount ?? ZERO_FEN, fees.appraisal, fees.notary, ...fees.others.map((fee) => fee.amount)])
}

function sumLoans(loans: readonly Loan[], part: (ledger: LoanLedger) => Fen | null): Fen | null {
  return loans.length === 0 ? null : sumKnown(loans.map((loan) => part(loan.ledger)))
}

/**
 * The sums that all papers print (forms.md A.3 row 8 as K reads it: rows 1 + 2 + 5 + other money claims; acceptance,
 * preservation and notice fees stay out). Costs that the bank already booked on the loan account (`otherFees`) count as
 * costs of realisation.
 */
export function totalsOf(loans: readonly Loan[], fees: Fees, otherClaims: readonly OtherClaim[]): Totals {
  const principal = sumLoans(loans, (ledger) => ledger.principal)
  const interest = sumLoans(loans, (ledger) => ledger.interest)
  const penalty = sumLoans(loans, (ledger) => ledger.penalty)
  const compound = sumLoans(loans, (ledger) => ledger.compound)
  const interestTotal = sumKnown([interest, penalty, compound])
  const costs = sumOfKnown([realisationCosts(fees), ...loans.map((loan) => loan.ledger.otherFees)])
  const others = sumOfKnown(otherClaims.map((claim) => claim.amount))
  return {
    principal,
    interest,
    penalty,
    compound,
    interestTotal,
    realisationCosts: costs,
    otherClaims: others,
    claim: sumKnown([principal, interestTotal, costs, others]),
  }
}
