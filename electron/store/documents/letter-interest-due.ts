import { addDays } from '../../../shared/rules/civil-date.ts'
import { letterTitles } from '../../../shared/model/letter-form.ts'
import type { Blank, Finding } from './form.ts'
import { repaymentAccount, contactWords, loanName, voiceOf } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { addresseeNeeds, contactNeeds, payByNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import { Questions } from './questions.ts'
import { accountNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { dayOrBlank, isDue, orBlank, shortNameOf, sumInWords, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-interest-due']

/** Loans whose interest is still to be settled: what is due bears penalty and has a letter of its own. */
const running = (snapshot: FilingSnapshot): readonly Loan[] => snapshot.loans.filter((loan) => isDue(loan, snapshot) !== true)

/** The last day on which money still arrives in time: the day before the settlement, as the person set it. */
function beforeSettlement({ letter = null }: FilingSnapshot): string {
  return dayOrBlank(letter?.payBy ?? null)
}

function settleDay({ letter = null }: FilingSnapshot): string {
  const payBy = letter?.payBy ?? null
  return payBy === null ? dayOrBlank(null) : longDate(addDays(payBy, 1))
}

function loanLine(loan: Loan, snapshot: FilingSnapshot, you: string): Line {
  return print`${fill(
    `根据${you}与我行签订的${loanName(loan)}，贷款${orBlank(loan.settleDay)}结息，本期结息日为${settleDay(snapshot)}。` +
      `截至${longDate(snapshot.asOf)}，借款余额${sumInWords(loan.ledger.principal, [loan])}，预计本期应付利息${yuanOrBlank(loan.ahead?.interest ?? null)}。`,
  )}`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  return [
    ...loansOfBorrower(running(snapshot), party).map((loan) => loanLine(loan, snapshot, voice.you)),
    print`请${fill(voice.you)}于${fill(beforeSettlement(snapshot))}前（含当日）将应付利息足额存入还款账户。实际应付利息以结息日系统结计为准。${fill(repaymentAccount(snapshot))}`,
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

/** A reminder is for a loan in order: one with arrears gets a demand. */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const loans = running(snapshot)
  const arrears = loans.filter(({ ledger }) => ledger.oldestUnpaidDue !== null && ledger.oldestUnpaidDue < snapshot.asOf)
  return [
    ...(snapshot.loans.length > 0 && loans.length === 0
      ? [{ code: 'reminder-nothing-running', level: 'red', text: `所选借据均已到期，不能使用《${TITLE}》，请改用催收通知书`, where: { tab: 'debt', recordId: null } } satisfies Finding]
      : []),
    ...arrears.map((loan): Finding => ({ code: 'reminder-with-arrears', level: 'amber', text: `${shortNameOf(loan, snapshot)}已有欠息，提示付息之外请另发《催收欠息通知书》`, where: { tab: 'debt', recordId: loan.id } })),
  ]
}

function needs(snapshot: FilingSnapshot, addressees: readonly Party[]): readonly Blank[] {
  return [
    ...addresseeNeeds(snapshot, addressees, '借款人'),
    ...payByNeeds(snapshot, '结息日的前一日是哪一天'),
    ...accountNeeds(snapshot),
    ...contactNeeds(snapshot),
    ...running(snapshot).flatMap((loan) => {
      const name = shortNameOf(loan, snapshot)
      return new Questions(`loans[${snapshot.loans.indexOf(loan)}]`, 'debt', loan.id)
        .require(loan.ledger.principal, 'ledger.principal', `${name}借款余额`, '截至日借款余额是多少')
        .require(loan.ahead?.interest ?? null, 'ahead.interest', `${name}本期应付利息`, '结息日应付利息是多少（按还款期限的次日结息计算）')
        .ask(loan.settleDay, 'settleDay', `${name}结息方式`, '贷款按月还是按季结息，结息日是哪一天').blanks
    }),
  ]
}

/** 提示付息通知书 to each borrower before the settlement of interest, with its receipt (forms.md D1). */
export const letterInterestDue = letterForm({
  id: 'letter-interest-due',
  title: TITLE,
  receiver: '借款人',
  eligible: (snapshot) => borrowersOf(snapshot, running(snapshot)),
  body,
  needs,
  checks,
})
