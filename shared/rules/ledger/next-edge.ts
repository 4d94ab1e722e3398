/** The first day after the one asked for on which a line would be cut: up to it a balance can be carried forward. */
import { dayOf } from './days.ts'
import type { LedgerEntry } from './entries.ts'
import { isRestating } from './entries.ts'
import { nextRepricing } from './rates.ts'
import { calendarEdges, settlementEdges } from './settlement.ts'
import type { LedgerState } from './state.ts'
import { dueShift } from './state.ts'

/** A cycle of a year, and a leap day. */
const HORIZON = 367
/** The longest re-pricing cycle that a contract may name, in days. */
const REPRICING_HORIZON = 61 * 31

function nextSettlement(state: LedgerState, after: number): number | undefined {
  const { terms } = state
  const { on, joins = 'settlement' } = terms.compound
  const joinsLater = on === 'interest-and-penalty' || (on === 'interest' && joins !== 'settlement')
  if (state.matured && !joinsLater) return undefined
  const own = settlementEdges(terms, after + 1, after + HORIZON)
  const joining = joinsLater ? calendarEdges({ months: 1, day: 20 }, after + 1, after + 32) : []
  return [...own, ...joining].toSorted((a, b) => a - b)[0]
}

/** An entry's own day, and the next one where it only takes effect, or the computation only restarts, then. */
function daysOfEntry(entry: LedgerEntry, inclusiveEnd: boolean): readonly number[] {
  const day = dayOf(entry.date)
  const isLate = inclusiveEnd && (entry.kind === 'repayment' || entry.kind === 'correction' || entry.kind === 'waiver')
  const stopsLate = entry.kind === 'interest-stop' && entry.includeAcceptanceDay
  return isLate || stopsLate || isRestating(entry) ? [day, day + 1] : [day]
}

/** The next edge after day number `to`, or undefined when nothing lies ahead. May be early, never late. */
export function nextEdge(state: LedgerState, entries: readonly LedgerEntry[], to: number): number | undefined {
  const { terms } = state
  const shift = dueShift(terms)
  const ahead = [
    ...entries.flatMap((entry) => daysOfEntry(entry, terms.inclusiveEnd ?? false)),
    state.stopped ? undefined : nextSettlement(state, to),
    state.stopped ? undefined : nextRepricing(terms, to, to + REPRICING_HORIZON),
    state.matured ? undefined : state.maturity + shift,
    ...state.plan.map((row) => row.due + shift),
    ...(terms.schedule ?? []).map((version) => dayOf(version.from)),
    ...entries.map((entry) => (entry.kind === 'waiver' && entry.lapsesOn ? dayOf(entry.lapsesOn) : undefined)),
    ...entries.map((entry) => (entry.kind === 'misuse' && entry.until ? dayOf(entry.until) : undefined)),
  ]
    .filter((day) => day !== undefined)
    .filter((day) => day > to)
  return ahead.length === 0 ? undefined : Math.min(...ahead)
}
