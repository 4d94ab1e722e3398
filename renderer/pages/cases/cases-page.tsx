import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useCall } from '../../api/use-call.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { useToday } from '../../api/use-vault.ts'
import { AfterPaint } from '../../components/after-paint.tsx'
import { ColumnChoice } from '../../components/data-table/column-choice.tsx'
import classes from '../../components/paged-list/paged-list.module.css'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { EmptyState, LoadingRows } from '../../components/states.tsx'
import { usePainted } from '../../components/use-painted.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import { caseTableColumns } from './case-columns.tsx'
import { OwnLayoutButton } from '../../components/own-layout/own-layout-button.tsx'
import { ExportList } from './export-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { CasesFoot } from './cases-foot.tsx'
import { HandoverButton, HandoverChoice } from './handover-choice.tsx'
import { NewCase, NewCaseButton } from './new-case.tsx'
import { pickedWith } from './picked-cases.ts'
import { PrintList } from './print-list.tsx'
import { listPreference, PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { columnsIn, isNarrowed, isStandard, type ListState, rememberedState, sortOf, standardColumns, tableSort } from './list-state.ts'
import { ViewTabs } from './view-tabs.tsx'

const standard: ReadonlySet<string> = new Set(standardColumns)

/** 案件: every household of the ledger, found, narrowed and sorted. */
export default function CasesPage(): ReactNode {
  const today = useToday()
  const { state, change } = useRemembered(listPreference, rememberedState)
  if (today === null || state === null) return <LoadingRows rows={16} />
  return <CaseList today={today} state={state} onChange={change} />
}

interface ListProps {
  readonly today: IsoDate
  readonly state: ListState
  readonly onChange: (state: ListState) => void
}

function CaseList({ today, state, onChange }: ListProps): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const add = () => setAdding(true)
  const { filter, sort } = state
  const page = useCall('cases.list', { filter, sort, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const rowsShown = usePainted() && page.isSuccess
  const totals = useCall('cases.totals', { filter }, { keepPrevious: true, enabled: rowsShown })
  const waiting = useCall('review.waitingCases', {}, { enabled: rowsShown }).data
  const columns = useMemo(() => caseTableColumns(today, new Set(waiting)), [today, waiting])
  const shown = useMemo(() => new Set<string>(state.columns), [state.columns])
  const rows = page.data?.rows ?? []
  useHotkeys([['mod+alt+N', add]], [], true)

  function apply(next: ListState): void {
    show(0)
    onChange(next)
  }

  return (
    <section className={classes.page} aria-label="案件列表">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <ViewTabs state={state} onChange={apply} />
        <AfterPaint height={32}>
          <Group gap="sm" wrap="nowrap">
            <NewCaseButton onClick={add} />
            <HandoverButton picking={picked !== null} onClick={() => setPicked(picked === null ? new Set() : null)} />
            <OwnLayoutButton filter={filter} />
            <ExportList state={state} today={today} />
            <PrintList state={state} today={today} />
            <ColumnChoice columns={columns} shown={shown} standard={standard} onChange={(ids) => onChange({ ...state, columns: columnsIn(ids) })} />
          </Group>
        </AfterPaint>
      </Group>
      <AfterPaint height={32}>
        <FilterBar
          filter={filter}
          searchRef={frame.searchRef}
          onChange={(next) => apply({ ...state, filter: next })}
          onLeaveSearch={frame.toRows}
        />
      </AfterPaint>
      {picked !== null && <HandoverChoice state={state} picked={picked} onPick={setPicked} today={today} onClose={() => setPicked(null)} />}
      <PagedTable
        frame={frame}
        page={page}
        total={totals.data?.cases}
        label="案件"
        columns={columns}
        shown={shown}
        folds={isStandard(state.columns)}
        rowId={(row) => row.id}
        sort={tableSort(sort)}
        onSort={(asked) => apply({ ...state, sort: sortOf(asked) ?? sort })}
        {...(picked === null ? {} : { selection: { ids: picked, onChange: (ids) => setPicked(pickedWith(picked, rows, ids)) } })}
        onOpen={(row) => navigate(`/cases/${row.id}`)}
        empty={<NoCases narrowed={isNarrowed(filter)} onAdd={add} onClear={() => apply({ ...state, filter: { ...emptyCaseFilter, status: 'all' } })} />}
      />
      {adding && <NewCase onClose={() => setAdding(false)} />}
      <CasesFoot totals={totals.data ?? null} offset={offset} rows={page.data?.rows.length ?? null} onPage={show} />
    </section>
  )
}

interface NoCasesProps {
  readonly narrowed: boolean
  readonly onAdd: () => void
  readonly onClear: () => void
}

function NoCases({ narrowed, onAdd, onClear }: NoCasesProps): ReactNode {
  if (narrowed) {
    return (
      <EmptyState title="没有符合条件的案件" action={<Button variant="default" onClick={onClear}>清除筛选，查看全部</Button>}>
        可以换用拼音首字母、借据号或证件尾号查找，或放宽筛选条件。
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="这里列出全部案件，一户一行"
      action={
        <Group gap="sm">
          <Button component={Link} href="/imports">导入台账</Button>
          <NewCaseButton onClick={onAdd} />
        </Group>
      }
    >
      把支行现有的不良贷款台账、诉讼台账（Excel 或 CSV）导入后，每户的借据、担保、诉讼和查封会自动归到一起；没有台账文件的，逐户新建。
    </EmptyState>
  )
}
