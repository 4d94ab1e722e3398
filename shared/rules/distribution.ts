/** Who gets what from the proceeds of enforcement (R42): costs, priority on its own object, then the ordinary claims. */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireArray, requireFacts, requireList } from './given.ts'
import { source } from './law-version.ts'
import { excessOver, formatYuan, minFen, requireAmount, subtractFen, sumFen, toFen } from './money.ts'
import { RuleError, worded } from './rule-error.ts'

/** A company's ordinary creditors are paid in the order of their seizures, everybody else's by proportion. */
export type DebtorType = 'natural-person' | 'other-organisation' | 'company'

/** One object sold, with the costs of enforcement that fall on it. */
export interface SoldLot {
  readonly id: string
  readonly proceeds: Fen
  readonly costs: Fen
}

export interface PriorityClaim {
  readonly creditor: string
  readonly lot: string
  readonly amount: Fen
  /** Order of registration: 1 is paid first, equal ranks by proportion. */
  readonly rank: number
}

export interface OrdinaryClaim {
  readonly creditor: string
  readonly amount: Fen
  /** Order of this creditor's seizure: needed when the debtor is a company. */
  readonly sealRank?: number
}

export interface DistributionFacts {
  readonly debtor?: DebtorType
  readonly lots: readonly SoldLot[]
  readonly priority: readonly PriorityClaim[]
  /** Claims with an enforceable title, the unsecured rest of a priority claim included. */
  readonly ordinary: readonly OrdinaryClaim[]
}

export interface DistributionShare {
  readonly creditor: string
  readonly kind: 'priority' | 'ordinary'
  readonly claim: Fen
  readonly paid: Fen
  readonly unpaid: Fen
}

export interface Distribution {
  readonly costs: Fen
  readonly shares: readonly DistributionShare[]
  /** What is left for the debtor. */
  readonly surplus: Fen
}

/**
 * Splits a sum in proportion to the claims; the fen that rounding leaves over go to the largest fractions, so that
 * the parts add up to the sum. Claims are paid in full when the sum covers them all.
 * @throws RuleError `facts-missing`, `amount-invalid`
 */
export function proRata(pool: Fen, claims: readonly Fen[]): readonly Fen[] {
  requireAmount(pool, '可分配金额')
  for (const claim of requireArray(claims, '债权')) requireAmount(claim, '债权')
  const total = sumFen(claims)
  if (pool >= total) return claims
  const exact = claims.map((claim) => BigInt(pool) * BigInt(claim))
  const divisor = BigInt(total)
  const floors = exact.map((part) => toFen(part / divisor))
  const leftOver = subtractFen(pool, sumFen(floors))
  const fractions = exact.map((part, index) => ({ index, rest: part % divisor }))
  const lucky = new Set(
    fractions
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, leftOver)
      .map(({ index }) => index),
  )
  return floors.map((part, index) => (lucky.has(index) ? toFen(part + 1) : part))
}

interface Claimed {
  readonly creditor: string
  readonly amount: Fen
}

function share(kind: DistributionShare['kind'], claim: Claimed, paid: Fen): DistributionShare {
  return { creditor: claim.creditor, kind, claim: claim.amount, paid, unpaid: subtractFen(claim.amount, paid) }
}

interface Paid {
  readonly shares: readonly DistributionShare[]
  readonly left: Fen
}

/** Pays groups one after the other; inside a group by proportion. */
function payInOrder(pool: Fen, groups: readonly (readonly Claimed[])[], kind: DistributionShare['kind']): Paid {
  let left = pool
  const shares: DistributionShare[] = []
  for (const group of groups) {
    const parts = proRata(left, group.map((claim) => claim.amount))
    group.forEach((claim, index) => shares.push(share(kind, claim, parts[index] ?? ZERO_FEN)))
    left = subtractFen(left, sumFen(parts))
  }
  return { shares, left }
}

function groupsByRank<Claim>(claims: readonly Claim[], rankOf: (claim: Claim) => number): Claim[][] {
  const ranks = [...new Set(claims.map(rankOf))].toSorted((a, b) => a - b)
  return ranks.map((rank) => claims.filter((claim) => rankOf(claim) === rank))
}

function payLot(lot: SoldLot, facts: DistributionFacts, draft: AnswerDraft): Paid {
  const net = excessOver(lot.proceeds, lot.costs)
  draft.step(`财产${lot.id}`, `变价款${formatYuan(lot.proceeds)}元，扣除执行费用${formatYuan(lot.costs)}元，余${formatYuan(net)}元`, source('民诉法解释第五百零八条'))
  if (lot.costs > lot.proceeds) draft.caution('costs-exceed', `财产${lot.id}的变价款不足以支付执行费用`)
  const claims = facts.priority.filter((claim) => claim.lot === lot.id)
  return payInOrder(net, groupsByRank(claims, (claim) => claim.rank), 'priority')
}

function checkFacts(facts: DistributionFacts): void {
  requireFacts(facts, '分配的事实')
  const { lots, priority, ordinary } = facts
  requireList(lots, '变价财产')
  requireList(priority, '优先债权')
  requireList(ordinary, '普通债权')
  const ids = new Set(lots.map((lot) => lot.id))
  const stray = priority.find((claim) => !ids.has(claim.lot))
  if (stray !== undefined) throw new RuleError('lot-unknown', `${worded(stray.creditor)}的优先权所指的财产不在分配范围内`)
  for (const lot of lots) {
    requireAmount(lot.proceeds, `财产${lot.id}的变价款`)
    requireAmount(lot.costs, `财产${lot.id}的执行费用`)
  }
  for (const claim of [...priority, ...ordinary]) requireAmount(claim.amount, `${worded(claim.creditor)}的债权`)
}

function ordinaryGroups({ debtor, ordinary }: DistributionFacts, draft: AnswerDraft): readonly (readonly Claimed[])[] | null {
  if (debtor !== 'company') {
    draft.step('普通债权', '按照债权数额占全部申请参与分配债权数额的比例受偿', source('民诉法解释第五百零八条'))
    return ordinary.length === 0 ? [] : [ordinary]
  }
  if (ordinary.length > 1 && ordinary.some((claim) => claim.sealRank === undefined)) {
    draft.ask('ordinary.sealRank', '各普通债权人对该财产采取查封、扣押、冻结措施的先后顺序是怎样的？')
    return null
  }
  draft.step('普通债权', '被执行人为企业法人的，按照采取执行措施的先后顺序受偿', source('民诉法解释第五百一十四条'))
  draft.caution('insolvent-company', '企业法人资不抵债的，经申请执行人之一或者被执行人同意应当移送破产审查', source('民诉法解释第五百一十一条'))
  return groupsByRank(ordinary, (claim) => claim.sealRank ?? 1)
}

function noteShares(distribution: Distribution, draft: AnswerDraft): void {
  for (const { creditor, kind, claim, paid } of distribution.shares) {
    const words = kind === 'priority' ? '优先受偿' : '普通受偿'
    draft.step(words, `${creditor}：债权${formatYuan(claim)}元，分得${formatYuan(paid)}元`)
  }
}

/**
 * Distributes the proceeds.
 * @returns null, with the question, when the kind of debtor or a company's order of seizures is missing
 * @throws RuleError `facts-missing`, `amount-invalid`, `lot-unknown`
 */
export function allocate(facts: DistributionFacts): Answer<Distribution | null> {
  const draft = new AnswerDraft()
  checkFacts(facts)
  if (facts.debtor === undefined) return draft.ask('debtor', '被执行人是自然人、其他组织还是企业法人？').answer(null)
  const lots = facts.lots.map((lot) => payLot(lot, facts, draft))
  const groups = ordinaryGroups(facts, draft)
  if (groups === null) return draft.answer(null)
  const ordinary = payInOrder(sumFen(lots.map((lot) => lot.left)), groups, 'ordinary')
  const distribution: Distribution = {
    costs: sumFen(facts.lots.map((lot) => minFen(lot.costs, lot.proceeds))),
    shares: [...lots.flatMap((lot) => lot.shares), ...ordinary.shares],
    surplus: ordinary.left,
  }
  noteShares(distribution, draft)
  draft.caution('closing-point', '待核实：申请参与分配的截止时点（分配前、方案发出前或者过户前）各地掌握不一，应尽早申请')
  return draft.answer(distribution)
}
