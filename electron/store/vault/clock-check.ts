import type { ClockStanding } from '../../../shared/api/vault.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { Ledger } from '../kernel/context.ts'
import { civilDayOf } from '../kernel/local-day.ts'

/** Ahead of the last entry by more than this, the PC's date is rather wrong than the ledger forgotten. */
const MOST_DAYS_AHEAD = 400

/**
 * Whether today can be believed, measured against the last day on which the ledger was written to. Every state of a deadline comes from
 * today, so a date that was set back would hide what has lapsed. One day back is allowed: people cross time zones.
 * @param lastWrittenOn null while the log is empty
 */
export function clockStanding(today: IsoDate, lastWrittenOn: IsoDate | null): ClockStanding {
  if (lastWrittenOn === null) return 'plausible'
  if (addDays(today, 1) < lastWrittenOn) return 'set-back'
  return addDays(lastWrittenOn, MOST_DAYS_AHEAD) < today ? 'far-ahead' : 'plausible'
}

/** The day of the last entry of the log, by this PC's calendar. */
export function lastWrittenOn({ raw }: Pick<Ledger, 'raw'>): IsoDate | null {
  const row = raw.prepare<[], { at: Instant }>('SELECT at FROM audit_entry ORDER BY sequence DESC LIMIT 1').get()
  return row === undefined ? null : civilDayOf(row.at)
}
