import { letterTitles } from '../../../shared/model/letter-form.ts'
import { clauseText } from './clause.ts'
import type { Blank, Finding } from './form.ts'
import { repaymentAccount, contactWords, loanName, voiceOf } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { addresseeNeeds, contactNeeds } from './letters/needs.ts'
import { fill, type Line, print } from './paper/print.ts'
import { Questions } from './questions.ts'
import { accountNeeds } from './record-needs.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { dayOrBlank, isDue, shortNameOf, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-maturity']

const comingDue = (snapshot: FilingSnapshot): readonly Loan[] => snapshot.loans.filter((loan) => isDue(loan, snapshot) !== true)

const atDue = ({ ahead }: Loan) => (ahead === undefined ? null : sumKnown([ahead.principalAtDue, ahead.interestAtDue]))

/** `（年利率7.275%）`; a rate that moves is named by its clause alone. */
function penaltyWords({ penaltyClause, penaltyRate, compound }: Loan): string {
  const rate = penaltyRate === null ? '' : `（年利率${penaltyRate}%）`
  return `自逾期之日起按合同${clauseText(penaltyClause)}约定的利率${rate}计收罚息${compound === true ? '，对未付利息计收复利' : ''}`
}

function loanLine(loan: Loan, you: string): Line {
  return print`${fill(
    `${you}于${dayOrBlank(loan.start)}取得的${loanName(loan)}项下贷款${yuanOrBlank(loan.amount)}将于${dayOrBlank(loan.due)}到期，` +
      `请于到期日前备足本息${yuanOrBlank(atDue(loan))}（其中本金${yuanOrBlank(loan.ahead?.principalAtDue ?? null)}、利息${yuanOrBlank(loan.ahead?.interestAtDue ?? null)}）存入还款账户。` +
      `到期未还的，${penaltyWords(loan)}。`,
  )}`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  return [
    ...loansOfBorrower(comingDue(snapshot), party).map((loan) => loanLine(loan, voice.you)),
    print`应还本息以到期日系统结计为准。${fill(repaymentAccount(snapshot))}`,
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  if (snapshot.loans.length === 0 || comingDue(snapshot).length > 0) return []
  return [{ code: 'reminder-already-due', level: 'red', text: `所选借据均已到期，不能使用《${TITLE}》，请改用《催收到期贷款通知书》`, where: { tab: 'debt', recordId: null } }]
}

function needs(snapshot: FilingSnapshot, addressees: readonly Party[]): readonly Blank[] {
  return [
    ...addresseeNeeds(snapshot, addressees, '借款人'),
    ...accountNeeds(snapshot),
    ...contactNeeds(snapshot),
    ...comingDue(snapshot).flatMap((loan) => {
      const name = shortNameOf(loan, snapshot)
      return new Questions(`loans[${snapshot.loans.indexOf(loan)}]`, 'debt', loan.id)
        .require(loan.due, 'due', `${name}到期日`, '贷款哪一天到期')
        .require(atDue(loan), 'ahead.principalAtDue', `${name}到期应还本息`, '到期日应还本金、利息各是多少')
        .ask(loan.penaltyClause, 'penaltyClause', `${name}罚息条款`, '罚息约定在合同第几条').blanks
    }),
  ]
}

/** 提示归还到期贷款通知书 to each borrower before a loan falls due, with its receipt (forms.md D4). */
export const letterMaturity = letterForm({
  id: 'letter-maturity',
  title: TITLE,
  receiver: '借款人',
  eligible: (snapshot) => borrowersOf(snapshot, comingDue(snapshot)),
  body,
  needs,
  checks,
})
