import type { ReactNode } from 'react'

/** What a cell is compared by when the window sorts; null stays last whichever way. */
export type SortValue = string | number | null

/** One column of a table: what its head says, what its cells show, how wide it is. */
export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  /** Pixels; the last visible column takes what is left. */
  readonly width: number
  /** Pixels at which its text is seldom cut: columns that wait for room come after it has them. */
  readonly wish?: number
  /** True for a column that says the least: it stands only where the others have what they wish for. */
  readonly last?: boolean
  /** `end` for figures, which are right-aligned under a right-aligned head. */
  readonly align?: 'end'
  /** True where what it shows is whole at its width: spare room goes to others. False where a narrow one may be cut, so that it takes its share. */
  readonly whole?: boolean
  readonly cell: (row: Row) => ReactNode
  /** Present where the window itself can sort by this column. */
  readonly sortValue?: (row: Row) => SortValue
  /** True where the store sorts by this column (the table asks through `onSort`). */
  readonly serverSort?: boolean
  /** True for a column that cannot be put away, e.g. the name. */
  readonly always?: boolean
  /** True where the cell itself is the button that opens the row, for people who do not know the double click. */
  readonly opens?: boolean
}

export interface TableSort {
  readonly columnId: string
  readonly descending: boolean
}

/** The next order after a click on a head: this column ascending, then descending. */
export function nextSort(current: TableSort | null, columnId: string): TableSort {
  return { columnId, descending: current?.columnId === columnId && !current.descending }
}
