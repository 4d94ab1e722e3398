/**
 * A balance reduced to what it takes to carry it to later days without walking the ledger again: what a portfolio
 * keeps of each loan. Equal to the fen to a full computation on every day before the next edge.
 */
import type { IsoDate } from '../../model/iso-date.ts'
import { parseAnnualRate } from '../annual-rate.ts'
import { toFen } from '../money.ts'
import { RuleError } from '../rule-error.ts'
import type { AccrualLine, Balance } from './balance.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { dayOf } from './days.ts'
import { earned } from './legs.ts'

/**
 * A leg that runs on: what a day adds, exactly. Base, rate and day count are kept instead of a sum a day, because a
 * leg is rounded once, from its first day on; rounded days would not add up to it.
 */
export type RunningAccrual = Pick<AccrualLine, 'kind' | 'component' | 'from' | 'base' | 'rate' | 'dayCount' | 'spread'>

/** The components as the last edge left them, without what has been running since, and the legs that run. */
export interface LedgerPosition extends ComponentAmounts {
  /** The day that it was computed for: the first that it may be carried to. */
  readonly asOf: IsoDate
  /** The first day that it must not be carried to; absent when nothing lies ahead. */
  readonly nextEdge?: IsoDate | undefined
  readonly accruals: readonly RunningAccrual[]
}

function runningAccrual({ kind, component, from, base, rate, dayCount, spread }: AccrualLine): RunningAccrual {
  return { kind, component, from, base, rate, dayCount, ...(spread && { spread }) }
}

/** What is kept of a balance, so that it can be carried forward. */
export function positionOf(balance: Balance): LedgerPosition {
  const { asOf, nextEdge, principal, interest, penalty, compound, undivided, costs } = balance
  const open = balance.lines.filter((line) => line.open)
  const settled: Record<Component, number> = { principal, interest, penalty, compound, undivided, costs }
  for (const { component, amount } of open) settled[component] -= amount
  return { ...inFen(settled), asOf, ...(nextEdge && { nextEdge }), accruals: open.map(runningAccrual) }
}

function earnedTo({ kind, base, dayCount, rate, from, spread }: RunningAccrual, end: number): number {
  const scheduled = spread && { from: dayOf(spread.from), to: dayOf(spread.to), interest: spread.interest }
  return earned({ kind, base, dayCount, rate: parseAnnualRate(rate), from: dayOf(from), ...(scheduled && { scheduled }) }, end)
}

function inFen(amounts: Readonly<Record<Component, number>>): ComponentAmounts {
  const { principal, interest, penalty, compound, undivided, costs } = amounts
  return {
    principal: toFen(principal),
    interest: toFen(interest),
    penalty: toFen(penalty),
    compound: toFen(compound),
    undivided: toFen(undivided),
    costs: toFen(costs),
  }
}

/** True on the days from a position's own until the day before its next edge. */
export function reaches({ asOf, nextEdge }: Pick<LedgerPosition, 'asOf' | 'nextEdge'>, day: IsoDate): boolean {
  return asOf <= day && (nextEdge === undefined || day < nextEdge)
}

/**
 * The components at the end of `day`, in fen.
 * @throws RuleError `beyond-next-edge` for a day that the position does not reach
 */
export function carryForward(position: LedgerPosition, day: IsoDate): ComponentAmounts {
  if (!reaches(position, day)) throw new RuleError('beyond-next-edge', `${position.asOf}的余额不能推算到${day}，请重新计算`)
  const { principal, interest, penalty, compound, undivided, costs } = position
  const carried: Record<Component, number> = { principal, interest, penalty, compound, undivided, costs }
  for (const accrual of position.accruals) carried[accrual.component] += earnedTo(accrual, dayOf(day) + 1)
  return inFen(carried)
}
