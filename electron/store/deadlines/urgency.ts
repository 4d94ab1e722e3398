import type { BoardWindow, DeadlineUrgency } from '../../../shared/api/deadlines.ts'
import type { DeadlineState } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type BranchValues, valueInForce } from '../../../shared/rules/branch-values.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'

/** What the day alone makes of a stored line: its state, its colour, its window on the board. */

export interface Leads {
  readonly orange: IsoDate
  readonly banner: IsoDate
  readonly red: IsoDate
}

/** The last days that are still orange, in the banner, red: counted from today to `safe`. */
export function leadsOn(today: IsoDate, values: BranchValues): Leads {
  return {
    orange: addDays(today, valueInForce(values, 'deadlineOrange')),
    banner: addDays(today, valueInForce(values, 'deadlineBanner')),
    red: addDays(today, valueInForce(values, 'deadlineRed')),
  }
}

export type StoredStanding = Exclude<DeadlineState, 'lapsed'>

export function stateOn(standing: StoredStanding, safe: IsoDate | null, today: IsoDate): DeadlineState {
  return standing === 'running' && safe !== null && safe < today ? 'lapsed' : standing
}

export function urgencyOn(state: DeadlineState, safe: IsoDate | null, leads: Leads): DeadlineUrgency {
  if (state === 'lapsed') return 'lapsed'
  if (state !== 'running' || safe === null) return 'none'
  if (safe <= leads.red) return 'red'
  if (safe <= leads.banner) return 'banner'
  return safe <= leads.orange ? 'orange' : 'later'
}

const ENDS: readonly (readonly [BoardWindow, number])[] = [['today', 0], ['d7', 7], ['d15', 15], ['d30', 30], ['d60', 60], ['d90', 90]]

/** First and last day of `safe` in a window; null = open to that side. `undated` has none. */
export function windowDays(window: Exclude<BoardWindow, 'undated'>, today: IsoDate): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  if (window === 'lapsed') return { from: null, to: addDays(today, -1) }
  if (window === 'later') return { from: addDays(today, 91), to: null }
  const at = ENDS.findIndex(([name]) => name === window)
  const before = ENDS[at - 1]
  const end = ENDS[at]
  return { from: before === undefined ? today : addDays(today, before[1] + 1), to: end === undefined ? null : addDays(today, end[1]) }
}
