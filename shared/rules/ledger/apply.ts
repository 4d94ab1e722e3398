/** What each kind of entry does to the computation. */
import { parseAnnualRate } from '../annual-rate.ts'
import { RuleError } from '../rule-error.ts'
import { dayOf } from './days.ts'
import { amountsOf, owe } from './account.ts'
import type { DrawdownEntry, ExtensionEntry, LedgerEntry, MisuseEntry, RateChangeEntry } from './entries.ts'
import { planAhead } from './plan.ts'
import { correct, recordMovement, repay, setAside } from './repay.ts'
import { fallDueEntirely } from './settle.ts'
import type { LedgerState } from './state.ts'
import { setContractRate } from './state.ts'
import type { ScheduleVersion } from './terms.ts'

/** Lays the principal not yet due on the instalments ahead, as the schedule in force has them. */
export function replan(state: LedgerState, day: number): void {
  state.plan = state.matured
    ? []
    : planAhead(state.version, {
        undue: state.account.undue,
        after: day - 1,
        maturity: state.maturity,
      })
}

/** Takes over a version of the instalment schedule from the start of a day on. */
export function adoptSchedule(state: LedgerState, version: ScheduleVersion, day: number): void {
  state.version = version
  replan(state, day)
}

function drawDown(state: LedgerState, entry: DrawdownEntry, day: number): void {
  const before = amountsOf(state.account)
  if (state.matured) owe(state.account, 'principal', entry.amount, { due: day })
  else state.account.undue += entry.amount
  replan(state, day)
  recordMovement(state, entry, before, { amount: entry.amount })
}

function changeRate(state: LedgerState, entry: RateChangeEntry): void {
  if (entry.penalty !== undefined) state.penaltyTerm = entry.penalty
  setContractRate(state, parseAnnualRate(entry.annualRate))
}

/** Principal that fell due only because the old term ended is no longer due. */
function reclaimPrincipal(state: LedgerState): void {
  const { principal } = state.account.queues
  for (const item of principal.items) {
    if (item.due !== state.maturity || item.rest === 0) continue
    state.account.undue += item.rest
    principal.total -= item.rest
    item.rest = 0
  }
}

function extend(state: LedgerState, entry: ExtensionEntry, day: number): void {
  const newMaturity = dayOf(entry.newDueDate)
  if (newMaturity <= state.maturity) {
    throw new RuleError('extension-invalid', `展期后的到期日${entry.newDueDate}不晚于原到期日`)
  }
  if (entry.guarantorConsent === undefined) state.remarks.add('consent-missing')
  if (entry.guarantorConsent === 'refused') state.remarks.add('consent-refused')
  if (!state.accelerated) {
    reclaimPrincipal(state)
    state.matured = false
  }
  state.maturity = newMaturity
  replan(state, day)
}

function accelerate(state: LedgerState, day: number): void {
  if (state.matured) return
  state.accelerated = true
  fallDueEntirely(state, day, day)
  state.maturity = day
}

function misuse(state: LedgerState, { amount, penalty }: MisuseEntry): void {
  state.misused = amount ?? Infinity
  if (penalty === undefined) return
  state.misuseTerm = penalty
  setContractRate(state, state.rates.contract)
}

/** Applies one entry at the start of `day`; restating entries are where a computation starts, so they never come here. */
export function applyEntry(state: LedgerState, entry: LedgerEntry, day: number): void {
  switch (entry.kind) {
    case 'rate-change':
      return changeRate(state, entry)
    case 'drawdown':
      return drawDown(state, entry, day)
    case 'cost': {
      const before = amountsOf(state.account)
      owe(state.account, 'costs', entry.amount, {})
      return recordMovement(state, entry, before, { amount: entry.amount })
    }
    case 'repayment':
      return repay(state, entry, day)
    case 'correction':
      return correct(state, entry, day)
    case 'waiver':
      return setAside(state, entry, day)
    case 'extension':
      return extend(state, entry, day)
    case 'acceleration':
      return accelerate(state, day)
    case 'misuse':
      return misuse(state, entry)
    case 'interest-stop':
    case 'reversal':
    case 'opening-balance':
    case 'judgment':
      return
    default:
      throw new RuleError('entry-invalid', `不认识的分录种类：${String(entry satisfies never)}`)
  }
}
