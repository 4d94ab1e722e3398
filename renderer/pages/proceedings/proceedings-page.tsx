import { ActionIcon, Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconFileSpreadsheet } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { proceedingColumns, proceedingListStart, type ProceedingTotals, type ProceedingView } from '../../../shared/api/proceeding-list.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import type { Beyond } from '../../components/data-table/use-row-keys.ts'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import classes from '../cases/cases-page.module.css'
import { columnOf, proceedingTableColumns, sortKeyOf } from './proceeding-columns.tsx'
import { isNarrowed, ProceedingFilters, ProceedingViews } from './proceeding-filters.tsx'
import { type ProceedingChoice, useProceedingChoice } from './use-proceeding-choice.ts'

/** 诉讼执行: every proceeding of the stock, where it stands and what comes next. */
export default function ProceedingsPage(): ReactNode {
  const today = useToday()
  const { choice, change } = useProceedingChoice()
  if (today === null || choice === null) return <LoadingRows rows={16} />
  return <ProceedingList today={today} choice={choice} onChange={change} />
}

/** A standing list is worked off by the day on which the right to enforce ends; the others by what comes next. */
function viewed(view: ProceedingView, { filter }: ProceedingChoice): ProceedingChoice {
  const key = view === 'won-unapplied' ? 'applyBy' : 'nextOn'
  return { filter: { ...filter, view }, sort: { key, descending: false } }
}

interface ListProps {
  readonly today: IsoDate
  readonly choice: ProceedingChoice
  readonly onChange: (choice: ProceedingChoice) => void
}

function ProceedingList({ today, choice, onChange }: ListProps): ReactNode {
  const [, navigate] = useLocation()
  const [offset, setOffset] = useState(0)
  const searchRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const { filter, sort } = choice
  const page = useCall('proceedings.list', { filter, sort, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const totals = useCall('proceedings.totals', { filter }, { keepPrevious: true, enabled: page.isSuccess })
  const columns = useMemo(() => proceedingTableColumns(today), [today])
  const rows = page.data?.rows ?? []
  useHotkeys([['mod+F', () => searchRef.current?.select()]], [], true)

  function apply(next: ProceedingChoice): void {
    setOffset(0)
    onChange(next)
  }

  function turnPage(side: Beyond): void {
    const next = offset + (side === 'next' ? PAGE_SIZE : -PAGE_SIZE)
    if (next >= 0 && (side !== 'next' || rows.length === PAGE_SIZE)) setOffset(next)
  }

  return (
    <section className={classes.page} aria-label="诉讼执行列表">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <ProceedingViews view={filter.view} onChange={(view) => apply(viewed(view, choice))} />
        <ExportButton choice={choice} today={today} />
      </Group>
      <ProceedingFilters
        filter={filter}
        searchRef={searchRef}
        onChange={(next) => apply({ ...choice, filter: next })}
        onLeaveSearch={() => listRef.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()}
      />
      <div className={classes.table} ref={listRef}>
        {page.isPending && <LoadingRows rows={16} />}
        {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
        {page.isSuccess && (
          <DataTable
            key={offset}
            label="诉讼和执行程序"
            fill
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            sort={{ columnId: columnOf(sort.key), descending: sort.descending }}
            onSort={(asked) => apply({ ...choice, sort: { key: sortKeyOf(asked.columnId) ?? sort.key, descending: asked.descending } })}
            onOpen={(row) => navigate(`/cases/${row.caseId}/proceedings/${row.id}`)}
            onBeyond={turnPage}
            stale={page.isPlaceholderData}
            total={totals.data?.proceedings ?? rows.length}
            empty={<NoProceedings choice={choice} onClear={() => apply({ ...choice, filter: { ...proceedingListStart.filter, view: 'all' } })} />}
          />
        )}
      </div>
      <Foot totals={totals.data ?? null} offset={offset} rows={rows.length} onPage={setOffset} />
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

function ExportButton({ choice: { filter, sort }, today }: { readonly choice: ProceedingChoice; readonly today: IsoDate }): ReactNode {
  const exporting = useCommand('proceedings.exportList')
  return (
    <Group gap="sm" wrap="nowrap">
      {exporting.data && <span className={classes.news} role="status">已导出 {exporting.data.rows} 个程序</span>}
      {exporting.error && exporting.error.error.code !== 'cancelled' && <span className={classes.problem} role="alert">{failureText(exporting.error)}</span>}
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={exporting.isPending}
        onClick={() => exporting.mutate(() => ({ filter, sort, columns: [...proceedingColumns], fileName: `诉讼执行 ${today}.xlsx` }))}
      >
        导出 Excel
      </Button>
    </Group>
  )
}

interface FootProps {
  readonly totals: ProceedingTotals | null
  readonly offset: number
  readonly rows: number
  readonly onPage: (offset: number) => void
}

function Foot({ totals, offset, rows, onPage }: FootProps): ReactNode {
  const figures = [
    ['程序', totals && String(totals.proceedings)],
    ['户数', totals && String(totals.cases)],
    ['标的合计', totals && `${formatYuan(totals.claimFen)} 元`],
  ] as const
  const more = totals === null ? rows === PAGE_SIZE : offset + rows < totals.proceedings
  return (
    <Group className={classes.foot} gap="md" wrap="nowrap" justify="space-between">
      <dl className={classes.figures} aria-label="当前筛选的合计">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '…'}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" wrap="nowrap">
        <span className={classes.range}>{rows === 0 ? '没有程序' : `第 ${offset + 1}–${offset + rows} 个`}</span>
        <ActionIcon variant="default" size={28} aria-label="上一页" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - PAGE_SIZE))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={28} aria-label="下一页" disabled={!more} onClick={() => onPage(offset + PAGE_SIZE)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  )
}
