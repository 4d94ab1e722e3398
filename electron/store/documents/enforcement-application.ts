import type { Document } from 'docx'
import { body, closing, courtPaper, heading, lastBody, numbered } from './court/parts.ts'
import { applicantAndDebtors } from './enforcement/court-paper.ts'
import { enforcementNeeds } from './enforcement/needs.ts'
import { measuresText, NO_TITLE, reasonsText, requests, titleName } from './enforcement/text.ts'
import type { FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_EACH_DEBTOR } from './handing-in.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, orBlank } from './wording.ts'

const TITLE = '强制执行申请书'

const ATTACHMENTS = [
  '生效法律文书及生效证明（或者送达证明）',
  '被执行人财产线索清单',
  '已采取保全措施的裁定书、协助执行通知书',
  '营业执照、负责人身份证明书、授权委托书',
  '送达地址确认书、收款账户证明',
]

function render(snapshot: FilingSnapshot): Document {
  const title = snapshot.title ?? NO_TITLE
  const measures = measuresText(snapshot)
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...applicantAndDebtors(snapshot),
      ...heading('案由'),
      ...body(causeOf(snapshot)),
      ...heading('执行依据'),
      ...body(`${orBlank(title.maker)}${titleName(title)}\n主文：${orBlank(title.terms)}`),
      ...heading('请求事项'),
      ...body(numbered(requests(snapshot, title))),
      ...heading('事实与理由'),
      ...lastBody(measures === null ? reasonsText(title) : `${reasonsText(title)}\n${measures}`),
      ...closing(snapshot, { signer: '申请执行人', court: snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

/**
 * 强制执行申请书 as running text (forms.md B6). It starts from the title's figures, lists everybody whom the title binds, and
 * keeps ordinary interest and the doubled part apart (法释〔2014〕8号第一条). The layout is ours.
 */
export const enforcementApplication: FormDefinition = {
  id: 'enforcement-application',
  subject: 'title',
  title: TITLE,
  needs: (snapshot) => [
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '执行法院', '向哪家法院申请执行（第一审法院或者被执行财产所在地的同级法院）').blanks,
    ...enforcementNeeds(snapshot),
  ],
  checks: () => [],
  ...ONE_EACH_DEBTOR,
  signers: BANK_SIGNERS,
  render,
}
