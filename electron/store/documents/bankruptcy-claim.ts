import type { Document, FileChild } from 'docx'
import type { Fen } from '../../../shared/model/fen.ts'
import { formatYuan, subtractFen } from '../../../shared/rules/money.ts'
import { accountText, accountWords, bankText } from './court/parties.ts'
import { agentsBody, body, courtPaper, heading, lastBody } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { dated, joinKnown, longDate } from './paper/format.ts'
import { fill, pageStart, paragraphs, print, underlined } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { nameOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import { accountNeeds, bankNeeds, debtsNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { borrowerNames, collateralText, dayOrBlank, limitText, orBlank, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = '破产债权申报书'
const TABLE_TITLE = '债权申报表'

/** Twips; together the width between the margins of a court paper. */
const ROWS: readonly Column[] = [
  { head: '项目', width: 2300, align: 'text' },
  { head: '内容', width: 6544, align: 'text' },
]
const SUMS: readonly Column[] = [
  { head: '项目', width: 2444, align: 'text' },
  { head: '不计受理当日（元）', width: 3200, align: 'number' },
  { head: '计入受理当日（元）', width: 3200, align: 'number' },
]

const NOTHING = { administrator: null, secured: null, setOff: null, court: null, caseNo: null, acceptedOn: null, interestTo: null, claimBy: null, onAcceptance: null }

const bankruptcyOf = ({ bankruptcy = NOTHING }: FilingSnapshot) => bankruptcy

const debtorNames = (snapshot: FilingSnapshot): string => orBlank(joinKnown([...new Set(snapshot.loans.map((loan) => borrowerNames(loan, snapshot)))]))

const written = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))

/** 普通债权: what is not secured. */
function ordinary(snapshot: FilingSnapshot): Fen | null {
  const { secured } = bankruptcyOf(snapshot)
  const { claim } = snapshot.totals
  return secured === null || claim === null ? null : subtractFen(claim, secured)
}

function claimText(snapshot: FilingSnapshot): string {
  const { totals, asOf } = snapshot
  const { secured } = bankruptcyOf(snapshot)
  const objects = snapshot.collateral.map((item) => `${collateralText(item)}${item.rank === null ? '' : `，第${item.rank}顺位`}，以${limitText(item)}为限`)
  const sureties = [...new Set(snapshot.guarantees.map(({ guarantorId }) => nameOf(snapshot, guarantorId)))]
  return [
    `申报债权总额${yuanOrBlank(totals.claim)}（截至${longDate(asOf)}），其中本金${yuanOrBlank(totals.principal)}、利息${yuanOrBlank(totals.interest)}、罚息${yuanOrBlank(totals.penalty)}、复利${yuanOrBlank(totals.compound)}、费用${yuanOrBlank(totals.realisationCosts)}。`,
    `有财产担保债权${yuanOrBlank(secured)}（担保物：${orBlank(objects.length === 0 ? '无' : objects.join('；'))}），普通债权${yuanOrBlank(ordinary(snapshot))}。`,
    `连带债务人、保证人：${orBlank(sureties.length === 0 ? '无' : joinKnown(sureties))}。`,
  ].join('\n')
}

function factsText(snapshot: FilingSnapshot): string {
  const { court, caseNo, acceptedOn } = bankruptcyOf(snapshot)
  const loans = snapshot.loans.map((loan) => `${dayOrBlank(loan.signDate)}，申报人与${borrowerNames(loan, snapshot)}签订${titleOf(loan)}，借款本金${yuanOrBlank(loan.amount)}，申报人已依约发放。`)
  return [
    ...loans,
    `${orBlank(court)}于${dayOrBlank(acceptedOn)}裁定受理${debtorNames(snapshot)}破产一案，案号${orBlank(caseNo)}。依照《中华人民共和国企业破产法》第四十六条，未到期的债权在破产申请受理时视为到期，附利息的债权自破产申请受理时起停止计息。申报人据此依照第四十八条、第四十九条申报债权。`,
    '申报人保留向保证人、其他连带债务人主张权利和对担保财产优先受偿的权利。',
  ].join('\n')
}

/** What is told under oath of figures: both readings of the day of acceptance side by side (forms.md K). */
function sumRows(snapshot: FilingSnapshot): readonly (readonly (string | null)[])[] {
  const { totals } = snapshot
  const { onAcceptance } = bankruptcyOf(snapshot)
  const claimed = onAcceptance === null ? null : sumKnown([totals.principal, onAcceptance.interest, onAcceptance.penalty, onAcceptance.compound, totals.realisationCosts, totals.otherClaims])
  return [
    ['本金', written(totals.principal), written(totals.principal)],
    ['期内利息', written(totals.interest), written(onAcceptance?.interest ?? null)],
    ['罚息', written(totals.penalty), written(onAcceptance?.penalty ?? null)],
    ['复利', written(totals.compound), written(onAcceptance?.compound ?? null)],
    ['费用', written(totals.realisationCosts), written(totals.realisationCosts)],
    ['合计', written(totals.claim), written(claimed)],
  ]
}

function securityRows(snapshot: FilingSnapshot): readonly (readonly (string | null)[])[] {
  return snapshot.collateral.map((item, index) => [
    `担保物${index + 1}`,
    joinKnown([collateralText(item), item.rank === null ? null : `第${item.rank}顺位`, item.value === null ? null : `评估价值${formatYuan(item.value)}元`, `以${limitText(item)}为限`], '，'),
  ])
}

function sheet(snapshot: FilingSnapshot): readonly FileChild[] {
  const given = bankruptcyOf(snapshot)
  const title = snapshot.title ?? null
  return [
    pageStart(print`${TABLE_TITLE}`, STYLE.courtTitle),
    ...paragraphs([print``], STYLE.tableGap, true),
    dataTable(ROWS, [
      ['债务人', debtorNames(snapshot)],
      ['受理法院、案号', joinKnown([given.court, given.caseNo])],
      ['受理日、申报截止日', joinKnown([dated(given.acceptedOn), dated(given.claimBy)])],
      ['债权人', plaintiffName(snapshot)],
      ['委托代理人', joinKnown(snapshot.agents.map(({ name, phone }) => joinKnown([name, phone], '，')))],
      ['收款账户', accountWords(snapshot)],
      ['债权性质', joinKnown([given.secured === null || given.secured === 0 ? null : '有财产担保债权', ordinary(snapshot) === 0 ? null : '普通债权'])],
      ['有财产担保债权额（元）', written(given.secured)],
      ['普通债权额（元）', written(ordinary(snapshot))],
      ...securityRows(snapshot),
      ['连带债务人、保证人', joinKnown([...new Set(snapshot.guarantees.map(({ guarantorId }) => nameOf(snapshot, guarantorId)))]) ?? '无'],
      ['诉讼、执行情况', title === null ? '未取得生效法律文书' : joinKnown([title.documentNo, title.effectiveOn === null ? null : `${longDate(title.effectiveOn)}生效`, snapshot.enforcement?.caseNo ?? null], '，')],
      ['抵销、保证金', given.setOff ?? '无'],
    ]),
    ...paragraphs([print`债权金额（截至${fill(longDate(snapshot.asOf))}，受理日前一日；受理当日是否计息两种算法并列）`], STYLE.tableCaption, true),
    dataTable(SUMS, sumRows(snapshot)),
    ...paragraphs([print`债权人（盖章）：${fill(plaintiffName(snapshot))}　申报日期：${fill(longDate(snapshot.filingDate))}`], STYLE.tableCaption, true),
    ...paragraphs([print`管理人签收：${underlined(null, 12)}　签收日期：${underlined(null, 12)}`], STYLE.tableCaption),
  ]
}

const ATTACHMENTS = ['债权申报表', '欠款本息明细表', '证据目录及证据', '营业执照、负责人身份证明书、授权委托书', '收款账户证明']

function render(snapshot: FilingSnapshot): Document {
  const { administrator } = bankruptcyOf(snapshot)
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...paragraphs([print`${fill(orBlank(administrator))}：`], STYLE.courtFlush),
      ...body(bankText(snapshot, '申报人（债权人）')),
      ...body(accountText(snapshot)),
      ...agentsBody(snapshot),
      ...body(`债务人：${debtorNames(snapshot)}`),
      ...heading('申报事项'),
      ...body(claimText(snapshot)),
      ...heading('事实与理由'),
      ...lastBody(factsText(snapshot)),
      ...paragraphs([print`申报人（盖章）：${fill(plaintiffName(snapshot))}`, print`法定代表人（负责人）签名：${fill(orBlank(null))}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.courtRight, true),
      ...paragraphs([print`附：`], STYLE.courtBody, true),
      ...ATTACHMENTS.flatMap((words, index) => body(`${index + 1}. ${words}`)),
      ...sheet(snapshot),
    ],
  })
}

/** Interest stops with the acceptance; who is not told of the claim may be lost (forms.md B18). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { interestTo, secured, claimBy } = bankruptcyOf(snapshot)
  const debt = { tab: 'debt', recordId: null } as const
  const here = { tab: 'documents', recordId: null } as const
  const left = ordinary(snapshot)
  return [
    ...(interestTo === null || interestTo === snapshot.asOf
      ? []
      : [{ code: 'bankruptcy-as-of', level: 'red', text: `利息应当计至${longDate(interestTo)}，本套文书截至${longDate(snapshot.asOf)}，请把截至日改为${longDate(interestTo)}`, where: here } satisfies Finding]),
    ...(left !== null && left < 0 ? [{ code: 'bankruptcy-secured-above', level: 'red', text: '有财产担保的债权额超过申报总额，请核对', where: here } satisfies Finding] : []),
    ...(secured !== null && secured > 0 && snapshot.collateral.length === 0
      ? [{ code: 'bankruptcy-secured-nothing', level: 'red', text: '申报了有财产担保的债权，但没有登记担保物', where: { tab: 'collateral', recordId: null } } satisfies Finding]
      : []),
    ...(claimBy !== null && claimBy < snapshot.filingDate
      ? [{ code: 'bankruptcy-late', level: 'amber', text: `申报期限已于${longDate(claimBy)}届满，可以在最后分配前补充申报，此前的分配不再补充，审查费用由申报人承担`, where: debt } satisfies Finding]
      : []),
    ...(snapshot.guarantees.length === 0
      ? []
      : [{ code: 'bankruptcy-tell-guarantors', level: 'amber', text: '申报后请通知保证人，未申报也未通知致使保证人不能预先行使追偿权的，保证人在可能受偿的范围内免责（担保制度解释第二十四条）', where: { tab: 'guarantees', recordId: null } } satisfies Finding]),
    { code: 'bankruptcy-revision', level: 'amber', text: '待核实：企业破产法修订是否已经施行；管理人提供申报表样的，请以其表样为准，本表作为数据底稿', where: here },
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const given = bankruptcyOf(snapshot)
  return [
    ...new Questions('bankruptcy', 'proceedings')
      .require(given.court, 'court', '受理破产的法院', '哪家法院受理破产（请在“程序”页登记破产程序）')
      .require(given.acceptedOn, 'acceptedOn', '受理日期', '法院哪一天裁定受理破产申请')
      .ask(given.caseNo, 'caseNo', '破产案号', '破产案件的案号是多少')
      .ask(given.claimBy, 'claimBy', '申报截止日', '公告的债权申报期限哪一天届满').blanks,
    ...new Questions('bankruptcy', 'documents')
      .require(given.administrator, 'administrator', '管理人', '管理人是谁')
      .require(given.secured, 'secured', '有财产担保的债权额', '有财产担保的债权申报多少（没有填 0）').blanks,
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...debtsNeeds(snapshot),
  ]
}

/**
 * 破产债权申报书 with its 债权申报表 to the administrator (forms.md B18; 企业破产法第四十五条至第四十九条). Administrators usually have a sheet of their own: the
 * table is then the data for it. The layout is ours.
 */
export const bankruptcyClaim: FormDefinition = {
  id: 'bankruptcy-claim',
  subject: 'debt',
  title: TITLE,
  needs,
  checks,
  copies: () => 3,
  copiesRule: '一式三份，管理人两份，一份由管理人签收后留存',
  signers: BANK_SIGNERS,
  render,
}
