import type { CellObject, Row } from 'write-excel-file/node'
import { headCell, type SheetCell } from './cells.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `at(5, 2)` in words of a spreadsheet: the third column of row 5 is C5. At most 26 columns. */
export function at(row: number, column: number): string {
  return `${LETTERS.charAt(column)}${row}`
}

/** One column of consecutive rows: `E5:E9`. */
export function range(column: number, firstRow: number, lastRow: number): string {
  return `${at(firstRow, column)}:${at(lastRow, column)}`
}

/** A worksheet in the making; rows are numbered from 1 as people see them, so that formulas can name them. */
export class SheetDraft {
  private readonly written: Row[] = []

  get rows(): readonly Row[] {
    return this.written
  }

  /** The number that the next row will have. */
  get nextRow(): number {
    return this.written.length + 1
  }

  add(cells: readonly SheetCell[]): number {
    this.written.push([...cells])
    return this.written.length
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
