import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type ContactFacts, type ContactPlan, isRefusalOfContact, type PermitFacts, thirdPersonRelations } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import { contact, contactPermit } from '../database/contact-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { isSamePerson } from './persons.ts'

/** 明确拒绝再联系: a third person who said no is left alone from that moment on, and who is held by the rule does not lift it (law.md R68). */

/** Whether the person, or whoever answers at the number or address, refused in an earlier contact of the case. */
export function refusedBefore({ db }: Ledger, plan: ContactPlan, self: Id<'contact'> | null): boolean {
  const rows = db
    .select({ partyId: contact.partyId, personName: contact.personName, target: contact.target, occurredOn: contact.occurredOn, occurredAt: contact.occurredAt })
    .from(contact)
    .where(and(eq(contact.caseId, plan.caseId), isNull(contact.voidedAt), eq(contact.outcome, 'refused'), inArray(contact.relation, [...thirdPersonRelations]), self === null ? undefined : ne(contact.id, self)))
    .all()
  return rows.some((row) => momentOf(row) < momentOf(plan) && (isSamePerson(row, plan) || (row.target !== null && row.target === plan.target)))
}

function momentOf({ occurredOn, occurredAt }: Pick<ContactFacts, 'occurredOn' | 'occurredAt'>): string {
  return `${occurredOn} ${occurredAt}`
}

type SaidInContact = Omit<ContactFacts, 'colleagues'>

/** Refuses a change of a contact after which the refusal in it would bind less, unless an approver makes it. @param facts null when the contact is voided */
export function keepRefusalOfContact(ledger: Ledger, id: Id<'contact'>, facts: SaidInContact | null): void {
  const row = ledger.db.select().from(contact).where(and(eq(contact.id, id), isNull(contact.voidedAt))).get()
  if (row === undefined || !isRefusalOfContact(row)) return
  const stands = facts !== null && isRefusalOfContact(facts) && facts.caseId === row.caseId && isSamePerson(row, facts) && facts.target === row.target && momentOf(facts) <= momentOf(row)
  if (!stands) requireApprover(ledger)
}

/** The same for a refusal that stands among the 联系约定. @param facts null when it is voided */
export function keepRefusalOfPermit(ledger: Ledger, id: Id<'permit'>, facts: PermitFacts | null): void {
  const row = ledger.db.select().from(contactPermit).where(and(eq(contactPermit.id, id), isNull(contactPermit.voidedAt))).get()
  if (row?.kind !== 'refused') return
  const stands = facts !== null && facts.kind === 'refused' && facts.caseId === row.caseId && isSamePerson(row, facts) && facts.givenOn <= row.givenOn
  if (!stands) requireApprover(ledger)
}

function requireApprover({ person: { role } }: Ledger): void {
  if (!mayDo(role, 'approve')) throw new ApiFailure('forbidden', { message: `已登记对方明确拒绝再联系，更正、作废要经审批。${refusalWords(role, 'approve')}` })
}
