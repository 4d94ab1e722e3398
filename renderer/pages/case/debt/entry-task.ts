import { type Currency, MAIN_CURRENCY, moneyUnit } from '../../../../shared/model/currency.ts'
import type { LedgerEntryView, Loan } from '../../../../shared/api/loans.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { EntryFacts, EntryKind } from '../../../../shared/model/ledger-entry.ts'

/** Kinds that a person books; a reversal is made from the entry that it answers. */
export type BookedKind = Exclude<EntryKind, 'reversal'>

/** The entry that a person is about to make. */
export type EntryAct =
  | { readonly mode: 'add'; readonly kind: BookedKind; readonly loanId: Id<'loan'> }
  | { readonly mode: 'correct'; readonly entry: LedgerEntryView & { readonly kind: BookedKind } }
  | { readonly mode: 'reverse'; readonly entry: LedgerEntryView }

/** What every form of an entry works on. */
export interface EntryTask {
  readonly loans: readonly Loan[]
  readonly loanId: Id<'loan'>
  readonly today: IsoDate
  /** The wrong entry that this one comes in the place of (更正). */
  readonly corrects: LedgerEntryView | null
  readonly onKind: (kind: BookedKind, loanId: Id<'loan'>) => void
  readonly onSaved: (facts: EntryFacts) => void
  readonly onClose: () => void
}

/** In the order in which they are offered: the daily ones first. */
export const bookedKinds: readonly BookedKind[] = [
  'repayment', 'cost', 'drawdown', 'rate-change', 'opening-balance', 'correction', 'misuse', 'judgment', 'interest-stop',
]

export function isBooked<E extends { readonly kind: EntryKind }>(entry: E): entry is E & { readonly kind: BookedKind } {
  return entry.kind !== 'reversal'
}

/** The currency of an entry: that of the loan it is booked to. */
export function currencyOf(loans: readonly Pick<Loan, 'id' | 'currency'>[], loanId: Id<'loan'>): Currency {
  return loans.find(({ id }) => id === loanId)?.currency ?? MAIN_CURRENCY
}

/** The word after the sums of an entry. */
export function unitOf(loans: readonly Pick<Loan, 'id' | 'currency'>[], loanId: Id<'loan'>): string {
  return moneyUnit(currencyOf(loans, loanId))
}
