import { Button, Group } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { emptyMeasureFilter, measureSortKeys } from '../../../shared/api/preservation-list.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { useToday } from '../../api/use-vault.ts'
import type { TableSort } from '../../components/data-table/column.ts'
import classes from '../../components/paged-list/paged-list.module.css'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { EmptyState, LoadingRows } from '../../components/states.tsx'
import { ExportMeasures } from './export-measures.tsx'
import { type MeasureListState, rememberedMeasures } from './measure-choice.ts'
import { measureColumns } from './measure-columns.tsx'
import { isNarrowed, MeasureFilterBar } from './measure-filter-bar.tsx'
import { MeasureFoot } from './measure-foot.tsx'

/** 保全措施: every seal, distraint and freeze of the stock, across households, by the day on which it ends. */
export default function MeasuresPage(): ReactNode {
  const today = useToday()
  const { state, change } = useRemembered('preservations.list', rememberedMeasures)
  if (today === null || state === null) return <LoadingRows rows={16} />
  return <MeasureList today={today} state={state} onChange={change} />
}

interface Props {
  readonly today: IsoDate
  readonly state: MeasureListState
  readonly onChange: (state: MeasureListState) => void
}

function MeasureList({ today, state, onChange }: Props): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const { filter, sort } = state
  const page = useCall('preservations.list', { filter, sort, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const totals = useCall('preservations.totals', { filter }, { keepPrevious: true, enabled: page.isSuccess }).data
  const columns = useMemo(() => measureColumns(today), [today])

  function apply(next: MeasureListState): void {
    show(0)
    onChange(next)
  }

  function sortBy(asked: TableSort): void {
    const key = measureSortKeys.find((candidate) => candidate === asked.columnId)
    if (key !== undefined) apply({ filter, sort: { key, descending: asked.descending } })
  }

  return (
    <section className={classes.page} aria-label="保全措施">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <h1 className={classes.head}>保全措施</h1>
        <ExportMeasures state={state} today={today} />
      </Group>
      <MeasureFilterBar filter={filter} searchRef={frame.searchRef} onChange={(next) => apply({ filter: next, sort })} onLeaveSearch={frame.toRows} />
      <PagedTable
        frame={frame}
        page={page}
        total={totals?.items}
        label="保全措施"
        columns={columns}
        rowId={(row) => row.itemId}
        sort={{ columnId: sort.key, descending: sort.descending }}
        onSort={sortBy}
        onOpen={(row) => navigate(`/cases/${row.caseId}/preservation/${row.itemId}`)}
        empty={<NoMeasures narrowed={isNarrowed(filter)} onClear={() => apply({ filter: emptyMeasureFilter, sort })} />}
      />
      <MeasureFoot totals={totals ?? null} offset={offset} rows={page.data?.rows.length ?? null} onPage={show} />
    </section>
  )
}

function NoMeasures({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  if (narrowed) {
    return (
      <EmptyState title="没有符合条件的保全措施" action={<Button variant="default" onClick={onClear}>清除筛选，查看在封的全部</Button>}>
        可以换用户名的拼音首字母查找，或放宽到期天数、顺位和状态。
      </EmptyState>
    )
  }
  return (
    <EmptyState title="这里列出全部在封的财产，按到期日排列" action={<Button component={Link} href="/cases">到案件里登记</Button>}>
      在户的“保全”页登记裁定、财产和期限，或从诉讼台账导入后，每一项查封、扣押、冻结都会出现在这里。
    </EmptyState>
  )
}
