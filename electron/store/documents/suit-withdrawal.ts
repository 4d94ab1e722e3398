import type { Document } from 'docx'
import { agentsWithout } from './checks/mandates.ts'
import { accountText, bankText, namesOf, opponentText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import { accountNeeds, bankNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, clauseOrBlank, orBlank } from './wording.ts'

const TITLE = '撤回起诉申请书'

/** The measures of the suit that still run on the day of filing. */
const running = ({ preservation, filingDate }: FilingSnapshot) => preservation.filter((each) => each.to !== null && each.to >= filingDate)

/** A court asks what becomes of the measures before it lets the suit go (财产保全规定第二十三条). */
function measuresText(snapshot: FilingSnapshot): string {
  const things = [...new Set(running(snapshot).map((each) => each.object ?? orBlank(null)))]
  if (things.length === 0) return '本案没有在期限内的财产保全措施。'
  return `本案对${things.join('、')}采取的财产保全措施，申请人另行提交解除保全申请书，请一并处理。`
}

function render(snapshot: FilingSnapshot): Document {
  const defendants = defendantsOf(snapshot)
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '申请人（原告）')),
      ...agentsBody(snapshot),
      ...defendants.flatMap((party) => body(opponentText(party, '被申请人（被告）'))),
      ...heading('请求事项'),
      ...body(numbered([`准许申请人撤回对${namesOf(defendants)}的起诉`, `预交的案件受理费依法减半后，余额退至下列账户。${accountText(snapshot)}`])),
      ...heading('事实与理由'),
      ...lastBody(
        `申请人与被申请人${namesOf(defendants)}${causeOf(snapshot)}一案，案号${orBlank(snapshot.court.caseNo)}，贵院正在审理。现因${clauseOrBlank(snapshot.reason)}，` +
          `申请人依照《中华人民共和国民事诉讼法》第一百四十八条申请撤回起诉，请予准许。\n${measuresText(snapshot)}`,
      ),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: ['授权委托书（特别授权）', '清偿凭证或者和解协议'] }),
    ],
  })
}

/** Withdrawal is a disposal of the claim: special mandate, approval, and what becomes of the measures (forms.md B16, G 9). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const measures = running(snapshot)
  return [
    ...agentsWithout('withdraw', snapshot).map(
      (agent): Finding => ({ code: 'withdrawal-power', level: 'red', text: `${agent.name}没有列明撤回起诉、放弃诉讼请求的特别授权，不能代为撤回起诉，请改由有该授权的代理人办理`, where: { tab: 'organisation', recordId: null } }),
    ),
    ...(measures.length === 0
      ? []
      : [{ code: 'withdrawal-measures', level: 'amber', text: `还有${measures.length}项保全措施在有效期内，撤诉后应当及时申请解除，请核对是否一并办理`, where: { tab: 'preservation', recordId: null } } satisfies Finding]),
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...new Questions('court', 'proceedings')
      .require(snapshot.court.name, 'name', '受理法院', '案件由哪家法院审理')
      .require(snapshot.court.caseNo, 'caseNo', '案号', '案件的案号是多少').blanks,
    ...new Questions('', 'documents').require(snapshot.reason ?? null, 'reason', '撤诉原因', '因清偿、和解还是另行起诉撤诉').blanks,
  ]
}

/** 撤诉申请书（撤回起诉申请书） with the account for the refund of half the fee (forms.md B16; 费用办法第十五条). The layout is ours. */
export const suitWithdrawal: FormDefinition = {
  id: 'suit-withdrawal',
  subject: 'none',
  title: TITLE,
  needs,
  checks,
  copies: () => 1,
  copiesRule: '一份',
  signers: ['本机构公章', '有特别授权的代理人签名'],
  render,
}
