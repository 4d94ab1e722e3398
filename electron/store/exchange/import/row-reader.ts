import type { CellIssue, IssueCode, IssueSeverity } from './cell-issue.ts'
import type { Column, ReadContext } from './column.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import type { CellAbove, MergedCells } from './merged-cells.ts'
import { cellAt, cellText, EMPTY_CELL } from './sheet-model.ts'
import type { Cell, SheetRow } from './sheet-model.ts'

/** An issue with the place it belongs to; a null column concerns the row as a whole. */
export interface RowIssue extends CellIssue {
  readonly column: string | null
  readonly label: string | null
  /** What stands in the cell, as the user sees it. */
  readonly value: string
}

/** Where a column's cells stand, and in which unit its sums are. */
export interface MappedColumn {
  readonly index: number
  readonly unit: MoneyUnit
}

export type Mapping = ReadonlyMap<string, MappedColumn>

/** What a person typed over cells of a row, by column key. */
export type Corrections = ReadonlyMap<string, string>

const MAX_SHOWN = 200

/** Reads one row column by column and collects what is wrong with it. */
export class RowReader {
  readonly issues: RowIssue[] = []
  readonly #row: SheetRow
  readonly #mapping: Mapping
  readonly #context: ReadContext
  readonly #merged: MergedCells
  readonly #corrections: Corrections | undefined

  constructor(row: SheetRow, mapping: Mapping, context: ReadContext, merged: MergedCells, corrections?: Corrections) {
    this.#row = row
    this.#merged = merged
    this.#mapping = mapping
    this.#context = context
    this.#corrections = corrections
  }

  cell(column: Column<unknown>): Cell {
    const typed = this.#corrections?.get(column.key)
    if (typed !== undefined) return { kind: 'text', text: typed }
    const place = this.#mapping.get(column.key)
    const cell = place ? cellAt(this.#row, place.index) : EMPTY_CELL
    if (cell.kind !== 'empty' || !column.isShared) return cell
    return this.#mergedAbove(column)?.cell ?? cell
  }

  /** The unit that a column's plain numbers are in; what a person types is always in yuan. */
  unitOf(column: Column<unknown>): MoneyUnit {
    if (this.#corrections?.has(column.key) === true) return 'yuan'
    return this.#mapping.get(column.key)?.unit ?? this.#context.unit
  }

  /** The value of a column, or null when it is empty, not in the sheet, or cannot be taken. */
  take<T>(column: Column<T>): T | null {
    const cell = this.cell(column)
    if (cell.kind === 'empty') return this.#missing(column)
    const typed = this.#corrections?.has(column.key) === true
    const unit = this.unitOf(column)
    const { value, issues } = column.read(cell, unit === this.#context.unit ? this.#context : { ...this.#context, unit })
    for (const issue of issues) {
      // what a person has typed needs no second confirmation
      if (typed && issue.severity === 'confirm' && value !== null) continue
      this.#add(column, issue, cellText(cell))
    }
    return value === null && issues.length === 0 ? this.#missing(column) : value
  }

  /** Adds what only several columns together show. */
  report(column: Column<unknown> | null, severity: IssueSeverity, code: IssueCode, message: string): void {
    const value = column ? cellText(this.cell(column)) : ''
    this.issues.push({ code, severity, message, column: column?.key ?? null, label: column?.label ?? null, value: value.slice(0, MAX_SHOWN) })
  }

  #mergedAbove(column: Column<unknown>): CellAbove | null {
    const place = this.#mapping.get(column.key)
    return place ? this.#merged.above(this.#row.number, place.index) : null
  }

  /** A cell merged with the row above is named as such: the person sees a value there, and the file has none. */
  #missing(column: Column<unknown>): null {
    const above = this.#corrections?.has(column.key) === true ? null : this.#mergedAbove(column)
    if (above !== null) {
      const severity = column.required ? 'reject' : 'confirm'
      this.report(column, severity, 'cell-merged', `${column.label}与第 ${above.rowNumber} 行合并，值只记在第 ${above.rowNumber} 行；请在原表中取消合并、逐行填写，或在这里补填`)
    } else if (column.required) this.report(column, 'reject', 'required-missing', `缺少${column.label}`)
    return null
  }

  #add(column: Column<unknown>, issue: CellIssue, value: string): void {
    this.issues.push({ ...issue, column: column.key, label: column.label, value: value.slice(0, MAX_SHOWN) })
  }
}
