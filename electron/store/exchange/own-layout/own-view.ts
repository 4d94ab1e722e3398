import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Ledger } from '../../kernel/context.ts'

/** What one cell of a ledger's own sheet holds: words as its importer reads them, a number, or a sum in fen where the column holds sums. */
export type OwnValue = string | number | null

/** A row by the keys of the columns of its kind. */
export type OwnRow<C> = Readonly<Record<keyof C & string, OwnValue>>

/** A record, or what holds several rows, with the household by which it is narrowed. */
export interface OwnSubject {
  readonly id: Buffer
  readonly case_id: Buffer
}

/** One kind of ledger as a view over the records: what the importer of that kind would read from them. */
export interface OwnView<C = Readonly<Record<string, unknown>>> {
  /** Selects id and case_id, in the order in which the rows were entered. */
  readonly subjects: string
  readonly rows: (ledger: Ledger, id: Buffer, asOf: IsoDate) => readonly OwnRow<C>[]
  /** Columns of the kind that no record keeps by itself: they stay empty. */
  readonly notKept: readonly (keyof C & string)[]
  /** A value that stands in the cell of another where the sheet has no column for it: the hour of a call after its day. */
  readonly inside?: { readonly key: keyof C & string; readonly cell: keyof C & string }
}

/** The word that sheets use most for a value: the first of those that the importer reads as it. */
export function wordOf<T extends string | boolean>(words: Readonly<Record<string, T>>, value: T | null): string | null {
  if (value === null) return null
  return Object.entries(words).find(([, read]) => read === value)?.[0] ?? null
}

/** Names in one cell. */
export const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、'))
