import { cellAt, EMPTY_CELL } from './sheet-model.ts'
import type { Cell, CellRange, Sheet } from './sheet-model.ts'

/** The cell that a merge stretches over rows below its own: Excel keeps its value in the first of them alone. */
export interface CellAbove {
  readonly rowNumber: number
  readonly cell: Cell
}

/** Merges that run down the body of a sheet, by the column they stand in. */
export class MergedCells {
  readonly #ranges: ReadonlyMap<number, readonly CellRange[]>
  readonly #firsts: ReadonlyMap<CellRange, Cell>

  /** @param headEnds the last row of the head: merges above and across it group heads, and hold no record. */
  constructor({ merges, rows }: Sheet, headEnds: number) {
    const down = merges.filter(({ firstRow, lastRow }) => firstRow > headEnds && lastRow > firstRow)
    const wanted = new Set(down.map(({ firstRow }) => firstRow))
    const first = new Map(rows.filter(({ number }) => wanted.has(number)).map((row) => [row.number, row]))
    this.#ranges = Map.groupBy(down, ({ firstColumn }) => firstColumn)
    this.#firsts = new Map(
      down.map((range) => {
        const row = first.get(range.firstRow)
        return [range, row ? cellAt(row, range.firstColumn) : EMPTY_CELL]
      }),
    )
  }

  /** The cell whose merge covers this one from a row above; null where there is none, or where that one is empty too. */
  above(rowNumber: number, column: number): CellAbove | null {
    const range = this.#ranges.get(column)?.find(({ firstRow, lastRow }) => rowNumber > firstRow && rowNumber <= lastRow)
    const cell = range && this.#firsts.get(range)
    return range && cell && cell.kind !== 'empty' ? { rowNumber: range.firstRow, cell } : null
  }
}
