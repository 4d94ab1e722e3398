/** Why the debt of one day is not that of another: line by line, to the fen. */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, Step } from './answer.ts'
import { addDays, daysBetween, maxDate } from './civil-date.ts'
import type { AccrualLine, Balance, LedgerEntry, LoanTerms, Movement } from './ledger.ts'
import { balanceAsOf } from './ledger.ts'
import { changeBetween } from './ledger/account.ts'
import type { Component, ComponentAmounts } from './ledger/components.ts'
import { componentLabels, components, NO_AMOUNTS, totalOf } from './ledger/components.ts'
import { explainSum } from './explained-sum.ts'
import { lineKindLabels } from './ledger/balance.ts'
import { lineStep, movementStep } from './ledger/explain-figure.ts'
import { formatSum, subtractFen } from './money.ts'
import { RuleError } from './rule-error.ts'

/** What one line earned between the two days. */
export interface AccruedBetween extends Pick<AccrualLine, 'kind' | 'from' | 'lastDay' | 'days' | 'base' | 'rate' | 'amount'> {
  readonly component: Component
  /** The whole leg as the later day has it: `amount` is what it comes to beyond the earlier day. */
  readonly leg: AccrualLine
}

export interface LedgerDifference {
  readonly from: IsoDate
  readonly to: IsoDate
  /** `to − from` of each component. */
  readonly change: ComponentAmounts
  readonly total: Fen
  readonly accrued: readonly AccruedBetween[]
  readonly movements: readonly Movement[]
  /** What a balance certified in between changed by itself; zeros when there was none. */
  readonly restated: ComponentAmounts
  /** What is owed again because a waiver lapsed in between; zeros when none did. */
  readonly revived: ComponentAmounts
}

function lineKey({ kind, from }: AccrualLine): string {
  return `${kind} ${from}`
}

/** Lines of the later balance, less what the earlier one had counted of them already. */
function accruedBetween(earlier: Balance, later: Balance): readonly AccruedBetween[] {
  const counted = new Map(earlier.lines.map((line) => [lineKey(line), line.amount]))
  return later.lines.flatMap((line) => {
    if (line.lastDay <= earlier.asOf) return []
    const { kind, component, lastDay, base, rate } = line
    const from = maxDate(line.from, addDays(earlier.asOf, 1))
    const amount = subtractFen(line.amount, counted.get(lineKey(line)) ?? ZERO_FEN)
    return [{ kind, component, from, lastDay, days: daysBetween(from, line.to), base, rate, amount, leg: line }]
  })
}

/** `earlier`: the first day as it looks without the waivers that lapsed in between. */
function differenceOf(first: Balance, earlier: Balance, later: Balance): LedgerDifference {
  const change = changeBetween(first, later)
  const head = { from: first.asOf, to: later.asOf, change, total: totalOf(change), revived: changeBetween(first, earlier) }
  if (earlier.openingAsOf === later.openingAsOf) {
    const movements = later.movements.slice(earlier.movements.length)
    return { ...head, accrued: accruedBetween(earlier, later), movements, restated: NO_AMOUNTS }
  }
  return { ...head, accrued: later.lines.map((leg) => ({ ...leg, leg })), movements: later.movements, restated: changeBetween(earlier, later.opening) }
}

function inWords(difference: LedgerDifference, currency: string): Answer<LedgerDifference>['steps'] {
  const restated = totalOf(difference.restated)
  const revived = totalOf(difference.revived)
  return [
    ...(revived === 0 ? [] : [{ label: '减免失效恢复', detail: formatSum(revived, currency) }]),
    ...(restated === 0 ? [] : [{ label: '期间重新认定余额', detail: formatSum(restated, currency) }]),
    ...difference.accrued.map((line) => ({
      label: lineKindLabels[line.kind],
      detail: `${line.from}至${line.lastDay}，${line.days}天，基数${formatSum(line.base, currency)}，年利率${line.rate}%，计${formatSum(line.amount, currency)}`,
    })),
    ...difference.movements.map((movement) => ({
      label: movement.date,
      detail: `分录使欠款变动${formatSum(totalOf(movement.changes), currency)}`,
    })),
    { label: '合计变动', detail: `${difference.from}至${difference.to}欠款变动${formatSum(difference.total, currency)}` },
  ]
}

/**
 * The change of one loan's debt from the end of one day to the end of a later one: accruals, movements and
 * restatements that add up to it. `value` is null when one of the balances cannot be computed.
 * @throws RuleError as {@link balanceAsOf}, and `dates-out-of-order`
 */
export function differenceBetween(
  terms: LoanTerms,
  entries: readonly LedgerEntry[],
  from: IsoDate,
  to: IsoDate,
): Answer<LedgerDifference | null> {
  if (to < from) throw new RuleError('dates-out-of-order', `后一日${to}早于前一日${from}`)
  const [earlier, later] = [balanceAsOf(terms, entries, from), balanceAsOf(terms, entries, to)]
  const known = entries.some((entry) => entry.kind === 'waiver') ? balanceAsOf(terms, entries, from, to) : earlier
  if (earlier.value === null || known.value === null || later.value === null) {
    return { value: null, steps: [], cautions: [], missing: earlier.value === null ? earlier.missing : later.missing }
  }
  const value = differenceOf(earlier.value, known.value, later.value)
  return { value, steps: inWords(value, later.value.currency), cautions: later.cautions, missing: later.missing }
}

/** What one leg earned between the two days: the whole leg, and what the earlier day had counted of it. */
export function explainAccrued({ leg, amount }: AccruedBetween, currency: string): Answer<Fen> {
  const before = subtractFen(leg.amount, amount)
  const rest: Step[] = before === ZERO_FEN
    ? []
    : [{ label: '前一日已计', detail: formatSum(before, currency) }, { label: '两日之间', detail: `${formatSum(leg.amount, currency)}减${formatSum(before, currency)}，为${formatSum(amount, currency)}` }]
  return { value: amount, steps: [lineStep(leg, currency), ...rest], cautions: [], missing: [] }
}

/** What one entry between the two days changed, component by component. */
export function explainMoved(movement: Movement, currency: string): Answer<Fen> {
  const changed = components.filter((component) => movement.changes[component] !== ZERO_FEN)
  const total = totalOf(movement.changes)
  const steps = changed.map((component): Step => ({ ...movementStep(movement, component, currency), label: `${movement.date} ${componentLabels[component]}` }))
  return { value: total, steps: [...steps, { label: '合计', detail: `欠款变动${formatSum(total, currency)}` }], cautions: [], missing: [] }
}

/** A change by component that no line and no entry brought: a balance certified in between, or a waiver that lapsed. */
export function explainChange(label: string, change: ComponentAmounts, currency: string): Answer<Fen> {
  const changed = components.filter((component) => change[component] !== ZERO_FEN)
  return explainSum(label, changed.map((component) => ({ label: componentLabels[component], amount: change[component] })), currency)
}
