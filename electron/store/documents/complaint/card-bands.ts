/** Bands 诉讼请求 and 事实与理由 of the credit-card complaint, row by row (forms.md A.9). */
import type { TableRow } from 'docx'
import { answerRow, bandRow, type Columns, HEIGHT, wideRow } from '../element-form/table.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import { box, day, fill, type Line, money, print, written } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { nameOf } from '../people.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { dayOrBlank, foreignCurrency, orBlank, yuanOrBlank } from '../wording.ts'
import { cardClaimsText, cardFactsText, cardInterestAndCharges, cardOf, cardText, chargeDetails, holders } from './card-text.ts'
import { CLAIMS_HINT, costLines, courtCostLines, otherClaimsText, securityLines, totalText } from './claims-band.ts'
import { EVIDENCE, FACTS_HINT } from './facts-band.ts'
import {
  basisLines, collateralLines, contractDateLines, guaranteeLines, guaranteeModeLines, maximumLines, otherNotesText, otherSecurityLines, registrationLines,
} from './security-rows.ts'

type Height = (typeof HEIGHT)[keyof typeof HEIGHT]

function principalLines({ asOf, totals, loans }: FilingSnapshot): readonly Line[] {
  const foreign = foreignCurrency(loans)
  const note = foreign === null ? [] : fill(`　币种为${foreign}`)
  return [print`截至${day(asOf)}止，尚欠本金${money(totals.principal)}元（人民币，下同；如为外币需特别注明）；${note}`]
}

function chargeLines(snapshot: FilingSnapshot): readonly Line[] {
  const { asOf } = snapshot
  return [
    print`截至${day(asOf)}止，欠利息、罚息、复利、滞纳金、违约金、手续费等共计${money(cardInterestAndCharges(snapshot))}元`,
    print`自${day(asOf)}之后的利息、罚息、复利、滞纳金、违约金以及手续费等各项费用按照信用卡领用协议计算至实际清偿之日止`,
    print`明细：${fill(chargeDetails(snapshot))}`,
  ]
}

/** Claims in money are in the rows above: row 6 has the others. */
function otherText(snapshot: FilingSnapshot): string {
  return otherClaimsText({ fees: snapshot.fees, otherClaims: snapshot.otherClaims.filter((claim) => claim.amount === null) })
}

function hinted(columns: Columns, hint: string, words: string): TableRow {
  const parts = [
    { style: STYLE.hint, lines: [print`${hint}`] },
    { style: STYLE.cell, lines: written(words) },
  ]
  return wideRow(columns, parts, HEIGHT.narrative)
}

/** Band 诉讼请求: seven rows, none for early repayment. */
export function cardClaimRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  const row = (label: string, lines: readonly Line[], height: Height) => answerRow(columns, label, lines, height)
  return [
    bandRow(columns, '诉讼请求'),
    hinted(columns, CLAIMS_HINT, cardClaimsText(snapshot)),
    row('1. 透支本金', principalLines(snapshot), HEIGHT.oneLine),
    row('2. 利息、罚息、复利、滞纳金、违约金、手续费等', chargeLines(snapshot), HEIGHT.threeLines),
    row('3. 是否主张担保权利', securityLines(snapshot), HEIGHT.twoLines),
    row('4. 是否主张实现债权的费用', costLines(snapshot, '费用明细'), HEIGHT.twoLines),
    row('5. 是否主张诉讼费用', courtCostLines(), HEIGHT.twoLines),
    row('6. 其他请求', written(otherText(snapshot)), HEIGHT.oneLine),
    row('7. 标的总额', written(totalText(snapshot)), HEIGHT.oneLine),
  ]
}

function termLines(snapshot: FilingSnapshot): readonly Line[] {
  const { limit, standards, breach, termination } = cardOf(snapshot)
  return [
    print`透支金额：${fill(limit === null ? null : `授信额度${yuanOrBlank(limit)}`)}`,
    print`利息、罚息、复利、滞纳金、违约金、手续费等的计算标准：${fill(standards)}`,
    print`违约责任：${fill(breach)}`,
    print`解除条件：${fill(termination)}`,
  ]
}

function promptLines(snapshot: FilingSnapshot): readonly Line[] {
  const { prompt } = cardOf(snapshot)
  return [print`是${box(prompt !== null)}　提示说明的具体方式以及时间地点：${fill(prompt)}`, print`否${box(false)}`]
}

function unpaidLines(snapshot: FilingSnapshot): readonly Line[] {
  const { totals, asOf, loans } = snapshot
  const { lateFee, damages, handling } = cardOf(snapshot)
  const since = joinKnown([...new Set(loans.map(({ ledger }) => (ledger.firstOverdue === null ? null : longDate(ledger.firstOverdue))))])
  return [
    print`逾期时间：${fill(since)}`,
    print`截至${day(asOf)}，被告${fill(holders(snapshot))}欠付信用卡本金${money(totals.principal)}元、利息${money(totals.interest)}元、罚息${money(totals.penalty)}元、复利${money(totals.compound)}元、滞纳金${money(lateFee)}元、违约金${money(damages)}元、手续费${money(handling)}元`,
  ]
}

function demandLines(snapshot: FilingSnapshot): readonly Line[] {
  const made = snapshot.demands.map((demand) => `${dayOrBlank(demand.date)}向${orBlank(nameOf(snapshot, demand.toId))}${demand.documentKind === null ? '催收' : `发出《${demand.documentKind}》`}`)
  return [
    print`是${box(made.length > 0)}　具体情况：${fill(made.length === 0 ? null : made.join('；'))}`,
    print`否${box(false)}`,
  ]
}

/** Band 事实与理由: sixteen rows. */
export function cardFactRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  const row = (label: string, lines: readonly Line[], height: Height) => answerRow(columns, label, lines, height)
  return [
    bandRow(columns, '事实与理由'),
    hinted(columns, FACTS_HINT, cardFactsText(snapshot)),
    row('1. 信用卡办理情况（信用卡卡号、信用卡登记权利人、办卡时间、办卡行等）', written(cardText(snapshot)), HEIGHT.threeLines),
    row('2. 信用卡合约的主要约定', termLines(snapshot), HEIGHT.fourLines),
    row('3. 是否就信用卡合约主要条款进行提示注意', promptLines(snapshot), HEIGHT.twoLines),
    row('4. 被告逾期部分已还金额', [print`${money(cardOf(snapshot).repaid)}元`], HEIGHT.oneLine),
    row('5. 被告逾期未还款金额', unpaidLines(snapshot), HEIGHT.threeLines),
    row('6. 是否向被告进行通知和催收', demandLines(snapshot), HEIGHT.twoLines),
    row('7. 是否签订物的担保（抵押、质押）合同', contractDateLines(snapshot), HEIGHT.twoLines),
    row('8. 担保人、担保物', collateralLines(snapshot), HEIGHT.twoLines),
    row('9. 是否最高额担保（抵押、质押）', maximumLines(snapshot), HEIGHT.fourLines),
    row('10. 是否办理抵押、质押登记', registrationLines(snapshot), HEIGHT.threeLines),
    row('11. 是否签订保证合同', guaranteeLines(snapshot), HEIGHT.threeLines),
    row('12. 保证方式', guaranteeModeLines(snapshot), HEIGHT.twoLines),
    row('13. 其他担保方式', otherSecurityLines(snapshot), HEIGHT.twoLines),
    row('14. 请求承担责任的依据', basisLines(snapshot), HEIGHT.twoLines),
    row('15. 其他需要说明的内容（可另附页）', written(otherNotesText(snapshot)), HEIGHT.oneLine),
    row('16. 证据清单（可另附页）', written(EVIDENCE), HEIGHT.oneLine),
  ]
}
