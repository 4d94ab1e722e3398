/** Dates in capitals, as cheques and vouchers write them (正确填写票据和结算凭证的基本规定). */
import type { IsoDate } from '../model/iso-date.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'

function inCapitals(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? '').join('')
}

function tens(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return `${ten > 0 ? `${DIGITS[ten] ?? ''}拾` : ''}${one > 0 ? (DIGITS[one] ?? '') : ''}`
}

/** 零 before a number that could be turned into a larger one: below ten, and whole tens. */
function guarded(value: number): string {
  return value < 10 || value % 10 === 0 ? `零${tens(value)}` : tens(value)
}

/** 零 before the months 1, 2 and 10 is the rule; we write it before every one-digit month, which it allows. */
export function toVoucherDate(date: IsoDate): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  return `${inCapitals(year)}年${guarded(month)}月${guarded(day)}日`
}
