import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { Clock } from './clock.ts'

function isInstant(value: number): value is Instant {
  return Number.isSafeInteger(value)
}

function now(): Instant {
  const milliseconds = Date.now()
  if (!isInstant(milliseconds)) throw new Error('the system clock gives no instant')
  return milliseconds
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The civil day of this PC's own calendar. */
function today(): IsoDate {
  const date = new Date()
  return isoDate(`${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`)
}

export const systemClock: Clock = { now, today }
