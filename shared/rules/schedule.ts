/** Instalment schedules to the fen, by every repayment method; what rounding leaves over is in a named row. */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { DayCount, RepaymentMethod, Settlement } from '../model/loan-terms.ts'
import { repaymentMethodLabels, repaymentMethods } from '../model/loan-terms.ts'
import type { AnnualRate } from './annual-rate.ts'
import { parseAnnualRate } from './annual-rate.ts'
import type { Answer, Missing } from './answer.ts'
import { requireChoice, requireGivenChoice } from './choice.ts'
import { addMonths, dayNumber, fromDayNumber, requireDay, requireDays } from './civil-date.ts'
import { requireFacts, requireLists } from './given.ts'
import { dayCountCaution, legAmount, requireDayCount } from './interest.ts'
import { settlementEdges } from './ledger/settlement.ts'
import type { ScheduledInstalment } from './ledger/terms.ts'
import { addFen, divideHalfUp, formatYuan, requireAmount, requirePositiveAmount, subtractFen, sumFen, toFen } from './money.ts'
import { RuleError, worded } from './rule-error.ts'

/** The contract as a schedule needs it. Sums in fen, rates percent a year as decimal text. */
export interface ScheduleTerms {
  readonly method: RepaymentMethod
  readonly principal: Fen
  readonly annualRate: string
  readonly drawdownDate: IsoDate
  /** Maturity, for the methods that repay principal at maturity. */
  readonly dueDate?: IsoDate
  /** Number of instalments, for 等额本息 and 等额本金. */
  readonly periods?: number
  /** Months from one instalment to the next; default 1. */
  readonly monthsPerPeriod?: (typeof PERIOD_MONTHS)[number]
  /** Default: one period after drawdown, and the drawdown's day of the month from then on. */
  readonly firstDueDate?: IsoDate
  /** When periodic interest is settled; default as the method says. */
  readonly settlement?: Settlement
  /** Day of the month of 按月、按季、按年结息. Default 20. */
  readonly settlementDay?: number | null
  /** For interest counted in days. Default ACT/360. */
  readonly dayCount?: DayCount
  /** The agreed rows of a free schedule. */
  readonly rows?: readonly ScheduledInstalment[]
}

export interface Instalment {
  /** From 1. */
  readonly period: number
  readonly dueDate: IsoDate
  readonly principal: Fen
  readonly interest: Fen
  readonly payment: Fen
  /** Principal left after this instalment. */
  readonly balance: Fen
  /** On the last row: what rounding added to (or took from) its principal against the regular amount. */
  readonly remainder?: Fen
}

const MAX_PERIODS = 600
const PERIOD_MONTHS = [1, 3, 6, 12] as const

/** How many whole periods of `months` lie between two days: the usual number of instalments of a loan. */
export function periodsBetween(from: IsoDate, to: IsoDate, months: number): number {
  let periods = 0
  while (periods < MAX_PERIODS && addMonths(from, (periods + 1) * months) <= to) periods += 1
  return periods
}

/** A row before its running balance is known. */
interface Row {
  readonly dueDate: IsoDate
  readonly principal: Fen
  readonly interest: Fen
  readonly remainder?: Fen
}

function withBalances(principal: Fen, rows: readonly Row[]): readonly Instalment[] {
  let balance = principal
  return rows.map((row, index) => {
    balance = subtractFen(balance, row.principal)
    return { period: index + 1, ...row, payment: addFen(row.principal, row.interest), balance }
  })
}

interface RegularTerms {
  readonly principal: Fen
  readonly periods: number
  /** Interest for one period on a whole balance: `numerator / denominator`. */
  readonly numerator: bigint
  readonly denominator: bigint
  readonly dueDates: readonly IsoDate[]
}

function regularTerms(terms: ScheduleTerms, rate: AnnualRate, periods: number): RegularTerms {
  if (!Number.isInteger(periods) || periods < 1 || periods > MAX_PERIODS) {
    throw new RuleError('periods-invalid', `期数应为1至${MAX_PERIODS}的整数：${worded(periods)}`)
  }
  const months = terms.monthsPerPeriod ?? 1
  const first = terms.firstDueDate ?? addMonths(terms.drawdownDate, months)
  if (first <= terms.drawdownDate) throw new RuleError('dates-out-of-order', `首个还款日${first}不晚于放款日${terms.drawdownDate}`)
  return {
    principal: terms.principal,
    periods,
    numerator: rate.numerator * BigInt(months),
    denominator: rate.denominator * 12n,
    dueDates: Array.from({ length: periods }, (_, index) => dueDateAfter(terms.drawdownDate, first, index * months, months)),
  }
}

/**
 * The due date so many months after the first one. Where the first is the drawdown's own day one period later, that day is counted on from: a loan of
 * the 31st falls due on the last day of February, but on 31 March again.
 */
function dueDateAfter(drawdownDate: IsoDate, first: IsoDate, later: number, months: number): IsoDate {
  return first === addMonths(drawdownDate, months) ? addMonths(drawdownDate, later + months) : addMonths(first, later)
}

function periodInterest(balance: Fen, terms: RegularTerms): Fen {
  return toFen(divideHalfUp(BigInt(balance) * terms.numerator, terms.denominator))
}

/** P·r·(1+r)^n / ((1+r)^n − 1), exact, rounded half-up to the fen; P/n without interest. */
function levelPayment({ principal, periods, numerator, denominator }: RegularTerms): Fen {
  const n = BigInt(periods)
  if (numerator === 0n) return toFen(divideHalfUp(BigInt(principal), n))
  const grown = (denominator + numerator) ** n
  const whole = denominator ** n
  return toFen(divideHalfUp(BigInt(principal) * numerator * grown, denominator * (grown - whole)))
}

/** Rows of a regular schedule; the last one clears what is left and names the difference to the regular principal. */
function regularRows(terms: RegularTerms, regularPrincipal: (interest: Fen) => Fen): readonly Row[] {
  let balance = terms.principal
  return terms.dueDates.map((dueDate, index) => {
    const interest = periodInterest(balance, terms)
    const regular = regularPrincipal(interest)
    const isLast = index === terms.periods - 1
    const principal = isLast || regular > balance ? balance : regular
    balance = subtractFen(balance, principal)
    return { dueDate, principal, interest, ...(isLast && { remainder: subtractFen(principal, regular) }) }
  })
}

function equalInstalments(terms: RegularTerms): readonly Row[] {
  const payment = levelPayment(terms)
  return regularRows(terms, (interest) => subtractFen(payment, interest))
}

function equalPrincipal(terms: RegularTerms): readonly Row[] {
  const part = toFen(divideHalfUp(BigInt(terms.principal), BigInt(terms.periods)))
  return regularRows(terms, () => part)
}

const USUAL_SETTLEMENT: Partial<Record<RepaymentMethod, Settlement>> = {
  'monthly-interest': 'monthly',
  'quarterly-interest': 'quarterly',
  'yearly-interest': 'yearly',
}

/** Days between drawdown and maturity on which periodic interest falls due. */
function interestDueDates(terms: ScheduleTerms, dueDate: IsoDate): readonly IsoDate[] {
  const { drawdownDate, settlementDay = null } = terms
  const settlement = terms.settlement ?? USUAL_SETTLEMENT[terms.method] ?? 'at-maturity'
  const [first, last] = [dayNumber(drawdownDate) + 1, dayNumber(dueDate) - 1]
  return settlementEdges({ drawdownDate, settlement, settlementDay }, first, last).map(fromDayNumber)
}

interface DayTerms {
  readonly rate: AnnualRate
  readonly dayCount: DayCount
}

function interestOver(balance: Fen, from: IsoDate, to: IsoDate, { rate, dayCount }: DayTerms): Fen {
  return legAmount(balance, rate, dayNumber(from), dayNumber(to), dayCount)
}

function atMaturity(terms: ScheduleTerms, dueDate: IsoDate, days: DayTerms): readonly Row[] {
  let from = terms.drawdownDate
  return [...interestDueDates(terms, dueDate), dueDate].map((to) => {
    const interest = interestOver(terms.principal, from, to, days)
    from = to
    return { dueDate: to, principal: to === dueDate ? terms.principal : toFen(0), interest }
  })
}

function freeRows(terms: ScheduleTerms, rows: readonly ScheduledInstalment[], days: DayTerms): readonly Row[] {
  const planned = sumFen(rows.map((row) => row.principal))
  if (planned !== terms.principal) {
    throw new RuleError(
      'schedule-sum-mismatch',
      `还款计划的本金合计${formatYuan(planned)}元，与借款本金${formatYuan(terms.principal)}元不符`,
    )
  }
  let from = terms.drawdownDate
  let balance = terms.principal
  return rows.map((row) => {
    if (row.dueDate <= from) throw new RuleError('dates-out-of-order', `还款计划的日期没有依次递增：${row.dueDate}`)
    const interest = row.interest ?? interestOver(balance, from, row.dueDate, days)
    from = row.dueDate
    balance = subtractFen(balance, row.principal)
    return { dueDate: row.dueDate, principal: row.principal, interest }
  })
}

function unknown(missing: Missing): Answer<null> {
  return { value: null, steps: [], cautions: [], missing: [missing] }
}

function answerFor(terms: ScheduleTerms, rows: readonly Row[], byDays: boolean): Answer<readonly Instalment[]> {
  const value = withBalances(terms.principal, rows)
  const last = value.at(-1)
  const remainder = last?.remainder
  return {
    value,
    steps: [
      {
        label: repaymentMethodLabels[terms.method],
        detail: `本金${formatYuan(terms.principal)}元，年利率${terms.annualRate}%，共${value.length}期`,
      },
      { label: '利息合计', detail: `${formatYuan(sumFen(value.map((row) => row.interest)))}元，每期四舍五入到分` },
      ...(remainder === undefined || remainder === 0
        ? []
        : [{ label: '尾差', detail: `计入最后一期本金，比各期常规本金多${formatYuan(remainder)}元（负数为少）` }]),
    ],
    cautions: byDays ? [dayCountCaution(terms.dayCount ?? 'ACT/360')] : [],
    missing: [],
  }
}

function rowsOf(terms: ScheduleTerms, rate: AnnualRate): readonly Row[] | Missing {
  const days = { rate, dayCount: requireDayCount(terms.dayCount ?? 'ACT/360') }
  switch (terms.method) {
    case 'equal-instalment':
    case 'equal-principal': {
      if (terms.periods === undefined) return { fact: 'periods', question: '分多少期偿还？' }
      const regular = regularTerms(terms, rate, terms.periods)
      return terms.method === 'equal-instalment' ? equalInstalments(regular) : equalPrincipal(regular)
    }
    case 'free-schedule':
      if (terms.rows === undefined) return { fact: 'rows', question: '约定的还款日和每期本金是多少？' }
      return freeRows(terms, terms.rows, days)
    default:
      if (terms.dueDate === undefined) return { fact: 'dueDate', question: '借款何时到期？' }
      if (terms.dueDate <= terms.drawdownDate) {
        throw new RuleError('dates-out-of-order', `到期日${terms.dueDate}不晚于放款日${terms.drawdownDate}`)
      }
      return atMaturity(terms, terms.dueDate, days)
  }
}

function checkTerms(terms: ScheduleTerms): void {
  requireFacts(terms, '还款计划的条件')
  requirePositiveAmount(terms.principal, '借款本金')
  requireGivenChoice(terms.method, repaymentMethods, '还款方式', 'method-invalid')
  requireChoice(terms.monthsPerPeriod, PERIOD_MONTHS, '还款间隔（月）', 'periods-invalid')
  requireDay(terms.drawdownDate)
  requireDays(terms.dueDate, terms.firstDueDate)
  requireLists({ 还款计划: terms.rows })
  for (const row of terms.rows ?? []) {
    requireDay(row.dueDate)
    requireAmount(row.principal, '还款计划的本金')
    if (row.interest !== undefined) requireAmount(row.interest, '还款计划的利息')
  }
}

function isMissing(rows: readonly Row[] | Missing): rows is Missing {
  return 'fact' in rows
}

/**
 * The instalments of a loan: 等额本息 and 等额本金 at one twelfth of the annual rate a month, the others by days.
 * `value` is null when `missing` asks for the number of periods, the maturity or the agreed rows.
 * @throws RuleError `facts-missing`, `amount-invalid`, `rate-invalid`, `date-invalid`, `method-invalid`, `periods-invalid`, `dates-out-of-order`,
 *   `schedule-sum-mismatch`, `settlement-day-invalid`
 */
export function instalments(terms: ScheduleTerms): Answer<readonly Instalment[] | null> {
  checkTerms(terms)
  const rows = rowsOf(terms, parseAnnualRate(terms.annualRate))
  if (isMissing(rows)) return unknown(rows)
  const byDays = terms.method !== 'equal-instalment' && terms.method !== 'equal-principal'
  return answerFor(terms, rows, byDays)
}
