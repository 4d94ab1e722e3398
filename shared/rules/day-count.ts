/** How much of a year lies in a half-open interval of days (R53): an exact fraction for each day count. */
import type { DayCount } from '../model/loan-terms.ts'
import { fromDayNumber } from './civil-date.ts'

/** `numerator / denominator` of a year. */
export interface YearFraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days before 1 January of the year, so that years can be cut without a date object. */
function leapDaysBefore(year: number): number {
  const last = year - 1
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400)
}

function newYear(year: number): number {
  return (year - 1970) * 365 + leapDaysBefore(year) - leapDaysBefore(1970)
}

function yearOf(day: number): number {
  return Number(fromDayNumber(day).slice(0, 4))
}

/** The interval's days in leap years and in common years: ACT/ACT divides the first by 366, the others by 365. */
function actualActual(from: number, to: number): YearFraction {
  let leapDays = 0
  for (let year = yearOf(from); newYear(year) < to; year++) {
    if (!isLeapYear(year)) continue
    leapDays += Math.max(0, Math.min(to, newYear(year + 1)) - Math.max(from, newYear(year)))
  }
  return { numerator: BigInt(leapDays * 365 + (to - from - leapDays) * 366), denominator: 365n * 366n }
}

/**
 * The place of a day among months of thirty days. The 31st and the 1st that follows share one place, and a short
 * February is stretched, so that the days of two adjoining intervals add up to those of the whole.
 */
function thirtyDayPlace(day: number): number {
  const text = fromDayNumber(day)
  return Number(text.slice(0, 4)) * 360 + Number(text.slice(5, 7)) * 30 + Number(text.slice(8, 10))
}

/** Days that count in `[from, to)`; they are the calendar's but for 30/360. Arguments are day numbers. */
export function countedDays(from: number, to: number, dayCount: DayCount): number {
  return dayCount === '30/360' ? thirtyDayPlace(to) - thirtyDayPlace(from) : to - from
}

/** The share of a year in `[from, to)`. Arguments are day numbers, `from` not after `to`. */
export function yearFraction(from: number, to: number, dayCount: DayCount): YearFraction {
  if (dayCount === 'ACT/ACT') return actualActual(from, to)
  return {
    numerator: BigInt(countedDays(from, to, dayCount)),
    denominator: dayCount === 'ACT/365' ? 365n : 360n,
  }
}
