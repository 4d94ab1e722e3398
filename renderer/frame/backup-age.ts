import type { Instant, IsoDate } from '../../shared/model/iso-date.ts'
import { daysBetween } from '../components/day-distance.ts'
import { localDay } from '../components/instant-text.ts'

/** A working PC backs up daily; from this many days on the age is worth a look. */
const STALE_AFTER_DAYS = 3

/** The age of the last good backup as the bar says it. */
export function backupAge(lastGoodAt: Instant | null, today: IsoDate): { readonly text: string; readonly stale: boolean } {
  if (lastGoodAt === null) return { text: '还没有备份', stale: true }
  const days = daysBetween(localDay(lastGoodAt), today)
  if (days <= 0) return { text: '备份 今天', stale: false }
  return { text: `备份 ${days} 天前`, stale: days >= STALE_AFTER_DAYS }
}
