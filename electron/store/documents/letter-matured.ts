import { letterTitles } from '../../../shared/model/letter-form.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { Finding } from './form.ts'
import { repaymentAccount, contactWords, debtWords, loanName, payByWords, voiceOf } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { borrowerMeasures } from './letters/measures.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { dayOrBlank, isDue, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-matured']

const matured = (snapshot: FilingSnapshot): readonly Loan[] => snapshot.loans.filter((loan) => isDue(loan, snapshot) !== false)

function loanLine(loan: Loan, snapshot: FilingSnapshot, you: string): Line {
  return print`${fill(
    `${you}于${dayOrBlank(loan.start)}取得的${loanName(loan)}项下贷款${yuanOrBlank(loan.amount)}已于${dayOrBlank(loan.due)}到期，` +
      `截至${longDate(snapshot.asOf)}尚欠${debtWords(loan)}。`,
  )}`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  return [
    ...loansOfBorrower(matured(snapshot), party).map((loan) => loanLine(loan, snapshot, voice.you)),
    print`自${fill(longDate(addDays(snapshot.asOf, 1)))}起，罚息、复利仍按合同约定计收。请${fill(voice.you)}于${fill(payByWords(snapshot))}清偿。${fill(repaymentAccount(snapshot))}`,
    borrowerMeasures(voice, { callable: false }),
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  if (snapshot.loans.length === 0 || matured(snapshot).length > 0) return []
  return [{ code: 'letter-nothing-matured', level: 'red', text: `所选借据均未到期，不能使用《${TITLE}》`, where: { tab: 'debt', recordId: null } }]
}

/** 催收到期贷款通知书 to each borrower of a loan that has fallen due, with its receipt (forms.md D5). */
export const letterMatured = letterForm({
  id: 'letter-matured',
  title: TITLE,
  receiver: '借款人',
  eligible: (snapshot) => borrowersOf(snapshot, matured(snapshot)),
  body,
  needs: (snapshot, parties) => letterNeeds(snapshot, parties, '借款人'),
  checks,
})
