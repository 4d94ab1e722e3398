import type { BoardWindow, DeadlineUrgency } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind, DeadlineState } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { LeadDays, LeadsInForce } from './leads.ts'

/** What the day alone makes of a stored line: its state, its colour, its window on the board. */

/** Days of `safe` that are measured from today. */
export interface LastDays {
  /** The last that are still orange, in the banner, red. */
  readonly orange: IsoDate
  readonly banner: IsoDate
  readonly red: IsoDate
  /** The last that came into the banner so long ago that a superior is told when nobody has said a word. */
  readonly late: IsoDate
  /** From when on a word counts as said while the line was near. */
  readonly heardFrom: IsoDate
}

/** The last days of every kind, and of those that the branch has set otherwise. */
export interface Leads {
  readonly all: LastDays
  readonly own: ReadonlyMap<DeadlineKind, LastDays>
}

export function leadsOn(today: IsoDate, { all, own, escalation }: LeadsInForce): Leads {
  const lastDays = ({ orange, banner, red }: LeadDays): LastDays => ({
    orange: addDays(today, orange), banner: addDays(today, banner), red: addDays(today, red), late: addDays(today, banner - escalation), heardFrom: addDays(today, -banner),
  })
  return { all: lastDays(all), own: new Map([...own].map(([kind, days]) => [kind, lastDays(days)])) }
}

/** The last day of a lead as SQL says it of a line `d`; a plain day as long as every kind has the same. */
export function lastDaySql({ all, own }: Leads, lead: keyof LastDays): string {
  if (own.size === 0) return `'${all[lead]}'`
  const cases = [...own].map(([kind, days]) => `WHEN '${kind}' THEN '${days[lead]}'`)
  return `CASE d.kind ${cases.join(' ')} ELSE '${all[lead]}' END`
}

/** The latest of these last days over all kinds: what an index is read up to. */
export function latestDay({ all, own }: Leads, lead: keyof LastDays): IsoDate {
  return [...own.values()].reduce((latest, days) => (days[lead] > latest ? days[lead] : latest), all[lead])
}

export type StoredStanding = Exclude<DeadlineState, 'lapsed'>

export function stateOn(standing: StoredStanding, safe: IsoDate | null, today: IsoDate): DeadlineState {
  return standing === 'running' && safe !== null && safe < today ? 'lapsed' : standing
}

export function urgencyOn(line: { readonly kind: DeadlineKind; readonly state: DeadlineState; readonly safe: IsoDate | null }, leads: Leads): DeadlineUrgency {
  const { kind, state, safe } = line
  if (state === 'lapsed') return 'lapsed'
  if (state !== 'running' || safe === null) return 'none'
  const last = leads.own.get(kind) ?? leads.all
  if (safe <= last.red) return 'red'
  if (safe <= last.banner) return 'banner'
  return safe <= last.orange ? 'orange' : 'later'
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
