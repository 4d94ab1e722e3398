import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef } from 'react'
import { DataTable, type DataTableProps } from '../data-table/data-table.tsx'
import { ErrorState, LoadingRows } from '../states.tsx'
import classes from './paged-list.module.css'
import { useFilterKey } from './use-filter-key.ts'
import { focusRow, type PageWalk, usePageWalk, useWalkOn } from './use-page-walk.ts'

/** Where a list of pages stands, and the way between its search box and its rows. */
export interface ListFrame {
  readonly walk: PageWalk
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly listRef: RefObject<HTMLDivElement | null>
  /** From the search box to the rows. */
  readonly toRows: () => void
}

/** The frame of a list; Ctrl+F goes to its search box. */
export function useListFrame(pageSize: number): ListFrame {
  const walk = usePageWalk(pageSize)
  const searchRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  useFilterKey(searchRef)
  return { walk, searchRef, listRef, toRows: () => focusRow(listRef.current) }
}

type Shown<Row extends object> = Pick<DataTableProps<Row>, 'label' | 'columns' | 'shown' | 'folds' | 'selection' | 'rowId' | 'sort' | 'onSort' | 'onOpen' | 'empty'>

interface Props<Row extends object> extends Shown<Row> {
  readonly frame: ListFrame
  readonly page: UseQueryResult<{ readonly rows: readonly Row[] }, Error>
  /** How many rows there are in all, once they are counted. */
  readonly total: number | undefined
}

/** The rows of a list's page: they fill the height, and the keys walk on over its edges. */
export function PagedTable<Row extends object>({ frame: { walk, listRef }, page, total, ...table }: Props<Row>): ReactNode {
  useWalkOn(listRef, walk, !page.isPlaceholderData)
  return (
    <div className={classes.table} ref={listRef}>
      {page.isPending && <LoadingRows rows={16} />}
      {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isSuccess && (
        <DataTable
          key={walk.offset}
          {...table}
          fill
          rows={page.data.rows}
          onBeyond={(side) => walk.turn(side, page.data.rows.length)}
          stale={page.isPlaceholderData}
          total={total ?? page.data.rows.length}
        />
      )}
    </div>
  )
}
