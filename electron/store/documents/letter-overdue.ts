import { addDays } from '../../../shared/rules/civil-date.ts'
import type { Finding, FormDefinition } from './form.ts'
import {
  accountWords, addresseeFindings, addresseesOf, contactWords, debtWords, letterNo, lettersDocument, loanName, measuresLine, payByWords, sumWords, type Voice, voiceOf,
} from './letters/letter.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import { paperFileName } from './paper-name.ts'
import { defendantsOf } from './people.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { shortNameOf } from './wording.ts'

const TITLE = '催收逾期贷款本息通知书'

const MEASURES = ['停止办理新的融资', '依法向金融信用信息基础数据库报送', '宣布贷款提前到期', '依法申请支付令、申请执行或者提起诉讼']
/** A private person is told of the law's ways, and not of business that he does not have. */
const PERSONAL_MEASURES = ['依法向金融信用信息基础数据库报送', '宣布贷款提前到期', '依法申请支付令或者提起诉讼']

function borrowersOf(snapshot: FilingSnapshot): readonly Party[] {
  const ids = new Set(snapshot.loans.flatMap((loan) => loan.borrowerIds))
  return defendantsOf(snapshot).filter((party) => ids.has(party.id))
}

const loansOfBorrower = (snapshot: FilingSnapshot, party: Party): readonly Loan[] => snapshot.loans.filter((loan) => loan.borrowerIds.includes(party.id))

function body(snapshot: FilingSnapshot, party: Party, { you, personal }: Voice): readonly Line[] {
  const loans = loansOfBorrower(snapshot, party)
  const asOf = longDate(snapshot.asOf)
  return [
    print`截至${fill(asOf)}，${fill(you)}在我行的逾期贷款本息合计${fill(sumWords(loans))}，明细如下：`,
    ...loans.map((loan, index) => print`${fill(`${index + 1}. ${loanName(loan)}：${debtWords(loan)}；`)}`),
    print`自${fill(longDate(addDays(snapshot.asOf, 1)))}起，利息、罚息、复利仍按合同约定计收。请${fill(you)}于${fill(payByWords(snapshot))}清偿。${fill(accountWords(snapshot))}`,
    measuresLine(personal ? PERSONAL_MEASURES : MEASURES),
    print`${fill(contactWords(snapshot, { you, personal }))}`,
  ]
}

function notOverdue(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter((loan) => loan.ledger.oldestUnpaidDue !== null && loan.ledger.oldestUnpaidDue >= snapshot.asOf)
    .map((loan) => ({ code: 'letter-not-overdue', level: 'red', text: `${shortNameOf(loan, snapshot)}截至${longDate(snapshot.asOf)}没有逾期，不能使用《${TITLE}》`, where: { tab: 'debt', recordId: loan.id } }))
}

const recipients = (snapshot: FilingSnapshot) => addresseesOf(snapshot, borrowersOf(snapshot))

/**
 * 催收逾期贷款本息通知书 to each borrower (forms.md D3), with its receipt. Amounts in yuan to the fen and split; measures as boxes; no
 * publication is threatened (forms.md D.0). Private persons get a wording of their own.
 */
export const letterOverdue: FormDefinition = {
  id: 'letter-overdue',
  subject: 'letter',
  title: TITLE,
  fileName: (snapshot) => paperFileName(snapshot, TITLE),
  needs: (snapshot) => letterNeeds(snapshot, recipients(snapshot), '借款人'),
  checks: (snapshot) => [...notOverdue(snapshot), ...addresseeFindings(recipients(snapshot))],
  copies: (snapshot) => 2 * recipients(snapshot).length,
  copiesRule: '每一收件人一式两份，签收后退回一份作为回执',
  signers: ['本机构公章', '收件人签收'],
  render: (snapshot) => {
    const parties = recipients(snapshot)
    const letters = parties.map((party, index) => ({ title: TITLE, receiver: '借款人', number: letterNo(snapshot, index, parties.length), party, body: body(snapshot, party, voiceOf(party)) }))
    return lettersDocument(TITLE, letters, snapshot)
  },
}
