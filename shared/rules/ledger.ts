/**
 * The ledger of one loan: what is owed as of a day, with the lines it comes from (R53–R57). 截至 D includes D:
 * interest runs to the start of D + 1, and a repayment of D counts.
 */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { amountsOf, overduePrincipal } from './ledger/account.ts'
import type { AccrualLine, Balance } from './ledger/balance.ts'
import { lineComponent } from './ledger/balance.ts'
import { type CertifiedWaivers, certifiedWaivers } from './ledger/certified-waivers.ts'
import { checkTerms, requireDrawdownFirst, standingEntries } from './ledger/check.ts'
import { totalOf } from './ledger/components.ts'
import { dateOf, dayOf } from './ledger/days.ts'
import type { LedgerEntry, RestatingEntry } from './ledger/entries.ts'
import { hasLapsed, inOrder, isRestating } from './ledger/entries.ts'
import { cautionsOf, missingOf, stepsOf } from './ledger/explain.ts'
import { earned } from './ledger/legs.ts'
import { nextEdge } from './ledger/next-edge.ts'
import { interestPaidTo, overdueFigures } from './ledger/overdue.ts'
import type { DraftLine, LedgerState, ScheduledInterest } from './ledger/state.ts'
import type { LoanTerms } from './ledger/terms.ts'
import type { Walked } from './ledger/walk.ts'
import { walk } from './ledger/walk.ts'
import { sumFen, toFen } from './money.ts'
import { RuleError, worded } from './rule-error.ts'

export type { AccrualLine, Balance, LineKind, Movement } from './ledger/balance.ts'
export type { Component, ComponentAmounts } from './ledger/components.ts'
export type * from './ledger/entries.ts'
export type { LoanTerms, PenaltyTerm, RateTerm, ScheduledInstalment, ScheduleVersion } from './ledger/terms.ts'

function spreadOf({ from, to, interest }: ScheduledInterest): AccrualLine['spread'] {
  return { from: dateOf(from), to: dateOf(to), interest: toFen(interest) }
}

function toLine({ leg, to, amount, item, open }: DraftLine): AccrualLine {
  return {
    kind: leg.kind,
    component: lineComponent[leg.kind],
    from: dateOf(leg.from),
    to: dateOf(to),
    lastDay: dateOf(to - 1),
    days: to - leg.from,
    base: toFen(leg.base),
    rate: leg.rate.percent,
    dayCount: leg.dayCount,
    amount: toFen(amount),
    dueOn: item.due === undefined ? undefined : dateOf(item.due),
    payments: item.payments,
    outstanding: toFen(item.rest),
    open,
    spread: leg.scheduled && spreadOf(leg.scheduled),
    note: leg.scheduled === undefined ? undefined : '按还款计划的利息分摊到天',
  }
}

/** One more day at the bases and rates of the open lines. */
function dailyAccrual(state: LedgerState, nextDay: number): Fen {
  return sumFen(
    state.lines
      .filter((line) => line.open)
      .map(({ leg }) => toFen(earned({ ...leg, from: nextDay }, nextDay + 1))),
  )
}

interface Computation {
  readonly terms: LoanTerms
  readonly day: IsoDate
  readonly restated: RestatingEntry | undefined
  readonly certified: CertifiedWaivers
  /** All standing entries, those after the day included: they bound how far the balance can be carried forward. */
  readonly entries: readonly LedgerEntry[]
}

function toBalance({ state, opening }: Walked, { terms, day, restated, certified, entries }: Computation): Balance {
  const to = dayOf(day)
  const amounts = amountsOf(state.account)
  const { mayBeLonger: _, ...overdue } = overdueFigures(state, to)
  const paidTo = interestPaidTo(state, restated)
  const edge = nextEdge(state, entries, to)
  return {
    ...amounts,
    asOf: day,
    currency: terms.currency,
    total: totalOf(amounts),
    overpayment: toFen(state.account.overpayment),
    overduePrincipal: toFen(overduePrincipal(state.account)),
    opening,
    waivedBefore: certified.waived,
    revived: certified.revived,
    ...(restated !== undefined && { openingAsOf: restated.date }),
    lines: state.lines.map(toLine),
    movements: state.movements,
    dueDate: dateOf(state.maturity),
    ...overdue,
    ...(paidTo !== undefined && { interestPaidTo: paidTo }),
    ...(edge !== undefined && { nextEdge: dateOf(edge) }),
    dailyAccrual: dailyAccrual(state, to + 1),
  }
}

/** No figure for a day before the record begins, with the question or the way on that fits. */
function notBegun(terms: LoanTerms, standing: readonly LedgerEntry[], day: IsoDate): Answer<null> {
  return { value: null, steps: [], cautions: [], missing: [{ fact: 'drawdown', question: questionOfBeginning(terms, standing, day) }] }
}

function questionOfBeginning(terms: LoanTerms, standing: readonly LedgerEntry[], day: IsoDate): string {
  const lentOn = standing.find(({ kind }) => kind === 'drawdown')?.date ?? terms.drawdownDate
  if (day < lentOn) return `${day}早于放款日${lentOn}，当时尚未放款。请改看${lentOn}及以后的日期。`
  const certifiedOn = standing.find(isRestating)?.date
  if (certifiedOn === undefined) return '没有放款记录，也没有期初认定余额。何时放款、金额多少？'
  return `台账从${certifiedOn}的认定余额起算，此前没有放款记录，${day}的欠款算不出。请补记放款和此前的还款，或改看${certifiedOn}及以后的日期。`
}

/** Day number of the first day computed; undefined when the loan had neither a drawdown nor a certified balance yet. */
function firstDay(standing: readonly LedgerEntry[], restated: RestatingEntry | undefined, day: IsoDate): number | undefined {
  if (restated !== undefined) return dayOf(restated.date) + 1
  const drawdown = standing.find((entry) => entry.kind === 'drawdown')
  if (drawdown === undefined) return undefined
  requireDrawdownFirst(standing, drawdown.date)
  return drawdown.date <= day ? dayOf(drawdown.date) : undefined
}

/**
 * The debt of one loan as of the end of `day`, with lines that sum to the totals to the fen.
 *
 * Entries after the day are ignored; entries up to the last certified balance are history. `value` is null when
 * neither a drawdown nor a certified balance lies before the day. Sums are fen, rates percent a year.
 * @param knownOn a later day: waivers that have lapsed by then count as never granted
 * @throws RuleError (code, Chinese message) for bad input: `amount-invalid`, `date-invalid`, `dates-out-of-order`,
 *   `rate-invalid`, `rate-missing`, `repayment-before-drawdown`, `entry-before-drawdown`, `currency-mismatch`, `reversal-invalid`,
 *   `fixed-split-invalid`, `correction-exceeds-debt`, `extension-invalid`, `allocation-invalid`, `method-invalid` and the other
 *   terms or kinds that nobody knows
 */
export function balanceAsOf(terms: LoanTerms, entries: readonly LedgerEntry[], day: IsoDate, knownOn: IsoDate = day): Answer<Balance | null> {
  if (!isIsoDate(day)) throw new RuleError('date-invalid', `截至日不是有效的日期：${worded(day)}`)
  checkTerms(terms)
  const standing = inOrder(standingEntries(terms, entries))
  const upToDay = standing.filter((entry) => entry.date <= day && !hasLapsed(entry, knownOn))
  const certified = certifiedWaivers(upToDay.findLast(isRestating), standing, knownOn)
  const { restated } = certified
  const from = firstDay(standing, restated, day)
  if (from === undefined) return notBegun(terms, standing, day)
  const walked = walk({ terms, entries: upToDay, restated, from, to: dayOf(day) })
  const balance = toBalance(walked, { terms, day, restated, certified, entries: standing })
  const { remarks, stopped } = walked.state
  return {
    value: balance,
    steps: stepsOf(balance, terms, stopped),
    cautions: cautionsOf(balance, terms, { remarks, stopped, mayBeLonger: overdueFigures(walked.state, dayOf(day)).mayBeLonger }),
    missing: missingOf(balance, remarks),
  }
}

