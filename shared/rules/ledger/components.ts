/** The parts of a debt and the order in which money paid is set against them (R57, 民法典第五百六十一条). */
import type { Fen } from '../../model/fen.ts'
import { ZERO_FEN } from '../../model/fen.ts'
import type { allocationOrders } from '../../model/loan-terms.ts'
import { RuleError, worded } from '../rule-error.ts'
import { toFen } from '../money.ts'

/**
 * 本金、期内利息、罚息、复利、未拆分欠息、费用. `undivided` is interest that a sheet states in one sum
 * (结欠利息): it stays so until a paper divides it.
 */
export const components = ['principal', 'interest', 'penalty', 'compound', 'undivided', 'costs'] as const
export type Component = (typeof components)[number]

export type ComponentAmounts = Readonly<Record<Component, Fen>>

export const componentLabels: Readonly<Record<Component, string>> = {
  principal: '本金',
  interest: '期内利息',
  penalty: '罚息',
  compound: '复利',
  undivided: '未拆分欠息',
  costs: '费用',
}

export const NO_AMOUNTS: ComponentAmounts = {
  principal: ZERO_FEN,
  interest: ZERO_FEN,
  penalty: ZERO_FEN,
  compound: ZERO_FEN,
  undivided: ZERO_FEN,
  costs: ZERO_FEN,
}

/**
 * A named order, the card rule of R57 (interest first up to 90 days overdue, then principal first), or the
 * contract's own order; components that an own order leaves out follow in the order of article 561.
 */
export type AllocationRule =
  | (typeof allocationOrders)[number]
  | 'principal-first-after-90-days'
  | { readonly order: readonly Component[] }

/** Within interest: contract, then penalty, then compound, each oldest first; an undivided opening sum is the oldest. */
const STATUTORY: readonly Component[] = ['costs', 'undivided', 'interest', 'penalty', 'compound', 'principal']
const PRINCIPAL_FIRST: readonly Component[] = ['principal', 'undivided', 'interest', 'penalty', 'compound', 'costs']
const PENALTY_LAST: readonly Component[] = ['costs', 'undivided', 'interest', 'principal', 'penalty', 'compound']
const OVERDUE_DAYS_BEFORE_PRINCIPAL_FIRST = 90

function agreedOrder(order: readonly Component[]): readonly Component[] {
  if (!Array.isArray(order)) throw new RuleError('allocation-invalid', '抵充顺序没有列明项目')
  const unknown = order.find((component) => !components.includes(component))
  if (unknown !== undefined) throw new RuleError('allocation-invalid', `抵充顺序中有不认识的项目：${worded(unknown)}`)
  if (new Set(order).size !== order.length) throw new RuleError('allocation-invalid', '抵充顺序中有重复的项目')
  return [...order, ...STATUTORY.filter((component) => !order.includes(component))]
}

/** The components in the order in which a payment meets them. @throws RuleError `allocation-invalid` */
export function allocationOrder(rule: AllocationRule, overdueDays: number): readonly Component[] {
  if (typeof rule === 'object' && rule !== null) return agreedOrder(rule.order)
  switch (rule) {
    case 'costs-interest-principal':
      return STATUTORY
    case 'principal-first':
      return PRINCIPAL_FIRST
    case 'interest-first-penalty-last':
      return PENALTY_LAST
    case 'principal-first-after-90-days':
      return overdueDays > OVERDUE_DAYS_BEFORE_PRINCIPAL_FIRST ? PRINCIPAL_FIRST : STATUTORY
    default:
      throw new RuleError('allocation-invalid', `不认识的抵充顺序：${worded(rule satisfies never)}`)
  }
}

/** The total of all components, in fen. */
export function totalOf(amounts: ComponentAmounts): Fen {
  return toFen(
    amounts.principal + amounts.interest + amounts.penalty + amounts.compound + amounts.undivided + amounts.costs,
  )
}
