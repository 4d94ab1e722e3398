/** The days on which something in the computation changes, in the order in which it happens. */
import { dayOf } from './days.ts'
import type { LedgerEntry } from './entries.ts'
import type { RateStep, RateSteps } from './rates.ts'
import { calendarEdges, settlementEdges } from './settlement.ts'
import { dueShift } from './state.ts'
import type { LoanTerms, ScheduleVersion } from './terms.ts'

export type Edge = { readonly day: number; readonly rank: number } & (
  | { readonly kind: 'settle' | 'join' | 'due' | 'misuse-end' | 'stop' }
  | { readonly kind: 'schedule'; readonly version: ScheduleVersion }
  | { readonly kind: 'rate'; readonly step: RateStep }
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
)

/**
 * What happens first on one day. Payments of the day before come first where both ends count; an extension comes
 * before the due date that it moves; what falls due today joins the compound base today; entries keep the order of design: rate change, drawdown, cost, repayment, correction.
 */
const RANK = {
  lateEntry: 0,
  stop: 1,
  settle: 2,
  extension: 3,
  due: 4,
  acceleration: 5,
  join: 6,
  schedule: 7,
  misuse: 8,
  rate: 9,
  entry: 10,
} as const

interface Window {
  /** First day computed. */
  readonly from: number
  /** Last day whose edges happen. */
  readonly to: number
}

function maturities(terms: LoanTerms, entries: readonly LedgerEntry[]): readonly number[] {
  const extended = entries.flatMap((entry) => (entry.kind === 'extension' ? [dayOf(entry.newDueDate)] : []))
  return [dayOf(terms.dueDate), ...extended]
}

function dueEdges(terms: LoanTerms, entries: readonly LedgerEntry[]): readonly Edge[] {
  const rows = (terms.schedule ?? []).flatMap((version) => version.rows.map((row) => dayOf(row.dueDate)))
  const days = new Set([...maturities(terms, entries), ...rows])
  return [...days].map((day) => ({ day: day + dueShift(terms), rank: RANK.due, kind: 'due' }))
}

/** A schedule that states interest settles it on its own due dates. */
function settlesBySchedule(terms: LoanTerms): boolean {
  return (terms.schedule ?? []).some((version) => version.rows.some((row) => row.interest !== undefined))
}

function compoundsPenalty(terms: LoanTerms): boolean {
  return terms.compound.on === 'interest-and-penalty'
}

function settleDays(terms: LoanTerms, entries: readonly LedgerEntry[], { from, to }: Window): readonly number[] {
  if (settlesBySchedule(terms)) return []
  const last = compoundsPenalty(terms) ? to : Math.min(to, Math.max(...maturities(terms, entries)))
  return settlementEdges(terms, from, last)
}

/** Days on which unpaid sums join the compound base, where these are not the settlements themselves. */
function joinDays(terms: LoanTerms, { from, to }: Window): readonly number[] {
  const { on, joins } = terms.compound
  if (on === 'none') return []
  if (joins === 'monthly') return calendarEdges({ months: 1, day: 20 }, from, to)
  const noCycle = terms.settlement === 'at-maturity' || settlesBySchedule(terms)
  if (joins === 'quarterly' || (noCycle && compoundsPenalty(terms))) {
    return calendarEdges({ months: 3, day: 20 }, from, to)
  }
  return []
}

function entryEdge(terms: LoanTerms, entry: LedgerEntry): readonly Edge[] {
  const day = dayOf(entry.date)
  switch (entry.kind) {
    case 'interest-stop':
      return [{ day: entry.includeAcceptanceDay ? day + 1 : day, rank: RANK.stop, kind: 'stop' }]
    case 'misuse': {
      const start: Edge = { day, rank: RANK.misuse, kind: 'entry', entry }
      if (entry.until === undefined) return [start]
      return [start, { day: dayOf(entry.until), rank: RANK.misuse, kind: 'misuse-end' }]
    }
    case 'extension':
      return [{ day, rank: RANK.extension, kind: 'entry', entry }]
    case 'acceleration':
      return [{ day, rank: RANK.acceleration, kind: 'entry', entry }]
    case 'repayment':
    case 'correction':
    case 'waiver':
      return terms.inclusiveEnd
        ? [{ day: day + 1, rank: RANK.lateEntry, kind: 'entry', entry }]
        : [{ day, rank: RANK.entry, kind: 'entry', entry }]
    default:
      return [{ day, rank: RANK.entry, kind: 'entry', entry }]
  }
}

/** True for an edge that still belongs to the day before: it happens after that day's interest. */
function closesDayBefore(edge: Edge): boolean {
  return edge.rank === RANK.lateEntry
}

/**
 * Every edge of the loan up to the window's end, in order, and late payments of its last day; those before its start
 * only set the terms. `entries` are in order and without reversed ones. @throws RuleError `settlement-day-invalid`
 */
export function edgesOf(
  terms: LoanTerms,
  entries: readonly LedgerEntry[],
  window: Window & { readonly rateSteps: RateSteps },
): readonly Edge[] {
  const edges: Edge[] = []
  for (const version of terms.schedule ?? []) {
    edges.push({ day: dayOf(version.from), rank: RANK.schedule, kind: 'schedule', version })
  }
  for (const day of settleDays(terms, entries, window)) edges.push({ day, rank: RANK.settle, kind: 'settle' })
  for (const day of joinDays(terms, window)) edges.push({ day, rank: RANK.join, kind: 'join' })
  for (const step of window.rateSteps) {
    edges.push({ day: step.day, rank: RANK.rate, kind: 'rate', step })
  }
  edges.push(...dueEdges(terms, entries))
  for (const entry of entries) edges.push(...entryEdge(terms, entry))
  return edges
    .filter((edge) => edge.day <= window.to || (edge.day === window.to + 1 && closesDayBefore(edge)))
    .toSorted((a, b) => a.day - b.day || a.rank - b.rank)
}
