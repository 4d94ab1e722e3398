import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { PursuedPerson, PursuitAct } from '../../../shared/api/write-off.ts'
import { contactChannelLabels, contactOutcomeLabels, contactRelationLabels } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { noticeKindLabels, serviceResultLabels, serviceWayLabels } from '../../../shared/model/notice.ts'
import { proceedingKindLabels } from '../../../shared/model/proceeding.ts'
import { noticesOfCase } from '../contacts/notices.ts'
import { personsOfCase } from '../contacts/persons.ts'
import { contact } from '../database/contact-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { proceedingRecords } from '../proceedings/proceedings.ts'

/** 追索过程, person by person: calls, visits and letters, how they ended, and the proceedings against each, up to a day. */
export function pursuitOf(ledger: Ledger, caseId: Id<'case'>, until: IsoDate): PursuedPerson[] {
  const contacts = ledger.db.select().from(contact).where(and(eq(contact.caseId, caseId), isNull(contact.voidedAt), lte(contact.occurredOn, until))).orderBy(asc(contact.occurredOn)).all()
  const services = noticesOfCase(ledger, caseId).flatMap((letter) => letter.services.map((service) => ({ letter, service })))
  const court = proceedingRecords(ledger, caseId)
  return personsOfCase(ledger, caseId)
    .filter(({ relation }) => obliged.has(relation))
    .map(({ partyId, name, relation }) => {
      const spoken = contacts.filter((contact) => contact.partyId === partyId && !contact.incoming)
      const acts: PursuitAct[] = [
        ...spoken.map(({ occurredOn, channel, outcome }) => ({ on: occurredOn, way: contactChannelLabels[channel], result: contactOutcomeLabels[outcome] })),
        ...services
          .filter(({ service }) => service.partyId === partyId && service.sentOn <= until)
          .map(({ letter, service }) => ({ on: service.sentOn, way: `${noticeKindLabels[letter.kind]}（${serviceWayLabels[service.way]}）`, result: serviceResultLabels[service.result] })),
        ...court.proceedings
          .filter(({ parties }) => parties.some((role) => role.partyId === partyId && role.side === 'defendant'))
          .flatMap(({ id, kind, court: at, caseNo }) => {
            const filed = court.events.find((event) => event.proceedingId === id && (event.kind === 'filed' || event.kind === 'docketed'))
            return filed === undefined || filed.day > until ? [] : [{ on: filed.day, way: proceedingKindLabels[kind], result: [at, caseNo].filter((part) => part !== null).join(' ') || '已提起' }]
          }),
      ]
      return { name, role: contactRelationLabels[relation], acts: acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
    })
}

/** Those who owe, or whose property answers for the debt. */
const obliged: ReadonlySet<string> = new Set(['debtor', 'co-debtor', 'guarantor', 'security-provider'])
