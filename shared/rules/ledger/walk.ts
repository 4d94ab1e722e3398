/** The walk over the edges: from a certified balance or the first drawdown to the end of the day asked for. */
import { dayOf } from './days.ts'
import { amountsOf, owe } from './account.ts'
import type { ComponentAmounts } from './components.ts'
import { adoptSchedule, applyEntry, replan } from './apply.ts'
import type { Edge } from './edges.ts'
import { edgesOf } from './edges.ts'
import type { LedgerEntry, RestatingEntry } from './entries.ts'
import { closeAll, retarget } from './legs.ts'
import { scheduledAfter } from './plan.ts'
import { contractRateSteps } from './rates.ts'
import { fallDue, join, settle, stopInterest } from './settle.ts'
import type { LedgerState } from './state.ts'
import { newState, setContractRate } from './state.ts'
import type { LoanTerms } from './terms.ts'

function applyEdge(state: LedgerState, edge: Edge): void {
  switch (edge.kind) {
    case 'settle':
      return settle(state, edge.day)
    case 'join':
      return join(state, edge.day)
    case 'due':
      return fallDue(state, edge.day)
    case 'stop':
      return stopInterest(state, edge.day)
    case 'misuse-end':
      state.misused = null
      return
    case 'schedule':
      return adoptSchedule(state, edge.version, edge.day)
    case 'rate':
      return setContractRate(state, edge.step.contract)
    case 'entry':
      return applyEntry(state, edge.entry, edge.day)
  }
}

/** Principal of a certified balance that the schedule says was due already, as items, oldest first. */
function certifiedOverdue(state: LedgerState, overdue: number, certifiedOn: number): void {
  const past = (state.version?.rows ?? []).filter((row) => dayOf(row.dueDate) <= certifiedOn)
  const items: { due: number; amount: number }[] = []
  let left = overdue
  for (const row of past.toReversed()) {
    const amount = Math.min(left, row.principal)
    if (amount > 0) items.unshift({ due: dayOf(row.dueDate), amount })
    left -= amount
  }
  const first = items[0]
  if (left > 0 && first !== undefined) first.amount += left
  for (const { due, amount } of items) owe(state.account, 'principal', amount, { due, certified: true })
  if (first === undefined && left > 0) owe(state.account, 'principal', left, { certified: true })
}

function loadPrincipal(state: LedgerState, principal: number, certifiedOn: number): void {
  if (state.matured) {
    owe(state.account, 'principal', principal, { due: state.maturity, certified: true })
    return
  }
  const ahead = state.version === undefined ? principal : scheduledAfter(state.version, certifiedOn)
  state.account.undue = Math.min(principal, ahead)
  certifiedOverdue(state, principal - state.account.undue, certifiedOn)
}

/** Takes over what a paper certifies as of the end of its day. Interest certified as owed is due. */
function loadRestated(state: LedgerState, entry: RestatingEntry, day: number): ComponentAmounts {
  const { account } = state
  loadPrincipal(state, entry.principal, day - 1)
  const oldest = entry.kind === 'opening-balance' ? entry.oldestDueDate : entry.date
  const origin = { certified: true, ...(oldest !== undefined && { due: dayOf(oldest) }) }
  if (entry.interest) owe(account, 'interest', entry.interest, origin)
  if (entry.penalty) owe(account, 'penalty', entry.penalty, { certified: true })
  if (entry.compound) owe(account, 'compound', entry.compound, { certified: true })
  if (entry.kind === 'opening-balance' && entry.undivided) owe(account, 'undivided', entry.undivided, origin)
  if (entry.costs) owe(account, 'costs', entry.costs, { certified: true })
  account.settledInterest = account.queues.interest.total
  account.joinedInterest = account.settledInterest
  account.joinedPenalty = account.queues.penalty.total
  replan(state, day)
  return amountsOf(account)
}

export interface WalkFacts {
  readonly terms: LoanTerms
  /** In order, without reversed entries, up to the day asked for. */
  readonly entries: readonly LedgerEntry[]
  readonly restated: RestatingEntry | undefined
  /** Day numbers: first day computed, and the day asked for. */
  readonly from: number
  readonly to: number
}

export interface Walked {
  readonly state: LedgerState
  readonly opening: ComponentAmounts
}

const TERM_EDGES: ReadonlySet<Edge['kind']> = new Set<Edge['kind']>(['schedule', 'rate', 'due', 'stop', 'misuse-end'])
const MONEY_ENTRIES: ReadonlySet<LedgerEntry['kind']> = new Set<LedgerEntry['kind']>([
  'drawdown',
  'cost',
  'repayment',
  'correction',
  'waiver',
])

/** Before the start only the terms move; the money of that time is in the certified balance. */
function movesTerms(edge: Edge): boolean {
  return edge.kind === 'entry' ? !MONEY_ENTRIES.has(edge.entry.kind) : TERM_EDGES.has(edge.kind)
}

function afterJudgmentOf(entries: readonly LedgerEntry[]): LedgerState['afterJudgment'] {
  const judgment = entries.findLast((entry) => entry.kind === 'judgment')
  return judgment?.kind === 'judgment' ? judgment.after : undefined
}

/** A payment of a certified day is history even where both ends count and it takes effect a day later. */
function isHistory(edge: Edge, restated: RestatingEntry | undefined): boolean {
  if (restated === undefined || edge.kind !== 'entry') return false
  return MONEY_ENTRIES.has(edge.entry.kind) && edge.entry.date <= restated.date
}

/** Applies edges in order; the legs follow once a day, when all of its edges have happened. */
function runThrough(state: LedgerState, edges: readonly Edge[]): void {
  let day: number | undefined
  for (const edge of edges) {
    if (day !== undefined && edge.day !== day) retarget(state, day)
    applyEdge(state, edge)
    day = edge.day
  }
  if (day !== undefined) retarget(state, day)
}

/**
 * Computes the ledger to the end of day `to`. Everything that happens on one day happens before its interest runs on,
 * but for payments where both ends count. @throws RuleError as the entries and rates require
 */
export function walk({ terms, entries, restated, from, to }: WalkFacts): Walked {
  const rateSteps = contractRateSteps(terms, from, to)
  const edges = edgesOf(terms, entries, { from, to, rateSteps })
  const state = newState(terms, rateSteps[0].contract)
  for (const edge of edges) if (edge.day < from && movesTerms(edge)) applyEdge(state, edge)
  const opening = restated === undefined ? amountsOf(state.account) : loadRestated(state, restated, from)
  state.afterJudgment = afterJudgmentOf(entries)
  retarget(state, from)
  const counting = edges.filter((edge) => edge.day >= from && !isHistory(edge, restated))
  runThrough(state, counting.filter((edge) => edge.day <= to))
  closeAll(state, to + 1, true)
  for (const edge of counting) if (edge.day > to) applyEdge(state, edge)
  return { state, opening }
}
