import type { Document } from 'docx'
import { agreementText, assigneeName, assignmentNeeds, assignmentOf, assignorName } from './assignment/parties.ts'
import { bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from './court/parts.ts'
import { NO_TITLE, titleName } from './enforcement/text.ts'
import type { Blank, FormDefinition } from './form.ts'
import { copiesForParties } from './handing-in.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import { bankNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { dayOrBlank, orBlank } from './wording.ts'

const TITLE = '变更申请执行人申请书'

const ATTACHMENTS = [
  '债权转让协议（载明本笔债权的部分）',
  '转让方书面认可债权转让的文件',
  '向债务人、担保人通知债权转让的证明',
  '生效法律文书、执行案件受理通知书',
  '申请人主体资格材料、授权委托书',
]

/** The other side of the assignment as a party: the bank applies as assignee, and signs along as assignor. */
function counterpartyText(snapshot: FilingSnapshot, label: string): string {
  const given = assignmentOf(snapshot)
  return [
    `${label}：${orBlank(given.counterparty)}`,
    `住所地：${orBlank(given.counterpartyAddress)}`,
    `统一社会信用代码：${orBlank(given.counterpartyCode)}`,
    `法定代表人（负责人）：${orBlank(given.counterpartyHead)}`,
    `联系方式：${orBlank(given.counterpartyContact)}`,
  ].join('\n')
}

function partiesText(snapshot: FilingSnapshot): string {
  const bankIsAssignee = assignmentOf(snapshot).role === 'assignee'
  const applicant = '申请人（债权受让人）'
  const creditor = '原申请执行人（债权转让人）'
  return bankIsAssignee
    ? [bankText(snapshot, applicant), counterpartyText(snapshot, creditor)].join('\n')
    : [counterpartyText(snapshot, applicant), bankText(snapshot, creditor)].join('\n')
}

/** Assignment after the title, the assignor's written acceptance, and the notice to the debtors (变更、追加规定第九条). */
function reasonsText(snapshot: FilingSnapshot): string {
  const { noticeOn, noticeWay } = assignmentOf(snapshot)
  const title = snapshot.title ?? NO_TITLE
  const named = defendantsOf(snapshot).map((party) => party.name).join('、')
  return [
    `${orBlank(title.maker)}作出的${titleName(title)}已于${dayOrBlank(title.effectiveOn)}发生法律效力，确定被执行人${orBlank(named === '' ? null : named)}向${assignorName(snapshot)}履行债务，现由贵院以${orBlank(snapshot.enforcement?.caseNo ?? null)}案件执行。`,
    `${assignorName(snapshot)}与${assigneeName(snapshot)}${agreementText(snapshot)}，将上述生效法律文书确定的债权及其担保权利依法转让给${assigneeName(snapshot)}，并书面认可${assigneeName(snapshot)}取得该债权。` +
      `债权转让事宜已于${dayOrBlank(noticeOn)}以${orBlank(noticeWay)}方式通知债务人及担保人。`,
    '依照《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》第一条、第九条和《中华人民共和国民法典》第五百四十五条、第五百四十六条、第五百四十七条，提出申请。',
  ].join('\n')
}

function render(snapshot: FilingSnapshot): Document {
  const debtors = defendantsOf(snapshot)
  const isAssignee = assignmentOf(snapshot).role === 'assignee'
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(partiesText(snapshot)),
      ...agentsBody(snapshot),
      ...othersBody('被执行人', debtors),
      ...heading('请求事项'),
      ...body(numbered([`将${orBlank(snapshot.enforcement?.caseNo ?? null)}案申请执行人由${assignorName(snapshot)}变更为${assigneeName(snapshot)}`])),
      ...heading('事实与理由'),
      ...lastBody(reasonsText(snapshot)),
      ...closing(snapshot, {
        signer: isAssignee ? '申请人' : '债权转让人',
        cosigner: { word: isAssignee ? '债权转让人' : '申请人', name: orBlank(assignmentOf(snapshot).counterparty) },
        court: snapshot.enforcement?.court ?? snapshot.court.name,
        attachments: ATTACHMENTS,
      }),
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const given = assignmentOf(snapshot)
  const { enforcement = null } = snapshot
  return [
    ...bankNeeds(snapshot),
    ...assignmentNeeds(snapshot),
    ...new Questions('assignment', 'documents')
      .require(given.noticeOn, 'noticeOn', '通知债务人的日期', '债权转让是哪一天通知债务人的')
      .require(given.noticeWay, 'noticeWay', '通知债务人的方式', '债权转让以什么方式通知债务人（公告的写明报纸）')
      .ask(given.counterpartyCode, 'counterpartyCode', '相对方统一社会信用代码', '转让相对方的统一社会信用代码是多少')
      .ask(given.counterpartyAddress, 'counterpartyAddress', '相对方住所地', '转让相对方的住所地是哪里')
      .ask(given.counterpartyHead, 'counterpartyHead', '相对方法定代表人', '转让相对方的法定代表人或负责人是谁').blanks,
    ...new Questions('enforcement', 'proceedings').require(enforcement?.caseNo ?? null, 'caseNo', '执行案号', '变更哪一个执行案件的申请执行人').blanks,
    ...new Questions('', 'proceedings').require(snapshot.title ?? null, 'title', '执行依据', '依据哪份生效法律文书执行（请在“程序”页登记裁判文书）').blanks,
  ]
}

/**
 * 变更申请执行人申请书 after an assignment of the debt (forms.md B13; 变更、追加规定第九条). The assignee applies; where the bank is the assignor, it signs
 * as the one who accepts. The layout is ours.
 */
export const creditorSubstitution: FormDefinition = {
  id: 'creditor-substitution',
  subject: 'title',
  title: TITLE,
  needs,
  checks: () => [],
  copies: (snapshot) => 1 + copiesForParties(snapshot),
  copiesRule: '正本一份，另按各方当事人人数提交副本',
  signers: ['受让人公章、负责人签名或名章', '转让人公章（书面认可）'],
  render,
}
