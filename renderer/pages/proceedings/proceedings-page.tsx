import { Button, Group } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useLocation } from 'wouter'
import { proceedingColumns, proceedingListStart, type ProceedingTotals, type ProceedingView } from '../../../shared/api/proceeding-list.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { useToday } from '../../api/use-vault.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import classes from '../../components/paged-list/paged-list.module.css'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { EmptyState, LoadingRows } from '../../components/states.tsx'
import { type ProceedingChoice, proceedingPreference, rememberedProceedings, viewed } from './proceeding-choice.ts'
import { columnOf, proceedingTableColumns, sortKeyOf } from './proceeding-columns.tsx'
import { isNarrowed, ProceedingFilters, ProceedingViews } from './proceeding-filters.tsx'

/** 诉讼执行: every proceeding of the stock, where it stands and what comes next. */
export default function ProceedingsPage(): ReactNode {
  const today = useToday()
  const { state, change } = useRemembered(proceedingPreference, rememberedProceedings)
  if (today === null || state === null) return <LoadingRows rows={16} />
  return <ProceedingList today={today} choice={state} onChange={change} />
}

interface ListProps {
  readonly today: IsoDate
  readonly choice: ProceedingChoice
  readonly onChange: (choice: ProceedingChoice) => void
}

function ProceedingList({ today, choice, onChange }: ListProps): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const { filter, sort } = choice
  const page = useCall('proceedings.list', { filter, sort, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const totals = useCall('proceedings.totals', { filter }, { keepPrevious: true, enabled: page.isSuccess }).data
  const columns = useMemo(() => proceedingTableColumns(today), [today])

  function apply(next: ProceedingChoice): void {
    show(0)
    onChange(next)
  }

  return (
    <section className={classes.page} aria-label="诉讼执行列表">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <ProceedingViews view={filter.view} onChange={(view) => apply(viewed(view, choice))} />
        <ExportProceedings choice={choice} today={today} />
      </Group>
      <ProceedingFilters filter={filter} searchRef={frame.searchRef} onChange={(next) => apply({ ...choice, filter: next })} onLeaveSearch={frame.toRows} />
      <PagedTable
        frame={frame}
        page={page}
        total={totals?.proceedings}
        label="诉讼和执行程序"
        columns={columns}
        rowId={(row) => row.id}
        sort={{ columnId: columnOf(sort.key), descending: sort.descending }}
        onSort={(asked) => apply({ ...choice, sort: { key: sortKeyOf(asked.columnId) ?? sort.key, descending: asked.descending } })}
        onOpen={(row) => navigate(`/cases/${row.caseId}/proceedings/${row.id}`)}
        empty={<NoProceedings choice={choice} onClear={() => apply({ ...choice, filter: { ...proceedingListStart.filter, view: 'all' } })} />}
      />
      <Foot totals={totals ?? null} offset={offset} rows={page.data?.rows.length ?? null} onPage={show} />
    </section>
  )
}

const emptyWords: Record<ProceedingView, string> = {
  open: '没有在办的程序',
  'won-unsettled': '没有胜诉未执结的案件',
  'won-unapplied': '没有胜诉未申请执行的案件',
  all: '还没有登记诉讼和执行程序',
}

function NoProceedings({ choice: { filter }, onClear }: { readonly choice: ProceedingChoice; readonly onClear: () => void }): ReactNode {
  if (isNarrowed(filter)) return <EmptyState title="没有符合条件的程序" action={<Button variant="default" onClick={onClear}>清除筛选，查看全部</Button>} />
  return <EmptyState title={emptyWords[filter.view]}>在案件的“诉讼执行”页新增程序，或导入诉讼台账，这里按下一步的日期列出。</EmptyState>
}

function ExportProceedings({ choice: { filter, sort }, today }: { readonly choice: ProceedingChoice; readonly today: IsoDate }): ReactNode {
  const exporting = useCommand('proceedings.exportList')
  return (
    <ExportButton
      exporting={exporting}
      unit="个程序"
      onExport={() => exporting.mutate(() => ({ filter, sort, columns: [...proceedingColumns], fileName: `诉讼执行 ${today}.xlsx` }))}
    />
  )
}

interface FootProps {
  readonly totals: ProceedingTotals | null
  readonly offset: number
  readonly rows: number | null
  readonly onPage: (offset: number) => void
}

function Foot({ totals, offset, rows, onPage }: FootProps): ReactNode {
  const more = totals === null ? rows === PAGE_SIZE : offset + (rows ?? 0) < totals.proceedings
  const figures: readonly FootFigure[] = [
    { label: '程序', value: totals && String(totals.proceedings) },
    { label: '户数', value: totals && String(totals.cases) },
    { label: '标的合计', value: totals && `${formatYuan(totals.claimFen)} 元`, reasons: totals && <SumReasons title="标的合计" valueText={`${formatYuan(totals.claimFen)} 元`} each="登记的标的金额" count={`${totals.proceedings} 个程序`} /> },
  ]
  return (
    <ListFoot figures={figures}>
      <Pager unit="个" offset={offset} size={PAGE_SIZE} rows={rows} more={more} onPage={onPage} />
    </ListFoot>
  )
}
