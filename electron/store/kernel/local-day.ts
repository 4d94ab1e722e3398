import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'

/** Where civil days lie on the line of instants, by this PC's calendar: how a log of instants is read by day. */

/** The first millisecond of a day. */
export function dayStart(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00`)
}

/** The first millisecond after a day. */
export function dayEnd(day: IsoDate): number {
  return dayStart(addDays(day, 1))
}
