import { type IsoDate, isoDate } from '../../../../shared/model/iso-date.ts'
import { addDays, dayNumber, maxDate, minDate } from '../../../../shared/rules/civil-date.ts'

/** Days left free at both ends, so that a bar never touches the frame. */
const MARGIN_DAYS = 30
/** More year lines than these are thinned out. */
const MOST_TICKS = 12

export interface AxisScale {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where a day lies, in percent of the width. */
  readonly at: (day: IsoDate) => number
  /** First days of years, with the year as label. */
  readonly ticks: readonly { readonly on: IsoDate; readonly label: string }[]
}

/** The axis that holds all given days and today. */
export function axisScale(days: readonly IsoDate[], today: IsoDate): AxisScale {
  const from = addDays(minDate(today, ...days), -MARGIN_DAYS)
  const to = addDays(maxDate(today, ...days), MARGIN_DAYS)
  const [start, length] = [dayNumber(from), dayNumber(to) - dayNumber(from)]
  const firstYear = Number(from.slice(0, 4)) + 1
  const lastYear = Number(to.slice(0, 4))
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / MOST_TICKS))
  const years = Array.from({ length: Math.max(0, Math.ceil((lastYear - firstYear + 1) / step)) }, (_, index) => firstYear + index * step)
  return {
    from,
    to,
    at: (day) => ((dayNumber(day) - start) / length) * 100,
    ticks: years.map((year) => ({ on: isoDate(`${year}-01-01`), label: String(year) })),
  }
}
