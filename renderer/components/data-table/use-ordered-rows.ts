import type { ColumnDef, Row as TableRow, SortingState } from '@tanstack/react-table'
import { useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { nextSort, type TableColumn, type TableSort } from './column.ts'
import { compareValues, type Features, features } from './sorting.ts'

/** A row of the table with the record it shows. */
export type ShownRow<Row extends object> = TableRow<Features, Row>

interface OrderedRowsOptions<Row extends object> {
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly shown: ReadonlySet<string> | undefined
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort) => void) | undefined
}

interface OrderedRows<Row extends object> {
  readonly order: TableSort | null
  readonly sortBy: (columnId: string) => void
  /** The columns that the person chose, whether they fit or not. */
  readonly chosen: readonly TableColumn<Row>[]
  readonly shownRows: readonly ShownRow<Row>[]
}

/** The rows in their order (the store's where it sorts, otherwise the window's own) and the columns that were chosen. */
export function useOrderedRows<Row extends object>({ columns, rows, rowId, shown, sort, onSort }: OrderedRowsOptions<Row>): OrderedRows<Row> {
  const [ownSort, setOwnSort] = useState<TableSort | null>(sort)
  const order = onSort ? sort : ownSort
  const sorting: SortingState = useMemo(() => (order ? [{ id: order.columnId, desc: order.descending }] : []), [order])
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns])
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, column.always === true || shown === undefined || shown.has(column.id)])),
    [columns, shown],
  )
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: rowId,
    manualSorting: onSort !== undefined,
    enableSortingRemoval: false,
    state: { sorting, columnVisibility },
  })
  return {
    order,
    sortBy: (columnId) => (onSort ?? setOwnSort)(nextSort(order, columnId)),
    chosen: table.getVisibleLeafColumns().flatMap((column) => byId.get(column.id) ?? []),
    shownRows: table.getRowModel().rows,
  }
}

/** The column as the table library wants it: the comparison, and where the unknown goes. */
function definitionOf<Row extends object>(column: TableColumn<Row>): ColumnDef<Features, Row, unknown> {
  const value = column.sortValue
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => value?.(row) ?? undefined,
    enableSorting: value !== undefined,
    sortUndefined: 'last',
    sortFn: (a: ShownRow<Row>, b: ShownRow<Row>) => compareValues(value?.(a.original) ?? null, value?.(b.original) ?? null),
  }
}
