/**
 * What a workbook or a CSV file comes to, whatever it was read from: rows of typed cells.
 * Numbers keep the decimal text of the file, because an 18-digit id and a float's noise can only be told apart there.
 */
export type NumberShows = 'number' | 'day' | 'percent'

export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `shows` is what the cell's number format makes of it: a day (the number is a serial), a percentage, or a plain number. */
  | { readonly kind: 'number'; readonly raw: string; readonly shows: NumberShows }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula that failed (#REF!) or was never computed by the program that wrote it. */
  | { readonly kind: 'no-value'; readonly text: string }

export const EMPTY_CELL: Cell = { kind: 'empty' }

export interface SheetRow {
  /** Row number as the user sees it in Excel, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** By column, from 0; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[]
}

/** Rows from 1, columns from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface Sheet {
  readonly name: string
  /** A sheet that is hidden in the workbook: offered, never chosen by itself. */
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
  /** Workbooks of old Macs count days from 1904. */
  readonly epoch1904: boolean
}

export function cellAt(row: SheetRow, column: number): Cell {
  return row.cells[column] ?? EMPTY_CELL
}

/** The words of a cell as the user sees them, near enough for headers, titles and messages. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
    case 'no-value':
      return cell.text
    case 'number':
      return cell.raw
    case 'boolean':
      return cell.value ? '是' : '否'
  }
}
