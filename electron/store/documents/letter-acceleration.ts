import { letterTitles } from '../../../shared/model/letter-form.ts'
import { clauseText } from './clause.ts'
import type { Blank, Finding } from './form.ts'
import { repaymentAccount, contactWords, debtWords, loanName, payByWords, type Voice, voiceOf } from './letters/letter.ts'
import { letterForm } from './letters/letter-form.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { accelerationOf, borrowerNames, clauseOrBlank, isDue, shortNameOf, titleOf } from './wording.ts'

const TITLE = letterTitles['letter-acceleration']

/** The record says of whom it speaks; in the letter that would be said twice. */
const NAMED = /^(?:借款人|被告|贵方|您)/u

/** The loans that can be called: what is due needs no calling. */
function callable(snapshot: FilingSnapshot): readonly Loan[] {
  return snapshot.loans.filter((loan) => isDue(loan, snapshot) !== true)
}

/** What the borrower did: as the person puts it for this letter, else as the record of the call has it; the letter names him before it. */
function groundOf(loan: Loan, snapshot: FilingSnapshot): string | null {
  return snapshot.reason ?? accelerationOf(loan, snapshot)?.ground ?? null
}

function callLine(loan: Loan, snapshot: FilingSnapshot, party: Party, { you }: Voice): Line {
  const who = loan.borrowerIds.length === 1 && loan.borrowerIds.includes(party.id) ? you : borrowerNames(loan, snapshot)
  const signed = loan.signDate === null ? '' : `${longDate(loan.signDate)}签订的`
  return print`${fill(`因${who}${clauseOrBlank(groundOf(loan, snapshot)?.replace(NAMED, ''))}，构成${signed}${titleOf(loan)}${clauseText(loan.breachClause)}约定的违约情形，我行依合同${clauseText(loan.accelerationClause)}宣布`)}${fill(`${loanName(loan)}项下全部债务于本通知到达借款人之日提前到期。截至${longDate(snapshot.asOf)}，应付${debtWords(loan)}。`)}`
}

/** To the borrower a call; to guarantors and owners of security a copy, with what it means for them. */
function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  const loans = callable(snapshot)
  const isBorrower = loans.some((loan) => loan.borrowerIds.includes(party.id))
  const asked = isBorrower
    ? print`请${fill(voice.you)}于${fill(payByWords(snapshot))}清偿上述全部债务。${fill(repaymentAccount(snapshot))}`
    : print`${fill(voice.you)}为上述债务提供担保，现将本通知抄送${fill(voice.you)}。请${fill(voice.you)}于${fill(payByWords(snapshot))}督促借款人清偿，或者依约承担担保责任。${fill(repaymentAccount(snapshot))}`
  return [
    ...loans.map((loan) => callLine(loan, snapshot, party, voice)),
    asked,
    print`逾期未清偿的，我行将依法主张权利。`,
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

function checks(snapshot: FilingSnapshot, parties: readonly Party[]): readonly Finding[] {
  const borrowers = new Set(callable(snapshot).flatMap((loan) => loan.borrowerIds))
  const due = snapshot.loans
    .filter((loan) => isDue(loan, snapshot) === true)
    .map((loan): Finding => ({ code: 'acceleration-already-due', level: 'amber', text: `${shortNameOf(loan, snapshot)}已经到期，不在宣布提前到期之列，请另行催收`, where: { tab: 'debt', recordId: loan.id } }))
  const nothing: readonly Finding[] =
    snapshot.loans.length > 0 && callable(snapshot).length === 0
      ? [{ code: 'acceleration-nothing-to-call', level: 'red', text: '所选借据均已到期，无需宣布提前到期，请改用催收通知书', where: { tab: 'debt', recordId: null } }]
      : []
  const without: readonly Finding[] =
    parties.length > 0 && borrowers.size > 0 && !parties.some((party) => borrowers.has(party.id))
      ? [{ code: 'acceleration-without-borrower', level: 'red', text: '提前到期通知必须发给借款人，只发给担保人不发生提前到期的效力', where: { tab: 'documents', recordId: null } }]
      : []
  return [...nothing, ...without, ...due]
}

/** The clauses are what the call rests on: without their numbers it is a bare claim. */
function needs(snapshot: FilingSnapshot, parties: readonly Party[]): readonly Blank[] {
  return [
    ...letterNeeds(snapshot, parties, '借款人'),
    ...callable(snapshot).flatMap((loan) => {
      const name = shortNameOf(loan, snapshot)
      return [
        ...new Questions(`loans[${snapshot.loans.indexOf(loan)}]`, 'debt', loan.id)
          .require(loan.accelerationClause, 'accelerationClause', `${name}提前到期条款`, '宣布提前到期的权利约定在合同第几条')
          .require(loan.breachClause, 'breachClause', `${name}违约条款`, '违约情形约定在合同第几条').blanks,
        ...new Questions('', 'documents').require(groundOf(loan, snapshot), 'reason', '违约事实', '借款人有什么违约行为').blanks,
      ]
    }),
  ]
}

/** 贷款提前到期通知书 to the borrower, with copies to those who gave security (forms.md D7), each with its receipt. */
export const letterAcceleration = letterForm({ id: 'letter-acceleration', title: TITLE, receiver: '收件人', eligible: defendantsOf, body, needs, checks })
