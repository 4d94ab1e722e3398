import { letterTitles } from '../../../shared/model/letter-form.ts'
import type { Finding } from './form.ts'
import { repaymentAccount, contactWords, debtWords, loanName, payByWords, voiceOf } from './letters/letter.ts'
import { letterForm } from './letters/letter-form.ts'
import { guarantorMeasures } from './letters/measures.ts'
import { letterNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { fill, type Line, print } from './paper/print.ts'
import { defendantsOf, nameOf } from './people.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { Guarantee } from './snapshot-security.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { accelerationOf, borrowerNames, dayOrBlank, limitText, loansOf, orBlank, titleOf, yuanOrBlank } from './wording.ts'

const TITLE = letterTitles['letter-guarantor']

const MODES = { joint: '连带责任保证', general: '一般保证' } as const

function guarantorsOf(snapshot: FilingSnapshot): readonly Party[] {
  const ids = new Set(snapshot.guarantees.map((guarantee) => guarantee.guarantorId))
  return defendantsOf(snapshot).filter((party) => ids.has(party.id))
}

/** When the debt fell due: by the contract, or by the call. */
function dueText(loan: Loan, snapshot: FilingSnapshot): string {
  const called = accelerationOf(loan, snapshot)?.effectiveDate ?? null
  if (called !== null && (loan.due === null || called < loan.due)) return `已于${longDate(called)}提前到期`
  return `已于${dayOrBlank(loan.due)}到期`
}

function guaranteeLine(guarantee: Guarantee, you: string, snapshot: FilingSnapshot): Line {
  const loans = loansOf(guarantee, snapshot)
  const borrowers = [...new Set(loans.map((loan) => borrowerNames(loan, snapshot)))].join('、')
  const mode = guarantee.mode === null ? '保证' : MODES[guarantee.mode]
  const signed = guarantee.signDate === null ? '' : `于${longDate(guarantee.signDate)}`
  const period = guarantee.periodTo === null ? '' : `，保证期间至${longDate(guarantee.periodTo)}`
  return print`${fill(`${you}${signed}以${titleOf(guarantee)}为${borrowers}在我行的下列债务提供${mode}${period}，保证责任以${limitText(guarantee)}为限：`)}`
}

function demand(guarantees: readonly Guarantee[], you: string, snapshot: FilingSnapshot): Line {
  if (guarantees.every((guarantee) => guarantee.mode === 'general')) {
    return print`现请${fill(you)}督促借款人于${fill(payByWords(snapshot))}履行还款义务；借款人的财产依法强制执行后仍不能履行的部分，由${fill(you)}承担保证责任。${fill(repaymentAccount(snapshot))}`
  }
  return print`我行现要求${fill(you)}于${fill(payByWords(snapshot))}在保证范围内承担保证责任，或者督促借款人清偿。${fill(repaymentAccount(snapshot))}`
}

function body(snapshot: FilingSnapshot, party: Party): readonly Line[] {
  const voice = voiceOf(party)
  const guarantees = snapshot.guarantees.filter((guarantee) => guarantee.guarantorId === party.id)
  return [
    ...guarantees.flatMap((guarantee) => [
      guaranteeLine(guarantee, voice.you, snapshot),
      ...loansOf(guarantee, snapshot).map(
        (loan) => print`${fill(`${loanName(loan)}，借款金额${yuanOrBlank(loan.amount)}，${dueText(loan, snapshot)}，截至${longDate(snapshot.asOf)}尚欠${debtWords(loan)}。`)}`,
      ),
    ]),
    demand(guarantees, voice.you, snapshot),
    guarantorMeasures(),
    print`${fill(contactWords(snapshot, voice))}`,
  ]
}

/** What a letter to a guarantor does not do (民法典第六百九十三条, 担保制度解释第三十四条). */
function guaranteeFindings(snapshot: FilingSnapshot, addressees: readonly Party[]): readonly Finding[] {
  const chosen = new Set(addressees.map((party) => party.id))
  return snapshot.guarantees
    .filter((guarantee) => chosen.has(guarantee.guarantorId))
    .flatMap((guarantee): readonly Finding[] => {
      const where = { tab: 'guarantees', recordId: guarantee.id } as const
      const name = orBlank(nameOf(snapshot, guarantee.guarantorId))
      const until = guarantee.periodTo
      const passed: readonly Finding[] =
        until === null || until >= snapshot.filingDate
          ? []
          : [{ code: 'letter-period-passed', level: 'amber', text: `${name}的保证期间已于${longDate(until)}届满，期间内没有依法主张的，本通知不能使其重新承担责任，请核对此前的证据`, where }]
      const general: readonly Finding[] =
        guarantee.mode !== 'general'
          ? []
          : [{ code: 'letter-general-guarantor', level: 'amber', text: `${name}是一般保证人，发函不能保住保证责任，须在保证期间内对借款人起诉或者申请仲裁`, where }]
      return [...passed, ...general]
    })
}

function notDue(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter((loan) => loan.due !== null && loan.due > snapshot.asOf && accelerationOf(loan, snapshot) === null)
    .map((loan) => ({ code: 'letter-guarantee-not-due', level: 'red', text: `${titleOf(loan)}尚未到期，也没有宣布提前到期，不能要求承担保证责任`, where: { tab: 'debt', recordId: loan.id } }))
}

/** 督促履行保证责任通知书 to each guarantor, with its receipt (forms.md D6): the mode of his guarantee decides what is asked. */
export const letterGuarantor = letterForm({
  id: 'letter-guarantor',
  title: TITLE,
  receiver: '保证人',
  eligible: guarantorsOf,
  body,
  needs: (snapshot, parties) => letterNeeds(snapshot, parties, '保证人'),
  checks: (snapshot, parties) => [...notDue(snapshot), ...guaranteeFindings(snapshot, parties)],
})
