/** The first day after the one asked for on which a line would be cut: up to it a balance can be carried forward. */
import { dayOf } from './days.ts'
import type { LedgerEntry } from './entries.ts'
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
  const penaltyJoins = terms.compound.on === 'interest-and-penalty'
  if (state.matured && !penaltyJoins) return undefined
  const monthly = calendarEdges({ months: 1, day: 20 }, after + 1, after + 32)
  const own = settlementEdges(terms, after + 1, after + HORIZON)
  return [...own, ...(penaltyJoins || terms.compound.joins !== undefined ? monthly : [])].toSorted((a, b) => a - b)[0]
}

function nextEntry(entries: readonly LedgerEntry[], after: number): number | undefined {
  const days = entries.map((entry) => dayOf(entry.date)).filter((day) => day > after)
  return days.length === 0 ? undefined : Math.min(...days)
}

/** The next edge after day number `to`, or undefined when nothing lies ahead. May be early, never late. */
export function nextEdge(state: LedgerState, entries: readonly LedgerEntry[], to: number): number | undefined {
  const { terms } = state
  const shift = dueShift(terms)
  const ahead = [
    nextEntry(entries, to),
    state.stopped ? undefined : nextSettlement(state, to),
    state.stopped ? undefined : nextRepricing(terms, to, to + REPRICING_HORIZON),
    state.matured ? undefined : state.maturity + shift,
    ...state.plan.map((row) => row.due + shift),
    ...(terms.schedule ?? []).map((version) => dayOf(version.from)),
    ...entries.map((entry) => (entry.kind === 'misuse' && entry.until ? dayOf(entry.until) : undefined)),
  ].filter((day) => day !== undefined && day > to)
  return ahead.length === 0 ? undefined : Math.min(...ahead.filter((day) => day !== undefined))
}
