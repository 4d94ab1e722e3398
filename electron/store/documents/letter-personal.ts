import { letterTitles } from '../../../shared/model/letter-form.ts'
import type { Blank, Finding } from './form.ts'
import { repaymentAccount, debtWords, payByWords, sumWords } from './letters/letter.ts'
import { borrowersOf, letterForm, loansOfBorrower } from './letters/letter-form.ts'
import { letterNeeds } from './letters/needs.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import { plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank, shortNameOf, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-personal']

/** The number by which the borrower knows the loan, shortened: the letter may be opened by somebody else. */
function lastFour({ contractNo, disbursements }: Loan): string {
  const number = disbursements.find((one) => one.noteNo !== null)?.noteNo ?? contractNo
  return orBlank(number === null ? null : Array.from(number).slice(-4).join(''))
}

/** 费用 booked on the account; they stand beside the sum of principal and interest. */
function costWords({ ledger: { otherFees } }: Loan): string {
  return otherFees === null || otherFees === 0 ? '' : `，另有费用${yuanOrBlank(otherFees)}`
}

function loanLine(loan: Loan, snapshot: FilingSnapshot): Line {
  const { ledger, product } = loan
  const since = ledger.firstOverdue === null ? '' : `自${longDate(ledger.firstOverdue)}起逾期，`
  const days = ledger.daysOverdue === null ? '' : `已逾期${ledger.daysOverdue}天，`
  return print`${fill(`截至${longDate(snapshot.asOf)}，您在我行的${product ?? '贷款'}（尾号${lastFour(loan)}）${since}${days}应还${debtWords(loan)}${costWords(loan)}。`)}`
}

function serviceLine({ bank }: FilingSnapshot): string {
  return `服务电话：${orBlank(bank.contactPhone)}`
}

/** 投诉电话: the branch's own number is given where it has set no other. */
function complaintWords({ letter = null, bank }: FilingSnapshot): string {
  return orBlank(letter?.complaintPhone ?? bank.representativePhone)
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const { bank } = snapshot
  const loans = loansOfBorrower(snapshot.loans, party)
  const contact = joinKnown([bank.department, bank.contact], '') ?? orBlank(null)
  return [
    ...loans.map((loan) => loanLine(loan, snapshot)),
    ...(loans.length > 1 ? [print`以上合计${fill(sumWords(loans))}。`] : []),
    print`请您于${fill(payByWords(snapshot))}通过下列账户还款。${fill(repaymentAccount(snapshot))}`,
    print`如还款确有困难，您可以与我行${fill(contact)}（电话${fill(orBlank(bank.contactPhone))}）联系，说明情况并协商还款安排。已经还款的，请忽略本函。`,
    print`对本函或者我行人员的服务有意见的，可以拨打投诉电话${fill(complaintWords(snapshot))}。`,
    print`逾期信息将依法报送金融信用信息基础数据库，可能影响您今后的信贷业务。`,
  ]
}

/** The letter goes to the person who owes, and to nobody else (消费类贷款催收工作指引): no employer, no family. */
const debtors = (snapshot: FilingSnapshot): readonly Party[] => borrowersOf(snapshot).filter((party) => party.kind === 'person')

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const notOverdue = snapshot.loans
    .filter(({ ledger }) => ledger.daysOverdue === 0)
    .map((loan): Finding => ({ code: 'letter-not-overdue', level: 'red', text: `${shortNameOf(loan, snapshot)}截至${longDate(snapshot.asOf)}没有逾期，不能使用《${TITLE}》`, where: { tab: 'debt', recordId: loan.id } }))
  const text = '个人催收函只寄给债务人本人，使用不显示内容的信封，不抄送单位、亲友（待核实：依据行业催收工作指引的报道）'
  return [...notOverdue, { code: 'letter-person-alone', level: 'amber', text, where: { tab: 'documents', recordId: null } }]
}

function needs(snapshot: FilingSnapshot, addressees: readonly Party[]): readonly Blank[] {
  return [
    ...letterNeeds(snapshot, addressees, '个人借款人'),
    ...new Questions('letter', 'documents').ask(snapshot.letter?.complaintPhone ?? null, 'complaintPhone', '投诉电话', `${plaintiffName(snapshot)}的投诉电话是多少`).blanks,
  ]
}

/**
 * 逾期催收函 to a private person who owes (forms.md D9), with its receipt: what is owed, how to pay, whom to ask for a plan, where to complain.
 * It threatens nothing and names no court and no police. The order of its parts is practice, the layout is ours.
 */
export const letterPersonal = letterForm({ id: 'letter-personal', title: TITLE, receiver: '收件人', eligible: debtors, serviceLine, body, needs, checks })
