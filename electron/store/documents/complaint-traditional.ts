import type { Document } from 'docx'
import { complaintChecks } from './complaint/checks.ts'
import { claimsText } from './complaint/claims-text.ts'
import { factsText } from './complaint/facts-text.ts'
import { complaintNeeds } from './complaint/needs.ts'
import { bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, othersBody } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { BANK_SIGNERS, COMPLAINT_COPIES, copiesForParties } from './handing-in.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, yuanOrBlank } from './wording.ts'

const TITLE = '民事起诉状'

function render(snapshot: FilingSnapshot): Document {
  const defendants = defendantsOf(snapshot)
  const copies = copiesForParties(snapshot) - 1
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '原告')),
      ...agentsBody(snapshot),
      ...othersBody('被告', defendants),
      ...heading('案由'),
      ...body(causeOf(snapshot)),
      ...heading('诉讼请求'),
      ...body(claimsText(snapshot)),
      ...body(`以上金额请求暂计${yuanOrBlank(snapshot.totals.claim)}（诉讼费用除外）。`),
      ...heading('事实与理由'),
      ...body(factsText(snapshot)),
      ...heading('证据和证据来源'),
      ...lastBody('详见证据目录。'),
      ...closing(snapshot, { signer: '具状人', court: snapshot.court.name, attachments: [`本起诉状副本${copies}份`, '证据目录及证据副本', '欠款本息明细表', '原告主体资格材料、授权委托书'] }),
    ],
  })
}

/** 民事起诉状 as running text, for courts and cases that do not take the table (forms.md B1). The layout is ours. */
export const complaintTraditional: FormDefinition = {
  id: 'complaint-traditional',
  subject: 'claim',
  title: TITLE,
  needs: (snapshot) => [
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '受诉法院', '向哪家法院起诉').blanks,
    ...complaintNeeds(snapshot).filter(({ field }) => field !== 'court.name' && !field.startsWith('mediation')),
  ],
  checks: complaintChecks,
  ...COMPLAINT_COPIES,
  signers: BANK_SIGNERS,
  render,
}
