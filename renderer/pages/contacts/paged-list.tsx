import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { PageOf } from '../../../shared/api/contacts.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './contacts-page.module.css'

export const PAGE_SIZE = 50

interface Props<Row extends object> {
  readonly label: string
  readonly page: UseQueryResult<PageOf<Row>, Error>
  readonly columns: readonly TableColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly onOpen: (row: Row) => void
  readonly offset: number
  readonly onPage: (offset: number) => void
  readonly emptyTitle: string
  readonly emptyText: string
}

/** One page of a list that fills the height, with the way to the next. */
export function PagedList<Row extends object>({ label, page, columns, rowId, onOpen, offset, onPage, emptyTitle, emptyText }: Props<Row>): ReactNode {
  if (page.isPending) return <LoadingRows rows={16} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  const { rows, more } = page.data
  return (
    <div className={classes.list}>
      <DataTable
        key={offset}
        label={label}
        fill
        columns={columns}
        rows={rows}
        rowId={rowId}
        onOpen={onOpen}
        stale={page.isPlaceholderData}
        empty={<EmptyState title={emptyTitle}>{emptyText}</EmptyState>}
      />
      {(offset > 0 || more) && <Pager offset={offset} size={PAGE_SIZE} rows={rows.length} more={more} onPage={onPage} />}
    </div>
  )
}
