/** 诉讼请求 as running text (forms.md B1): acceleration, debt, costs, security, guarantors, costs of the suit. */
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { longDate, yuan } from '../paper/format.ts'
import { nameOf } from '../people.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Collateral, Guarantee } from '../snapshot-security.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import {
  accelerationOf,
  asClause,
  borrowerNames,
  collateralText,
  costItems,
  dayOrBlank,
  foreignCurrency,
  isDue,
  limitText,
  loansOf,
  orBlank,
  titleOf,
  yuanOrBlank,
} from '../wording.ts'

function accelerationClaim(loan: Loan, snapshot: FilingSnapshot): readonly string[] {
  const acceleration = accelerationOf(loan, snapshot)
  if (acceleration === null || isDue(loan, snapshot) !== false) return []
  const when =
    acceleration.by === 'complaint-service' ? '本案起诉状副本送达被告之日' : dayOrBlank(acceleration.effectiveDate)
  return [`确认原告与被告${borrowerNames(loan, snapshot)}签订的${titleOf(loan)}项下借款于${when}提前到期`]
}

function debtClaim(loan: Loan, snapshot: FilingSnapshot): string {
  const { ledger } = loan
  const contract = snapshot.loans.length > 1 ? `${titleOf(loan)}项下` : ''
  return (
    `判令被告${borrowerNames(loan, snapshot)}偿还${contract}借款本金${yuanOrBlank(ledger.principal)}，` +
    `并支付截至${longDate(snapshot.asOf)}的利息${yuanOrBlank(ledger.interest)}、罚息${yuanOrBlank(ledger.penalty)}、` +
    `复利${yuanOrBlank(ledger.compound)}，以及自${longDate(addDays(snapshot.asOf, 1))}起至实际清偿之日止` +
    `按合同约定标准计算的利息、罚息、复利${ledger.continuationText === null ? '' : `（${ledger.continuationText}）`}`
  )
}

function costClaim(snapshot: FilingSnapshot): readonly string[] {
  const items = costItems(snapshot)
  if (items.length === 0) return []
  const borrowers = [...new Set(snapshot.loans.map((loan) => borrowerNames(loan, snapshot)))].join('、')
  return [`判令被告${borrowers}支付${items.map((item) => `${item.label}${yuan(item.amount)}`).join('、')}`]
}

function collateralClaim(item: Collateral, snapshot: FilingSnapshot): string {
  const thing = item.kind === 'mortgage' ? '抵押物' : '质押财产'
  return (
    `确认原告就被告${orBlank(nameOf(snapshot, item.ownerId))}提供的${thing}（${collateralText(item)}）` +
    `折价或者拍卖、变卖所得价款，在${limitText(item)}内优先受偿`
  )
}

/** `第2、3项`: the claims for the loans secured, and the one for costs. */
function guaranteedClaims(guarantee: Guarantee, snapshot: FilingSnapshot, numbers: ClaimNumbers): string {
  const covered = loansOf(guarantee, snapshot).flatMap((loan) => numbers.loans.get(loan.id) ?? [])
  return `第${[...covered, ...numbers.costs].join('、')}项`
}

function guaranteeClaim(guarantee: Guarantee, snapshot: FilingSnapshot, numbers: ClaimNumbers): string {
  const guarantor = orBlank(nameOf(snapshot, guarantee.guarantorId))
  const claims = guaranteedClaims(guarantee, snapshot, numbers)
  if (guarantee.mode === 'general') {
    const borrowers = [...new Set(loansOf(guarantee, snapshot).map((loan) => borrowerNames(loan, snapshot)))].join('、')
    return `判令被告${guarantor}在${limitText(guarantee)}内，对被告${borrowers}财产依法强制执行后仍不能清偿的上述${claims}债务承担保证责任`
  }
  const liability = guarantee.mode === 'joint' ? '连带清偿责任' : '保证责任'
  return `判令被告${guarantor}对上述${claims}债务在${limitText(guarantee)}内承担${liability}`
}

/** Numbers of the claims that guarantors answer for. */
interface ClaimNumbers {
  readonly loans: ReadonlyMap<string, number>
  readonly costs: readonly number[]
}

function generated(snapshot: FilingSnapshot): readonly string[] {
  const accelerations = snapshot.loans.flatMap((loan) => accelerationClaim(loan, snapshot))
  const debts = snapshot.loans.map((loan) => debtClaim(loan, snapshot))
  const costs = costClaim(snapshot)
  const firstDebt = accelerations.length + 1
  const numbers: ClaimNumbers = {
    loans: new Map(snapshot.loans.map((loan, index) => [loan.id, firstDebt + index])),
    costs: costs.length === 0 ? [] : [firstDebt + debts.length],
  }
  return [
    ...accelerations,
    ...debts,
    ...costs,
    ...snapshot.collateral.map((item) => collateralClaim(item, snapshot)),
    ...snapshot.guarantees.map((guarantee) => guaranteeClaim(guarantee, snapshot, numbers)),
    ...snapshot.otherClaims.map((claim) => claim.wording),
    '案件受理费、保全费等诉讼费用由上述被告负担',
  ]
}

/** The numbered claims, or the user's own words; lines are separated by `\n`. */
export function claimsText(snapshot: FilingSnapshot): string {
  if (snapshot.wording.claims !== null) return snapshot.wording.claims
  const claims = generated(snapshot)
  const foreign = foreignCurrency(snapshot.loans)
  return [...claims.map((claim, index) => `${index + 1}. ${asClause(claim)}${index === claims.length - 1 ? '。' : '；'}`), ...(foreign === null ? [] : [`（以上本金、利息、罚息、复利的币种为${foreign}）`])].join('\n')
}
