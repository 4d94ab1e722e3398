import type { ReactNode } from 'react'
import type { BoardFilter, DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { boardColumns } from './board-columns.tsx'
import classes from './board-page.module.css'

/** As many lines as a board page may hold; the nearest come first. */
const MOST_LINES = 200

const headOf = {
  people: (row: DeadlineRow) => row.owner?.name ?? '未指定责任人',
  courts: (row: DeadlineRow) => row.court ?? '不涉及法院',
} as const

interface Props {
  readonly by: keyof typeof headOf
  readonly today: IsoDate
  readonly filter: BoardFilter
  readonly openedId: Id<'deadline'> | null
  readonly onOpen: (row: DeadlineRow) => void
}

/** The board by who is to act, or by the court that has to be gone to. */
export default function BoardGroups({ by, today, filter, openedId, onOpen }: Props): ReactNode {
  const page = useCall('deadlines.board', { filter, offset: 0, limit: MOST_LINES }, { keepPrevious: true })
  if (page.isPending) return <LoadingRows rows={12} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  const { rows } = page.data
  const groups = Map.groupBy(rows, headOf[by])
  return (
    <div className={classes.groups}>
      {rows.length === MOST_LINES && <p className={classes.hint}>期限较多，这里是最近的 {MOST_LINES} 项。用“按日”的筛选缩小范围可以看到其余。</p>}
      {rows.length === 0 && <EmptyState title="没有未了的期限">换一个范围，或到“按日”清除筛选。</EmptyState>}
      {[...groups].map(([head, lines]) => (
        <section key={head} aria-label={head}>
          <h2 className={classes.asideHead}>
            {head}
            <span className={classes.groupCount}>
              {lines.length} 项，已逾期 {lines.filter((row) => row.state === 'lapsed').length} 项
            </span>
          </h2>
          <DataTable label={`${head}的期限`} columns={boardColumns(lines, today)} rows={lines} rowId={(row) => row.id} currentId={openedId} onOpen={onOpen} empty="没有期限" />
        </section>
      ))}
    </div>
  )
}
