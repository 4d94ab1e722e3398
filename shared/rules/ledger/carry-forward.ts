/**
 * A balance carried to a later day before its next edge, without walking the ledger again: what a stored position
 * of a portfolio needs. Equal to the fen to a full computation.
 */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { parseAnnualRate } from '../annual-rate.ts'
import { toFen } from '../money.ts'
import { RuleError } from '../rule-error.ts'
import type { AccrualLine, Balance } from './balance.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { dayOf } from './days.ts'
import { earned } from './legs.ts'

export type CarriedBalance = Pick<Balance, 'asOf' | 'nextEdge'> & ComponentAmounts & { readonly lines: readonly AccrualLine[] }

function amountTo(line: AccrualLine, end: number): number {
  const { kind, base, dayCount, spread } = line
  const scheduled = spread && { from: dayOf(spread.from), to: dayOf(spread.to), interest: spread.interest }
  return earned({ kind, base, dayCount, rate: parseAnnualRate(line.rate), from: dayOf(line.from), ...(scheduled && { scheduled }) }, end)
}

/**
 * The components at the end of `day`, in fen.
 * @throws RuleError `beyond-next-edge` for a day before the balance's own, or on or after its next edge
 */
export function carryForward(balance: CarriedBalance, day: IsoDate): ComponentAmounts {
  if (day < balance.asOf || (balance.nextEdge !== undefined && day >= balance.nextEdge)) {
    throw new RuleError('beyond-next-edge', `${balance.asOf}的余额不能推算到${day}，请重新计算`)
  }
  const { principal, interest, penalty, compound, undivided, costs } = balance
  const carried: Record<Component, Fen> = { principal, interest, penalty, compound, undivided, costs }
  for (const line of balance.lines) {
    if (!line.open) continue
    carried[line.component] = toFen(carried[line.component] - line.amount + amountTo(line, dayOf(day) + 1))
  }
  return carried
}
