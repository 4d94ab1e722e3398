/** A loan of the record as the claim tool asks for it, so that its figures can be re-computed and tried out by hand. */
import type { LedgerEntryView } from '../../../shared/api/loans.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { EntryFacts } from '../../../shared/model/ledger-entry.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { BLANK_ENTRY, type ClaimEntry, type ClaimInputs } from './tools/claim-tool.ts'

type Standing = Exclude<EntryFacts, { readonly kind: 'reversal' }>

function fixedParts(entry: Extract<Standing, { readonly kind: 'repayment' }>): Partial<ClaimEntry> {
  const parts = {
    principal: entry.fixedPrincipalFen, interest: entry.fixedInterestFen, penalty: entry.fixedPenaltyFen, compound: entry.fixedCompoundFen, costs: entry.fixedCostFen,
  }
  return Object.values(parts).some((part) => part !== null) ? { split: 'fixed', ...parts } : {}
}

function sumsOf(entry: Standing): Partial<ClaimEntry> {
  switch (entry.kind) {
    case 'opening-balance':
      return { amount: entry.principalFen, interest: entry.interestFen, penalty: entry.penaltyFen, compound: entry.compoundFen, undivided: entry.undividedInterestFen }
    case 'repayment':
      return { amount: entry.amountFen, ...fixedParts(entry) }
    case 'rate-change':
      return { rate: entry.annualRate }
    case 'drawdown':
    case 'cost':
      return { amount: entry.amountFen }
  }
}

/** What the loan's own record says of extension and acceleration; an extension is agreed before the old maturity. */
function contractEvents(loan: LoanFacts): ClaimEntry[] {
  return [
    ...(loan.extendedDueOn === null ? [] : [{ ...BLANK_ENTRY, kind: 'extension' as const, date: addDays(loan.dueOn, -1), newDueDate: loan.extendedDueOn }]),
    ...(loan.acceleratedOn === null ? [] : [{ ...BLANK_ENTRY, kind: 'acceleration' as const, date: loan.acceleratedOn }]),
  ]
}

/** The inputs of the claim tool for a loan as of a day. Entries that were taken back are left out with what took them back. */
export function claimFromLoan(loan: LoanFacts, entries: readonly LedgerEntryView[], asOf: IsoDate): Partial<ClaimInputs> {
  const standing = entries.flatMap((entry): ClaimEntry[] =>
    entry.kind === 'reversal' || entry.reversedBy !== null || entry.voidedAt !== null ? [] : [{ ...BLANK_ENTRY, kind: entry.kind, date: entry.valueDate, ...sumsOf(entry) }],
  )
  return {
    asOf,
    drawdownDate: loan.drawdownOn,
    dueDate: loan.dueOn,
    method: loan.repaymentMethod,
    settlement: loan.settlement,
    settlementDay: loan.settlementDay,
    dayCount: loan.dayCount,
    rateKind: loan.rateKind,
    annualRate: loan.annualRate,
    lprTerm: loan.lprTerm,
    points: loan.lprPoints,
    repricingMonths: loan.repricingMonths,
    penaltyKind: loan.penaltyKind,
    penaltyUplift: loan.penaltyUplift,
    penaltyRate: loan.penaltyRate,
    compoundOn: loan.compoundOn,
    compoundRateInTerm: loan.compoundRateInTerm,
    dueDayRate: loan.dueDayRate,
    allocation: loan.allocationOrder,
    entries: [...standing, ...contractEvents(loan)],
    schedule: [],
  }
}
