import type { Document } from 'docx'
import { acceptanceFee, preservationFee } from '../../../shared/rules/court-fee.ts'
import { factTable, suitRows } from './court/fact-sheet.ts'
import { namesOf } from './court/parties.ts'
import { courtPaper, sealAndDay } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { yuan } from './paper/format.ts'
import { paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { requestedAmount } from './preservation/measures.ts'
import { accountNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'

const TITLE = '诉讼费预交、退费账户确认书'

/** 案件受理费 on the claim, as the tariff of the day and the branch's rounding give it. */
function acceptanceText({ totals, filingDate, feeRounding }: FilingSnapshot): string | null {
  if (totals.claim === null) return null
  return yuan(acceptanceFee(totals.claim, { kind: 'property', on: filingDate, ...feeRounding }).value)
}

function preservationText(snapshot: FilingSnapshot): string | null {
  if (snapshot.preservationRequest === null) return '未申请'
  const amount = requestedAmount(snapshot)
  return amount === null ? null : yuan(preservationFee(amount, { on: snapshot.filingDate, ...snapshot.feeRounding }).value)
}

function render(snapshot: FilingSnapshot): Document {
  const { bank, court } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      factTable([
        ['受理法院', court.name],
        ...suitRows(snapshot),
        ['当事人', `原告${plaintiffName(snapshot)}，被告${namesOf(defendantsOf(snapshot))}`],
        ['应预交案件受理费', acceptanceText(snapshot)],
        ['应预交保全申请费', preservationText(snapshot)],
        ['退费账户户名', bank.accountName],
        ['退费账户开户行', bank.accountBank],
        ['退费账号', bank.accountNo],
        ['联系人及电话', bank.contact === null && bank.contactPhone === null ? null : [bank.contact, bank.contactPhone].filter((part) => part !== null).join('，')],
      ]),
      ...paragraphs(
        [print`我单位确认上列账户用于接收本案应当退还的诉讼费用，账户信息准确；账户变更的，将书面告知人民法院。同意将应退的诉讼费用直接退至上列账户。`],
        STYLE.courtBody,
        true,
      ),
      ...sealAndDay(snapshot, '当事人'),
    ],
  })
}

/** 诉讼费预交、退费账户确认书 (forms.md C6; 诉讼费用交纳办法第十三条、第十四条、第五十三条). forms.md gives no layout: it is ours. */
export const feeAccount: FormDefinition = {
  id: 'fee-account',
  subject: 'none',
  title: TITLE,
  // The account may be written by hand at the desk.
  needs: (snapshot) => accountNeeds(snapshot).map((blank) => ({ ...blank, severity: 'blank-allowed' })),
  checks: () => [],
  copies: () => 1,
  copiesRule: '每案一份',
  signers: ['本机构公章'],
  render,
}
