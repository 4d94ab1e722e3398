/** What the ledger answers: the debt as of a day, with every line that it comes from. */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { DayCount } from '../../model/loan-terms.ts'
import type { Component, ComponentAmounts } from './components.ts'
import type { LedgerEntry } from './entries.ts'

/** 期内利息、挪用罚息、逾期罚息、复利、判后利息. */
export const lineKinds = ['contract', 'misuse', 'penalty', 'compound', 'post-judgment'] as const
export type LineKind = (typeof lineKinds)[number]

export const lineKindLabels: Readonly<Record<LineKind, string>> = {
  contract: '期内利息',
  misuse: '挪用罚息',
  penalty: '逾期罚息',
  compound: '复利',
  'post-judgment': '判后利息',
}

/** The component that a kind of line adds to. */
export const lineComponent: Readonly<Record<LineKind, Component>> = {
  contract: 'interest',
  misuse: 'penalty',
  penalty: 'penalty',
  compound: 'compound',
  'post-judgment': 'interest',
}

/** Money set against one line (已还). */
export interface LinePayment {
  readonly date: IsoDate
  readonly amount: Fen
  readonly entryId: string
}

/** One leg: `base × rate × days`, rounded to the fen. Days run `[from, to)`; `lastDay` is the day before `to`. */
export interface AccrualLine {
  readonly kind: LineKind
  readonly component: Component
  readonly from: IsoDate
  readonly to: IsoDate
  readonly lastDay: IsoDate
  readonly days: number
  readonly base: Fen
  /** Percent a year as decimal text. */
  readonly rate: string
  readonly dayCount: DayCount
  readonly amount: Fen
  /** Due date of contract interest; absent while it is not settled, and for penalty and compound interest. */
  readonly dueOn?: IsoDate | undefined
  readonly payments: readonly LinePayment[]
  /** What is left of `amount` after payments and corrections. */
  readonly outstanding: Fen
  /** True when the line ends at the as-of day and would go on. */
  readonly open: boolean
  /** Interest that a schedule states for `[from, to)` and that is spread over its days, instead of base × rate. */
  readonly spread?: { readonly from: IsoDate; readonly to: IsoDate; readonly interest: Fen } | undefined
  readonly note?: string | undefined
}

/** An entry's effect on the components, and the components right after it (accruals to that day included). */
export interface Movement {
  readonly date: IsoDate
  readonly kind: LedgerEntry['kind']
  readonly entryId: string
  /** The entry's own sum; absent where it has none. */
  readonly amount?: Fen | undefined
  /** Signed change of each component: a repayment's are negative. */
  readonly changes: ComponentAmounts
  /** The part of a repayment that met no debt. */
  readonly overpaid: Fen
  readonly after: ComponentAmounts
  readonly note?: string | undefined
}

export interface Balance extends ComponentAmounts {
  readonly asOf: IsoDate
  readonly currency: string
  readonly total: Fen
  /** Paid beyond the whole debt; never set against later sums by itself. */
  readonly overpayment: Fen
  readonly overduePrincipal: Fen
  /** What the lines and movements start from: the certified balance, or zeros. */
  readonly opening: ComponentAmounts
  /** What waivers of before the certified balance hold set aside: no part of `opening`, and no movement. */
  readonly waivedBefore: ComponentAmounts
  /** What of `opening` is owed again because such a waiver lapsed. */
  readonly revived: ComponentAmounts
  /** Last day covered by `opening`; absent when the loan is computed from its drawdown. */
  readonly openingAsOf?: IsoDate
  readonly lines: readonly AccrualLine[]
  readonly movements: readonly Movement[]
  /** The maturity in force on the day, after extension or acceleration. */
  readonly dueDate: IsoDate
  /** Due date of the oldest unpaid sum; absent when nothing is overdue or the paper does not say. */
  readonly oldestUnpaidDueDate?: IsoDate
  readonly firstOverdueDay?: IsoDate
  /** asOf − oldest unpaid due date (R59); zero when nothing is overdue; null when the record cannot say. */
  readonly overdueDays: number | null
  /** Last day up to which contract interest is paid, where that can be told. */
  readonly interestPaidTo?: IsoDate
  /** First later day on which a line would be cut or a sum fall due; absent when nothing lies ahead. */
  readonly nextEdge?: IsoDate
  /** What one day adds at the bases and rates of the open lines, each leg rounded to the fen. */
  readonly dailyAccrual: Fen
}
