import type { Document } from 'docx'
import { body, courtPaper } from './court/parts.ts'
import type { Finding, FormDefinition } from './form.ts'
import { longDate, yuan } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { identityNumberOf, partyOf, plaintiffName } from './people.ts'
import { debtsNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { borrowerNames, dayOrBlank, orBlank, shortNameOf, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = '贷款结清证明'

function borrowerText(loan: Loan, snapshot: FilingSnapshot): string {
  const [id] = loan.borrowerIds
  const party = partyOf(snapshot, id ?? null)
  const number = party === null ? null : identityNumberOf(party)
  const label = party?.kind === 'body' ? '统一社会信用代码' : '公民身份号码'
  return `${borrowerNames(loan, snapshot)}（${label}：${orBlank(number)}）`
}

function loanText(loan: Loan, snapshot: FilingSnapshot): string {
  return (
    `${borrowerText(loan, snapshot)}于${dayOrBlank(loan.signDate)}与我行签订${titleOf(loan)}，借款金额${yuanOrBlank(loan.amount)}。` +
    `截至${longDate(snapshot.asOf)}，该合同项下借款本金、利息、罚息、复利及费用已全部清偿，余额为零。`
  )
}

function render(snapshot: FilingSnapshot): Document {
  const { bank } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(snapshot.loans.map((loan) => loanText(loan, snapshot)).join('\n')),
      ...paragraphs([print`特此证明。`], STYLE.courtBody),
      ...paragraphs([print`${fill(plaintiffName(snapshot))}（业务章）`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.courtRight, true),
      ...body(`联系人及电话：${orBlank(bank.contact)}，${orBlank(bank.contactPhone)}`),
    ],
  })
}

/** The certificate is the truth only when nothing is owed. */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter(({ ledger }) => ledger.total !== null && ledger.total > 0)
    .map((loan) => ({
      code: 'not-settled',
      level: 'red',
      text: `${shortNameOf(loan, snapshot)}截至${longDate(snapshot.asOf)}尚欠${loan.ledger.total === null ? '' : yuan(loan.ledger.total)}，不能出具结清证明`,
      where: { tab: 'debt', recordId: loan.id },
    }))
}

/** 贷款结清证明 for the borrower when all is paid (features.md S169). forms.md has no model: the frame follows GB/T 9704, the layout is ours. */
export const settledCertificate: FormDefinition = {
  id: 'settled-certificate',
  subject: 'debt',
  title: TITLE,
  needs: debtsNeeds,
  checks,
  copies: () => 2,
  copiesRule: '一式两份，借款人一份，存档一份',
  signers: ['本机构业务章'],
  render,
}
