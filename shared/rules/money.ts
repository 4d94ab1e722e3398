/** Exact arithmetic on sums of money: integer fen in, integer fen out; fractions live in BigInt and are rounded once. */
import { MAIN_CURRENCY, moneyUnit } from '../model/currency.ts'
import type { Fen } from '../model/fen.ts'
import { isFen, ZERO_FEN } from '../model/fen.ts'
import { RuleError, worded } from './rule-error.ts'

/**
 * A sum of money that a rule was given.
 * @throws RuleError `amount-invalid` when it is not an integer number of fen, or is negative
 */
export function requireAmount(value: number, what: string): Fen {
  if (!isFen(value)) throw new RuleError('amount-invalid', `${what}必须是整数分：${worded(value)}`)
  if (value < 0) throw new RuleError('amount-invalid', `${what}不能为负数：${formatYuan(value)}`)
  return value
}

/** As {@link requireAmount}, and not zero. */
export function requirePositiveAmount(value: number, what: string): Fen {
  const amount = requireAmount(value, what)
  if (amount === 0) throw new RuleError('amount-invalid', `${what}必须大于零`)
  return amount
}

/** @throws RuleError `amount-overflow` beyond 2^53 fen, where single fen would be lost silently */
export function toFen(value: number | bigint): Fen {
  const number = Number(value)
  if (!isFen(number)) throw new RuleError('amount-overflow', '金额超出可精确计算的范围')
  return number
}

/** The sum, in fen. @throws RuleError `amount-overflow` */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0
  for (const amount of amounts) total += amount
  return toFen(total)
}

/** `a + b`, in fen. @throws RuleError `amount-overflow` */
export function addFen(a: Fen, b: Fen): Fen {
  return toFen(a + b)
}

/** `a − b`, in fen; may be negative. @throws RuleError `amount-overflow` */
export function subtractFen(a: Fen, b: Fen): Fen {
  return toFen(a - b)
}

/** The smaller of two sums, in fen. */
export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b
}

/** `a − b`, or zero when that is negative. */
export function excessOver(a: Fen, b: Fen): Fen {
  return a > b ? toFen(a - b) : ZERO_FEN
}

/** `numerator / denominator` rounded half-up (R53); both non-negative, the denominator positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Yuan with two decimals and thousands commas: 123456789 fen → `1,234,567.89`. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/** A sum with the word of its currency, as it stands inside a sentence: `1,234.50元`, `1,234.50 USD`. `amount` in the smallest unit of the currency. */
export function formatSum(amount: Fen, currency: string): string {
  return `${formatYuan(amount)}${currency === MAIN_CURRENCY ? '' : ' '}${moneyUnit(currency)}`
}
