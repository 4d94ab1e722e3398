import type { Document } from 'docx'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { accountText, bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from './court/parts.ts'
import { reasonLines } from './enforcement/court-paper.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { longDate, yuan } from './paper/format.ts'
import { nameOf, partyOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { bankNeeds, debtsNeeds, partiesNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { Collateral } from './snapshot-security.ts'
import type { FilingSnapshot, Totals } from './snapshot.ts'
import { accelerationOf, borrowerNames, collateralText, dayOrBlank, isDue, limitText, orBlank, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = '实现担保物权申请书'

function ownersOf({ collateral, ...rest }: FilingSnapshot): readonly Party[] {
  const ids = new Set(collateral.map((item) => item.ownerId))
  return [...ids].flatMap((id) => partyOf({ collateral, ...rest }, id) ?? [])
}

/** What the bank spent on realising the claim, as a sum where there is one. */
function costsText({ realisationCosts }: Totals): string {
  return realisationCosts === null || realisationCosts === 0 ? '实现债权的费用' : `实现债权的费用${yuan(realisationCosts)}`
}

function request(item: Collateral, snapshot: FilingSnapshot): string {
  const { totals, asOf } = snapshot
  return (
    `裁定准许拍卖、变卖被申请人${orBlank(nameOf(snapshot, item.ownerId))}所有的${collateralText(item)}，申请人对所得价款在本金${yuanOrBlank(totals.principal)}、` +
    `截至${longDate(asOf)}的利息${yuanOrBlank(totals.interest)}、罚息${yuanOrBlank(totals.penalty)}、复利${yuanOrBlank(totals.compound)}、` +
    `自${longDate(addDays(asOf, 1))}起至实际清偿之日止按合同约定计算的利息以及${costsText(totals)}范围内，以${limitText(item)}为限优先受偿`
  )
}

function debtText(loan: Loan, snapshot: FilingSnapshot): string {
  const { ledger } = loan
  return (
    `${dayOrBlank(loan.signDate)}，申请人与${borrowerNames(loan, snapshot)}签订${titleOf(loan)}，借款期限自${dayOrBlank(loan.start)}起至${dayOrBlank(loan.due)}止。` +
    `${ledger.firstOverdue === null ? '' : `自${longDate(ledger.firstOverdue)}起未按约还款，`}截至${longDate(snapshot.asOf)}，尚欠本金${yuanOrBlank(ledger.principal)}、` +
    `利息${yuanOrBlank(ledger.interest)}、罚息${yuanOrBlank(ledger.penalty)}、复利${yuanOrBlank(ledger.compound)}。`
  )
}

function securityText(item: Collateral, snapshot: FilingSnapshot): string {
  const kind = item.kind === 'mortgage' ? '抵押' : '质押'
  const registered = item.registrationKind === 'formal' ? `，并${item.registrationDate === null ? '' : `于${longDate(item.registrationDate)}`}办理${kind}登记` : ''
  const state = [item.lease === null ? null : `租赁情况：${item.lease}`, item.occupant === null ? null : `占用情况：${item.occupant}`].filter((words) => words !== null)
  return (
    `${dayOrBlank(item.signDate)}，被申请人${orBlank(nameOf(snapshot, item.ownerId))}与申请人签订${titleOf(item)}，以${collateralText(item)}提供${kind}担保${registered}${item.rank === null ? '' : `，为第${item.rank}顺位`}。` +
    `${state.length === 0 ? '' : `${state.join('；')}。`}`
  )
}

/** A loan that was called before its day: the condition of enforcement is the arrival of the call. */
function calledText(loan: Loan, snapshot: FilingSnapshot): readonly string[] {
  const acceleration = accelerationOf(loan, snapshot)
  if (acceleration === null || isDue(loan, snapshot) !== false) return []
  return [`申请人已宣布${titleOf(loan)}项下借款于${dayOrBlank(acceleration.effectiveDate)}提前到期。`]
}

function reasonsText(snapshot: FilingSnapshot): string {
  return [
    ...snapshot.loans.map((loan) => debtText(loan, snapshot)),
    ...snapshot.loans.flatMap((loan) => calledText(loan, snapshot)),
    ...snapshot.collateral.map((item) => securityText(item, snapshot)),
    ...reasonLines(snapshot),
    '申请人实现担保物权的条件已经具备，依照《中华人民共和国民事诉讼法》第二百零七条、第二百零八条和《中华人民共和国民法典》第四百一十条提出申请。',
  ].join('\n')
}

const ATTACHMENTS = ['借款合同、借据及放款凭证', '担保合同、登记证明、权属证书', '欠款本息明细表', '债务到期或者提前到期通知及送达的证明', '担保财产现状说明', '营业执照、负责人身份证明书、授权委托书']

function render(snapshot: FilingSnapshot): Document {
  const { collateral } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '申请人')),
      ...body(accountText(snapshot)),
      ...agentsBody(snapshot),
      ...othersBody('被申请人', ownersOf(snapshot)),
      ...heading('请求事项'),
      ...body(collateral.length === 0 ? orBlank(null) : numbered([...collateral.map((item) => request(item, snapshot)), '申请费由被申请人负担'])),
      ...heading('事实与理由'),
      ...lastBody(reasonsText(snapshot)),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

/** 民法典第三百九十二条: an agreed order between the security and the guarantees binds; without one the debtor's own thing goes first. */
function orderOf({ guarantees }: FilingSnapshot): readonly Finding[] {
  if (guarantees.length === 0) return []
  const text = '本案另有保证，请核对合同对实现担保物权与保证的顺序有无约定；没有约定的，应当先就债务人自己提供的担保物受偿'
  return [{ code: 'security-order', level: 'amber', text, where: { tab: 'guarantees', recordId: null } }]
}

function severalLoans({ loans }: FilingSnapshot): readonly Finding[] {
  if (loans.length <= 1) return []
  const text = '涉及多笔借款，被申请人有实质性争议的，法院将驳回申请，请核对能否分别办理'
  return [{ code: 'security-several-loans', level: 'amber', text, where: { tab: 'debt', recordId: null } }]
}

/** What makes the court turn the application away and send the bank to suit (forms.md B15). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const unregistered = snapshot.collateral
    .filter((item) => item.registrationKind !== 'formal')
    .map((item): Finding => ({ code: 'security-not-registered', level: 'amber', text: `${orBlank(item.object)}没有办理正式登记，法院可能裁定驳回，请核对是否改为起诉`, where: { tab: 'collateral', recordId: item.id } }))
  return [...unregistered, ...orderOf(snapshot), ...severalLoans(snapshot)]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '受理法院', '担保财产所在地或者登记地的基层人民法院是哪家').blanks,
    ...bankNeeds(snapshot),
    ...partiesNeeds(snapshot),
    ...debtsNeeds(snapshot),
    ...new Questions('', 'collateral').require(someOf(snapshot.collateral), 'collateral', '担保物', '对哪些抵押物、质押财产实现担保物权').blanks,
    ...new Questions('', 'documents').ask(snapshot.reason ?? null, 'reason', '顺序约定、在先抵押和预计的异议', '合同对实现担保物权与保证的先后有无约定，有无在先的抵押，被申请人可能提出什么异议').blanks,
    ...snapshot.collateral.flatMap((item, index) =>
      new Questions(`collateral[${index}]`, 'collateral', item.id)
        .require(item.ownerId, 'ownerId', `${orBlank(item.object)}的权属人`, '担保物属于谁')
        .require(item.certificateNo, 'certificateNo', `${orBlank(item.object)}的权证号`, '担保物的权证号是多少')
        .ask(item.registrationNo, 'registrationNo', `${orBlank(item.object)}的登记证明号`, '登记证明号是多少').blanks,
    ),
  ]
}

/** 实现担保物权申请书 (forms.md B15; 民事诉讼法第二百零七条). The layout is ours. */
export const securityInterestApplication: FormDefinition = {
  id: 'security-interest-application',
  subject: 'claim',
  title: TITLE,
  needs,
  checks,
  copies: (snapshot) => 1 + ownersOf(snapshot).length,
  copiesRule: '正本一份，另按被申请人人数提交副本',
  signers: BANK_SIGNERS,
  render,
}
