import { complaintChecks } from './complaint/checks.ts'
import { claimRows, jurisdictionRows } from './complaint/claims-band.ts'
import { factRows } from './complaint/facts-band.ts'
import { complaintNeeds } from './complaint/needs.ts'
import { elementComplaint } from './element-form/complaint.ts'
import type { FormDefinition } from './form.ts'
import { paperFileName } from './paper-name.ts'
import { copiesForParties } from './people.ts'

const TITLE = '民事起诉状（金融借款合同纠纷）'

/**
 * 民事起诉状（金融借款合同纠纷）, the element-style form of 法〔2025〕82号, in force since 2025-07-14. Blocks are repeated
 * for several parties; rows are never added, removed or reworded (说明 4). The form prints no court and no attachments.
 */
export const complaintFinancialLoan: FormDefinition = {
  id: 'complaint-financial-loan',
  subject: 'claim',
  title: TITLE,
  fileName: (snapshot) => paperFileName(snapshot, TITLE),
  needs: complaintNeeds,
  checks: complaintChecks,
  copies: copiesForParties,
  copiesRule: '正本一份，另按对方当事人人数提交副本（民事诉讼法第一百二十三条）',
  signers: ['本机构公章', '负责人签名或名章'],
  render: (snapshot) =>
    elementComplaint(snapshot, {
      title: TITLE,
      cause: '（金融借款合同纠纷）',
      bands: (columns) => [...claimRows(columns, snapshot), ...jurisdictionRows(columns, snapshot), ...factRows(columns, snapshot)],
    }),
}
