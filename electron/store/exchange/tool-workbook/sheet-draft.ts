import type { CellObject, Row } from 'write-excel-file/node'
import { type FormulaCell, headCell, type SheetCell } from './cells.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `at(5, 2)` in words of a spreadsheet: the third column of row 5 is C5. At most 26 columns. */
export function at(row: number, column: number): string {
  return `${LETTERS.charAt(column)}${row}`
}

/** One column of consecutive rows: `E5:E9`. */
export function range(column: number, firstRow: number, lastRow: number): string {
  return `${at(firstRow, column)}:${at(lastRow, column)}`
}

function isFormula(cell: SheetCell): cell is FormulaCell {
  return cell !== null && 'result' in cell
}

/** A worksheet in the making; rows are numbered from 1 as people see them, so that formulas can name them. */
export class SheetDraft {
  private readonly written: Row[] = []
  private readonly known = new Map<string, number>()

  get rows(): readonly Row[] {
    return this.written
  }

  /** What the formulas come to, by the address of their cell. */
  get results(): ReadonlyMap<string, number> {
    return this.known
  }

  /** The number that the next row will have. */
  get nextRow(): number {
    return this.written.length + 1
  }

  add(cells: readonly SheetCell[]): number {
    const row = this.nextRow
    this.written.push(cells.map((cell, column) => (isFormula(cell) ? this.formula(cell, at(row, column)) : cell)))
    return row
  }

  private formula({ result, ...cell }: FormulaCell, address: string): CellObject {
    if (result !== null) this.known.set(address, result)
    return cell
  }

  gap(): void {
    this.written.push([])
  }

  /** A line of its own over the table that follows. */
  caption(words: string): void {
    this.add([{ value: words, type: String, fontWeight: 'bold', fontSize: 12 } satisfies CellObject])
  }

  heads(words: readonly string[]): void {
    this.add(words.map(headCell))
  }
}
