import { type IsoDate, isoDate } from '../../../../shared/model/iso-date.ts'
import { addDays, addMonths, dayNumber, maxDate, minDate } from '../../../../shared/rules/civil-date.ts'

/** Days left free at both ends, so that a bar never touches the frame. */
const MARGIN_DAYS = 30
/** More lines than these cannot be read; the step grows until they fit. */
const MOST_TICKS = 10
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120] as const

interface Tick {
  readonly on: IsoDate
  readonly label: string
}

export interface AxisScale {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where a day lies, in percent of the width. */
  readonly at: (day: IsoDate) => number
  /** First days of months or years. */
  readonly ticks: readonly Tick[]
}

/** The axis that holds all given days and today. */
export function axisScale(days: readonly IsoDate[], today: IsoDate): AxisScale {
  const from = addDays(minDate(today, ...days), -MARGIN_DAYS)
  const to = addDays(maxDate(today, ...days), MARGIN_DAYS)
  const [start, length] = [dayNumber(from), dayNumber(to) - dayNumber(from)]
  return { from, to, at: (day) => ((dayNumber(day) - start) / length) * 100, ticks: ticksBetween(from, to) }
}

function ticksBetween(from: IsoDate, to: IsoDate): readonly Tick[] {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  const step = STEPS_IN_MONTHS.find((months) => (years * 12) / months <= MOST_TICKS) ?? 120
  const ticks: Tick[] = []
  for (let on = isoDate(`${from.slice(0, 4)}-01-01`); on <= to; on = addMonths(on, step)) {
    if (on >= from) ticks.push({ on, label: step < 12 ? on.slice(0, 7) : on.slice(0, 4) })
  }
  return ticks
}
