/** Interest of a title that says "按同期LPR": cut at every publication that changes the rate (R58). */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { type DayCount, lprTerms } from '../model/loan-terms.ts'
import { parseAnnualRate } from './annual-rate.ts'
import type { Answer } from './answer.ts'
import { requireChoice, requireGivenChoice } from './choice.ts'
import { addDays, dayNumber, daysBetween, requireDay } from './civil-date.ts'
import { requireFacts, requireFlags } from './given.ts'
import { legAmount } from './interest.ts'
import { source } from './law-version.ts'
import type { LprSeries, LprTerm } from './lpr.ts'
import { BUNDLED_LPR, lprPublicationOn, lprRate, requireSeries } from './lpr.ts'
import { formatYuan, requireAmount, sumFen } from './money.ts'
import { RuleError } from './rule-error.ts'

export interface LprInterestFacts {
  /** The sum that bears interest, in fen. */
  readonly base: Fen
  readonly term: LprTerm
  readonly from: IsoDate
  /** Last day; it counts unless `inclusiveEnd` is false. */
  readonly to: IsoDate
  readonly inclusiveEnd?: boolean
  /** What the title says; when it does not, both figures are given and it is asked for. */
  readonly dayBase?: 360 | 365
  readonly series?: LprSeries
}

export interface LprInterestLine {
  readonly from: IsoDate
  readonly lastDay: IsoDate
  readonly days: number
  /** Percent a year. */
  readonly rate: string
  readonly amount360: Fen
  readonly amount365: Fen
}

export interface LprInterest {
  readonly lines: readonly LprInterestLine[]
  readonly total360: Fen
  readonly total365: Fen
  /** The figure by the title's day base; null while it is not known. */
  readonly total: Fen | null
}

const TITLE_PRACTICE = source('按同期LPR计算的裁判文书，分段适用各期公布值', 'from-memory')

interface RateStretch {
  readonly from: IsoDate
  readonly end: IsoDate
  readonly rate: string
}

/** Stretches of one rate over `[from, end)`. @throws RuleError `rate-missing` when the last day has no rate */
function stretches(from: IsoDate, end: IsoDate, term: LprTerm, series: LprSeries): readonly RateStretch[] {
  if (from === end) return []
  lprPublicationOn(addDays(end, -1), series)
  const changes = series.publications.map((row) => row.publishedOn).filter((day) => day > from && day < end)
  const found: RateStretch[] = []
  let start = from
  let rate = lprRate(lprPublicationOn(from, series), term)
  for (const day of changes) {
    const next = lprRate(lprPublicationOn(day, series), term)
    if (next === rate) continue
    found.push({ from: start, end: day, rate })
    start = day
    rate = next
  }
  return [...found, { from: start, end, rate }]
}

function lineOf(base: Fen, { from, end, rate }: RateStretch): LprInterestLine {
  const amount = (dayCount: DayCount): Fen =>
    legAmount(base, parseAnnualRate(rate), dayNumber(from), dayNumber(end), dayCount)
  return {
    from,
    lastDay: addDays(end, -1),
    days: daysBetween(from, end),
    rate,
    amount360: amount('ACT/360'),
    amount365: amount('ACT/365'),
  }
}

function checkFacts(facts: LprInterestFacts): void {
  requireFacts(facts, '计息条件')
  requireFlags({ 末日是否计入: facts.inclusiveEnd })
  requireDay(facts.from)
  requireDay(facts.to)
  requireGivenChoice(facts.term, lprTerms, 'LPR 期限品种', 'rate-invalid')
  requireChoice(facts.dayBase, [360, 365], '年计息天数', 'day-count-invalid')
  if (facts.series !== undefined) requireSeries(facts.series)
}

/**
 * Interest at the LPR of each day, in fen, each stretch rounded; both ends count unless told.
 * @throws RuleError `facts-missing`, `flag-invalid`, `amount-invalid`, `date-invalid`, `dates-out-of-order`, `rate-invalid`, `day-count-invalid`, `rate-missing` for any day without a rate
 */
export function lprInterest(facts: LprInterestFacts): Answer<LprInterest> {
  checkFacts(facts)
  const base = requireAmount(facts.base, '计息基数')
  const end = facts.inclusiveEnd === false ? facts.to : addDays(facts.to, 1)
  if (end < facts.from) throw new RuleError('dates-out-of-order', `止日${facts.to}早于起日${facts.from}`)
  const lines = stretches(facts.from, end, facts.term, facts.series ?? BUNDLED_LPR).map((part) => lineOf(base, part))
  const total360 = sumFen(lines.map((line) => line.amount360))
  const total365 = sumFen(lines.map((line) => line.amount365))
  const total = facts.dayBase === undefined ? null : facts.dayBase === 360 ? total360 : total365
  return {
    value: { lines, total360, total365, total },
    steps: lines.map((line) => ({
      label: `LPR ${line.rate}%`,
      detail: `${line.from}至${line.lastDay}，${line.days}天：÷360为${formatYuan(line.amount360)}元，÷365为${formatYuan(line.amount365)}元`,
      source: TITLE_PRACTICE,
    })),
    cautions: [
      { code: 'lpr-day-base', text: '裁判文书只写LPR时，除以360还是365有不同做法，两个数字都列出。', source: TITLE_PRACTICE },
    ],
    missing: facts.dayBase === undefined ? [{ fact: 'dayBase', question: '裁判文书按一年360天还是365天计算？' }] : [],
  }
}
