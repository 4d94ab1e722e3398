/**
 * When interest is settled (R53). A settled period contains its settlement day, so interest settled on the 20th
 * is booked, and falls due, on the 21st: that next day is the edge `[21st, next 21st)`. 对日 settles on the
 * drawdown's own day of the month, which is the edge itself.
 */
import type { IsoDate } from '../../model/iso-date.ts'
import { isoDate } from '../../model/iso-date.ts'
import { addMonths, dayNumber, fromDayNumber } from '../civil-date.ts'
import { RuleError, worded } from '../rule-error.ts'
import type { LoanTerms } from './terms.ts'

/** The terms that say when interest is settled. */
export type SettlementTerms = Pick<LoanTerms, 'settlement' | 'settlementDay' | 'drawdownDate'>

const USUAL_SETTLEMENT_DAY = 20

export interface SettlementCycle {
  /** Months between settlements. */
  readonly months: 1 | 3 | 12
  /** Day of the month on which interest is settled; months that are too short settle on their last day. */
  readonly day: number
}

/** Quarters settle in March, June, September and December; years in December. */
function settlesIn(month: number, months: SettlementCycle['months']): boolean {
  return month % months === 0
}

function monthEnd(year: number, month: number): number {
  return dayNumber(addMonths(isoDate(`${year}-${String(month).padStart(2, '0')}-01`), 1)) - 1
}

/** Edges of a calendar cycle with `from ≤ edge ≤ to`, ascending; day numbers. */
export function calendarEdges(cycle: SettlementCycle, from: number, to: number): readonly number[] {
  const edges: number[] = []
  const first = fromDayNumber(from - 31)
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  for (;;) {
    const lastOfMonth = monthEnd(year, month)
    const length = Number(fromDayNumber(lastOfMonth).slice(8))
    const edge = lastOfMonth - length + Math.min(cycle.day, length) + 1
    if (edge > to) return edges
    if (edge >= from && settlesIn(month, cycle.months)) edges.push(edge)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
}

function anniversaryEdges(drawdown: IsoDate, from: number, to: number): readonly number[] {
  const edges: number[] = []
  const elapsed = Math.max(0, Math.floor((from - dayNumber(drawdown)) / 31) - 1)
  for (let n = Math.max(1, elapsed); ; n++) {
    const edge = dayNumber(addMonths(drawdown, n))
    if (edge > to) return edges
    if (edge >= from) edges.push(edge)
  }
}

/** The day of the month agreed, or the usual one. @throws RuleError `settlement-day-invalid` */
export function settlementDayOf(terms: Pick<SettlementTerms, 'settlementDay'>): number {
  const day = terms.settlementDay ?? USUAL_SETTLEMENT_DAY
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    throw new RuleError('settlement-day-invalid', `结息日应为1至31日：${worded(day)}`)
  }
  return day
}

/**
 * Settlement edges of the loan with `from ≤ edge ≤ to`, ascending; none for 利随本清, whose interest falls due at
 * maturity. Day numbers. @throws RuleError `settlement-day-invalid`
 */
export function settlementEdges(terms: SettlementTerms, from: number, to: number): readonly number[] {
  switch (terms.settlement) {
    case 'at-maturity':
      return []
    case 'monthly-anniversary':
      return anniversaryEdges(terms.drawdownDate, from, to)
    case 'monthly':
      return calendarEdges({ months: 1, day: settlementDayOf(terms) }, from, to)
    case 'quarterly':
      return calendarEdges({ months: 3, day: settlementDayOf(terms) }, from, to)
    case 'yearly':
      return calendarEdges({ months: 12, day: settlementDayOf(terms) }, from, to)
    default:
      throw new RuleError('settlement-invalid', `不认识的结息方式：${worded(terms.settlement satisfies never)}`)
  }
}
