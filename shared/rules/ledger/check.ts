/** Refuses facts that no ledger can be computed from, before anything is computed. */
import type { IsoDate } from '../../model/iso-date.ts'
import { isIsoDate } from '../../model/iso-date.ts'
import { requireDayCount } from '../interest.ts'
import { requireAmount, requirePositiveAmount } from '../money.ts'
import { RuleError } from '../rule-error.ts'
import { componentLabels, components } from './components.ts'
import { dayOf } from './days.ts'
import type { CorrectionEntry, LedgerEntry, MisuseEntry, RepaymentEntry, RestatingEntry, WaiverEntry } from './entries.ts'
import type { LoanTerms, ScheduleVersion } from './terms.ts'

function requireDate(date: IsoDate, what: string): void {
  if (!isIsoDate(date)) throw new RuleError('date-invalid', `${what}不是有效的日期：${String(date)}`)
}

function checkSchedule(version: ScheduleVersion): void {
  requireDate(version.from, '还款计划起用日')
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

/** @throws RuleError `date-invalid`, `dates-out-of-order`, `day-count-invalid`, `amount-invalid` */
export function checkTerms(terms: LoanTerms): void {
  requireDate(terms.drawdownDate, '放款日')
  requireDate(terms.dueDate, '到期日')
  requireDayCount(terms.dayCount)
  if (terms.dueDate < terms.drawdownDate) {
    throw new RuleError('dates-out-of-order', `到期日${terms.dueDate}早于放款日${terms.drawdownDate}`)
  }
  for (const version of terms.schedule ?? []) checkSchedule(version)
}

function checkRepayment(entry: RepaymentEntry): void {
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
  if (entry.kind === 'opening-balance' && entry.undivided !== undefined) requireAmount(entry.undivided, '结欠利息')
}

function checkCorrection(entry: CorrectionEntry): void {
  for (const component of components) {
    const change = entry.changes[component]
    if (change !== undefined && !Number.isSafeInteger(change)) {
      throw new RuleError('amount-invalid', `${entry.date}的调整不是整数分：${change}`)
    }
  }
}

function checkWaiver({ amounts, date, lapsesOn }: WaiverEntry): void {
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
  if (entry.currency !== undefined && entry.currency !== terms.currency) {
    throw new RuleError('currency-mismatch', `${entry.date}的分录币种${entry.currency}与借据币种${terms.currency}不同`)
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
      return requireDate(entry.newDueDate, '展期后的到期日')
    case 'misuse':
      return checkMisuse(entry)
    default:
  }
}

function checkMisuse({ date, until, amount }: MisuseEntry): void {
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
  for (const entry of entries) checkEntry(entry, terms)
  const reversed = checkReversals(entries)
  return entries.filter((entry) => entry.kind !== 'reversal' && !reversed.has(entry.id))
}

/** @throws RuleError `repayment-before-drawdown` */
export function requireDrawdownFirst(entries: readonly LedgerEntry[], drawdown: IsoDate): void {
  const early = entries.find((entry) => entry.kind === 'repayment' && entry.date < drawdown)
  if (early !== undefined) {
    throw new RuleError('repayment-before-drawdown', `${early.date}的还款早于首次放款日${drawdown}，请核对日期`)
  }
}
