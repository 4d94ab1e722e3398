import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { refused } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import { readDate } from './date-values.ts'
import { readIdentity } from './identity-values.ts'
import type { IdentityNumber } from './identity-values.ts'
import { readMoney } from './money-values.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import type { Cell } from './sheet-model.ts'
import { numberReader, readName, textReader } from './text-values.ts'

/** What a reader needs besides the cell. "Today" comes from the store's clock. */
export interface ReadContext {
  readonly unit: MoneyUnit
  readonly epoch1904: boolean
  readonly today: IsoDate
}

/**
 * A field that a sheet may bring: the heads under which branches write it (features.md 4.2 and the samples), and how its
 * cells are read. `key` names it in mappings, which are remembered, so a key never changes its meaning.
 */
export interface Column<T> {
  readonly key: string
  readonly label: string
  readonly aliases: readonly string[]
  readonly required: boolean
  /** True for sums: they follow the sheet's unit and take part in the check against 合计. */
  readonly isMoney: boolean
  /** True for what is said of a person or body (name, id number, telephone): merged over several rows it belongs to each, as a sum or a day never does. */
  readonly isShared: boolean
  readonly read: (cell: Cell, context: ReadContext) => Reading<T>
}

interface Heads {
  readonly label: string
  /** Further heads; the label itself is always one. */
  readonly aliases?: readonly string[]
  readonly required?: boolean
}

export function column<T>(key: string, heads: Heads, read: Column<T>['read']): Column<T> {
  const { label, aliases = [], required = false } = heads
  return { key, label, aliases: [label, ...aliases], required, isMoney: false, isShared: false, read }
}

export function textColumn(key: string, heads: Heads, max: number): Column<string> {
  return column(key, heads, textReader(max))
}

/** Text about the person or body that a row names: it may be merged over their rows. */
export function sharedTextColumn(key: string, heads: Heads, max: number): Column<string> {
  return { ...textColumn(key, heads, max), isShared: true }
}

export function numberColumn(key: string, heads: Heads, max = 60): Column<string> {
  return column(key, heads, numberReader(max))
}

export function nameColumn(key: string, heads: Heads): Column<string> {
  return { ...column(key, heads, readName), isShared: true }
}

export function identityColumn(key: string, heads: Heads): Column<IdentityNumber> {
  return { ...column(key, heads, readIdentity), isShared: true }
}

export function moneyColumn(key: string, heads: Heads): Column<Fen> {
  return { ...column(key, heads, (cell, { unit }) => readMoney(cell, unit)), isMoney: true }
}

/** A day that may lie ahead: a due date, a hearing, an expiry. */
export function dateColumn(key: string, heads: Heads): Column<IsoDate> {
  return column(key, heads, (cell, { epoch1904 }) => readDate(cell, epoch1904))
}

/** The day of something that has happened: one that lies ahead is refused, because it cannot have. */
export function eventDateColumn(key: string, heads: Heads): Column<IsoDate> {
  return column(key, heads, (cell, { epoch1904, today }) => {
    const reading = readDate(cell, epoch1904)
    if (reading.value === null || reading.value <= today) return reading
    return refused('date-in-future', `${heads.label} ${reading.value} 晚于今天（${today}），请核对原表`)
  })
}
