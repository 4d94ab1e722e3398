import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TableColumn, TableSort } from './column.ts'
import classes from './data-table.module.css'

interface Props<Row> {
  readonly column: TableColumn<Row>
  readonly sort: TableSort | null
  readonly sortable: boolean
  readonly onSort: () => void
}

function ariaSort(sort: TableSort | null): 'ascending' | 'descending' | 'none' {
  if (!sort) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

/** A head: plain words, or a button that sorts by its column. */
export function HeadCell<Row>({ column, sort, sortable, onSort }: Props<Row>): ReactNode {
  const own = sort?.columnId === column.id ? sort : null
  if (!sortable) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    )
  }
  const Arrow = own?.descending ? IconArrowNarrowDown : IconArrowNarrowUp
  return (
    <th scope="col" data-align={column.align} aria-sort={ariaSort(own)}>
      <button type="button" className={classes.sort} data-active={own !== null || undefined} onClick={onSort}>
        <span>{column.header}</span>
        <Arrow size={14} aria-hidden />
      </button>
    </th>
  )
}
