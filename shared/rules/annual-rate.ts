/** Annual rates as exact fractions. At the boundary a rate is decimal text in percent a year: `"4.35"`. */
import { RuleError, worded } from './rule-error.ts'

/** A rate of `numerator / denominator` a year (not percent); `percent` is the same as decimal text, for print. */
export interface AnnualRate {
  readonly numerator: bigint
  readonly denominator: bigint
  readonly percent: string
}

const DECIMAL = /^\d{1,6}(\.\d{1,12})?$/

interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

function parseDecimal(text: string, what: string): Decimal {
  if (typeof text !== 'string' || !DECIMAL.test(text)) {
    throw new RuleError('rate-invalid', `${what}应为百分数的十进制文本（如 4.35）：${worded(text)}`)
  }
  const [whole = '0', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

function printDecimal({ digits, scale }: Decimal): string {
  const text = String(digits).padStart(scale + 1, '0')
  if (scale === 0) return text
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`.replace(/\.?0+$/, '')
}

function fromPercent(percent: Decimal): AnnualRate {
  return {
    numerator: percent.digits,
    denominator: 100n * 10n ** BigInt(percent.scale),
    percent: printDecimal(percent),
  }
}

function toPercent(rate: AnnualRate): Decimal {
  return parseDecimal(rate.percent, '利率')
}

/** Percent a year as decimal text. @throws RuleError `rate-invalid` for anything else, a negative number included */
export function parseAnnualRate(percent: string): AnnualRate {
  return fromPercent(parseDecimal(percent, '年利率'))
}

/** The rate raised by so many percent of itself: 5.40 % raised by "50" is 8.10 % (R54). @throws RuleError `rate-invalid` */
export function raiseBy(rate: AnnualRate, upliftPercent: string): AnnualRate {
  const base = toPercent(rate)
  const uplift = parseDecimal(upliftPercent, '上浮比例')
  const factor = 100n * 10n ** BigInt(uplift.scale) + uplift.digits
  return fromPercent({ digits: base.digits * factor, scale: base.scale + uplift.scale + 2 })
}

/**
 * The rate plus or minus basis points (0.01 %), as an LPR contract names them.
 * @throws RuleError `rate-invalid` when the points are not a number with at most two decimals, or the sum is negative
 */
export function addBasisPoints(rate: AnnualRate, points: number): AnnualRate {
  const hundredths = Math.round(points * 100)
  if (!Number.isSafeInteger(hundredths) || Math.abs(hundredths / 100 - points) > 1e-9) {
    throw new RuleError('rate-invalid', `加减点数最多两位小数：${worded(points)}`)
  }
  const base = toPercent(rate)
  const scale = Math.max(base.scale, 4)
  const digits = base.digits * 10n ** BigInt(scale - base.scale) + BigInt(hundredths) * 10n ** BigInt(scale - 4)
  if (digits < 0n) throw new RuleError('rate-invalid', `利率加减点后为负数：${rate.percent}%${points}个基点`)
  return fromPercent({ digits, scale })
}

/** True when `a` is the higher rate. */
export function isHigher(a: AnnualRate, b: AnnualRate): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator
}
