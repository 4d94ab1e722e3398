/** A letter of the bank as a form: whom it is for, what it says to each, and the shell that all of them share. */
import type { PaperForm } from '../../../../shared/model/filing.ts'
import type { Blank, Finding, FormDefinition } from '../form.ts'
import type { Line } from '../paper/print.ts'
import { defendantsOf } from '../people.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { addresseeFindings, addresseesOf, letterNo, letterPages, lettersDocument } from './letter.ts'

interface LetterSpec {
  readonly id: PaperForm
  readonly title: string
  /** Who signs for receipt: 借款人, 保证人, 收件人. */
  readonly receiver: string
  /** All whom a letter of this kind is for. */
  readonly eligible: (snapshot: FilingSnapshot) => readonly Party[]
  readonly body: (snapshot: FilingSnapshot, party: Party) => readonly Line[]
  /** A letter with the number to call under its head, which the receiver does not sign on its face; without it a notice. */
  readonly serviceLine?: (snapshot: FilingSnapshot) => string
  readonly needs: (snapshot: FilingSnapshot, addressees: readonly Party[]) => readonly Blank[]
  readonly checks: (snapshot: FilingSnapshot, addressees: readonly Party[]) => readonly Finding[]
}

/** One sheet for each addressee, with its receipt. */
export function letterForm({ id, title, receiver, eligible, body, serviceLine, needs, checks }: LetterSpec): FormDefinition {
  const recipients = (snapshot: FilingSnapshot) => addresseesOf(snapshot, eligible(snapshot))
  return {
    id,
    subject: 'letter',
    title,
    needs: (snapshot) => needs(snapshot, recipients(snapshot)),
    checks: (snapshot) => [...checks(snapshot, recipients(snapshot)), ...addresseeFindings(recipients(snapshot))],
    copies: (snapshot) => 2 * recipients(snapshot).length,
    copiesRule: '每一收件人一式两份，签收后退回一份作为回执',
    addressees: recipients,
    signers: ['本机构公章', '收件人签收'],
    render: (snapshot) => {
      const parties = recipients(snapshot)
      const pages = parties.flatMap((party, index) =>
        letterPages(
          { title, receiver, serviceLine: serviceLine?.(snapshot) ?? null, countersigned: serviceLine === undefined, number: letterNo(snapshot, index, parties.length), party, body: body(snapshot, party) },
          snapshot,
          index === 0,
        ),
      )
      return lettersDocument(title, pages, snapshot)
    },
  }
}

/** The borrowers of some of the loans, as the parties of the case. */
export function borrowersOf(snapshot: FilingSnapshot, loans: readonly Loan[] = snapshot.loans): readonly Party[] {
  const ids = new Set(loans.flatMap((loan) => loan.borrowerIds))
  return defendantsOf(snapshot).filter((party) => ids.has(party.id))
}

/** Those of the loans that a party borrowed. */
export function loansOfBorrower(loans: readonly Loan[], party: Party): readonly Loan[] {
  return loans.filter((loan) => loan.borrowerIds.includes(party.id))
}
