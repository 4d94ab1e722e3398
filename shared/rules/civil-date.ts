/**
 * Arithmetic on civil days (历日), on integer day numbers: no clock, no time zone, and fast enough for the
 * ledger's inner loops. The counting rules themselves (R1, R2) are built on it in due-date.ts.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { daysInMonth, isIsoDate } from '../model/iso-date.ts'
import { RuleError, worded } from './rule-error.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const DAYS_IN_ERA = 146_097
const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'))

interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parse(date: IsoDate): CivilDay {
  if (!isIsoDate(date)) throw new RuleError('date-invalid', `不是有效的日期：${worded(date)}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function format({ year, month, day }: CivilDay): IsoDate {
  const text = `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`
  if (!isIsoDate(text)) {
    throw new RuleError('date-out-of-range', `日期超出可计算的范围（${FIRST_YEAR}年至${LAST_YEAR}年）`)
  }
  return text
}

function requireInteger(n: number, what: string): void {
  if (!Number.isSafeInteger(n)) throw new RuleError('period-invalid', `${what}必须是整数：${worded(n)}`)
}

/**
 * Days from 1970-01-01 (day 0); earlier days are negative. The Gregorian count in years that begin in March,
 * so that the leap day comes last.
 * @throws RuleError `date-invalid`
 */
export function dayNumber(date: IsoDate): number {
  const known = dayNumbers.get(date) ?? countedDays(date)
  dayNumbers.set(date, known)
  return known
}

/** Days that were counted before: the deadlines of one household ask for the same few hundred many thousand times. */
const dayNumbers = new Map<IsoDate, number>()

function countedDays(date: IsoDate): number {
  const { year, month, day } = parse(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - 719_468
}

/**
 * The day with this number: the inverse of {@link dayNumber}.
 * @throws RuleError `period-invalid` for a number that is not an integer, `date-out-of-range` outside 1900–2199
 */
export function fromDayNumber(n: number): IsoDate {
  requireInteger(n, '日数')
  const shifted = n + 719_468
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return format({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  })
}

/** The day `n` days later (earlier when negative). @throws RuleError `date-invalid`, `period-invalid`, `date-out-of-range` */
export function addDays(date: IsoDate, n: number): IsoDate {
  requireInteger(n, '天数')
  return fromDayNumber(dayNumber(date) + n)
}

/**
 * The corresponding day `n` months later, or the last day of that month when it has no such day (民法典第二百零二条).
 * @throws RuleError `date-invalid`, `period-invalid`, `date-out-of-range`
 */
export function addMonths(date: IsoDate, n: number): IsoDate {
  requireInteger(n, '月数')
  const { year, month, day } = parse(date)
  const months = year * 12 + (month - 1) + n
  const endYear = Math.floor(months / 12)
  const endMonth = months - endYear * 12 + 1
  return format({ year: endYear, month: endMonth, day: Math.min(day, daysInMonth(endYear, endMonth)) })
}

/** The corresponding day `n` years later; 29 February becomes the 28th in a common year. Errors as {@link addMonths}. */
export function addYears(date: IsoDate, n: number): IsoDate {
  requireInteger(n, '年数')
  return addMonths(date, n * 12)
}

/** The first day of its month. */
export function monthStart(date: IsoDate): IsoDate {
  return addDays(date, 1 - Number(date.slice(8)))
}

/** Days in the half-open interval `[from, to)`; negative when `to` is earlier. @throws RuleError `date-invalid` */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

const WEEK: readonly [DayOfWeek, ...DayOfWeek[]] = [1, 2, 3, 4, 5, 6, 7]

/** Monday is 1, Sunday 7 (ISO 8601). @throws RuleError `date-invalid` */
export function dayOfWeek(date: IsoDate): DayOfWeek {
  const sinceAMonday = dayNumber(date) + 3
  return WEEK[sinceAMonday - 7 * Math.floor(sinceAMonday / 7)] ?? WEEK[0]
}

/**
 * Checks days that are only compared, where a wrong one would pass unseen.
 * @throws RuleError `date-invalid` when one of them is not an existing day in ISO form
 */
export function requireDays(...dates: readonly (IsoDate | undefined)[]): void {
  for (const date of dates) if (date !== undefined) parse(date)
}

/** A day that a rule cannot do without. @throws RuleError `date-invalid` */
export function requireDay(date: IsoDate): IsoDate {
  parse(date)
  return date
}

/** The earliest of the days. ISO text order is date order. */
export function minDate(first: IsoDate, ...rest: readonly IsoDate[]): IsoDate {
  return rest.reduce((least, date) => (date < least ? date : least), first)
}

/** The earliest of the days that are known; null when none is. */
export function earliestKnown(days: readonly (IsoDate | null)[]): IsoDate | null {
  const [first, ...rest] = days.filter((day) => day !== null)
  return first === undefined ? null : minDate(first, ...rest)
}

/** The latest of the days that are known; null when none is. */
export function latestKnown(days: readonly (IsoDate | null)[]): IsoDate | null {
  const [first, ...rest] = days.filter((day) => day !== null)
  return first === undefined ? null : maxDate(first, ...rest)
}

/** The latest of the days. */
export function maxDate(first: IsoDate, ...rest: readonly IsoDate[]): IsoDate {
  return rest.reduce((greatest, date) => (date > greatest ? date : greatest), first)
}
