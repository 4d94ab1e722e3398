import { eq } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ContactFacts } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import { contact } from '../database/contact-schema.ts'
import { visit } from '../database/visit-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'

type Entered = Pick<ContactFacts, 'caseId' | 'channel' | 'partyId'> & { readonly id: Id<'contact'> }

/**
 * The contact entered for a planned visit is its result, in the same transaction, so that nothing is entered twice and nothing left open.
 * @throws ApiFailure not-found, already-voided, invalid-input when the contact is no visit to that person, or another one already is its result
 */
export function settleVisit(work: Work, visitId: Id<'visit'>, entered: Entered): void {
  const row = work.ledger.db.select().from(visit).where(eq(visit.id, visitId)).get()
  if (row === undefined) throw new ApiFailure('not-found')
  if (row.caseId !== entered.caseId || row.partyId !== entered.partyId) throw new ApiFailure('invalid-input', { fields: { 'facts.partyId': '联系对象不是清单上的外访对象，请在案件的“催收”页另行登记' } })
  if (entered.channel !== 'visit') throw new ApiFailure('invalid-input', { fields: { 'facts.channel': '外访清单登记的是上门，用其他方式联系的请在案件的“催收”页登记' } })
  const earlier = resultOf(work.ledger, row.contactId)
  if (earlier !== null && earlier !== entered.id) throw new ApiFailure('invalid-input', { message: '这处外访已经登记过结果。要更正的，请打开那条催收记录修改。' })
  work.update(visit, row.id, row.version, { contactId: entered.id })
}

/** The contact that stands as a visit's result; one that was voided leaves it open again. */
export function resultOf({ db }: Pick<Ledger, 'db'>, contactId: Id<'contact'> | null): Id<'contact'> | null {
  if (contactId === null) return null
  const row = db.select({ voidedAt: contact.voidedAt }).from(contact).where(eq(contact.id, contactId)).get()
  return row === undefined || row.voidedAt !== null ? null : contactId
}
