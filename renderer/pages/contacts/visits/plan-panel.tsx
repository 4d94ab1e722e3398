import { Button, Group, Select } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { type CaseFilter, emptyCaseFilter } from '../../../../shared/api/cases.ts'
import type { VisitCandidate } from '../../../../shared/api/visits.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { VISITS_AT_ONCE, type VisitTarget } from '../../../../shared/model/visit.ts'
import { useCall } from '../../../api/use-call.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ListBar } from '../../../components/paged-list/list-bar.tsx'
import classes from '../../../components/paged-list/paged-list.module.css'
import { Pager } from '../../../components/paged-list/pager.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { FilterBar } from '../../cases/filter-bar.tsx'
import { DayBox } from '../filter-boxes.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { RoundForm } from './round-form.tsx'
import { candidateColumns } from './visit-columns.tsx'

const HOUSEHOLDS = 20
/** The guards are asked for a time of the working day; the round's own time is checked again when it is kept. */
const BY_DAY = '10:00'

type Target = readonly [id: string, target: VisitTarget]

const rowId = ({ caseId, partyId, known }: VisitCandidate): string => [caseId, partyId, known?.address ?? ''].join('|')

/** Whom one may put on the list: with an address, not barred, not there yet. */
function targetsOf(rows: readonly VisitCandidate[]): Map<string, VisitTarget> {
  return new Map(rows.flatMap((row): Target[] => (row.known === null || row.verdict === 'block' || row.listed ? [] : [[rowId(row), { caseId: row.caseId, partyId: row.partyId, address: row.known.address }]])))
}

interface Props {
  readonly day: IsoDate
  readonly me: Id<'staff'>
  readonly onPlanned: (day: IsoDate) => void
  readonly onClose: () => void
}

/** 安排外访: households in six steps and by the other filters of the case list, then persons at their addresses, then the day and who goes. */
export function PlanPanel({ day: first, me, onPlanned, onClose }: Props): ReactNode {
  const searchRef = useRef<HTMLInputElement>(null)
  const [filter, setFilter] = useState<CaseFilter>(emptyCaseFilter)
  const [day, setDay] = useState(first)
  const [offset, setOffset] = useState(0)
  const [picked, setPicked] = useState<ReadonlyMap<string, VisitTarget>>(new Map())
  const [filling, setFilling] = useState(false)
  const [others, setOthers] = useState(false)
  const page = useCall('visits.candidates', { filter, district: filter.district.trim(), day, time: BY_DAY, offset, limit: HOUSEHOLDS }, { keepPrevious: true })
  const views = useCall('cases.views', {}).data ?? []
  const narrow = (change: () => void) => {
    setOffset(0)
    change()
  }

  function pick(rows: readonly VisitCandidate[], ids: ReadonlySet<string>): void {
    const here = new Set(rows.map(rowId))
    const elsewhere = [...picked].filter(([id]) => !here.has(id))
    setPicked(new Map([...elsewhere, ...[...targetsOf(rows)].filter(([id]) => ids.has(id))]))
  }

  const tooMany = picked.size > VISITS_AT_ONCE
  return (
    <section className={classes.page} aria-label="安排外访">
      <Group justify="space-between" align="end" gap="sm">
        <PlanSteps filter={filter} onChange={(part) => narrow(() => setFilter({ ...filter, ...part }))} />
        <Button variant="subtle" aria-expanded={others} onClick={() => setOthers(!others)}>
          {others ? '收起其他条件' : '其他条件'}
        </Button>
      </Group>
      {others && <FilterBar filter={filter} onChange={(next) => narrow(() => setFilter(next))} onLeaveSearch={() => searchRef.current?.blur()} searchRef={searchRef} />}
      <ListBar
        end={
          <Group gap="sm" wrap="nowrap">
            <span role="status">{picked.size === 0 ? '勾选要外访的人和地址' : `已选 ${picked.size} 处`}</span>
            <Button disabled={picked.size === 0 || tooMany} title={picked.size === 0 ? '请先勾选要外访的人和地址' : undefined} onClick={() => setFilling(true)}>
              安排时间和人员
            </Button>
            <Button variant="subtle" onClick={onClose}>
              取消
            </Button>
          </Group>
        }
      >
        <DayBox label="外访日期" day={day} onChange={(next) => narrow(() => setDay(next ?? day))} />
        {views.length > 0 && (
          <Select
            label="保存的视图"
            placeholder="按视图筛选"
            data={views.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(value) => { const view = views.find(({ id }) => id === value); if (view !== undefined) narrow(() => setFilter(view.definition.filter)) }}
          />
        )}
      </ListBar>
      {tooMany && <Notice tone="doubt">{`一次最多安排 ${VISITS_AT_ONCE} 处，请分批安排。`}</Notice>}
      {page.isPending && <LoadingRows rows={12} />}
      {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isSuccess && (
        <div className={classes.table}>
          <DataTable
            key={offset}
            label="可外访的人"
            columns={candidateColumns}
            rows={page.data.rows}
            rowId={rowId}
            selection={{ ids: new Set(picked.keys()), onChange: (ids) => pick(page.data.rows, ids) }}
            stale={page.isPlaceholderData}
            fill
            empty={<EmptyState title="没有符合条件的户">放宽筛选，或换用地址里的其他字词。</EmptyState>}
          />
          <Pager unit="户" offset={offset} size={HOUSEHOLDS} rows={page.data.households} more={page.data.more} onPage={setOffset} />
        </div>
      )}
      {filling && <RoundForm day={day} me={me} targets={[...picked.values()]} onPlanned={onPlanned} onClose={() => setFilling(false)} />}
    </section>
  )
}
