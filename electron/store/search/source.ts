import type { CaseTab } from '../../../shared/api/cases.ts'
import type { SearchKind } from '../../../shared/api/search.ts'
import type { Ledger } from '../kernel/context.ts'

/** How a kind of record says what it can be found by. */

/** A record as its statement reads it. Lists within a column are separated by line feeds. */
export interface SourceRow {
  readonly id: Buffer
  readonly case_id: Buffer | null
  readonly title: string
  /** The kind of the record, where the line in the results says it. */
  readonly label: string | null
  readonly detail: string | null
  /** Found by its characters, its pinyin and its initials. */
  readonly name: string | null
  /** Numbers that are found by their groups. */
  readonly numbers: string | null
  /** Id numbers and phones, found whole or by their last digits. */
  readonly tails: string | null
  /** Words at length. */
  readonly texts: string | null
  /** The parts that a party plays in households. */
  readonly roles?: string | null
}

export interface Source {
  readonly kind: SearchKind
  readonly table: string
  readonly tab: CaseTab | null
  /** Reads rows that stand; `WHERE` goes on from it. */
  readonly select: string
  /** The words of `label`. */
  readonly words: (label: string | null) => string
  /** Other tables whose change changes what this one says, by the column of this one that names their record. */
  readonly through?: Readonly<Record<string, string>>
  /** The other way round: tables whose rows are parts of this one's records, by their column that names it. */
  readonly parts?: Readonly<Record<string, string>>
  /** Words that no statement can read, one text a line. */
  readonly body?: (ledger: Ledger, id: Buffer) => string
}

/** Between the texts of one column. */
export const LF = 'char(10)'
export const joined = (...columns: string[]): string => columns.map((column) => `coalesce(${column}, '')`).join(` || ${LF} || `)
export const wordsOf = <E extends string>(labels: Readonly<Record<E, string>>) => (label: string | null): string => Object.entries<string>(labels).find(([key]) => key === label)?.[1] ?? ''
export const always = (words: string) => (): string => words
