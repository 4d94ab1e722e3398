import type { Id } from '../../shared/model/id.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { contactChannels } from '../../shared/model/contact.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { contact } from '../../electron/store/database/contact-schema.ts'
import type { Ledger } from '../../electron/store/kernel/context.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { insertRow } from '../../electron/store/kernel/record-table.ts'
import { inventedPerson, inventedPhone } from './invented-people.ts'
import { type Household, pick } from './invented-places.ts'

const FIRST_DAY = isoDate('2025-01-06')
const OUTCOMES = ['reached', 'not-reached', 'refused'] as const

interface Wanted {
  readonly count: number
  readonly authors: readonly Id<'staff'>[]
}

/** Contacts with the borrower, a quarter apart; each names a next step, every third of them a promise, every fiftieth is a breach. */
export function addContacts(ledger: Ledger, { caseId, borrowerId, number, mark }: Household, { count, authors }: Wanted): void {
  for (let index = 0; index < count; index += 1) {
    const occurredOn = addDays(FIRST_DAY, (number * 7 + index * 91) % 680)
    const promises = (number + index) % 3 === 0
    const breach = (number + index) % 50 === 0
    const author = pick(authors, number)
    insertRow(ledger.raw, contact, {
      id: newId<'contact'>(), caseId, partyId: borrowerId, personName: inventedPerson(number), relation: 'debtor', channel: pick(contactChannels, number + index), incoming: false,
      target: inventedPhone(number), targetSource: 'contract', targetAgreed: false, occurredOn, occurredAt: `${String(8 + (number % 12)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
      outcome: promises ? 'promised' : pick(OUTCOMES, number + index), content: '说明欠款本息，要求按期归还', nextStep: '再次联系', nextOn: addDays(occurredOn, 14 + (number % 30)),
      ...(promises ? { promiseDueOn: addDays(occurredOn, 20), promiseWay: 'transfer' as const, promiseFen: fen(100_000 + number) } : {}),
      disclosed: false, guardVerdict: breach ? 'needs-approval' : 'allow', ...(breach ? { guardReasons: '当日通话次数已满', breachReason: '对方主动要求回电' } : {}),
      ...mark, createdBy: author, updatedBy: author,
    })
  }
}
