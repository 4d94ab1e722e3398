/**
 * Day numbers and their dates, remembered: the loans of a portfolio share their days, and turning each line's days
 * into text would otherwise cost more than its interest. Bounded by the days that exist from 1900 to 2199.
 */
import type { IsoDate } from '../../model/iso-date.ts'
import { dayNumber, fromDayNumber } from '../civil-date.ts'

const dates = new Map<number, IsoDate>()
const days = new Map<IsoDate, number>()

/** The date of a day number. @throws RuleError `date-out-of-range` */
export function dateOf(day: number): IsoDate {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = fromDayNumber(day)
  dates.set(day, date)
  return date
}

/** The day number of a date. @throws RuleError `date-invalid` */
export function dayOf(date: IsoDate): number {
  const known = days.get(date)
  if (known !== undefined) return known
  const day = dayNumber(date)
  days.set(date, day)
  return day
}
