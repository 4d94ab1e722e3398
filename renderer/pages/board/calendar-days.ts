import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'

/** Which days a month or a week of the calendar shows; weeks begin on Monday. */

export type CalendarSpan = 'month' | 'week'

const DAYS_OF_WEEK = 7

/** 0 = Monday. */
function weekdayOf(day: IsoDate): number {
  return (new Date(day).getUTCDay() + 6) % DAYS_OF_WEEK
}

export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -weekdayOf(day))
}

function firstOfMonth(day: IsoDate): IsoDate {
  return addDays(day, 1 - Number(day.slice(8, 10)))
}

/** The whole weeks that hold the month of a day, or the one week of it. */
export function daysShown(span: CalendarSpan, day: IsoDate): readonly IsoDate[] {
  if (span === 'week') return daysFrom(mondayOf(day), DAYS_OF_WEEK)
  const first = firstOfMonth(day)
  const start = mondayOf(first)
  const next = nextSpan('month', day, 1)
  const weeks = [4, 5, 6].find((count) => addDays(start, count * DAYS_OF_WEEK) >= next) ?? 6
  return daysFrom(start, weeks * DAYS_OF_WEEK)
}

function daysFrom(start: IsoDate, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, index) => addDays(start, index))
}

/** A day in the span before (−1) or after (+1): the first of a month, the same weekday of a week. */
export function nextSpan(span: CalendarSpan, day: IsoDate, step: 1 | -1): IsoDate {
  if (span === 'week') return addDays(day, step * DAYS_OF_WEEK)
  const first = firstOfMonth(day)
  return step === 1 ? firstOfMonth(addDays(first, 31)) : firstOfMonth(addDays(first, -1))
}
