import type { WriteOffSums } from '../../../shared/api/write-off.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addFen, formatYuan, sumFen } from '../../../shared/rules/money.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseBalance } from '../loans/balance.ts'

/** What one loan owes on the day of an application, as the ledger computes it. */
export interface OwedOnDay {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly principal: Fen
  /** Contract, penalty, compound and undivided interest together. */
  readonly interest: Fen
  readonly costs: Fen
}

/** Per loan of a household; a loan that cannot be computed is not among them. */
export function owedOnDay(ledger: Ledger, caseId: Id<'case'>, asOf: IsoDate): ReadonlyMap<Id<'loan'>, OwedOnDay> {
  const owed = caseBalance(ledger, caseId, asOf).loans.flatMap(({ loanId, noteNo, answer: { value } }): OwedOnDay[] =>
    value === null ? [] : [{ loanId, noteNo, principal: value.principal, interest: sumFen([value.interest, value.penalty, value.compound, value.undivided]), costs: value.costs }],
  )
  return new Map(owed.map((one) => [one.loanId, one]))
}

interface AppliedSums {
  readonly loanId: Id<'loan'>
  readonly principalFen: Fen
  readonly onInterestFen: Fen
  readonly offInterestFen: Fen
  readonly costFen: Fen
}

/** What is applied for beyond what is owed, in words by field; empty when nothing is. */
export function excessOf(applied: AppliedSums, owed: OwedOnDay | undefined): Readonly<Record<string, string>> {
  if (owed === undefined) return { loanId: '这笔借据不在本户，或当日余额算不出' }
  const parts = [
    ['principalFen', '本金', applied.principalFen, owed.principal],
    ['onInterestFen', '表内利息', applied.onInterestFen, owed.interest],
    ['offInterestFen', '表内、表外利息合计', interestOf(applied), owed.interest],
    ['costFen', '垫付费用', applied.costFen, owed.costs],
  ] as const
  return Object.fromEntries(parts.filter(([, , asked, most]) => asked > most).map(([field, label, , most]) => [field, `${label}超过当日台账余额 ${formatYuan(most)} 元`]))
}

/** Interest on and off the balance sheet together: an application leaves none of the day's interest out. */
export function interestOf({ onInterestFen, offInterestFen }: Pick<AppliedSums, 'onInterestFen' | 'offInterestFen'>): Fen {
  return addFen(onInterestFen, offInterestFen)
}

interface LoanSums extends AppliedSums {
  readonly provisionFen: Fen
}

export function sumsOf(loans: readonly LoanSums[]): WriteOffSums {
  const sum = (key: 'principalFen' | 'onInterestFen' | 'costFen' | 'offInterestFen' | 'provisionFen') => sumFen(loans.map((loan) => loan[key]))
  const [principalFen, onInterestFen, costFen] = [sum('principalFen'), sum('onInterestFen'), sum('costFen')]
  return { principalFen, onInterestFen, costFen, totalFen: addFen(principalFen, addFen(onInterestFen, costFen)), offInterestFen: sum('offInterestFen'), provisionFen: sum('provisionFen') }
}
