import type { Document } from 'docx'
import { subtractFen } from '../../../shared/rules/money.ts'
import { body, closing, courtPaper, heading, lastBody, numbered } from './court/parts.ts'
import { applicantAndDebtors } from './enforcement/court-paper.ts'
import { titleNeeds } from './enforcement/needs.ts'
import { delayedText, interestText, NO_TITLE, titleName } from './enforcement/text.ts'
import type { Blank, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_EACH_DEBTOR } from './handing-in.ts'
import { longDate, yuan } from './paper/format.ts'
import { clueDetails } from './preservation/measures.ts'
import { Questions } from './questions.ts'
import { accountNeeds, bankNeeds } from './record-needs.ts'
import type { EnforcementCase } from './snapshot-course.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { asSentence, dayOrBlank, orBlank, yuanOrBlank } from './wording.ts'

const TITLE = '恢复执行申请书'

const ATTACHMENTS = ['生效法律文书', '终结本次执行程序（终结执行）裁定书或者执行和解协议', '财产线索及证明材料', '营业执照、负责人身份证明书、授权委托书']

/** What is left: as the ruling that ended the round says, or the principal of the title less what came in. */
function unpaidText(snapshot: FilingSnapshot): string {
  const title = snapshot.title ?? NO_TITLE
  const { unpaid = null, endedOn = null } = snapshot.enforcement ?? {}
  if (unpaid !== null) return `${endedOn === null ? '' : `截至${longDate(endedOn)}`}尚未履行的债权${yuan(unpaid)}`
  return `未履行部分（判决确定本金${yuanOrBlank(title.principal)}、利息${interestText(title)}）`
}

function requests(snapshot: FilingSnapshot): readonly string[] {
  const title = snapshot.title ?? NO_TITLE
  const { caseNo = null } = snapshot.enforcement ?? {}
  return [
    `恢复${orBlank(caseNo)}案件的执行，继续执行${titleName(title)}确定的${unpaidText(snapshot)}`,
    `加倍支付迟延履行期间的债务利息：${delayedText(title)}`,
    '对下列财产线索依法查封、扣押、冻结并处置',
  ]
}

/** An enforcement that stopped at a settlement, without a ruling that ended its round. */
const brokenSettlement = ({ settled, endedOn, endRulingNo }: EnforcementCase): boolean => settled === true && endedOn === null && endRulingNo === null

function courseText({ enforcement = null }: FilingSnapshot): string {
  if (enforcement === null) return orBlank(null)
  const collected = enforcement.collected === 0 ? '未执行到位款项' : `已执行到位${yuan(enforcement.collected)}`
  const { caseNo, endedOn, endRulingNo } = enforcement
  if (brokenSettlement(enforcement)) return `${orBlank(caseNo)}案件执行中，申请执行人与被执行人达成执行和解协议，${collected}，被执行人没有按和解协议履行。`
  return `${orBlank(caseNo)}案件于${dayOrBlank(endedOn)}由贵院以${orBlank(endRulingNo)}裁定终结本次执行程序，${collected}。`
}

/** New property knows no time bar (民诉法解释第五百一十七条); the other ground is a settlement that was broken (执行和解规定第九条). */
function groundText(snapshot: FilingSnapshot): string {
  const clues = (snapshot.clues ?? []).map((clue) => clueDetails(clue)).filter((words) => words !== null)
  const found = clues.length === 0 ? '' : `现发现被执行人的下列财产线索：${clues.join('；')}。`
  const { reason = null, enforcement = null } = snapshot
  const otherwise = clues.length === 0 ? orBlank(null) : '被执行人具备继续履行的条件。'
  const basis = enforcement !== null && brokenSettlement(enforcement) ? '《最高人民法院关于执行和解若干问题的规定》第九条' : '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十七条'
  return `${found}${reason === null ? otherwise : asSentence(reason)}申请执行人依照${basis}，请求恢复执行。`
}

function render(snapshot: FilingSnapshot): Document {
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...applicantAndDebtors(snapshot),
      ...heading('请求事项'),
      ...body(numbered(requests(snapshot))),
      ...heading('事实与理由'),
      ...lastBody(`${courseText(snapshot)}\n${groundText(snapshot)}`),
      ...closing(snapshot, { signer: '申请执行人', court: snapshot.enforcement?.court ?? snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const { enforcement = null, clues = [], reason = null } = snapshot
  const round =
    enforcement === null
      ? new Questions('', 'proceedings').require(null, 'enforcement', '原执行案件', '恢复哪一个执行案件（请在“程序”页登记执行程序）').blanks
      : new Questions('enforcement', 'proceedings')
          .require(enforcement.caseNo, 'caseNo', '原执行案号', '原执行案件的案号是多少')
          .ask(enforcement.endedOn, 'endedOn', '终结日期', '原执行案件是哪一天裁定终结的')
          .ask(enforcement.endRulingNo, 'endRulingNo', '终结裁定文号', '终结裁定的文号是多少')
          .ask(enforcement.unpaid, 'unpaid', '未履行的债权', '终结裁定写明未履行的债权是多少').blanks
  return [
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...round,
    ...titleNeeds(snapshot).filter(({ field }) => field === 'title' || field === 'title.documentNo'),
    ...new Questions('', 'documents').require(clues.length === 0 ? reason : clues, 'reason', '恢复执行的理由', '发现了哪些财产线索，或者被执行人怎样没有履行和解协议').blanks,
  ]
}

/** 恢复执行申请书 to the court that ended the round (forms.md B8). The layout is ours. */
export const enforcementResumption: FormDefinition = {
  id: 'enforcement-resumption',
  subject: 'title',
  title: TITLE,
  needs,
  checks: (snapshot) => {
    const { title = null, enforcement = null } = snapshot
    const principal = title?.principal ?? null
    if (principal === null || enforcement?.unpaid === null || enforcement === null || enforcement.collected === 0) return []
    const left = subtractFen(principal, enforcement.collected)
    if (left <= enforcement.unpaid) return []
    const text = `裁定写明未履行${yuan(enforcement.unpaid)}，判决本金减去已到位金额为${yuan(left)}，请核对到账记录或者裁定`
    return [{ code: 'unpaid-differs', level: 'amber', text, where: { tab: 'proceedings', recordId: null } }]
  },
  ...ONE_EACH_DEBTOR,
  signers: BANK_SIGNERS,
  render,
}
