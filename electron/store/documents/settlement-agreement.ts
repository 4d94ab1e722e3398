import type { Document, FileChild } from 'docx'
import { type SettlementKind, settlementKindLabels } from '../../../shared/model/filing-particulars.ts'
import { excessOver, formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { agentsWithout } from './checks/mandates.ts'
import { accountWords, bankText, opponentText } from './court/parties.ts'
import { agentsBody, body, courtPaper, lastBody } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate, yuan } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, nameOf, plaintiffName } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { accountNeeds, bankNeeds, debtsNeeds } from './record-needs.ts'
import type { Party } from './snapshot-party.ts'
import type { Settlement } from './snapshot-particulars.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { borrowerNames, collateralText, orBlank, sumInWords, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = '和解（调解、还款）协议'

/** Twips; together the width between the margins of a court paper. */
const PLAN: readonly Column[] = [
  { head: '期次', width: 1000, align: 'text' },
  { head: '还款日期', width: 2244, align: 'text' },
  { head: '本金（元）', width: 1900, align: 'number' },
  { head: '利息（元）', width: 1800, align: 'number' },
  { head: '合计（元）', width: 1900, align: 'number' },
]

const NOTHING: Settlement = { kind: null, instalments: [], waived: null, waivedWhat: null, approvalNo: null, graceDays: null }

const settlementOf = ({ settlement = NOTHING }: FilingSnapshot): Settlement => settlement

function titleOfKind(kind: SettlementKind | null): string {
  return kind === null ? '还款协议' : settlementKindLabels[kind]
}

const borrowersText = (snapshot: FilingSnapshot): string => orBlank([...new Set(snapshot.loans.map((loan) => borrowerNames(loan, snapshot)))].join('、') || null)

function sureties(snapshot: FilingSnapshot): readonly string[] {
  const ids = [...snapshot.guarantees.map(({ guarantorId }) => guarantorId), ...snapshot.collateral.map(({ ownerId }) => ownerId)]
  return [...new Set(ids.flatMap((id) => nameOf(snapshot, id) ?? []))]
}

function backgroundText(snapshot: FilingSnapshot): string {
  const { kind } = settlementOf(snapshot)
  const contracts = snapshot.loans.map((loan) => titleOf(loan)).join('、')
  const suit =
    kind === 'enforcement'
      ? `，${orBlank(snapshot.enforcement?.caseNo ?? snapshot.court.caseNo)}案件正在执行`
      : kind === 'mediation'
        ? `，${orBlank(snapshot.court.name)}已受理该案，案号${orBlank(snapshot.court.caseNo)}`
        : ''
  return `因${orBlank(contracts === '' ? null : contracts)}项下债务${suit}，各方经协商，自愿达成如下协议：`
}

function debtText(snapshot: FilingSnapshot): string {
  const { totals, asOf } = snapshot
  return (
    `各方确认，截至${longDate(asOf)}，${borrowersText(snapshot)}尚欠本金${yuanOrBlank(totals.principal)}、利息${yuanOrBlank(totals.interest)}、` +
    `罚息${yuanOrBlank(totals.penalty)}、复利${yuanOrBlank(totals.compound)}、实现债权的费用${yuanOrBlank(totals.realisationCosts)}，合计${sumInWords(totals.claim, snapshot.loans)}。`
  )
}

/** Without a plan, one row to be written by hand. */
function planTable({ instalments }: Settlement) {
  if (instalments.length === 0) return dataTable(PLAN, [['1', null, null, null, null], ['合计', null, null, null, null]])
  const rows = instalments.map(({ dueOn, principal, interest }, index) => [
    String(index + 1),
    longDate(dueOn),
    formatYuan(principal),
    formatYuan(interest),
    formatYuan(sumFen([principal, interest])),
  ])
  const principal = sumFen(instalments.map((each) => each.principal))
  const interest = sumFen(instalments.map((each) => each.interest))
  return dataTable(PLAN, [...rows, ['合计', null, formatYuan(principal), formatYuan(interest), formatYuan(sumFen([principal, interest]))]])
}

/** Nothing is let off but on the condition of payment in time. */
function waiverText({ waived, waivedWhat }: Settlement): readonly string[] {
  if (waived === null) return []
  return [`乙方按期足额履行全部还款义务后，甲方同意减免${orBlank(waivedWhat)}${yuan(waived)}；乙方有任何一期逾期的，减免不发生效力，已同意减免的部分恢复计收。`]
}

function securityText(snapshot: FilingSnapshot): readonly string[] {
  const names = sureties(snapshot)
  if (names.length === 0) return []
  const objects = snapshot.collateral.map((item) => collateralText(item))
  const kept = objects.length === 0 ? '' : `抵押、质押财产（${objects.join('；')}）的担保继续有效。`
  return [`${names.join('、')}同意本协议的全部内容，继续按原担保合同承担担保责任，直至本协议项下债务全部清偿。${kept}`]
}

/** In enforcement a surety's promise binds at once if it says so (执行和解规定第十八条). */
function directEnforcement(snapshot: FilingSnapshot): readonly string[] {
  if (settlementOf(snapshot).kind !== 'enforcement' || snapshot.guarantees.length === 0) return []
  return ['保证人承诺：被执行人不履行本协议的，自愿接受直接强制执行，人民法院可以依申请恢复执行后直接裁定执行保证财产或者保证人的财产。']
}

function clauses(snapshot: FilingSnapshot): readonly string[] {
  const given = settlementOf(snapshot)
  const { graceDays, kind } = given
  const breach = kind === 'enforcement' ? '甲方可以申请恢复执行原生效法律文书' : '甲方可以依法申请强制执行或者提起诉讼'
  return [
    `乙方任何一期逾期超过${graceDays === null ? orBlank(null) : String(graceDays)}日的，全部未还债务立即到期，${breach}；逾期期间按原合同约定的标准计收罚息。`,
    ...waiverText(given),
    ...securityText(snapshot),
    ...directEnforcement(snapshot),
    '本协议履行期间，已经采取的查封、扣押、冻结措施不解除，期限届满前甲方可以申请续行；全部债务清偿后，甲方应当在十五日内申请解除。',
    `还款账户为：${accountWords(snapshot)}。`,
    '各方确认本协议载明的地址为有效送达地址，适用于协议履行及诉讼、执行程序；变更的应当书面通知其他各方。',
    ...(kind === 'mediation' ? ['各方同意请求人民法院依据本协议制作调解书，或者共同申请司法确认。案件受理费由乙方负担。'] : []),
    ...(kind === 'enforcement' ? ['本案执行费由乙方负担。'] : []),
    `本协议自各方签字、盖章之日起生效，一式${signatories(snapshot).length + 2}份，甲方、其他各方各执一份，${kind === 'repayment' ? '一份备用' : '一份提交人民法院'}。`,
  ]
}

function borrows(party: Party, { loans }: FilingSnapshot): boolean {
  return loans.some((loan) => loan.borrowerIds.includes(party.id))
}

/** Everybody who has to sign beside the bank. */
const signatories = (snapshot: FilingSnapshot): readonly Party[] => defendantsOf(snapshot)

function signatures(snapshot: FilingSnapshot): readonly FileChild[] {
  const others = signatories(snapshot).map((party) => print`${fill(party.name)}（${party.kind === 'person' ? '签名、按手印' : '盖章'}）：${fill(null, 14)}`)
  return paragraphs(
    [print`甲方（盖章）：${fill(plaintiffName(snapshot))}`, print`负责人或者授权代理人（签名）：${fill(null, 14)}`, ...others, print`签订日期：${fill(null, 8)}年${fill(null, 4)}月${fill(null, 4)}日`],
    STYLE.courtFlush,
    true,
  )
}

function render(snapshot: FilingSnapshot): Document {
  const given = settlementOf(snapshot)
  const parties = signatories(snapshot)
  const items = [debtText(snapshot), '乙方按下列还款计划清偿：']
  const rest = clauses(snapshot)
  return courtPaper(snapshot, {
    title: titleOfKind(given.kind),
    children: [
      ...body(bankText(snapshot, '甲方（债权人）')),
      ...agentsBody(snapshot),
      ...parties.flatMap((party) => body(opponentText(party, borrows(party, snapshot) ? '乙方（债务人）' : '丙方（担保人）'))),
      ...body(backgroundText(snapshot)),
      ...lastBody(items.map((words, index) => `${index + 1}. ${words}`).join('\n')),
      planTable(given),
      ...body(rest.map((words, index) => `${index + items.length + 1}. ${words}`).join('\n')),
      ...signatures(snapshot),
    ],
  })
}

/** A settlement disposes of the claim: sums that add up, somebody empowered, and the sureties on board (forms.md B19). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { instalments, waived, approvalNo } = settlementOf(snapshot)
  const here = { tab: 'documents', recordId: null } as const
  const planned = sumFen(instalments.flatMap(({ principal, interest }) => [principal, interest]))
  const { claim } = snapshot.totals
  const covered = claim === null ? null : sumFen([planned, ...(waived === null ? [] : [waived])])
  const unordered = instalments.some((each, index) => index > 0 && each.dueOn <= (instalments[index - 1]?.dueOn ?? each.dueOn))
  return [
    ...(claim !== null && covered !== null && instalments.length > 0 && covered < claim
      ? [{ code: 'settlement-short', level: 'red', text: `还款计划和减免合计${yuan(covered)}，少于确认的债权${yuan(claim)}，相差${yuan(excessOver(claim, covered))}，请补足还款计划或者写明减免`, where: here } satisfies Finding]
      : []),
    ...(unordered ? [{ code: 'settlement-order', level: 'red', text: '还款计划的日期没有依次递增，请核对', where: here } satisfies Finding] : []),
    ...(waived !== null && approvalNo === null ? [{ code: 'settlement-approval', level: 'red', text: '协议有减免，签订前须取得减免审批，请填写审批文号', where: here } satisfies Finding] : []),
    ...agentsWithout('settle', snapshot).map(
      (agent): Finding => ({ code: 'settlement-power', level: 'red', text: `${agent.name}没有列明和解的特别授权，不能代为和解，请改由有该授权的代理人办理`, where: { tab: 'organisation', recordId: null } }),
    ),
    ...(snapshot.guarantees.length + snapshot.collateral.length === 0
      ? []
      : [{ code: 'settlement-sureties', level: 'amber', text: '变更还款期限须经担保人书面同意，请确认全部担保人签署本协议；保证期间不因本协议自动延长', where: { tab: 'guarantees', recordId: null } } satisfies Finding]),
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const given = settlementOf(snapshot)
  return [
    ...new Questions('settlement', 'documents')
      .require(given.kind, 'kind', '协议种类', '是调解协议、执行和解协议还是还款协议')
      .require(someOf(given.instalments), 'instalments', '还款计划', '分几期、每期哪一天还多少')
      .require(given.graceDays, 'graceDays', '宽限天数', '逾期超过几日全部到期').blanks,
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...debtsNeeds(snapshot),
  ]
}

/** 调解协议、执行和解协议、还款协议 with its plan of payments and the condition of what is let off (forms.md B19). The layout is ours. */
export const settlementAgreement: FormDefinition = {
  id: 'settlement-agreement',
  subject: 'debt',
  title: TITLE,
  printedTitle: (snapshot) => titleOfKind(settlementOf(snapshot).kind),
  needs,
  checks,
  copies: (snapshot) => signatories(snapshot).length + 2,
  copiesRule: '各方当事人各一份，另一份提交人民法院或者备用',
  signers: ['本机构公章、负责人或者特别授权代理人签名', '债务人、担保人签名盖章'],
  render,
}
