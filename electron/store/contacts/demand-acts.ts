import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { contact } from '../database/contact-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { type DemandAct, gradeOfContact } from './acts.ts'
import { servicesOfCase } from './notices.ts'

/** What of a contact decides its grade: the board reads those of a whole household after every command on it. */
const provingColumns = {
  id: contact.id, partyId: contact.partyId, occurredOn: contact.occurredOn, channel: contact.channel,
  outcome: contact.outcome, relation: contact.relation, targetAgreed: contact.targetAgreed, evidenceKind: contact.evidenceKind,
}

const contactsByCase = oncePerLedger(({ db }) => db.select(provingColumns).from(contact).where(and(eq(contact.caseId, sql.placeholder('caseId')), isNull(contact.voidedAt))).prepare())

/** Every contact and service of a household as an act of the law, graded; what was said to nobody known is left out. */
export function demandActsOfCase(ledger: Ledger, caseId: Id<'case'>): DemandAct[] {
  const contacts = contactsByCase(ledger).all({ caseId: idToBytes(caseId) })
  const spoken = contacts.flatMap((row) => (row.partyId === null ? [] : [{ recordId: row.id, partyId: row.partyId, graded: gradeOfContact(row).value }]))
  const served = servicesOfCase(ledger, caseId).map(({ id, partyId, grade }) => ({ recordId: id, partyId, graded: grade.value }))
  return [...spoken, ...served]
}
