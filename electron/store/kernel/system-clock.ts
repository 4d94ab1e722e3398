import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import type { Clock } from './clock.ts'
import { civilDayOf, dayStart } from './local-day.ts'

function isInstant(value: number): value is Instant {
  return Number.isSafeInteger(value)
}

function instantOf(milliseconds: number): Instant {
  if (!isInstant(milliseconds)) throw new Error('the system clock gives no instant')
  return milliseconds
}

/**
 * The clock of this PC, with its civil day by the PC's own calendar.
 * @param firstDay the day on which it is to begin, for a test of what time does to a ledger; null: as the PC has it
 */
export function systemClock(firstDay: IsoDate | null): Clock {
  const ahead = firstDay === null ? 0 : dayStart(firstDay) - dayStart(civilDayOf(instantOf(Date.now())))
  const now = () => instantOf(Date.now() + ahead)
  return { now, today: () => civilDayOf(now()) }
}
