import type { ReactNode } from 'react'
import type { PreservationItem, PreservationsOfCase } from '../../../../shared/api/preservations.ts'
import type { Proceeding, ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { measureLabels, rankLabels } from '../../../../shared/model/preservation.ts'
import { proceedingKindLabels, proceedingStatusLabels } from '../../../../shared/model/proceeding.ts'
import { useCall } from '../../../api/use-call.ts'
import { EmptyState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { type AxisMark, type AxisRow, periodTone, TimeAxis } from '../time-axis/time-axis.tsx'

/** Proceedings, orders and periods on one axis. */
export function CaseTimeline(): ReactNode {
  const { caseId, today, openTab } = useCaseScope()
  const proceedings = useCall('proceedings.ofCase', { caseId })
  const preservations = useCall('preservations.ofCase', { caseId })
  if (proceedings.data === undefined || preservations.data === undefined) return <LoadingRows rows={3} />
  const rows = [
    ...proceedingRows(proceedings.data, today, () => openTab('proceedings')),
    ...preservationRows(preservations.data, today, () => openTab('preservation')),
  ]
  if (rows.length === 0) return <EmptyState title="登记诉讼和保全后，这里按时间画出各程序和查封期间" />
  return <TimeAxis label="案件时间轴" rows={rows} today={today} />
}

const finished: ReadonlySet<Proceeding['status']> = new Set(['completed', 'withdrawn'])

function proceedingRows(all: ProceedingsOfCase, today: IsoDate, onOpen: () => void): readonly AxisRow[] {
  return all.proceedings.flatMap((proceeding) => {
    const marks = marksOf(proceeding, all)
    const [first] = marks.map((mark) => mark.on).toSorted()
    if (first === undefined) return []
    const kind = proceedingKindLabels[proceeding.kind]
    const over = finished.has(proceeding.status)
    const last = marks.map((mark) => mark.on).toSorted().at(-1) ?? first
    const bar = { from: first, to: over ? last : laterOf(today, last), tone: over ? 'done' : 'running', label: `${kind} ${proceedingStatusLabels[proceeding.status]}` } as const
    return [{ id: proceeding.id, label: `${kind} ${proceeding.caseNo ?? proceeding.ledgerNo ?? ''}`, bars: [bar], marks, onOpen }]
  })
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

function marksOf(proceeding: Proceeding, { judgments, enforcements }: ProceedingsOfCase): readonly AxisMark[] {
  const own = judgments.filter((judgment) => judgment.proceedingId === proceeding.id)
  const run = enforcements.filter((enforcement) => enforcement.proceedingId === proceeding.id)
  const events: readonly (readonly [IsoDate | null, string])[] = [
    [proceeding.filedOn, '递交起诉材料'],
    [proceeding.docketedOn, '立案'],
    [proceeding.servedOn, '送达'],
    [proceeding.hearingOn, '开庭'],
    ...own.map((judgment) => [judgment.judgedOn, '裁判'] as const),
    ...own.map((judgment) => [judgment.effectiveOn, '生效'] as const),
    ...own.map((judgment) => [judgment.performBy, '履行截止'] as const),
    ...run.map((enforcement) => [enforcement.appliedOn, '申请执行'] as const),
    ...run.map((enforcement) => [enforcement.terminatedRoundOn, '终本'] as const),
    ...run.map((enforcement) => [enforcement.resumedOn, '恢复执行'] as const),
  ]
  return events.flatMap(([on, label]) => (on === null ? [] : [{ on, label }]))
}

function preservationRows({ items }: PreservationsOfCase, today: IsoDate, onOpen: () => void): readonly AxisRow[] {
  return items.flatMap((item) => (item.periods.length === 0 ? [] : [preservationRow(item, today, onOpen)]))
}

/** One item under one measure, as the overview and the preservation tab draw it. */
export function preservationRow(item: PreservationItem, today: IsoDate, onOpen: () => void): AxisRow {
  const measure = measureLabels[item.measure]
  const ended = item.status !== 'in-force'
  return {
    id: item.id,
    label: `${measure}（${rankLabels[item.rank]}）${item.asset.description}`,
    bars: item.periods.map((period) => ({
      from: period.startsOn,
      to: period.endsOn,
      tone: ended ? 'done' : periodTone(period.endsOn, today),
      label: `${measure} ${period.startsOn} 至 ${period.endsOn}`,
    })),
    marks: item.applyBy === null || ended ? [] : [{ on: item.applyBy, label: '续封申请截止' }],
    onOpen,
  }
}
