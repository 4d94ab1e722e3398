import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupReasons } from '../../../shared/api/backups.ts'
import { instantSchema } from '../../../electron/store/database/instant-schema.ts'
import { chinaDayOf, retain } from '../../../electron/store/database/retention.ts'
import type { DatedBackup, KeepReason } from '../../../electron/store/database/retention.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { instant } from './ledger-samples.ts'

const DAY_MS = 86_400_000
const NEWEST = instant('2026-11-22T02:00:00Z')

function before(milliseconds: number): Instant {
  return instantSchema.parse(NEWEST - milliseconds)
}

function daily(daysBack: number): DatedBackup {
  return { id: `d${daysBack}`, at: before(daysBack * DAY_MS), reason: 'daily' }
}

const backups = array(
  record({
    at: integer({ min: 0, max: 3 * 365 * 24 }).map((hours) => before(hours * 3_600_000)),
    reason: constantFrom(...backupReasons),
  }),
  { maxLength: 200 },
).map((list) => list.map((one, index): DatedBackup => ({ ...one, id: String(index) })))

describe('retention', () => {
  it('keeps 7 days, 4 weeks and 12 months of a daily backup over two years', () => {
    const { keep, remove } = retain(Array.from({ length: 730 }, (_, daysBack) => daily(daysBack)))
    const kept = (reason: KeepReason): string[] =>
      keep.filter(({ because }) => because.includes(reason)).map(({ backup }) => backup.id)
    // 2026-11-22 is a Sunday: its week's newest is itself, then the Sundays before.
    expect(kept('day')).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'])
    expect(kept('week')).toEqual(['d0', 'd7', 'd14', 'd21'])
    expect(kept('month')).toHaveLength(12)
    expect(kept('month').slice(0, 3)).toEqual(['d0', 'd22', 'd53'])
    expect(keep.length + remove.length).toBe(730)
  })

  it('keeps the copy made before an upgrade beside the daily one of the same day', () => {
    const early: DatedBackup = { id: 'u', at: before(1000), reason: 'before-upgrade' }
    expect(retain([early, daily(0)]).remove).toEqual([])
  })

  it('does not count days without a backup', () => {
    expect(retain([daily(0), daily(40), daily(41), daily(42)]).remove).toEqual([])
  })

  it('takes the day that it is in China', () => {
    expect(chinaDayOf(instant('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
    expect(chinaDayOf(instant('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
  })

  it('never drops the newest, keeps each one once, and has nothing more to drop afterwards', () => {
    assert(
      property(backups, (list) => {
        const { keep, remove } = retain(list)
        const kept = keep.map(({ backup }) => backup)
        expect(new Set([...kept, ...remove])).toEqual(new Set(list))
        expect(kept.length + remove.length).toBe(list.length)
        const newest = Math.max(...list.map(({ at }) => at))
        if (list.length > 0) expect(kept.some(({ at }) => at === newest)).toBe(true)
        expect(retain(kept).remove).toEqual([])
        expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12 + backupReasons.length)
      }),
    )
  })

  it('keeps a day’s newest for each of the seven newest days, whatever the order of the list', () => {
    assert(
      property(backups, (list) => {
        const days = [...new Set(list.map(({ at }) => chinaDayOf(at)))].toSorted().toReversed().slice(0, 7)
        const kept = retain(list.toReversed()).keep.map(({ backup }) => backup)
        for (const day of days) {
          const newest = Math.max(...list.filter(({ at }) => chinaDayOf(at) === day).map(({ at }) => at))
          expect(kept.some(({ at }) => at === newest)).toBe(true)
        }
      }),
    )
  })
})
