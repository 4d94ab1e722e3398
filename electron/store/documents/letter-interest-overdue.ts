import { letterTitles } from '../../../shared/model/letter-form.ts'
import type { Finding } from './form.ts'
import { repaymentAccount, contactWords, loanName, payByWords, voiceOf } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { borrowerMeasures } from './letters/measures.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { isDue, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-interest-overdue']

const interestOf = ({ ledger }: Loan) => sumKnown([ledger.interest, ledger.penalty, ledger.compound])

/** Loans that still run and owe interest that has fallen due; a loan that is due is demanded as a whole. */
function inArrears(snapshot: FilingSnapshot): readonly Loan[] {
  return snapshot.loans.filter((loan) => isDue(loan, snapshot) !== true && loan.ledger.daysOverdue !== 0)
}

function loanLine(loan: Loan, snapshot: FilingSnapshot, you: string): Line {
  const { interest, penalty, compound } = loan.ledger
  return print`${fill(
    `截至${longDate(snapshot.asOf)}，${you}在${loanName(loan)}项下已欠付利息${yuanOrBlank(interest)}、罚息${yuanOrBlank(penalty)}、复利${yuanOrBlank(compound)}，合计${yuanOrBlank(interestOf(loan))}。`,
  )}`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  return [
    ...loansOfBorrower(inArrears(snapshot), party).map((loan) => loanLine(loan, snapshot, voice.you)),
    print`请${fill(voice.you)}于${fill(payByWords(snapshot))}付清。${fill(repaymentAccount(snapshot))}`,
    borrowerMeasures(voice, { callable: true }),
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  if (snapshot.loans.length === 0 || inArrears(snapshot).length > 0) return []
  return [{ code: 'letter-no-interest', level: 'red', text: `所选借据没有未到期且欠息的，不能使用《${TITLE}》`, where: { tab: 'debt', recordId: null } }]
}

/** 催收欠息通知书 to each borrower of a running loan with unpaid interest, with its receipt (forms.md D2). */
export const letterInterestOverdue = letterForm({
  id: 'letter-interest-overdue',
  title: TITLE,
  receiver: '借款人',
  eligible: (snapshot) => borrowersOf(snapshot, inArrears(snapshot)),
  body,
  needs: (snapshot, parties) => letterNeeds(snapshot, parties, '借款人'),
  checks,
})
