import type { IsoDate } from '../../shared/model/iso-date.ts'

const MS_PER_DAY = 86_400_000

/** Days from `from` to `to`, negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY
}

/** How far a day lies from today, as people say it: 还有 12 天, 今天, 已过 3 天. */
export function distanceText(today: IsoDate, day: IsoDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return '今天'
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`
}
