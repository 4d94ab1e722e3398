import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'

/** The one clock that the store is given at its start; nothing else asks the system for the time. */
export interface Clock {
  now(): Instant
  /** The civil day on this PC. */
  today(): IsoDate
}
