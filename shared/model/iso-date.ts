/** A civil date (历日) as ISO text, `YYYY-MM-DD`: no time zone, no clock. Plain text order is date order. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

/** An instant in UTC milliseconds: used for "when was it recorded", never for a legal day. */
export type Instant = number & { readonly __brand: 'Instant' }

const LENGTH = 'YYYY-MM-DD'.length
const ZERO = '0'.charCodeAt(0)
const HYPHEN = '-'.charCodeAt(0)

/** Of a Gregorian month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The digits of a text from one place to another as a number; NaN when one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** True when the text is a day that exists (2023-02-30 is not), from 1900 to 2199. Read by character: the board asks it of every day of every fact. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || value.length !== LENGTH || value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return false
  const year = digits(value, 0, 4)
  const month = digits(value, 5, 7)
  const day = digits(value, 8, LENGTH)
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is not an existing day in ISO form. */
export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not an ISO date: ${value}`)
  return value
}
