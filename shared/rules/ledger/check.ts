/** Refuses facts that no ledger can be computed from, before anything is computed. */
import type { IsoDate } from '../../model/iso-date.ts'
import { isIsoDate } from '../../model/iso-date.ts'
import {
  compoundBases, compoundJoins, compoundRatesInTerm, dueDayRates, lprFixings, lprTerms, penaltyKinds, rateKinds, repaymentMethods, settlements,
} from '../../model/loan-terms.ts'
import { parseAnnualRate } from '../annual-rate.ts'
import { requireChoice, requireGivenChoice } from '../choice.ts'
import { requireArray, requireFacts, requireFlags, requireList, requireLists } from '../given.ts'
import { requireDayCount } from '../interest.ts'
import { requireSeries } from '../lpr.ts'
import { requireAmount, requirePositiveAmount } from '../money.ts'
import { RuleError, worded } from '../rule-error.ts'
import { allocationOrder, componentLabels, components } from './components.ts'
import { dayOf } from './days.ts'
import type { CorrectionEntry, LedgerEntry, MisuseEntry, OpeningBalanceEntry, RepaymentEntry, RestatingEntry, WaiverEntry } from './entries.ts'
import { isRestating, SAME_DAY_ORDER } from './entries.ts'
import { settlementDayOf } from './settlement.ts'
import type { CompoundTerm, LoanTerms, LprRateTerm, PenaltyTerm, RateTerm, ScheduleVersion } from './terms.ts'

const CURRENCY_CODE = /^[A-Z]{3}$/

function requireDate(date: IsoDate, what: string): void {
  if (!isIsoDate(date)) throw new RuleError('date-invalid', `${what}不是有效的日期：${worded(date)}`)
}

function checkSchedule(version: ScheduleVersion): void {
  requireDate(version.from, '还款计划起用日')
  requireList(version.rows, '还款计划')
  let previous: IsoDate | undefined
  for (const row of version.rows) {
    requireDate(row.dueDate, '还款计划的到期日')
    requireAmount(row.principal, '还款计划的本金')
    if (row.interest !== undefined) requireAmount(row.interest, '还款计划的利息')
    if (previous !== undefined && row.dueDate <= previous) {
      throw new RuleError('dates-out-of-order', `还款计划的日期没有依次递增：${row.dueDate}`)
    }
    previous = row.dueDate
  }
}

function requireRepricing({ repricing }: LprRateTerm): void {
  if (repricing === null) return
  requireFacts(repricing, '重定价约定')
  if ('days' in repricing) requireArray(repricing.days, '重定价日').forEach((day) => requireDate(day, '重定价日'))
}

function requireRate(rate: RateTerm): void {
  if (rate === undefined || rate === null) throw new RuleError('rate-missing', '没有填写贷款利率')
  requireGivenChoice(rate.kind, rateKinds, '利率方式', 'rate-invalid')
  if (rate.kind === 'fixed') return
  requireGivenChoice(rate.term, lprTerms, 'LPR 期限品种', 'rate-invalid')
  requireChoice(rate.fixing, lprFixings, 'LPR 取值日', 'rate-invalid')
  if (rate.series !== undefined) requireSeries(rate.series)
  requireRepricing(rate)
  if (!Number.isFinite(rate.points)) throw new RuleError('rate-invalid', 'LPR 加减点数应为数字')
}

function requirePenalty(penalty: PenaltyTerm): void {
  requireGivenChoice(penalty?.kind, penaltyKinds, '罚息约定', 'penalty-invalid')
}

function requireCompound(compound: CompoundTerm): void {
  const { on, rateInTerm, joins } = compound ?? {}
  requireGivenChoice(on, compoundBases, '复利约定', 'compound-invalid')
  requireChoice(rateInTerm, compoundRatesInTerm, '期内复利利率', 'compound-invalid')
  requireChoice(joins, compoundJoins, '复利起计', 'compound-invalid')
}

/**
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `dates-out-of-order`, `day-count-invalid`, `amount-invalid`, `method-invalid`, `settlement-invalid`,
 *   `rate-missing`, `rate-invalid`, `penalty-invalid`, `compound-invalid`, `currency-invalid`
 */
export function checkTerms(terms: LoanTerms): void {
  requireFacts(terms, '借据的计息条件')
  requireFlags({ 末日是否计入: terms.inclusiveEnd })
  requireDate(terms.drawdownDate, '放款日')
  requireDate(terms.dueDate, '到期日')
  requireDayCount(terms.dayCount)
  if (terms.dueDate < terms.drawdownDate) {
    throw new RuleError('dates-out-of-order', `到期日${terms.dueDate}早于放款日${terms.drawdownDate}`)
  }
  requireGivenChoice(terms.method, repaymentMethods, '还款方式', 'method-invalid')
  requireGivenChoice(terms.settlement, settlements, '结息方式', 'settlement-invalid')
  settlementDayOf(terms)
  requireChoice(terms.dueDayRate, dueDayRates, '到期日当日的计息约定', 'penalty-invalid')
  if (!CURRENCY_CODE.test(terms.currency)) throw new RuleError('currency-invalid', '币种应为三个大写字母的代码，如 CNY')
  requireRate(terms.rate)
  requirePenalty(terms.penalty)
  if (terms.misusePenalty !== undefined) requirePenalty(terms.misusePenalty)
  requireCompound(terms.compound)
  if (terms.allocation !== undefined) allocationOrder(terms.allocation, 0)
  requireLists({ 还款计划: terms.schedule })
  for (const version of terms.schedule ?? []) checkSchedule(version)
}

/** A sum under a name that no component has would be left out without a word. */
function requireComponents(named: unknown, date: IsoDate): void {
  requireFacts(named, `${date}的分录项目`)
  for (const name of Object.keys(Object(named))) requireChoice(name, components, `${date}的分录项目`, 'component-invalid')
}

function checkRepayment(entry: RepaymentEntry): void {
  if (entry.fixed !== undefined) requireComponents(entry.fixed, entry.date)
  if (entry.allocation !== undefined) allocationOrder(entry.allocation, 0)
  requirePositiveAmount(entry.amount, '还款金额')
  let fixed = 0
  for (const component of components) {
    const amount = entry.fixed?.[component]
    if (amount !== undefined) fixed += requireAmount(amount, `还款中的${componentLabels[component]}`)
  }
  if (fixed > entry.amount) {
    throw new RuleError('fixed-split-invalid', `${entry.date}的还款，各项之和大于还款金额`)
  }
}

function checkRestated(entry: RestatingEntry): void {
  requireAmount(entry.principal, '本金余额')
  for (const amount of [entry.interest, entry.penalty, entry.compound, entry.costs]) {
    if (amount !== undefined) requireAmount(amount, '认定的利息、费用')
  }
  if (entry.kind === 'opening-balance') return checkOpening(entry)
  requireFacts(entry.after, '判决后的计息办法')
  requireGivenChoice(entry.after.by, ['contract', 'rate', 'none'], '判决后的计息办法', 'rate-invalid')
  if (entry.after.by !== 'rate') return
  parseAnnualRate(entry.after.annualRate)
  requireDayCount(entry.after.dayCount)
}

function checkOpening({ undivided, interestPaidTo, oldestDueDate }: OpeningBalanceEntry): void {
  if (undivided !== undefined) requireAmount(undivided, '结欠利息')
  if (interestPaidTo !== undefined) requireDate(interestPaidTo, '利息付至日')
  if (oldestDueDate !== undefined) requireDate(oldestDueDate, '最早欠款到期日')
}

function checkCorrection(entry: CorrectionEntry): void {
  requireComponents(entry.changes, entry.date)
  for (const component of components) {
    const change = entry.changes[component]
    if (change !== undefined && !Number.isSafeInteger(change)) {
      throw new RuleError('amount-invalid', `${entry.date}的调整不是整数分：${worded(change)}`)
    }
  }
}

function checkWaiver({ amounts, date, lapsesOn }: WaiverEntry): void {
  requireComponents(amounts, date)
  if ('principal' in amounts) throw new RuleError('component-invalid', `${date}的减免息不能减免本金`)
  for (const component of components) {
    const amount = component === 'principal' ? undefined : amounts[component]
    if (amount !== undefined) requireAmount(amount, `减免的${componentLabels[component]}`)
  }
  if (lapsesOn !== undefined) {
    requireDate(lapsesOn, '减免失效日')
    if (lapsesOn < date) throw new RuleError('dates-out-of-order', `减免失效日${lapsesOn}早于批准日${date}`)
  }
}

function checkEntry(entry: LedgerEntry, terms: LoanTerms): void {
  dayOf(entry.date)
  requireGivenChoice(entry.kind, SAME_DAY_ORDER, '分录种类', 'entry-kind-invalid')
  if (entry.sequence !== undefined && !Number.isSafeInteger(entry.sequence)) throw new RuleError('sequence-invalid', `${entry.date}的分录顺序号应为整数`)
  if (entry.currency !== undefined && entry.currency !== terms.currency) {
    throw new RuleError('currency-mismatch', `${entry.date}的分录币种${worded(entry.currency)}与借据币种${terms.currency}不同`)
  }
  switch (entry.kind) {
    case 'drawdown':
      requirePositiveAmount(entry.amount, '放款金额')
      return
    case 'cost':
      requirePositiveAmount(entry.amount, '费用金额')
      return
    case 'repayment':
      return checkRepayment(entry)
    case 'correction':
      return checkCorrection(entry)
    case 'waiver':
      return checkWaiver(entry)
    case 'opening-balance':
    case 'judgment':
      return checkRestated(entry)
    case 'extension':
      requireChoice(entry.guarantorConsent, ['given', 'refused', 'no-guarantor'], '保证人意见', 'extension-invalid')
      return requireDate(entry.newDueDate, '展期后的到期日')
    case 'interest-stop':
      return requireFlags({ 受理当日是否计息: entry.includeAcceptanceDay })
    case 'rate-change':
      if (entry.penalty !== undefined) requirePenalty(entry.penalty)
      return
    case 'misuse':
      return checkMisuse(entry)
    default:
  }
}

function checkMisuse({ date, until, amount, penalty }: MisuseEntry): void {
  if (penalty !== undefined) requirePenalty(penalty)
  if (amount !== undefined) requirePositiveAmount(amount, '挪用金额')
  if (until === undefined) return
  requireDate(until, '挪用终止日')
  if (until <= date) throw new RuleError('dates-out-of-order', `挪用终止日${until}不晚于起始日${date}`)
}

function checkReversals(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const kinds = new Map<string, LedgerEntry['kind']>()
  for (const entry of entries) {
    if (kinds.has(entry.id)) throw new RuleError('entry-id-repeated', `分录编号重复：${entry.id}`)
    kinds.set(entry.id, entry.kind)
  }
  const reversed = new Set<string>()
  for (const entry of entries) {
    if (entry.kind !== 'reversal') continue
    const named = kinds.get(entry.reverses)
    if (named === undefined) throw new RuleError('reversal-invalid', `${entry.date}的冲正没有找到被冲正的分录`)
    if (named === 'reversal') throw new RuleError('reversal-invalid', '冲正分录不能再被冲正，请重新登记原分录')
    if (reversed.has(entry.reverses)) throw new RuleError('reversal-invalid', `${entry.date}的冲正重复：该分录已冲正`)
    reversed.add(entry.reverses)
  }
  return reversed
}

/**
 * The entries that count: each checked, wrong ones and their reversals gone from every day, whenever they were reversed.
 * @throws RuleError naming the entry
 */
export function standingEntries(terms: LoanTerms, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  requireList(entries, '台账分录')
  for (const entry of entries) checkEntry(entry, terms)
  const reversed = checkReversals(entries)
  return entries.filter((entry) => entry.kind !== 'reversal' && !reversed.has(entry.id))
}

/**
 * Refuses what is dated before anything was lent and certified: such money would be left out, such terms overwritten, without a word.
 * @param entries in order
 * @throws RuleError `repayment-before-drawdown`, `entry-before-drawdown`
 */
export function requireDrawdownFirst(entries: readonly LedgerEntry[], drawdown: IsoDate): void {
  const [early] = entries
  if (early === undefined || early.date >= drawdown || isRestating(early)) return
  if (early.kind === 'repayment') throw new RuleError('repayment-before-drawdown', `${early.date}的还款早于首次放款日${drawdown}，请核对日期`)
  throw new RuleError('entry-before-drawdown', `${early.date}的分录早于首次放款日${drawdown}，请核对日期`)
}
