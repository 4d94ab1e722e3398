import { letterTitles } from '../../../shared/model/letter-form.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { Finding } from './form.ts'
import { repaymentAccount, contactWords, debtWords, loanName, payByWords, sumWords, voiceOf } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { borrowerMeasures } from './letters/measures.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { isDue, shortNameOf } from './wording.ts'

const TITLE = letterTitles['letter-overdue']

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  const loans = loansOfBorrower(snapshot.loans, party)
  return [
    print`截至${fill(longDate(snapshot.asOf))}，${fill(voice.you)}在我行的逾期贷款本息合计${fill(sumWords(loans))}，明细如下：`,
    ...loans.map((loan, index) => print`${fill(`${index + 1}. ${loanName(loan)}：${debtWords(loan)}。`)}`),
    print`自${fill(longDate(addDays(snapshot.asOf, 1)))}起，利息、罚息、复利仍按合同约定计收。请${fill(voice.you)}于${fill(payByWords(snapshot))}清偿。${fill(repaymentAccount(snapshot))}`,
    borrowerMeasures(voice, { callable: loans.some((loan) => isDue(loan, snapshot) !== true) }),
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

function notOverdue(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter((loan) => loan.ledger.oldestUnpaidDue !== null && loan.ledger.oldestUnpaidDue >= snapshot.asOf)
    .map((loan) => ({ code: 'letter-not-overdue', level: 'red', text: `${shortNameOf(loan, snapshot)}截至${longDate(snapshot.asOf)}没有逾期，不能使用《${TITLE}》`, where: { tab: 'debt', recordId: loan.id } }))
}

/**
 * 催收逾期贷款本息通知书 to each borrower (forms.md D3), with its receipt. Amounts in yuan to the fen and split; measures as boxes; no
 * publication is threatened (forms.md D.0). Private persons get a wording of their own.
 */
export const letterOverdue = letterForm({
  id: 'letter-overdue',
  title: TITLE,
  receiver: '借款人',
  eligible: (snapshot) => borrowersOf(snapshot),
  body,
  needs: (snapshot, parties) => letterNeeds(snapshot, parties, '借款人'),
  checks: notOverdue,
})
