/**
 * How one payment is set against one debt (民法典第五百六十一条) and against several debts of one kind
 * (第五百六十条, R57). The ledger uses the same orders; these functions answer the question on its own.
 */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isHigher, parseAnnualRate } from './annual-rate.ts'
import type { Answer, Source } from './answer.ts'
import { requireDay } from './civil-date.ts'
import { requireFacts, requireList } from './given.ts'
import { source } from './law-version.ts'
import type { AllocationRule, Component, ComponentAmounts } from './ledger/components.ts'
import { allocationOrder, componentLabels, components, NO_AMOUNTS } from './ledger/components.ts'
import { excessOver, formatYuan, minFen, requireAmount, requirePositiveAmount, subtractFen, sumFen, toFen } from './money.ts'
import { RuleError } from './rule-error.ts'

const WITHIN_ONE_DEBT = source('民法典第五百六十一条')
const AMONG_DEBTS = source('民法典第五百六十条')
const CARD_RULE = source('商业银行信用卡业务监督管理办法第五十七条第二款', 'secondary')

export interface AllocationFacts {
  readonly amount: Fen
  /** What is owed of each component; absent = nothing. */
  readonly owed: Partial<ComponentAmounts>
  /** Default: article 561. */
  readonly rule?: AllocationRule
  /** Only for the order that depends on it. Default 0. */
  readonly overdueDays?: number
}

export interface Allocation {
  readonly paid: ComponentAmounts
  readonly left: ComponentAmounts
  readonly overpayment: Fen
}

function ruleSource(rule: AllocationRule): Source {
  return rule === 'principal-first-after-90-days' ? CARD_RULE : WITHIN_ONE_DEBT
}

/**
 * Sets one payment against one debt; sums in fen. What exceeds the debt is `overpayment`.
 * @throws RuleError `facts-missing`, `amount-invalid`, `allocation-invalid`
 */
export function allocate(facts: AllocationFacts): Answer<Allocation> {
  requireFacts(facts, '抵充的事实')
  requireFacts(facts.owed, '欠款')
  const amount = requireAmount(facts.amount, '还款金额')
  const rule = facts.rule ?? 'costs-interest-principal'
  const paid: Record<Component, Fen> = { ...NO_AMOUNTS }
  const left: Record<Component, Fen> = { ...NO_AMOUNTS, ...facts.owed }
  for (const component of components) requireAmount(left[component], componentLabels[component])
  let rest = amount
  for (const component of allocationOrder(rule, facts.overdueDays ?? 0)) {
    paid[component] = minFen(rest, left[component])
    left[component] = subtractFen(left[component], paid[component])
    rest = subtractFen(rest, paid[component])
  }
  const detail = components
    .filter((component) => paid[component] > 0)
    .map((component) => `${componentLabels[component]}${formatYuan(paid[component])}元`)
  return {
    value: { paid, left, overpayment: rest },
    steps: [{ label: '抵充', detail: detail.join('，') || '没有可抵充的欠款', source: ruleSource(rule) }],
    cautions: [],
    missing: [],
  }
}

/** One of several debts of one kind to the same creditor. */
export interface CompetingDebt {
  readonly id: string
  readonly owed: Fen
  readonly dueDate: IsoDate
  /** How much of it is secured, in fen: the least secured comes first. */
  readonly secured: Fen
  /** What it costs the debtor, percent a year: the most burdensome comes first. */
  readonly annualRate: string
}

export interface CompetingDebtsFacts {
  readonly amount: Fen
  readonly paidOn: IsoDate
  readonly debts: readonly CompetingDebt[]
  /** The order agreed by the parties, by id; it prevails. */
  readonly agreed?: readonly string[]
  /** What the debtor named when paying, by id. */
  readonly designated?: readonly string[]
}

export interface DebtShare {
  readonly id: string
  readonly paid: Fen
  readonly left: Fen
}

export interface DebtShares {
  readonly shares: readonly DebtShare[]
  readonly overpayment: Fen
}

/** The unsecured part decides who is "least secured"; compared as sums, which the law leaves open. */
function unsecured(debt: CompetingDebt): Fen {
  return excessOver(debt.owed, debt.secured)
}

function byRate(a: CompetingDebt, b: CompetingDebt): number {
  const [rateA, rateB] = [parseAnnualRate(a.annualRate), parseAnnualRate(b.annualRate)]
  return Number(isHigher(rateB, rateA)) - Number(isHigher(rateA, rateB))
}

/** Debts that no criterion tells apart share in proportion. */
function compareDebts(a: CompetingDebt, b: CompetingDebt, paidOn: IsoDate): number {
  const due = (debt: CompetingDebt): number => (debt.dueDate <= paidOn ? 0 : 1)
  return (
    due(a) - due(b) ||
    unsecured(b) - unsecured(a) ||
    byRate(a, b) ||
    (a.dueDate < b.dueDate ? -1 : Number(a.dueDate > b.dueDate))
  )
}

function statutoryRanks(debts: readonly CompetingDebt[], paidOn: IsoDate): readonly (readonly CompetingDebt[])[] {
  const ranks: CompetingDebt[][] = []
  for (const debt of debts.toSorted((a, b) => compareDebts(a, b, paidOn))) {
    const last = ranks.at(-1)
    const peer = last?.[0]
    if (last !== undefined && peer !== undefined && compareDebts(peer, debt, paidOn) === 0) last.push(debt)
    else ranks.push([debt])
  }
  return ranks
}

function namedRanks(debts: readonly CompetingDebt[], ids: readonly string[]): readonly (readonly CompetingDebt[])[] {
  return ids.map((id) => {
    const debt = debts.find((candidate) => candidate.id === id)
    if (debt === undefined) throw new RuleError('debt-unknown', `指定抵充的债务不存在：${id}`)
    return [debt]
  })
}

function ranksOf(facts: CompetingDebtsFacts): readonly (readonly CompetingDebt[])[] {
  const ids = facts.agreed ?? facts.designated
  if (ids === undefined) return statutoryRanks(facts.debts, facts.paidOn)
  const rest = facts.debts.filter((debt) => !ids.includes(debt.id))
  return [...namedRanks(facts.debts, ids), ...statutoryRanks(rest, facts.paidOn)]
}

/** Shares of one rank, in proportion to what is owed; fen left over go to the largest fractions, so that all is spent. */
function sharesOfRank(rank: readonly CompetingDebt[], amount: Fen): readonly DebtShare[] {
  const owed = sumFen(rank.map((debt) => debt.owed))
  const spent = minFen(amount, owed)
  if (owed === 0) return rank.map(({ id, owed: left }) => ({ id, paid: toFen(0), left }))
  const parts = rank.map((debt, index) => {
    const product = BigInt(spent) * BigInt(debt.owed)
    return { debt, index, paid: Number(product / BigInt(owed)), fraction: product % BigInt(owed) }
  })
  let unspent = spent - parts.reduce((sum, part) => sum + part.paid, 0)
  for (const part of parts.toSorted((a, b) => Number(b.fraction - a.fraction) || a.index - b.index)) {
    if (unspent === 0) break
    part.paid += 1
    unspent -= 1
  }
  return parts.map(({ debt, paid }) => ({ id: debt.id, paid: toFen(paid), left: toFen(debt.owed - paid) }))
}

function orderInWords(facts: CompetingDebtsFacts): string {
  if (facts.agreed !== undefined) return '按约定的顺序'
  if (facts.designated !== undefined) return '按债务人付款时的指定'
  return '已到期的先抵；其次担保最少的、负担较重的、先到期的；都相同的按比例'
}

/**
 * Sets one payment against several debts (民法典第五百六十条): as agreed, else as the debtor named when paying, else due
 * before undue, least secured, most burdensome, earliest due, then in proportion. Sums in fen; all of the payment is
 * spent or is `overpayment`. @throws RuleError `facts-missing`, `amount-invalid`, `date-invalid`, `debt-unknown`
 */
export function allocateAmong(facts: CompetingDebtsFacts): Answer<DebtShares> {
  requireFacts(facts, '抵充的事实')
  requireList(facts.debts, '各笔债务')
  let rest = requirePositiveAmount(facts.amount, '还款金额')
  requireDay(facts.paidOn)
  for (const debt of facts.debts) {
    requireAmount(debt.owed, '债务余额')
    requireAmount(debt.secured, '受担保的金额')
    requireDay(debt.dueDate)
    parseAnnualRate(debt.annualRate)
  }
  const shares: DebtShare[] = []
  for (const rank of ranksOf(facts)) {
    const paid = sharesOfRank(rank, rest)
    shares.push(...paid)
    rest = subtractFen(rest, sumFen(paid.map((share) => share.paid)))
  }
  const comparesSecurity = facts.agreed === undefined && facts.designated === undefined
  return {
    value: { shares, overpayment: rest },
    steps: [{ label: '数笔债务的抵充', detail: orderInWords(facts), source: AMONG_DEBTS }],
    cautions: comparesSecurity
      ? [{ code: 'security-compared-by-sum', text: '“担保最少”按未受担保的金额比较，法条没有规定比较方法，请核对。', source: AMONG_DEBTS }]
      : [],
    missing: [],
  }
}
