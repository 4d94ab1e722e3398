import type { IsoDate } from '../../shared/model/iso-date.ts'
import { useToday } from '../api/use-vault.ts'
import { daysBetween, distanceText } from './day-distance.ts'
import classes from './date-text.module.css'
import { ProvisionalYear } from './provisional.tsx'
import { Unknown } from './unknown.tsx'

/** From this many days on, a day to come is orange. */
const SOON_DAYS = 30

interface DateTextProps {
  readonly value: IsoDate | null
  /** Adds 还有 12 天 or 已过 3 天, counted from the store's today. */
  readonly distance?: boolean
  /** Colours the distance as a due day: red when past, orange when near. */
  readonly due?: boolean
  /** True for a day that was counted by working days: in a year without a notice of holidays it is 暂定. */
  readonly counted?: boolean
  readonly unknownReason?: string
}

/** A day as 2026-11-21, with its distance where that matters. */
export function DateText({ value, distance = false, due = false, counted = false, unknownReason = '台账没有记录这个日期' }: DateTextProps) {
  const today = useToday()
  if (value === null) return <Unknown reason={unknownReason} />
  return (
    <time className={classes['date']} dateTime={value}>
      {value}
      {distance && today !== null && (
        <span className={classes['distance']} data-tone={due ? toneOf(daysBetween(today, value)) : undefined}>
          {distanceText(today, value)}
        </span>
      )}
      {counted && <ProvisionalYear day={value} />}
    </time>
  )
}

function toneOf(days: number): 'bad' | 'doubt' | undefined {
  if (days < 0) return 'bad'
  return days <= SOON_DAYS ? 'doubt' : undefined
}
