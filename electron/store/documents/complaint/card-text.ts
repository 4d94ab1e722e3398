/** 诉讼请求 and 事实与理由 of a suit on a card, as running text, and the sums that its rows print (forms.md A.9). */
import { type Fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../../shared/rules/money.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { nameOf, plaintiffName } from '../people.ts'
import type { Card } from '../snapshot-particulars.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { sumKnown } from '../totals.ts'
import { asClause, borrowerNames, collateralText, costItems, dayOrBlank, limitText, orBlank, yuanOrBlank } from '../wording.ts'
import { legalBasisText } from './legal-basis.ts'

const NO_CARD: Card = {
  cardNo: null, openedOn: null, issuer: null, agreement: null, limit: null, standards: null, breach: null, termination: null, prompt: null,
  lateFee: null, damages: null, handling: null, repaid: null,
}

export const cardOf = ({ card = NO_CARD }: FilingSnapshot): Card => card

/** 滞纳金, 违约金, 手续费: what nobody charged is nothing. */
export function chargesOf({ lateFee, damages, handling }: Card): Fen {
  return sumFen([lateFee ?? ZERO_FEN, damages ?? ZERO_FEN, handling ?? ZERO_FEN])
}

/** Everything that is claimed beside the principal of the card. */
export function cardInterestAndCharges(snapshot: FilingSnapshot): Fen | null {
  return sumKnown([snapshot.totals.interestTotal, chargesOf(cardOf(snapshot))])
}

function charged(label: string, amount: Fen | null): readonly string[] {
  return amount === null || amount === 0 ? [] : [`${label}${yuan(amount)}`]
}

/** `利息1.00元、罚息…`, those that there are. */
export function chargeDetails(snapshot: FilingSnapshot): string {
  const { totals } = snapshot
  const { lateFee, damages, handling } = cardOf(snapshot)
  return [
    `利息${yuanOrBlank(totals.interest)}`,
    `罚息${yuanOrBlank(totals.penalty)}`,
    `复利${yuanOrBlank(totals.compound)}`,
    ...charged('滞纳金', lateFee),
    ...charged('违约金', damages),
    ...charged('手续费', handling),
  ].join('、')
}

export const holders = (snapshot: FilingSnapshot): string =>
  orBlank(joinKnown([...new Set(snapshot.loans.flatMap((loan) => loan.borrowerIds.map((id) => nameOf(snapshot, id))))]))

/** The numbered claims, or the user's own words. */
export function cardClaimsText(snapshot: FilingSnapshot): string {
  if (snapshot.wording.claims !== null) return snapshot.wording.claims
  const { totals, asOf } = snapshot
  const costs = costItems(snapshot)
  const claims = [
    `判令被告${holders(snapshot)}偿还信用卡透支本金${yuanOrBlank(totals.principal)}，并支付截至${longDate(asOf)}的${chargeDetails(snapshot)}，` +
      `以及自${longDate(addDays(asOf, 1))}起至实际清偿之日止按照信用卡领用协议计算的利息、罚息、复利、违约金以及手续费`,
    ...(costs.length === 0 ? [] : [`判令被告${holders(snapshot)}支付${costs.map((item) => `${item.label}${yuan(item.amount)}`).join('、')}`]),
    ...snapshot.collateral.map((item) => `确认原告就被告${orBlank(nameOf(snapshot, item.ownerId))}提供的${collateralText(item)}折价或者拍卖、变卖所得价款，在${limitText(item)}内优先受偿`),
    ...snapshot.guarantees.map((one) => `判令被告${orBlank(nameOf(snapshot, one.guarantorId))}对上述债务在${limitText(one)}内承担${one.mode === 'general' ? '一般保证责任' : '连带清偿责任'}`),
    ...snapshot.otherClaims.filter((claim) => claim.amount === null).map((claim) => asClause(claim.wording)),
    '案件受理费、保全费等诉讼费用由上述被告负担',
  ]
  return claims.map((claim, index) => `${index + 1}. ${claim}${index === claims.length - 1 ? '。' : '；'}`).join('\n')
}

/** 信用卡办理情况: number, holder, day, bank. */
export function cardText(snapshot: FilingSnapshot): string {
  const { cardNo, openedOn, issuer, limit } = cardOf(snapshot)
  const limited = limit === null ? '' : `，授信额度${yuan(limit)}`
  return `信用卡卡号${orBlank(cardNo)}，登记权利人${holders(snapshot)}，办卡时间${dayOrBlank(openedOn)}，办卡行${issuer ?? plaintiffName(snapshot)}${limited}`
}

/** The facts in paragraphs, or the user's own words. */
export function cardFactsText(snapshot: FilingSnapshot): string {
  if (snapshot.wording.facts !== null) return snapshot.wording.facts
  const { agreement, openedOn } = cardOf(snapshot)
  const overdue = snapshot.loans.map(({ ledger }) => ledger.firstOverdue).find((on) => on !== null) ?? null
  const borrower = snapshot.loans[0] === undefined ? holders(snapshot) : borrowerNames(snapshot.loans[0], snapshot)
  return [
    `${dayOrBlank(openedOn)}，被告${borrower}向原告申领信用卡并签署《${orBlank(agreement)}》。${cardText(snapshot)}。`,
    `被告使用信用卡透支消费后，${overdue === null ? '' : `自${longDate(overdue)}起`}未按约还款。截至${longDate(snapshot.asOf)}，尚欠透支本金${yuanOrBlank(snapshot.totals.principal)}、${chargeDetails(snapshot)}。`,
    `原告多次催收，被告至今未还。原告为维护自身合法权益，依据${legalBasisText(snapshot)}，提起本案诉讼，请求判如所请。`,
  ].join('\n')
}
