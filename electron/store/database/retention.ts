import { isoDate } from '../../../shared/model/iso-date.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import type { BackupReason } from './backup-file.ts'

/** What the rule needs to know of a backup. */
export interface DatedBackup {
  readonly id: string
  readonly at: Instant
  readonly reason: BackupReason
}

/** design.md 4a. */
export const KEEP = { days: 7, weeks: 4, months: 12 } as const

export type KeepReason = 'day' | 'week' | 'month' | 'newest-of-its-reason'

export interface Retention<B extends DatedBackup> {
  readonly keep: readonly { readonly backup: B; readonly because: readonly KeepReason[] }[]
  readonly remove: readonly B[]
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The day on which an instant falls in China, which has one time zone and no summer time. */
export function chinaDayOf(at: Instant): IsoDate {
  return isoDate(new Date(at + 8 * HOUR_MS).toISOString().slice(0, 10))
}

/** The Monday of a day's week names the week. */
function weekOf(day: IsoDate): string {
  const midnight = Date.parse(day)
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7
  return new Date(midnight - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}

/**
 * Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one (days without a
 * backup do not use up the count: a PC that was off for a month loses nothing), and the newest for each reason, so
 * that the copy made before an upgrade outlives the daily one of the same day. The newest of all always stays.
 */
export function retain<B extends DatedBackup>(backups: readonly B[]): Retention<B> {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const because = new Map<B, KeepReason[]>()
  const keepFirstOfEach = (reason: KeepReason, most: number, keyOf: (backup: B) => string): void => {
    for (const backup of firstOfEach(newestFirst, keyOf).slice(0, most)) {
      because.set(backup, [...(because.get(backup) ?? []), reason])
    }
  }
  keepFirstOfEach('day', KEEP.days, ({ at }) => chinaDayOf(at))
  keepFirstOfEach('week', KEEP.weeks, ({ at }) => weekOf(chinaDayOf(at)))
  keepFirstOfEach('month', KEEP.months, ({ at }) => chinaDayOf(at).slice(0, 7))
  keepFirstOfEach('newest-of-its-reason', Infinity, ({ reason }) => reason)
  return {
    keep: newestFirst.flatMap((backup) => {
      const reasons = because.get(backup)
      return reasons ? [{ backup, because: reasons }] : []
    }),
    remove: newestFirst.filter((backup) => !because.has(backup)),
  }
}

function firstOfEach<B>(ordered: readonly B[], keyOf: (one: B) => string): B[] {
  const seen = new Set<string>()
  return ordered.filter((one) => {
    const isFirst = !seen.has(keyOf(one))
    seen.add(keyOf(one))
    return isFirst
  })
}
