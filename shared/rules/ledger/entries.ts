/** What happened on a loan: append-only entries, the order of those of one day, and the reversal of a wrong one. */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { DayCount } from '../../model/loan-terms.ts'
import type { AllocationRule, Component } from './components.ts'
import type { PenaltyTerm } from './terms.ts'

interface EntryBase {
  /** What a reversal names; any text that is unique among the loan's entries. */
  readonly id: string
  /** Value date (起息日). */
  readonly date: IsoDate
  /** Order of booking, for entries of one day and kind; absent = the order given. */
  readonly sequence?: number
  /** Default: the loan's. Another currency is an error. */
  readonly currency?: string
  readonly note?: string
}

/** A balance that somebody certified as of the end of `date`: earlier entries are history. */
export interface OpeningBalanceEntry extends EntryBase {
  readonly kind: 'opening-balance'
  readonly principal: Fen
  readonly interest?: Fen
  readonly penalty?: Fen
  readonly compound?: Fen
  /** Interest that the paper states in one sum (结欠利息). */
  readonly undivided?: Fen
  readonly costs?: Fen
  readonly interestPaidTo?: IsoDate
  /** Due date of the oldest unpaid sum, where the paper states it. */
  readonly oldestDueDate?: IsoDate
}

export interface DrawdownEntry extends EntryBase {
  readonly kind: 'drawdown'
  readonly amount: Fen
}

/** The contract rate from `date` on; a penalty clause may change with it. */
export interface RateChangeEntry extends EntryBase {
  readonly kind: 'rate-change'
  readonly annualRate: string
  readonly penalty?: PenaltyTerm
}

export interface CostEntry extends EntryBase {
  readonly kind: 'cost'
  readonly amount: Fen
}

/** The sum paid; `fixed` only where a paper states the components. What it leaves open goes by the order. */
export interface RepaymentEntry extends EntryBase {
  readonly kind: 'repayment'
  readonly amount: Fen
  readonly fixed?: Partial<Readonly<Record<Component, Fen>>>
  readonly allocation?: AllocationRule
}

/** Signed changes of components, with the reason in `note` (waiver, booking error of the core system …). */
export interface CorrectionEntry extends EntryBase {
  readonly kind: 'correction'
  readonly changes: Partial<Readonly<Record<Component, Fen>>>
}

/**
 * 减免息: sums set aside from `date` on as long as the debtor keeps its condition. From `lapsesOn` on it counts as never granted: what it set aside is
 * owed again, with all that has run on it meanwhile. Principal is never among them.
 */
export interface WaiverEntry extends EntryBase {
  readonly kind: 'waiver'
  readonly amounts: Partial<Readonly<Record<Exclude<Component, 'principal'>, Fen>>>
  /** The first day on which it no longer holds; absent once its condition is met. */
  readonly lapsesOn?: IsoDate
}

/** The entry named was wrong from the start: it counts on no day. */
export interface ReversalEntry extends EntryBase {
  readonly kind: 'reversal'
  readonly reverses: string
}

/** 展期. A guarantor who did not consent keeps his old term (民法典第六百九十五条第二款): the consent is asked for. */
export interface ExtensionEntry extends EntryBase {
  readonly kind: 'extension'
  readonly newDueDate: IsoDate
  readonly guarantorConsent?: 'given' | 'refused' | 'no-guarantor'
}

/** 宣布提前到期: on `date` everything not yet due falls due. */
export interface AccelerationEntry extends EntryBase {
  readonly kind: 'acceleration'
}

/** 挪用 (R54): from `date` to `until` (exclusive; absent = until all is paid). */
export interface MisuseEntry extends EntryBase {
  readonly kind: 'misuse'
  readonly until?: IsoDate
  /** The principal used against the contract; absent = all of it. */
  readonly amount?: Fen
  /** The rate found to apply to this misuse; default the loan's own clause. */
  readonly penalty?: PenaltyTerm
}

/** 破产申请受理 (R46): interest is counted to the day before; undue claims fall due. */
export interface InterestStopEntry extends EntryBase {
  readonly kind: 'interest-stop'
  readonly includeAcceptanceDay?: boolean
}

/** How interest runs after a judgment's own figures. */
export type AfterJudgment =
  | { readonly by: 'contract' }
  | { readonly by: 'rate'; readonly annualRate: string; readonly dayCount: DayCount }
  | { readonly by: 'none' }

/** What a title fixes, computed to the end of `date`; from the next day on interest runs as it orders. */
export interface JudgmentEntry extends EntryBase {
  readonly kind: 'judgment'
  readonly principal: Fen
  readonly interest?: Fen
  readonly penalty?: Fen
  readonly compound?: Fen
  readonly costs?: Fen
  readonly after: AfterJudgment
}

export type LedgerEntry =
  | OpeningBalanceEntry
  | DrawdownEntry
  | RateChangeEntry
  | CostEntry
  | RepaymentEntry
  | CorrectionEntry
  | WaiverEntry
  | ReversalEntry
  | ExtensionEntry
  | AccelerationEntry
  | MisuseEntry
  | InterestStopEntry
  | JudgmentEntry

/** Entries that restate the whole debt as of the end of their day. */
export type RestatingEntry = OpeningBalanceEntry | JudgmentEntry

/** Whether an entry restates the whole debt instead of adding to it. */
export function isRestating(entry: LedgerEntry): entry is RestatingEntry {
  return entry.kind === 'opening-balance' || entry.kind === 'judgment'
}

/** Same-day order: what changes terms, then drawdown, cost, repayment, correction; a restated balance ends the day. */
export const SAME_DAY_ORDER: Readonly<Record<LedgerEntry['kind'], number>> = {
  extension: 0,
  acceleration: 1,
  'interest-stop': 2,
  misuse: 3,
  'rate-change': 4,
  drawdown: 5,
  cost: 6,
  repayment: 7,
  correction: 8,
  waiver: 9,
  reversal: 10,
  'opening-balance': 11,
  judgment: 12,
}

function before(a: LedgerEntry, b: LedgerEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return SAME_DAY_ORDER[a.kind] - SAME_DAY_ORDER[b.kind] || (a.sequence ?? 0) - (b.sequence ?? 0)
}

/** Whether an entry is a waiver whose condition has failed by the end of `day`. */
export function hasLapsed(entry: LedgerEntry, day: IsoDate): boolean {
  return entry.kind === 'waiver' && entry.lapsesOn !== undefined && entry.lapsesOn <= day
}

/** The entries in the order in which they take effect. */
export function inOrder<T extends LedgerEntry>(entries: readonly T[]): readonly T[] {
  return entries.toSorted(before)
}
