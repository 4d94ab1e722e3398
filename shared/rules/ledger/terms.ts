/** What a loan contract says about money: the facts that the ledger computes from. */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { DayCount, RepaymentMethod, Settlement } from '../../model/loan-terms.ts'
import type { BranchValues } from '../branch-values.ts'
import type { LprSeries, LprTerm } from '../lpr.ts'
import type { AllocationRule } from './components.ts'

/** Fixed (dated changes are ledger entries), or the LPR plus points with its re-pricing days. Percent a year. */
export type RateTerm =
  | { readonly kind: 'fixed'; readonly annualRate: string }
  | {
      readonly kind: 'lpr'
      readonly term: LprTerm
      /** Basis points (0.01 %) over the LPR; negative below it. Fixed at signing. */
      readonly points: number
      /** Months between re-pricing days, or the days themselves; `null` = never re-priced. */
      readonly repricing: { readonly months: number; readonly anchor?: IsoDate } | { readonly days: readonly IsoDate[] } | null
      /** Which day's LPR a re-pricing day takes; default its own. */
      readonly fixing?: 'same-day' | 'day-before'
      /** Another series than the bundled one. */
      readonly series?: LprSeries
    }

export type LprRateTerm = Extract<RateTerm, { kind: 'lpr' }>

/** R54: so many percent above the contract rate ("50"), a rate of its own, or none agreed. */
export type PenaltyTerm =
  | { readonly kind: 'uplift'; readonly percent: string }
  | { readonly kind: 'own-rate'; readonly annualRate: string }
  | { readonly kind: 'none' }

/** R55. Unpaid sums join the base at each settlement, or on the 20th of each month or quarter. */
export interface CompoundTerm {
  readonly on: 'none' | 'interest' | 'interest-and-penalty'
  /** Inside the term; after maturity or acceleration it is always the penalty rate. Default `contract`. */
  readonly rateInTerm?: 'contract' | 'penalty'
  readonly joins?: 'settlement' | 'monthly' | 'quarterly'
}

/** One row of an instalment schedule; without `interest` the interest is computed by days. */
export interface ScheduledInstalment {
  readonly dueDate: IsoDate
  readonly principal: Fen
  readonly interest?: Fen
}

/**
 * A schedule and the day from which it applies (contract, supplement, extension, re-pricing); the interest of its
 * first row runs from that day.
 */
export interface ScheduleVersion {
  readonly from: IsoDate
  readonly rows: readonly ScheduledInstalment[]
}

export interface LoanTerms {
  /** ISO 4217, e.g. "CNY"; every entry of the loan is in it. */
  readonly currency: string
  readonly drawdownDate: IsoDate
  readonly dueDate: IsoDate
  readonly method: RepaymentMethod
  readonly settlement: Settlement
  /** Day of the month of 按月、按季、按年结息; default 20. The settled period contains it (R53). */
  readonly settlementDay?: number | null
  readonly dayCount: DayCount
  readonly rate: RateTerm
  readonly penalty: PenaltyTerm
  /** Rate while the money is used against the contract (R54); default as `penalty`. */
  readonly misusePenalty?: PenaltyTerm
  /** The rate that the due date itself bears; default `penalty`: contract `[drawdown, due)`, penalty `[due, to)`. */
  readonly dueDayRate?: 'penalty' | 'contract'
  readonly compound: CompoundTerm
  /** Default `costs-interest-principal` (民法典第五百六十一条). */
  readonly allocation?: AllocationRule
  readonly schedule?: readonly ScheduleVersion[]
  /** Both ends count: the day of a payment still bears interest on the sum paid (titles, R53). Default false. */
  readonly inclusiveEnd?: boolean
  /** What the branch settled: a doubtful term that equals it says so, with the reason, in place of its caution. */
  readonly branch?: BranchValues
}
