import type { DeadlineRow } from '../../../../shared/api/deadlines.ts'
import type { PreservationItem, PreservationsOfCase } from '../../../../shared/api/preservations.ts'
import type { Proceeding, ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import { measureLabels, rankLabels } from '../../../../shared/model/preservation.ts'
import { proceedingKindLabels, proceedingStatusLabels } from '../../../../shared/model/proceeding.ts'
import { aheadKinds, eventLabel } from '../../../../shared/model/proceeding-event.ts'
import { chainMarks } from '../preservation/chain-words.ts'
import { inFamilyOrder } from '../proceedings/family-order.ts'
import { type AxisBar, type AxisMark, type AxisRow, periodTone } from './time-axis.tsx'

/** The lanes of a household on the time axis: its proceedings with their stages and events, its orders with their periods. */

const finished: ReadonlySet<Proceeding['status']> = new Set(['completed', 'withdrawn'])

/** One lane a proceeding, under the one that it grew out of; a proceeding without any day has no lane. */
export function proceedingLanes(all: ProceedingsOfCase, today: IsoDate, onOpen: (id: string) => void): readonly AxisRow[] {
  return inFamilyOrder(all.proceedings).flatMap(({ proceeding, depth }) => {
    const marks = marksOf(proceeding, all)
    if (marks.length === 0) return []
    const kind = proceedingKindLabels[proceeding.kind]
    return [{
      id: proceeding.id,
      label: `${'　'.repeat(depth)}${depth > 0 ? '└ ' : ''}${kind} ${proceeding.caseNo ?? proceeding.ledgerNo ?? ''}`,
      bars: stagesOf(proceeding, all, marks, today),
      marks,
      onOpen: () => onOpen(proceeding.id),
    }]
  })
}

function marksOf(proceeding: Proceeding, { events, judgments, instalments, enforcements }: ProceedingsOfCase): readonly AxisMark[] {
  const titles = judgments.filter((judgment) => judgment.proceedingId === proceeding.id)
  const runs = enforcements.filter((enforcement) => enforcement.proceedingId === proceeding.id)
  const days: readonly (readonly [IsoDate | null, string, AxisMark['look']])[] = [
    ...events.filter((event) => event.proceedingId === proceeding.id).map((event) => [event.day, eventLabel(event.kind, proceeding.kind), aheadKinds.has(event.kind) ? 'set-down' : 'happened'] as const),
    ...titles.flatMap((title) => [
      [title.judgedOn, '裁判', 'happened'] as const,
      [title.servedOn, '送达本行', 'happened'] as const,
      [title.effectiveOn, '生效', 'happened'] as const,
      [title.performBy, '履行截止', 'set-down'] as const,
      ...instalments.filter((each) => each.judgmentId === title.id).map((each) => [each.dueOn, '分期应付', 'set-down'] as const),
    ]),
    ...runs.flatMap((run) => [
      [run.appliedOn, '申请执行', 'happened'] as const,
      [run.terminatedRoundOn, '终本', 'happened'] as const,
      [run.resumedOn, '恢复执行', 'happened'] as const,
    ]),
  ]
  return days
    .flatMap(([on, label, look]) => (on === null ? [] : [{ on, label, ...(look === undefined ? {} : { look }) }]))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** The stages that the recorded days mark off: before docketing, in hand, until effect, until performance. */
function stagesOf(proceeding: Proceeding, { events, judgments }: ProceedingsOfCase, marks: readonly AxisMark[], today: IsoDate): readonly AxisBar[] {
  const first = marks[0]?.on ?? today
  const last = marks.at(-1)?.on ?? today
  const docketed = events.find((event) => event.proceedingId === proceeding.id && event.kind === 'docketed')?.day ?? null
  const title = judgments.findLast((judgment) => judgment.proceedingId === proceeding.id) ?? null
  const over = finished.has(proceeding.status)
  const end = over ? last : laterOf(today, last)
  const kind = proceedingKindLabels[proceeding.kind]
  const edges = [
    { on: first, label: docketed === null ? proceedingStatusLabels[proceeding.status] : '立案前', tone: 'soon' },
    { on: docketed, label: '办理中', tone: 'running' },
    { on: title?.judgedOn ?? null, label: '裁判后生效前', tone: 'soon' },
    { on: title?.effectiveOn ?? null, label: '已生效', tone: 'done' },
  ] as const
  const known = edges.flatMap(({ on, label, tone }) => (on === null ? [] : [{ on, label, tone: over ? ('done' as const) : tone }]))
  return known
    .map(({ on, label, tone }, index) => ({ from: on, to: known[index + 1]?.on ?? end, tone, label: `${kind} ${label} ${on} 至 ${known[index + 1]?.on ?? (over ? end : '今')}` }))
    .filter(({ from, to }) => from < to || known.length === 1)
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

export function orderLanes({ items }: PreservationsOfCase, today: IsoDate, onOpen: () => void): readonly AxisRow[] {
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
    marks: [...(item.applyBy === null || ended ? [] : [{ on: item.applyBy, label: '续封申请截止', look: 'set-down' as const }]), ...chainMarks(item.chain)],
    onOpen,
  }
}

/** The periods that run or ran out without an act, as bars from their start, where it is on record; what is met or waits for a fact has no bar. */
export function deadlineLanes(rows: readonly DeadlineRow[], today: IsoDate): readonly AxisRow[] {
  return rows.flatMap((row) => {
    const { safe, rolled, state } = row
    if (safe === null || rolled === null || (state !== 'running' && state !== 'lapsed')) return []
    const label = deadlineKindLabels[row.kind]
    const from = row.startOn ?? (state === 'lapsed' ? null : today)
    const ran: readonly AxisBar[] = from === null || from >= rolled ? [] : [{ from, to: rolled, tone: state === 'lapsed' ? 'past' : periodTone(safe, today), label: `${label} ${from} 至 ${rolled}` }]
    const over: readonly AxisBar[] = state === 'lapsed' ? [{ from: safe, to: null, tone: 'past', label: `${label} 已过应办日 ${safe}` }] : []
    return [{ id: row.id, label: `${label} ${row.subjectText}`, bars: [...ran, ...over], marks: [{ on: safe, label: '应办日', look: 'set-down' as const }], thin: true }]
  })
}
