/** A loan of the record as the claim tool asks for it, so that its figures can be re-computed and tried out by hand. */
import type { LoanAgreements, LoanExtension, LoanSchedule } from '../../../shared/api/loan-agreements.ts'
import type { LedgerEntryView } from '../../../shared/api/loans.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { EntryFacts } from '../../../shared/model/ledger-entry.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import { addDays, maxDate } from '../../../shared/rules/civil-date.ts'
import { BLANK_ENTRY, type ClaimEntry, type ScheduleRow } from './tools/claim-entry.ts'
import type { ClaimInputs } from './tools/claim-inputs.ts'

type Standing = Exclude<EntryFacts, { readonly kind: 'reversal' }>

function fixedParts(entry: Extract<Standing, { readonly kind: 'repayment' }>): Partial<ClaimEntry> {
  const parts = {
    principal: entry.fixedPrincipalFen, interest: entry.fixedInterestFen, penalty: entry.fixedPenaltyFen, compound: entry.fixedCompoundFen, costs: entry.fixedCostFen,
  }
  return Object.values(parts).some((part) => part !== null) ? { split: 'fixed', ...parts } : {}
}

function penaltyOf({ penaltyKind, penaltyUplift, penaltyRate }: Extract<Standing, { readonly kind: 'rate-change' | 'misuse' }>): Partial<ClaimEntry> {
  return { penaltyKind, penaltyUplift, penaltyRate }
}

function sumsOf(entry: Standing): Partial<ClaimEntry> {
  switch (entry.kind) {
    case 'opening-balance':
      return {
        amount: entry.principalFen, interest: entry.interestFen, penalty: entry.penaltyFen, compound: entry.compoundFen, undivided: entry.undividedInterestFen, costs: entry.costFen,
        oldestDueDate: entry.oldestDueOn,
      }
    case 'repayment':
      return { amount: entry.amountFen, allocation: entry.allocationOrder, ...fixedParts(entry) }
    case 'rate-change':
      return { rate: entry.annualRate, ...penaltyOf(entry) }
    case 'correction':
      return {
        principal: entry.principalFen, interest: entry.interestFen, penalty: entry.penaltyFen, compound: entry.compoundFen, undivided: entry.undividedInterestFen, costs: entry.costFen,
      }
    case 'misuse':
      return { amount: entry.amountFen, until: entry.untilOn, ...penaltyOf(entry) }
    case 'interest-stop':
      return { includesAcceptanceDay: entry.includesAcceptanceDay ? 'yes' : 'no' }
    case 'judgment':
      return {
        amount: entry.principalFen, interest: entry.interestFen, penalty: entry.penaltyFen, compound: entry.compoundFen, costs: entry.costFen, after: entry.interestAfter,
        rate: entry.annualRate, dayCount: entry.dayCount,
      }
    case 'drawdown':
    case 'cost':
      return { amount: entry.amountFen }
  }
}

/** What all guarantors together said: refused by one, given by all, else not known. */
function guarantorsOf({ guarantors }: LoanExtension): ClaimEntry['guarantors'] {
  if (guarantors.some(({ consent }) => consent === 'refused')) return 'refused'
  return guarantors.length > 0 && guarantors.every(({ consent }) => consent === 'given') ? 'given' : null
}

/** An extension without a date of signing was agreed before the old maturity; its rate begins with the extended time. */
function extensionEntries(extension: LoanExtension): ClaimEntry[] {
  const { signedOn, oldDueOn, newDueOn, annualRate } = extension
  const date = signedOn ?? addDays(oldDueOn, -1)
  return [
    { ...BLANK_ENTRY, kind: 'extension', date, newDueDate: newDueOn, guarantors: guarantorsOf(extension) },
    ...(annualRate === null ? [] : [{ ...BLANK_ENTRY, kind: 'rate-change' as const, date: maxDate(date, oldDueOn), rate: annualRate }]),
  ]
}

function scheduleRows({ fromOn, instalments }: LoanSchedule): ScheduleRow[] {
  return instalments.map(({ dueOn, principalFen, interestFen }, index) => ({ from: index === 0 ? fromOn : null, dueDate: dueOn, principal: principalFen, interest: interestFen }))
}

/** The record of a loan beside its own facts: what was booked, and what changed its contract. */
interface LoanHistory {
  readonly entries: readonly LedgerEntryView[]
  readonly agreements: Pick<LoanAgreements, 'extensions' | 'schedules'>
}

/** The inputs of the claim tool for a loan as of a day. Entries that were taken back are left out with what took them back. */
export function claimFromLoan(loan: LoanFacts, { entries, agreements }: LoanHistory, asOf: IsoDate): Partial<ClaimInputs> {
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
    repricingFrom: loan.repricingFrom,
    lprFixing: loan.lprFixing,
    penaltyKind: loan.penaltyKind,
    penaltyUplift: loan.penaltyUplift,
    penaltyRate: loan.penaltyRate,
    misuseKind: loan.misuseKind,
    misuseUplift: loan.misuseUplift,
    misuseRate: loan.misuseRate,
    compoundOn: loan.compoundOn,
    compoundRateInTerm: loan.compoundRateInTerm,
    compoundJoins: loan.compoundJoins,
    dueDayRate: loan.dueDayRate,
    allocation: loan.allocationOrder,
    inclusiveEnd: loan.inclusiveEnd === true ? 'yes' : 'no',
    entries: [
      ...standing,
      ...agreements.extensions.flatMap(extensionEntries),
      ...(loan.acceleratedOn === null ? [] : [{ ...BLANK_ENTRY, kind: 'acceleration' as const, date: loan.acceleratedOn }]),
    ],
    schedule: agreements.schedules.flatMap(scheduleRows),
  }
}
