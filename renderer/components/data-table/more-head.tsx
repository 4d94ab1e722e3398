import type { ReactNode } from 'react'
import type { TableColumn } from './column.ts'
import classes from './data-table.module.css'

interface Props<Row> {
  readonly folded: readonly TableColumn<Row>[]
  /** True while all columns stand and the table scrolls. */
  readonly unfolded: boolean
  readonly onToggle: () => void
}

/** The last head of a table that is wider than its place: how many columns wait, which, and the button that brings them. */
export function MoreHead<Row>({ folded, unfolded, onToggle }: Props<Row>): ReactNode {
  const names = folded.map(({ header }) => header).join('、')
  const act = unfolded ? '收起放不下的列' : `显示另外 ${folded.length} 列：${names}`
  return (
    <th scope="col" className={classes.more}>
      <button type="button" aria-label={act} title={act} aria-pressed={unfolded} onClick={onToggle}>
        {unfolded ? '收起' : `+${folded.length}`}
      </button>
    </th>
  )
}
