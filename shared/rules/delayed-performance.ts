/** 迟延履行期间的债务利息, the doubled part (R39): a fixed daily rate since 2014-08-01, the benchmark rate before. */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { AnnualRate } from './annual-rate.ts'
import { parseAnnualRate, raiseBy } from './annual-rate.ts'
import type { Answer, Caution, Missing, Step } from './answer.ts'
import { type BranchKey, type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { requireChoice } from './choice.ts'
import { addDays, daysBetween, maxDate, minDate, requireDay } from './civil-date.ts'
import { requireFacts, requireFlags, requireList, requireLists } from './given.ts'
import { source } from './law-version.ts'
import { divideHalfUp, formatYuan, requireAmount, requirePositiveAmount, subtractFen, sumFen, toFen } from './money.ts'
import { RuleError } from './rule-error.ts'

/** 日万分之一点七五. */
const DAILY_NUMERATOR = 175n
const DAILY_DENOMINATOR = 1_000_000n
const NEW_RULE_FROM = isoDate('2014-08-01')
const OLD_RULE_FROM = isoDate('2009-05-18')
const DAY_BASES = [360, 365] as const

const NEW_RULE = source('法释〔2014〕8号第一条至第四条')
const OLD_RULE = source('法释〔2009〕6号')

export interface DoubleInterestFacts {
  /** Unpaid money debt of the title other than general debt interest, in fen. */
  readonly base: Fen
  /** First day, as {@link doubleInterestFrom} gives it: the day after the performance period's last day. */
  readonly from: IsoDate
  /** Last day: the payment day. */
  readonly to: IsoDate
  /** Whether the last day counts; default as the branch set it, else true: both ends count. */
  readonly inclusiveEnd?: boolean
  /** Benchmark lending rate of the days before 2014-08-01, percent a year. */
  readonly benchmarkRate?: string
  readonly suspended?: readonly SuspendedStretch[]
  /** Day base of the old formula; default 360. */
  readonly oldDayBase?: (typeof DAY_BASES)[number]
  /** What the branch set for the first and the last day. */
  readonly branch?: BranchValues
}

/** Days `[from, to)` that do not count: review of the title, suspension in retrial, 暂缓 not asked for by the debtor. */
export interface SuspendedStretch {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** One stretch of one base; `lastDay` is its last counted day. */
export interface DoubleInterestLine {
  readonly from: IsoDate
  readonly lastDay: IsoDate
  readonly days: number
  readonly base: Fen
  readonly rule: 'fixed-daily-rate' | 'doubled-benchmark'
  readonly amount: Fen
}

function fixedDaily(base: Fen, days: number): Fen {
  return toFen(divideHalfUp(BigInt(base) * DAILY_NUMERATOR * BigInt(days), DAILY_DENOMINATOR))
}

function doubledBenchmark(base: Fen, days: number, benchmark: AnnualRate, dayBase: number): Fen {
  const doubled = raiseBy(benchmark, '100')
  return toFen(
    divideHalfUp(BigInt(base) * doubled.numerator * BigInt(days), doubled.denominator * BigInt(dayBase)),
  )
}

/** Half-open `[from, end)` under one rule. */
interface Stretch {
  readonly from: IsoDate
  readonly end: IsoDate
}

function lineOf(facts: DoubleInterestFacts, { from, end }: Stretch, rule: DoubleInterestLine['rule']): DoubleInterestLine {
  const days = daysBetween(from, end)
  const amount =
    rule === 'fixed-daily-rate'
      ? fixedDaily(facts.base, days)
      : doubledBenchmark(facts.base, days, parseAnnualRate(facts.benchmarkRate ?? ''), facts.oldDayBase ?? 360)
  return { from, lastDay: addDays(end, -1), days, base: facts.base, rule, amount }
}

/** What is left of a stretch when suspended days are taken out. */
function countedStretches(whole: Stretch, suspended: readonly SuspendedStretch[]): readonly Stretch[] {
  const counted: Stretch[] = []
  let from = whole.from
  for (const gap of suspended.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    counted.push({ from, end: minDate(gap.from, whole.end) })
    from = maxDate(from, gap.to)
  }
  return [...counted, { from, end: whole.end }].filter((stretch) => stretch.from < stretch.end)
}

function linesOf(facts: DoubleInterestFacts, end: IsoDate): readonly DoubleInterestLine[] {
  return countedStretches({ from: facts.from, end }, facts.suspended ?? []).flatMap((stretch) => {
    const old: Stretch = { from: stretch.from, end: minDate(stretch.end, NEW_RULE_FROM) }
    const current: Stretch = { from: maxDate(stretch.from, NEW_RULE_FROM), end: stretch.end }
    return [
      ...(old.from < old.end ? [lineOf(facts, old, 'doubled-benchmark')] : []),
      ...(current.from < current.end ? [lineOf(facts, current, 'fixed-daily-rate')] : []),
    ]
  })
}

function stepOf(line: DoubleInterestLine): Step {
  const days = `${line.from}至${line.lastDay}，${line.days}天`
  return line.rule === 'fixed-daily-rate'
    ? { label: '加倍部分', detail: `${formatYuan(line.base)}元×日万分之一点七五×${line.days}天（${days}）＝${formatYuan(line.amount)}元`, source: NEW_RULE }
    : { label: '加倍部分（旧规则）', detail: `${formatYuan(line.base)}元×同期贷款基准利率×2（${days}）＝${formatYuan(line.amount)}元`, source: OLD_RULE }
}

/** A doubt with the value that settles it. */
interface Doubt extends Caution {
  readonly settledBy?: BranchKey
}

const DOUBTS: readonly Doubt[] = [
  {
    code: 'double-interest-first-day',
    text: '起算日按履行期间届满的次日；司法解释写“自履行期间届满之日起”，有按届满当日起算的做法。',
    source: NEW_RULE,
    settledBy: 'doubleInterestFirstDay',
  },
  {
    code: 'double-interest-base',
    text: '基数为法律文书确定的、除一般债务利息之外的金钱债务；罚息、复利一般视为一般债务利息，诉讼费、律师费是否计入有不同做法。',
    source: NEW_RULE,
  },
]

/** Under the old rule a payment was split between debt and interest by their proportion; what is typed must be the debt's part of it. */
const SPLIT_BY_PROPORTION: Caution = {
  code: 'old-payments-split',
  text: '2014年7月31日以前的清偿，应当在金钱债务与迟延履行期间的债务利息之间按比例并还，冲减基数的只是其中清偿金钱债务的部分，请核对所填金额。',
  source: OLD_RULE,
}

function oldPayments(reductions: readonly BaseReduction[]): readonly Caution[] {
  return reductions.some(({ date }) => date < NEW_RULE_FROM) ? [SPLIT_BY_PROPORTION] : []
}

/** Doubts that the branch has not settled. */
function cautionsFor({ branch = NO_BRANCH_VALUES }: DoubleInterestFacts): readonly Caution[] {
  return DOUBTS.filter(({ settledBy }) => settledBy === undefined || branch[settledBy] === undefined).map(({ code, text, source: cited }) => ({
    code,
    text,
    ...(cited === undefined ? {} : { source: cited }),
  }))
}

/** What the branch settled and this computation used. */
function ownSteps(facts: DoubleInterestFacts): readonly Step[] {
  const branch = facts.branch ?? NO_BRANCH_VALUES
  const lastDay = countsLastDay(facts) ? 'counted' : 'not-counted'
  return [ownValueStep(branch, 'doubleInterestFirstDay'), ownValueStep(branch, 'doubleInterestLastDay', lastDay)].filter((step) => step !== null)
}

/**
 * The first day of doubled interest, from the last day of the performance period (rolled): the day after it, or that
 * day itself where the branch settled on it (R39).
 */
export function doubleInterestFrom(periodEnd: IsoDate, branch: BranchValues = NO_BRANCH_VALUES): IsoDate {
  return valueInForce(branch, 'doubleInterestFirstDay') === 'same-day' ? periodEnd : addDays(periodEnd, 1)
}

const BENCHMARK_MISSING: Missing = {
  fact: 'benchmarkRate',
  question: '2014年8月1日前的期间按同期贷款基准利率的两倍计算，当时的基准利率是多少？',
}

function countsLastDay({ inclusiveEnd, branch = NO_BRANCH_VALUES }: Pick<DoubleInterestFacts, 'inclusiveEnd' | 'branch'>): boolean {
  return inclusiveEnd ?? valueInForce(branch, 'doubleInterestLastDay') === 'counted'
}

function endOf(facts: Pick<DoubleInterestFacts, 'from' | 'to' | 'inclusiveEnd' | 'branch'>): IsoDate {
  const end = countsLastDay(facts) ? addDays(facts.to, 1) : facts.to
  if (end < facts.from) throw new RuleError('dates-out-of-order', `止日${facts.to}早于起日${facts.from}`)
  return end
}

/** The last day that no longer counts, once every fact can be counted with. */
function checkedEnd(facts: DoubleInterestFacts): IsoDate {
  requireFacts(facts, '加倍利息的计算条件')
  requireFlags({ 末日是否计入: facts.inclusiveEnd })
  requireAmount(facts.base, '计算基数')
  requireDay(facts.from)
  requireDay(facts.to)
  requireChoice(facts.oldDayBase, DAY_BASES, '旧规则的年计息天数', 'day-count-invalid')
  if (facts.benchmarkRate !== undefined) parseAnnualRate(facts.benchmarkRate)
  requireLists({ 不计算的期间: facts.suspended })
  for (const { from, to } of facts.suspended ?? []) {
    if (requireDay(to) < requireDay(from)) throw new RuleError('dates-out-of-order', `不计算的期间止日${to}早于起日${from}`)
  }
  if (facts.from < OLD_RULE_FROM) throw new RuleError('rule-unknown', '2009年5月18日之前的加倍利息算法没有收录')
  return endOf(facts)
}

function needsBenchmark(facts: Pick<DoubleInterestFacts, 'from' | 'benchmarkRate'>): boolean {
  return facts.from < NEW_RULE_FROM && facts.benchmarkRate === undefined
}

/**
 * The doubled interest on an unchanged base, in fen: base × 0.0175 % × days, both ends counted unless told. Days before
 * 2014-08-01 go by the old formula and need the benchmark rate; `value` is null without it.
 * @throws RuleError `facts-missing`, `flag-invalid`, `amount-invalid`, `date-invalid`, `dates-out-of-order`, `rate-invalid`, `day-count-invalid`, `rule-unknown` before 2009-05-18
 */
export function doubleInterest(facts: DoubleInterestFacts): Answer<Fen | null> {
  const end = checkedEnd(facts)
  if (needsBenchmark(facts)) return { value: null, steps: [], cautions: cautionsFor(facts), missing: [BENCHMARK_MISSING] }
  const lines = linesOf(facts, end)
  return { value: sumFen(lines.map((line) => line.amount)), steps: [...lines.map(stepOf), ...ownSteps(facts)], cautions: cautionsFor(facts), missing: [] }
}

/** What a payment took off the base: the principal and other money debts of the title, not its interest or costs. */
export interface BaseReduction {
  /** Payment day: it still counts on the old base. */
  readonly date: IsoDate
  readonly amount: Fen
}

export interface DoubleInterestScheduleFacts extends DoubleInterestFacts {
  readonly reductions: readonly BaseReduction[]
}

export interface DoubleInterestSchedule {
  readonly total: Fen
  readonly lines: readonly DoubleInterestLine[]
  /** What is left of the base at the end. */
  readonly baseLeft: Fen
}

function inDateOrder(reductions: readonly BaseReduction[], { from, to }: DoubleInterestFacts): readonly BaseReduction[] {
  requireList(reductions, '清偿')
  for (const { date, amount } of reductions) {
    requirePositiveAmount(amount, '清偿金额')
    requireDay(date)
    if (date < from || date > to) throw new RuleError('dates-out-of-order', `清偿日${date}不在${from}至${to}之间`)
  }
  return reductions.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}

function reduce(base: Fen, { date, amount }: BaseReduction): Fen {
  if (amount > base) throw new RuleError('reduction-exceeds-base', `${date}清偿的金额大于未清偿的基数`)
  return subtractFen(base, amount)
}

/**
 * The doubled interest while payments reduce the base, line by line (R39). The doubled part itself is paid last
 * (法释〔2014〕8号第四条). Sums in fen. @throws RuleError as {@link doubleInterest}, and `reduction-exceeds-base`
 */
export function doubleInterestSchedule(facts: DoubleInterestScheduleFacts): Answer<DoubleInterestSchedule | null> {
  const end = checkedEnd(facts)
  if (needsBenchmark(facts)) return { value: null, steps: [], cautions: cautionsFor(facts), missing: [BENCHMARK_MISSING] }
  const lines: DoubleInterestLine[] = []
  let base = facts.base
  let from = facts.from
  for (const reduction of inDateOrder(facts.reductions, facts)) {
    const cut = countsLastDay(facts) ? addDays(reduction.date, 1) : reduction.date
    lines.push(...linesOf({ ...facts, base, from }, cut))
    base = reduce(base, reduction)
    from = cut
  }
  if (base > ZERO_FEN) lines.push(...linesOf({ ...facts, base, from }, end))
  const total = sumFen(lines.map((line) => line.amount))
  return { value: { total, lines, baseLeft: base }, steps: [...lines.map(stepOf), ...ownSteps(facts)], cautions: [...cautionsFor(facts), ...oldPayments(facts.reductions)], missing: [] }
}
