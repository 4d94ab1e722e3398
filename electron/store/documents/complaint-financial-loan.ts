import { complaintChecks } from './complaint/checks.ts'
import { claimRows, jurisdictionRows } from './complaint/claims-band.ts'
import { factRows } from './complaint/facts-band.ts'
import { complaintNeeds } from './complaint/needs.ts'
import { elementComplaint } from './element-form/complaint.ts'
import type { FormDefinition } from './form.ts'
import { BANK_SIGNERS, COMPLAINT_COPIES } from './handing-in.ts'

const TITLE = '民事起诉状（金融借款合同纠纷）'

/**
 * 民事起诉状（金融借款合同纠纷）, the element-style form of 法〔2025〕82号, in force since 2025-07-14. Blocks are repeated
 * for several parties; rows are never added, removed or reworded (说明 4). The form prints no court and no attachments.
 */
export const complaintFinancialLoan: FormDefinition = {
  id: 'complaint-financial-loan',
  subject: 'claim',
  title: TITLE,
  needs: complaintNeeds,
  checks: complaintChecks,
  ...COMPLAINT_COPIES,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    elementComplaint(snapshot, {
      title: TITLE,
      cause: '（金融借款合同纠纷）',
      bands: (columns) => [...claimRows(columns, snapshot), ...jurisdictionRows(columns, snapshot), ...factRows(columns, snapshot)],
    }),
}
