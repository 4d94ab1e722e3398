import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { type BoardFilter, type DeadlineRow, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { AfterPaint } from '../../components/after-paint.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { ListFoot } from '../../components/paged-list/list-foot.tsx'
import paged from '../../components/paged-list/paged-list.module.css'
import { Pager } from '../../components/paged-list/pager.tsx'
import { useFilterKey } from '../../components/paged-list/use-filter-key.ts'
import { focusRow, usePageWalk, useWalkOn } from '../../components/paged-list/use-page-walk.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { usePainted } from '../../components/use-painted.ts'
import { boardColumns } from './board-columns.tsx'
import { BoardFilterBar, isNarrowed } from './board-filter-bar.tsx'
import { useLineActs } from './use-line-acts.ts'
import { WindowStrip } from './window-strip.tsx'

const WorthTotalReasons = lazy(async () => ({ default: (await import('./totals-reasons.tsx')).WorthTotalReasons }))

interface Props {
  readonly today: IsoDate
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
  readonly openedId: Id<'deadline'> | null
  readonly onOpen: (row: DeadlineRow) => void
}

/** The lines by the day that is worked to, what has lapsed first. */
export function BoardList({ today, filter, onChange, openedId, onOpen }: Props): ReactNode {
  const walk = usePageWalk(PAGE_SIZE)
  const { offset } = walk
  const listRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const page = useCall('deadlines.board', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const totals = useCall('deadlines.totals', { filter }, { keepPrevious: true, enabled: usePainted() && page.isSuccess }).data
  const rows = page.data?.rows
  const acts = useLineActs(onOpen)
  const columns = useMemo(() => boardColumns(rows ?? [], today, acts), [rows, today, acts])
  useFilterKey(searchRef)
  useWalkOn(listRef, walk, !page.isPlaceholderData)

  function apply(next: BoardFilter): void {
    walk.show(0)
    onChange(next)
  }

  return (
    <>
      <WindowStrip filter={filter} onChange={(windows) => apply({ ...filter, windows })} />
      <AfterPaint height={32}>
        <BoardFilterBar filter={filter} searchRef={searchRef} onChange={apply} onLeaveSearch={() => focusRow(listRef.current)} />
      </AfterPaint>
      <div className={paged.table} ref={listRef}>
        {page.isPending && <LoadingRows rows={16} />}
        {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
        {rows !== undefined && (
          <DataTable
            key={offset}
            label="期限"
            fill
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            onOpen={onOpen}
            currentId={openedId}
            onBeyond={(side) => walk.turn(side, rows.length)}
            stale={page.isPlaceholderData}
            total={totals?.lines ?? rows.length}
            empty={<NoDeadlines filter={filter} onClear={() => apply({ ...emptyBoardFilter, scope: filter.scope })} />}
          />
        )}
      </div>
      <ListFoot
        figures={[
          { label: '期限', value: totals === undefined ? null : `${totals.lines} 项` },
          { label: '涉及户数', value: totals === undefined ? null : String(totals.cases) },
          { label: '金额合计', value: totals === undefined ? null : `${formatYuan(totals.worthFen)} 元`, reasons: totals && <Suspense><WorthTotalReasons title="金额合计" totals={totals} /></Suspense> },
          { label: '其中已逾期', value: totals === undefined ? null : `${totals.windows.lapsed} 项`, alarming: (totals?.windows.lapsed ?? 0) > 0 },
        ]}
      >
        <Pager offset={offset} size={PAGE_SIZE} rows={rows?.length ?? 0} more={rows?.length === PAGE_SIZE} onPage={walk.show} />
      </ListFoot>
    </>
  )
}

function NoDeadlines({ filter, onClear }: { readonly filter: BoardFilter; readonly onClear: () => void }): ReactNode {
  if (isNarrowed(filter)) {
    return (
      <EmptyState title="没有符合条件的期限" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>
        可以放宽天数、种类和状态，或换用户名的拼音首字母查找。
      </EmptyState>
    )
  }
  return (
    <EmptyState title="这里按应办日列出每一项会逾期的权利" action={<Button component={Link} href="/cases">到案件里登记</Button>}>
      登记借据、担保、诉讼和保全后，时效、保证期间、续封、上诉、申请执行等期限会自动列出。没有指定管户人的户请到“全机构”查看。
    </EmptyState>
  )
}
