import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { LeadsOverview } from '../../../shared/api/deadlines.ts'
import { deadlineActs, type DeadlineKind, deadlineKindLabels, deadlineKinds } from '../../../shared/model/deadline.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { LeadDrawer, type LeadRow } from './lead-drawer.tsx'
import { SectionHead } from './section-head.tsx'

const columns: readonly TableColumn<LeadRow>[] = [
  { id: 'kind', header: '期限', width: 168, always: true, opens: true, cell: ({ kind }) => deadlineKindLabels[kind] },
  { id: 'act', header: '应办事项', width: 224, cell: ({ kind }) => deadlineActs[kind] },
  { id: 'state', header: '状态', width: 96, cell: ({ own }) => (own === null ? '默认' : <StatusBadge tone="good">已设定</StatusBadge>), sortValue: ({ own }) => (own === null ? 0 : 1) },
  { id: 'orange', header: '橙色（天）', width: 88, align: 'end', cell: ({ all, own }) => own?.orangeDays ?? all.orange },
  { id: 'banner', header: '横幅（天）', width: 88, align: 'end', cell: ({ all, own }) => own?.bannerDays ?? all.banner },
  { id: 'red', header: '红色（天）', width: 88, align: 'end', cell: ({ all, own }) => own?.redDays ?? all.red },
  { id: 'reason', header: '理由', width: 200, cell: ({ own }) => own?.reason ?? '' },
  { id: 'setBy', header: '设定人', width: 96, cell: ({ own }) => own?.setBy ?? '' },
]

/** 期限提醒: how many days ahead each kind of deadline is coloured and put above every page. */
export function LeadsSection(): ReactNode {
  const overview = useCall('deadlines.leads', {})
  const [open, setOpen] = useState<DeadlineKind | null>(null)
  const rows = overview.data === undefined ? [] : rowsOf(overview.data)
  const openRow = rows.find(({ kind }) => kind === open)
  return (
    <>
      <SectionHead title="期限提醒">
        天数从应办日往前数，应办日不晚于法律规定的最后一日。没有单独设定的期限按统一天数提醒；统一天数和督办天数在<Link href="/settings/law">规则与数据</Link>中设定。已逾期的始终为红色。
      </SectionHead>
      {overview.isPending && <LoadingRows rows={12} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && <DataTable label="各类期限的提醒天数" columns={columns} rows={rows} rowId={({ kind }) => kind} onOpen={({ kind }) => setOpen(kind)} empty="" />}
      {openRow !== undefined && <LeadDrawer key={openRow.kind} row={openRow} onClose={() => setOpen(null)} />}
    </>
  )
}

function rowsOf({ all, own }: LeadsOverview): readonly LeadRow[] {
  return deadlineKinds.map((kind) => ({ kind, all, own: own.find((each) => each.kind === kind) ?? null }))
}
