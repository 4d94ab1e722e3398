/** Due days as the tools show them: the day by arithmetic, after the holiday rule, and the day to work to. */
import type { ToolTableOf } from '../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { DueDate } from '../../../shared/rules/answer.ts'
import { daysBetween } from '../../../shared/rules/civil-date.ts'
import type { Period } from '../../../shared/rules/due-date.ts'
import { distanceText } from '../../components/day-distance.ts'
import type { Figure } from './tool-spec.ts'

/** From this many days on a day to come is marked as near. */
const SOON_DAYS = 30

/** A day with its distance, where it is nobody's duty. */
export function plainDay(label: string, day: IsoDate, today: IsoDate): Figure {
  return { label, value: `${day}（${distanceText(today, day)}）` }
}

/** A day with its distance; red when past, orange when near. */
export function dayFigure(label: string, day: IsoDate, today: IsoDate): Figure {
  const left = daysBetween(today, day)
  const figure = plainDay(label, day, today)
  if (left < 0) return { ...figure, tone: 'bad' }
  return left <= SOON_DAYS ? { ...figure, tone: 'doubt' } : figure
}

type DatesTable = ToolTableOf<'dates'>

/** Rows of a table of days. */
export function dateRow(label: string, day: IsoDate, today: IsoDate, note: string | null = null): DatesTable['rows'][number] {
  return { label, date: day, daysLeft: daysBetween(today, day), note }
}

/** The three readings of a due day. */
export function dueRows(label: string, due: DueDate, today: IsoDate): DatesTable['rows'] {
  return [
    dateRow(`${label}：法定最后一日`, due.nominal, today),
    dateRow(`${label}：遇休假日顺延后`, due.rolled, today, due.rolled === due.nominal ? '不需顺延' : null),
    dateRow(`${label}：应办日`, due.safe, today, due.provisional ? '当年放假安排未导入，暂定' : '按最保守口径，落在工作日'),
  ]
}

interface CountedPeriod {
  readonly label: string
  readonly start: IsoDate
  readonly length: Period
  readonly end: IsoDate
  /** Its first day belongs to it, as in the term of a seal. */
  readonly inclusive?: boolean
}

/** Periods that a spreadsheet counts again; no table without one. */
export function periodsTables(rows: readonly CountedPeriod[]): ToolTableOf<'periods'>[] {
  if (rows.length === 0) return []
  const counted = rows.map(({ label, start, length: { count, unit }, end, inclusive = false }) => ({ label, start, count, unit, inclusive, end }))
  return [{ kind: 'periods', caption: '期间计算', rows: counted }]
}

export function datesTable(caption: string, today: IsoDate, rows: DatesTable['rows']): DatesTable {
  return { kind: 'dates', caption, today, rows }
}
