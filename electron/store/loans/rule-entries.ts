import type { Fen } from '../../../shared/model/fen.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import { addDays, maxDate } from '../../../shared/rules/civil-date.ts'
import type { Component } from '../../../shared/rules/ledger/components.ts'
import type { AfterJudgment, LedgerEntry } from '../../../shared/rules/ledger/entries.ts'
import type { PenaltyTerm } from '../../../shared/rules/ledger/terms.ts'
import { orZero } from './entry-facts.ts'
import { type ExtensionOfLoan, ruleConsent } from './extension-rows.ts'
import type { CountedEntry } from './loan-rows.ts'

/** Maps the kept entries of a loan, its extensions and what its record says of acceleration, onto the rule's entries. */
export function ruleEntries(loan: LoanFacts, rows: readonly CountedEntry[], extensions: readonly ExtensionOfLoan[]): LedgerEntry[] {
  return [
    ...rows.filter((row) => row.voidedAt === null).map(ruleEntry),
    ...extensions.flatMap((extension) => extensionEntries(loan, extension)),
    ...(loan.acceleratedOn === null ? [] : [{ kind: 'acceleration', id: 'acceleration', date: loan.acceleratedOn } as const]),
  ]
}

/** An extension holds from its signing; one without a date was agreed before the old maturity. Its rate begins with the extended time. */
function extensionEntries(loan: LoanFacts, extension: ExtensionOfLoan): LedgerEntry[] {
  const { id, signedOn, oldDueOn, newDueOn, annualRate } = extension
  const date = signedOn ?? addDays(oldDueOn, -1)
  const consent = ruleConsent(loan, extension)
  const extended: LedgerEntry = { kind: 'extension', id, date, newDueDate: newDueOn, ...(consent === undefined ? {} : { guarantorConsent: consent }) }
  if (annualRate === null) return [extended]
  return [extended, { kind: 'rate-change', id: `${id} rate`, date: maxDate(date, oldDueOn), annualRate }]
}

function ruleEntry(row: CountedEntry): LedgerEntry {
  const base = { id: row.id, date: row.valueDate, sequence: row.sequence, ...(row.memo === null ? {} : { note: row.memo }) }
  switch (row.kind) {
    case 'opening-balance':
      return {
        ...base,
        kind: 'opening-balance',
        principal: orZero(row.principalFen),
        interest: orZero(row.interestFen),
        penalty: orZero(row.penaltyFen),
        compound: orZero(row.compoundFen),
        undivided: orZero(row.undividedInterestFen),
        costs: orZero(row.costFen),
        ...(row.interestPaidTo === null ? {} : { interestPaidTo: row.interestPaidTo }),
        ...(row.oldestDueOn === null ? {} : { oldestDueDate: row.oldestDueOn }),
      }
    case 'drawdown':
      return { ...base, kind: 'drawdown', amount: orZero(row.amountFen) }
    case 'cost':
      return { ...base, kind: 'cost', amount: orZero(row.amountFen) }
    case 'repayment':
      return { ...base, kind: 'repayment', amount: orZero(row.amountFen), fixed: partsOf(row), ...(row.allocationOrder === null ? {} : { allocation: row.allocationOrder }) }
    case 'rate-change':
      return { ...base, kind: 'rate-change', annualRate: row.annualRate ?? '', ...penaltyOf(row) }
    case 'correction':
      return { ...base, kind: 'correction', changes: partsOf(row), note: row.reason ?? '' }
    case 'misuse':
      return {
        ...base,
        kind: 'misuse',
        ...(row.untilOn === null ? {} : { until: row.untilOn }),
        ...(row.amountFen === null ? {} : { amount: row.amountFen }),
        ...penaltyOf(row),
      }
    case 'interest-stop':
      return { ...base, kind: 'interest-stop', includeAcceptanceDay: row.includesAcceptanceDay ?? false }
    case 'judgment':
      return {
        ...base,
        kind: 'judgment',
        principal: orZero(row.principalFen),
        interest: orZero(row.interestFen),
        penalty: orZero(row.penaltyFen),
        compound: orZero(row.compoundFen),
        costs: orZero(row.costFen),
        after: afterJudgment(row),
      }
    case 'reversal':
      return { ...base, kind: 'reversal', reverses: row.reversesId ?? '' }
  }
}

function afterJudgment({ interestAfter, annualRate, dayCount }: CountedEntry): AfterJudgment {
  if (interestAfter === 'rate' && annualRate !== null && dayCount !== null) return { by: 'rate', annualRate, dayCount }
  return interestAfter === 'none' ? { by: 'none' } : { by: 'contract' }
}

/** The penalty clause that an entry brings along; without one the loan's own stays. */
function penaltyOf({ penaltyKind, penaltyUplift, penaltyRate }: CountedEntry): { readonly penalty?: PenaltyTerm } {
  if (penaltyKind === 'none') return { penalty: { kind: 'none' } }
  if (penaltyKind === 'uplift' && penaltyUplift !== null) return { penalty: { kind: 'uplift', percent: penaltyUplift } }
  return penaltyKind === 'own-rate' && penaltyRate !== null ? { penalty: { kind: 'own-rate', annualRate: penaltyRate } } : {}
}

function partsOf(row: CountedEntry): Partial<Record<Component, Fen>> {
  return {
    ...(row.principalFen === null ? {} : { principal: row.principalFen }),
    ...(row.interestFen === null ? {} : { interest: row.interestFen }),
    ...(row.penaltyFen === null ? {} : { penalty: row.penaltyFen }),
    ...(row.compoundFen === null ? {} : { compound: row.compoundFen }),
    ...(row.undividedInterestFen === null ? {} : { undivided: row.undividedInterestFen }),
    ...(row.costFen === null ? {} : { costs: row.costFen }),
  }
}
