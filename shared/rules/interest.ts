/** Simple interest on one base at one rate over one half-open interval (R53): the leg that every paper is made of. */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { DayCount } from '../model/loan-terms.ts'
import { dayCountLabels, dayCounts } from '../model/loan-terms.ts'
import type { AnnualRate } from './annual-rate.ts'
import { parseAnnualRate } from './annual-rate.ts'
import type { Answer, Caution } from './answer.ts'
import { dayNumber } from './civil-date.ts'
import { countedDays, yearFraction } from './day-count.ts'
import { requireFacts } from './given.ts'
import { source } from './law-version.ts'
import { divideHalfUp, formatYuan, requireAmount, toFen } from './money.ts'
import { RuleError, worded } from './rule-error.ts'

export interface AccrualFacts {
  /** The sum that bears interest, in fen. */
  readonly base: Fen
  /** Percent a year as decimal text, e.g. "4.35". */
  readonly annualRate: string
  readonly from: IsoDate
  /** The first day that no longer counts: `[from, to)`. */
  readonly to: IsoDate
  readonly dayCount: DayCount
}

const AGREED_METHOD = source('银发〔2003〕251号（计结息方式由当事人约定）')
const DAY_RATE_CUSTOM = source('银发〔2005〕129号、银发〔1999〕77号', 'from-memory')

/** Why the count of days is 待核实: the contract must say it; no statute read by us does. */
export function dayCountCaution(dayCount: DayCount): Caution {
  return {
    code: 'day-count-by-contract',
    text: `计息天数按“${dayCountLabels[dayCount]}”、算头不算尾，请与合同约定核对；合同只写年利率时，除以360还是365有争议。`,
    source: DAY_RATE_CUSTOM,
  }
}

/** @throws RuleError `day-count-invalid` */
export function requireDayCount(dayCount: DayCount): DayCount {
  if (!dayCounts.includes(dayCount)) throw new RuleError('day-count-invalid', `不认识的计息天数规则：${worded(dayCount)}`)
  return dayCount
}

/**
 * One leg, rounded half-up to the fen. Days are day numbers, `from` not after `to`.
 * The caller has checked its facts: this runs in the ledger's inner loop.
 */
export function legAmount(base: Fen, rate: AnnualRate, from: number, to: number, dayCount: DayCount): Fen {
  const years = yearFraction(from, to, dayCount)
  return toFen(
    divideHalfUp(BigInt(base) * rate.numerator * years.numerator, rate.denominator * years.denominator),
  )
}

/**
 * Interest on a base over `[from, to)`, in fen, half-up (R53).
 * @throws RuleError `facts-missing`, `amount-invalid`, `rate-invalid`, `date-invalid`, `day-count-invalid`, `dates-out-of-order`
 */
export function accrue(facts: AccrualFacts): Answer<Fen> {
  requireFacts(facts, '计息条件')
  const base = requireAmount(facts.base, '计息基数')
  const rate = parseAnnualRate(facts.annualRate)
  const dayCount = requireDayCount(facts.dayCount)
  const [from, to] = [dayNumber(facts.from), dayNumber(facts.to)]
  if (to < from) throw new RuleError('dates-out-of-order', `止息日${facts.to}早于起息日${facts.from}`)
  const value = legAmount(base, rate, from, to, dayCount)
  return {
    value,
    steps: [
      {
        label: '计息天数',
        detail: `自${facts.from}（含）至${facts.to}（不含），${countedDays(from, to, dayCount)}天`,
        source: DAY_RATE_CUSTOM,
      },
      {
        label: '利息',
        detail: `${formatYuan(base)}元×${rate.percent}%×天数（${dayCountLabels[dayCount]}）＝${formatYuan(value)}元，四舍五入到分`,
        source: AGREED_METHOD,
      },
    ],
    cautions: [dayCountCaution(dayCount)],
    missing: [],
  }
}
