import { type Instant, type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'

/** Where civil days lie on the line of instants, by this PC's calendar: how a log of instants is read by day. */

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The civil day in which an instant lies. */
export function civilDayOf(instant: Instant): IsoDate {
  const date = new Date(instant)
  return isoDate(`${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`)
}

/** The first millisecond of a day. */
export function dayStart(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00`)
}

/** The first millisecond after a day. */
export function dayEnd(day: IsoDate): number {
  return dayStart(addDays(day, 1))
}
