/** A civil date (历日) as ISO text, `YYYY-MM-DD`: no time zone, no clock. Plain text order is date order. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

/** An instant in UTC milliseconds: used for "when was it recorded", never for a legal day. */
export type Instant = number & { readonly __brand: 'Instant' }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True when the text is a day that exists (2023-02-30 is not), from 1900 to 2199. */
export function isIsoDate(value: unknown): value is IsoDate {
  const parts = typeof value === 'string' ? ISO_DATE.exec(value) : null
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is not an existing day in ISO form. */
export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not an ISO date: ${value}`)
  return value
}
