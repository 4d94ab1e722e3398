import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DataTable, type DataTableProps } from '../data-table/data-table.tsx'
import { ErrorState, LoadingRows } from '../states.tsx'
import classes from './paged-list.module.css'
import { Pager } from './pager.tsx'

export const PAGE_SIZE = 50

interface Props<Row extends object> extends Pick<DataTableProps<Row>, 'label' | 'columns' | 'rowId' | 'selection' | 'onOpen' | 'empty'> {
  readonly page: UseQueryResult<{ readonly rows: readonly Row[]; readonly more: boolean }, Error>
  readonly offset: number
  readonly onPage: (offset: number) => void
  /** 户, 项 …: the counter of what the rows are. */
  readonly unit?: string
}

/** One page of a list that fills the height, with the way to the next. */
export function PagedList<Row extends object>({ page, offset, onPage, unit = '条', ...table }: Props<Row>): ReactNode {
  if (page.isPending) return <LoadingRows rows={16} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  const { rows, more } = page.data
  return (
    <div className={classes.table}>
      <DataTable key={offset} {...table} fill rows={rows} stale={page.isPlaceholderData} />
      {(offset > 0 || rows.length > 0) && <Pager unit={unit} offset={offset} size={PAGE_SIZE} rows={rows.length} more={more} onPage={onPage} />}
    </div>
  )
}
