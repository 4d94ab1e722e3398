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
export type Remark = 'schedule-missing' | 'schedule-outdated' | 'fixed-exceeds-debt' | 'consent-missing' | 'consent-refused'

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
  misused: boolean
  stopped: boolean
  afterJudgment: AfterJudgment | undefined
}

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
    misused: false,
    stopped: false,
    afterJudgment: undefined,
  }
}

/** Puts a contract rate in force, and the rates that follow from it. */
export function setContractRate(state: LedgerState, contract: AnnualRate): void {
  state.rates = ratesFrom(contract, state.penaltyTerm, state.terms.misusePenalty ?? state.penaltyTerm)
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

function undueTarget(state: LedgerState): Target | undefined {
  const base = state.account.undue
  if (base === 0) return undefined
  const { dayCount } = state.terms
  if (state.misused) return { kind: 'misuse', base, rate: state.rates.misuse, dayCount }
  const scheduled = scheduledInterest(state)
  return { kind: 'contract', base, rate: state.rates.contract, dayCount, ...(scheduled && { scheduled }) }
}

function overdueTarget(state: LedgerState): Target | undefined {
  const base = overduePrincipal(state.account)
  if (base === 0) return undefined
  const rate = state.misused ? state.rates.overdueAndMisused : state.rates.penalty
  return { kind: 'penalty', base, rate, dayCount: state.terms.dayCount }
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
  return [undueTarget(state), overdueTarget(state), compoundTarget(state)].filter((target) => target !== undefined)
}
