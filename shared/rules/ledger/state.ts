/** Where a computation stands between two edges: terms in force, the account, the legs that are running. */
import type { DayCount } from '../../model/loan-terms.ts'
import type { AnnualRate } from '../annual-rate.ts'
import { parseAnnualRate } from '../annual-rate.ts'
import { dayOf } from './days.ts'
import type { Account, DebtItem } from './account.ts'
import { newAccount, overduePrincipal } from './account.ts'
import type { LineKind, Movement } from './balance.ts'
import type { AfterJudgment } from './entries.ts'
import type { PlannedDue } from './plan.ts'
import type { RatesInForce } from './rates.ts'
import { ratesFrom } from './rates.ts'
import type { LoanTerms, PenaltyTerm, ScheduleVersion } from './terms.ts'

/** Interest that a schedule states for `[from, to)`, spread over its days. */
export interface ScheduledInterest {
  readonly from: number
  readonly to: number
  readonly interest: number
}

/** A leg while it runs: nothing in it changes until an edge closes it. */
export interface RunningLeg {
  readonly kind: LineKind
  readonly base: number
  readonly rate: AnnualRate
  readonly dayCount: DayCount
  readonly scheduled?: ScheduledInterest
  /** Day number of the leg's first day. */
  from: number
}

/** A closed leg, in day numbers. */
export interface DraftLine {
  readonly leg: RunningLeg
  readonly to: number
  readonly amount: number
  readonly item: DebtItem
  readonly open: boolean
}

/** What the walk noticed and the answer must say. */
export type Remark = 'schedule-missing' | 'schedule-outdated' | 'misuse-by-days' | 'fixed-exceeds-debt' | 'waiver-exceeds-debt' | 'consent-missing' | 'consent-refused'

export interface LedgerState {
  readonly terms: LoanTerms
  readonly account: Account
  readonly running: Map<LineKind, RunningLeg>
  readonly lines: DraftLine[]
  readonly movements: Movement[]
  readonly remarks: Set<Remark>
  /** Contract interest accrued and not yet settled. */
  unsettled: DebtItem[]
  plan: PlannedDue[]
  version: ScheduleVersion | undefined
  rates: RatesInForce
  penaltyTerm: PenaltyTerm
  /** Day number of the maturity in force. */
  maturity: number
  matured: boolean
  accelerated: boolean
  /** Principal used against the contract, in fen; null while none is, infinite for the whole loan. */
  misused: number | null
  misuseTerm: PenaltyTerm | undefined
  stopped: boolean
  afterJudgment: AfterJudgment | undefined
}

/** A ledger before its first entry. */
export function newState(terms: LoanTerms, contract: AnnualRate): LedgerState {
  return {
    terms,
    account: newAccount(),
    running: new Map(),
    lines: [],
    movements: [],
    remarks: new Set(),
    unsettled: [],
    plan: [],
    version: undefined,
    rates: ratesFrom(contract, terms.penalty, terms.misusePenalty ?? terms.penalty),
    penaltyTerm: terms.penalty,
    maturity: dayOf(terms.dueDate),
    matured: false,
    accelerated: false,
    misused: null,
    misuseTerm: terms.misusePenalty,
    stopped: false,
    afterJudgment: undefined,
  }
}

/** Puts a contract rate in force, and the rates that follow from it. */
export function setContractRate(state: LedgerState, contract: AnnualRate): void {
  state.rates = ratesFrom(contract, state.penaltyTerm, state.misuseTerm ?? state.penaltyTerm)
}

/** 1 when the due date itself still bears the contract rate, so that the penalty starts a day later. */
export function dueShift(terms: LoanTerms): 0 | 1 {
  return terms.dueDayRate === 'contract' ? 1 : 0
}

/** An instalment method says what is due only with its schedule. */
function needsSchedule(terms: LoanTerms): boolean {
  return terms.method === 'equal-instalment' || terms.method === 'equal-principal' || terms.method === 'free-schedule'
}

function scheduleIsMissing(state: LedgerState): boolean {
  return needsSchedule(state.terms) && state.version === undefined && !state.matured
}

type Target = Omit<RunningLeg, 'from'>

function scheduledInterest(state: LedgerState): ScheduledInterest | undefined {
  const next = state.plan[0]
  if (next?.scheduled === undefined) return undefined
  if (next.scheduled.balance !== state.account.undue) {
    state.remarks.add('schedule-outdated')
    return undefined
  }
  const shift = dueShift(state.terms)
  return { from: next.scheduled.from + shift, to: next.due + shift, interest: next.scheduled.interest }
}

/** Principal at contract interest, at the misuse rate and at the penalty rate. */
interface Bases {
  readonly contract: number
  readonly misuse: number
  readonly penalty: number
}

/**
 * Which principal bears which rate. A part used against the contract is taken from what is not yet due first; what is
 * both misused and overdue bears the heavier rate alone (R54): of a part, under the name of that rate.
 */
function basesOf({ account, misused, rates }: LedgerState): Bases {
  const overdue = overduePrincipal(account)
  const misusedUndue = Math.min(misused ?? 0, account.undue)
  const isPart = misused !== null && Number.isFinite(misused)
  const misusedOverdue = isPart && rates.overdueAndMisused === rates.misuse ? Math.min(misused - misusedUndue, overdue) : 0
  return { contract: account.undue - misusedUndue, misuse: misusedUndue + misusedOverdue, penalty: overdue - misusedOverdue }
}

function contractTarget(state: LedgerState, base: number): Target {
  const { dayCount } = state.terms
  const scheduled = base === state.account.undue ? scheduledInterest(state) : undefined
  if (base !== state.account.undue && state.plan[0]?.scheduled !== undefined) state.remarks.add('misuse-by-days')
  return { kind: 'contract', base, rate: state.rates.contract, dayCount, ...(scheduled && { scheduled }) }
}

function principalTargets(state: LedgerState): readonly Target[] {
  const { rates, misused } = state
  const { dayCount } = state.terms
  const bases = basesOf(state)
  const penaltyRate = misused === Infinity ? rates.overdueAndMisused : rates.penalty
  return [
    ...(bases.contract === 0 ? [] : [contractTarget(state, bases.contract)]),
    ...(bases.misuse === 0 ? [] : [{ kind: 'misuse', base: bases.misuse, rate: rates.misuse, dayCount } as const]),
    ...(bases.penalty === 0 ? [] : [{ kind: 'penalty', base: bases.penalty, rate: penaltyRate, dayCount } as const]),
  ]
}

function compoundTarget(state: LedgerState): Target | undefined {
  const { compound, dayCount } = state.terms
  if (compound.on === 'none') return undefined
  const joinedPenalty = compound.on === 'interest-and-penalty' ? state.account.joinedPenalty : 0
  const base = state.account.joinedInterest + joinedPenalty
  if (base === 0) return undefined
  const atPenaltyRate = state.matured || compound.rateInTerm === 'penalty'
  return { kind: 'compound', base, rate: atPenaltyRate ? state.rates.penalty : state.rates.contract, dayCount }
}

function titleTarget(state: LedgerState, annualRate: string, dayCount: DayCount): Target | undefined {
  const base = state.account.undue + overduePrincipal(state.account)
  if (base === 0) return undefined
  return { kind: 'post-judgment', base, rate: parseAnnualRate(annualRate), dayCount }
}

/** The legs that should run from now on (R53–R55; R46 stops them; a title has its own). */
export function targetLegs(state: LedgerState): readonly Target[] {
  const after = state.afterJudgment
  if (state.stopped || after?.by === 'none') return []
  if (after?.by === 'rate') {
    const target = titleTarget(state, after.annualRate, after.dayCount)
    return target === undefined ? [] : [target]
  }
  if (scheduleIsMissing(state)) {
    if (state.account.undue > 0) state.remarks.add('schedule-missing')
    return []
  }
  const compound = compoundTarget(state)
  return [...principalTargets(state), ...(compound === undefined ? [] : [compound])]
}
