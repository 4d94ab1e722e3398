/** Bands 诉讼请求 and 约定管辖和诉前保全 of the financial-loan complaint (forms.md A.3, A.4). */
import type { TableRow } from 'docx'
import { clausesText, clauseText } from '../clause.ts'
import { answerRow, bandRow, type Columns, HEIGHT, wideRow } from '../element-form/table.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { box, day, fill, indented, type Line, money, print, written } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { nameOf } from '../people.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { asClause, collateralText, costItems, foreignCurrency, isDue, limitText, orBlank, titleOf } from '../wording.ts'
import { claimsText } from './claims-text.ts'

export const CLAIMS_HINT = '（可完整表述诉讼请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）'

function principalLines({ asOf, totals, loans }: FilingSnapshot): readonly Line[] {
  const foreign = foreignCurrency(loans)
  const notes = joinKnown([
    foreign === null ? null : `币种为${foreign}`,
    loans.length > 1 ? `共${loans.length}笔，明细见欠款本息明细表` : null,
  ])
  return [
    print`截至${day(asOf)}止，尚欠本金${money(totals.principal)}元（人民币，下同；如外币需特别注明）${notes === null ? [] : fill(`　${notes}`)}`,
  ]
}

function methodText({ loans }: FilingSnapshot): string {
  const methods = new Set(loans.flatMap((loan) => loan.ledger.methodText ?? []))
  const settled = new Set(loans.flatMap((loan) => loan.ledger.settledByBranch ?? []))
  return [...methods, ...settled, '详见欠款本息明细表'].join('；')
}

function interestLines(snapshot: FilingSnapshot): readonly Line[] {
  const { asOf, totals } = snapshot
  return [
    print`截至${day(asOf)}止，欠利息${money(totals.interestTotal)}元、期内利息${money(totals.interest)}元、复利${money(totals.compound)}元、罚息（违约金）${money(totals.penalty)}元；计算方式：${fill(methodText(snapshot))}`,
    // A bank always asks for interest until payment (forms.md A.3 row 2).
    print`是否请求支付至实际清偿之日止：是${box(true)}　否${box(false)}`,
  ]
}

/** True when a loan that is not yet due by its contract is claimed as a whole. */
function callsEarly(snapshot: FilingSnapshot): boolean {
  return snapshot.loans.some((loan) => isDue(loan, snapshot) === false)
}

/** False as long as a due date is missing: then no box is ticked. */
function dueDatesKnown({ loans }: FilingSnapshot): boolean {
  return loans.length > 0 && loans.every((loan) => loan.due !== null)
}

function accelerationLines(snapshot: FilingSnapshot): readonly Line[] {
  const early = callsEarly(snapshot)
  return [
    print`是${box(early)}　提前还款（加速到期）${box(early)} / 解除合同${box(false)}`,
    print`否${box(!early && dueDatesKnown(snapshot))}`,
  ]
}

function securityText(snapshot: FilingSnapshot): string | null {
  const priority = snapshot.collateral.map(
    (item) => `对${orBlank(nameOf(snapshot, item.ownerId))}提供的${collateralText(item)}在${limitText(item)}内优先受偿`,
  )
  const liability = snapshot.guarantees.map((guarantee) => {
    const kind = guarantee.mode === 'general' ? '一般保证责任' : guarantee.mode === 'joint' ? '连带清偿责任' : '保证责任'
    return `${orBlank(nameOf(snapshot, guarantee.guarantorId))}在${limitText(guarantee)}内承担${kind}`
  })
  const demands = [...priority, ...liability]
  return demands.length === 0 ? null : demands.map((demand, index) => `${index + 1}. ${demand}`).join('；\n')
}

/** 是否主张担保权利. */
export function securityLines(snapshot: FilingSnapshot): readonly Line[] {
  const content = securityText(snapshot)
  return [print`是${box(content !== null)}　内容：${fill(content)}`, print`否${box(content === null)}`]
}

/** 是否主张实现债权的费用, whose details the forms call 明细 or 费用明细. */
export function costLines(snapshot: FilingSnapshot, details: '明细' | '费用明细'): readonly Line[] {
  const items = costItems(snapshot)
  const clauses = snapshot.loans.flatMap((loan) => loan.feeClause ?? [])
  const basis = clauses.length === 0 ? '' : `（合同条款：${clausesText(clauses)}）`
  const said = items.map((item) => `${item.label}${yuan(item.amount)}${item.proof === null ? '' : `（${item.proof}）`}`)
  return [
    print`是${box(items.length > 0)}　${details}：${fill(items.length === 0 ? null : said.join('、') + basis)}`,
    print`否${box(items.length === 0)}`,
  ]
}

/** 其他请求, with the costs that no row asks for. */
export function otherClaimsText({ otherClaims, fees }: Pick<FilingSnapshot, 'otherClaims' | 'fees'>): string {
  const court = ['保全费由被告负担', ...(fees.notice === null ? [] : ['公告费由被告负担'])]
  return [...otherClaims.map((claim) => asClause(claim.wording)), ...court].join('；')
}

/** 标的总额. */
export function totalText({ totals, asOf }: FilingSnapshot): string | null {
  return totals.claim === null ? null : `${yuan(totals.claim)}（暂计至${longDate(asOf)}）`
}

/** 是否主张诉讼费用: a bank always does. */
export function courtCostLines(): readonly Line[] {
  return [print`是${box(true)}`, print`否${box(false)}`]
}

/** Band 诉讼请求: the hint with the full claims, then eight rows. */
export function claimRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  const row = (label: string, lines: readonly Line[], height: (typeof HEIGHT)[keyof typeof HEIGHT]) =>
    answerRow(columns, label, lines, height)
  return [
    bandRow(columns, '诉讼请求'),
    wideRow(
      columns,
      [
        { style: STYLE.hint, lines: [print`${CLAIMS_HINT}`] },
        { style: STYLE.cell, lines: written(claimsText(snapshot)) },
      ],
      HEIGHT.narrative,
    ),
    row('1. 本金', principalLines(snapshot), HEIGHT.oneLine),
    row('2. 利息（期内利息、复利、罚息）', interestLines(snapshot), HEIGHT.threeLines),
    row('3. 是否要求提前还款或解除合同', accelerationLines(snapshot), HEIGHT.twoLines),
    row('4. 是否主张担保权利', securityLines(snapshot), HEIGHT.twoLines),
    row('5. 是否主张实现债权的费用', costLines(snapshot, '明细'), HEIGHT.twoLines),
    row('6. 是否主张诉讼费用', courtCostLines(), HEIGHT.twoLines),
    row('7. 其他请求', written(otherClaimsText(snapshot)), HEIGHT.oneLine),
    row('8. 标的总额', written(totalText(snapshot)), HEIGHT.oneLine),
  ]
}

/** Clauses of all contracts; contracts that say the same are named together before the words. */
function jurisdictionText({ loans, collateral, guarantees }: FilingSnapshot): string | null {
  const titlesByWording = new Map<string, string[]>()
  for (const contract of [...loans, ...collateral, ...guarantees]) {
    const { jurisdiction } = contract
    if (jurisdiction === null || jurisdiction.kind === 'none') continue
    const wording = orBlank(jurisdiction.wording)
    const title = titleOf(contract) + (jurisdiction.clause === null ? '' : clauseText(jurisdiction.clause))
    titlesByWording.set(wording, [...(titlesByWording.get(wording) ?? []), title])
  }
  const clauses = [...titlesByWording].map(([wording, titles]) => `${titles.join('、')}：${wording}`)
  return joinKnown(clauses, '；\n')
}

function jurisdictionLines(snapshot: FilingSnapshot): readonly Line[] {
  const clauses = jurisdictionText(snapshot)
  const { loans, collateral, guarantees } = snapshot
  const allRead = loans.length > 0 && [...loans, ...collateral, ...guarantees].every(({ jurisdiction }) => jurisdiction !== null)
  return [print`有${box(clauses !== null)}　合同条款及内容：${fill(clauses)}`, print`无${box(clauses === null && allRead)}`]
}

function preservedLines({ preservation }: FilingSnapshot): readonly Line[] {
  const orders = preservation.filter((order) => order.stage === 'before-suit')
  const known = (words: (order: (typeof orders)[number]) => string | null) =>
    joinKnown([...new Set(orders.map(words).filter((value) => value !== null))])
  return [
    print`是${box(orders.length > 0)}　保全法院：${fill(known((order) => order.court), 10)}　保全时间：${fill(known((order) => (order.rulingDate === null ? null : longDate(order.rulingDate))))}`,
    indented(print`保全案号：${fill(known((order) => order.caseNo ?? order.rulingNo))}`, 3),
    print`否${box(orders.length === 0)}`,
    print`（如申请诉讼保全，请另行提交诉讼保全申请及相关材料）`,
  ]
}

/** Band 约定管辖和诉前保全: two rows. */
export function jurisdictionRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  return [
    bandRow(columns, '约定管辖和诉前保全'),
    answerRow(columns, '1. 有无仲裁、法院管辖约定', jurisdictionLines(snapshot), HEIGHT.twoLines),
    answerRow(columns, '2. 是否已经诉前保全', preservedLines(snapshot), HEIGHT.fourLines),
  ]
}
