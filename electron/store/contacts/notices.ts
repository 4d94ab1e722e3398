import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Addressee, NoticeView, ServiceView } from '../../../shared/api/notices.ts'
import type { Id } from '../../../shared/model/id.ts'
import { notice, noticeService } from '../database/contact-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { gradeOfService } from './acts.ts'
import { personsOfCase } from './persons.ts'

/** Letters of a case with their service on each addressee, newest letter first. */
export function noticesOfCase(ledger: Ledger, caseId: Id<'case'>): NoticeView[] {
  const services = servicesOfCase(ledger, caseId)
  const concerned = personsOfCase(ledger, caseId).map(({ partyId, name, relation }): Addressee => ({ partyId, name, relation }))
  return ledger.db
    .select()
    .from(notice)
    .where(and(eq(notice.caseId, caseId), isNull(notice.voidedAt)))
    .orderBy(desc(notice.issuedOn), desc(notice.id))
    .all()
    .map((row) => {
      const own = services.filter((service) => service.noticeId === row.id)
      const served = new Set(own.filter(({ result, grade }) => result === 'delivered' && grade.value.grade !== 'C').map(({ partyId }) => partyId))
      return { ...row, services: own, unserved: concerned.filter(({ partyId }) => !served.has(partyId)) }
    })
}

const servicesByCase = oncePerLedger(({ db }) =>
  db
    .select({ record: noticeService, partyName: party.name, kind: party.kind })
    .from(noticeService)
    .innerJoin(party, eq(party.id, noticeService.partyId))
    .where(and(eq(noticeService.caseId, sql.placeholder('caseId')), isNull(noticeService.voidedAt)))
    .orderBy(asc(noticeService.sentOn), asc(noticeService.id))
    .prepare(),
)

export function servicesOfCase(ledger: Ledger, caseId: Id<'case'>): ServiceView[] {
  return servicesByCase(ledger)
    .all({ caseId: idToBytes(caseId) })
    .map(({ record, partyName, kind }) => ({ ...record, partyName, grade: gradeOfService(record, kind) }))
}
