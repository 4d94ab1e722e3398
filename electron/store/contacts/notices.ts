import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Addressee, NoticeView, ServiceView } from '../../../shared/api/notices.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { NoticeKind } from '../../../shared/model/notice.ts'
import { contactPermit, notice, noticeService } from '../database/contact-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { gradeOfService } from './acts.ts'
import { jointDebtRecorded, personsOfCase } from './persons.ts'

/** Letters of a case with their service on each addressee, newest letter first. */
export function noticesOfCase(ledger: Ledger, caseId: Id<'case'>): NoticeView[] {
  const services = servicesOfCase(ledger, caseId)
  const answering = answeringFor(ledger, caseId)
  return ledger.db
    .select()
    .from(notice)
    .where(and(eq(notice.caseId, caseId), isNull(notice.voidedAt)))
    .orderBy(desc(notice.issuedOn), desc(notice.id))
    .all()
    .map((row) => {
      const own = services.filter((service) => service.noticeId === row.id)
      const served = new Set(own.filter(({ result, grade }) => result === 'delivered' && grade.value.grade !== 'C').map(({ partyId }) => partyId))
      return { ...row, services: own, unserved: answering.filter((each) => concerns(row.kind, each) && !served.has(each.partyId)) }
    })
}

/** Whom a default is told: those who answer for the debt. A spouse does only on a finding that the debt is the couple's; else the letter would tell a third person of it. */
function answeringFor(ledger: Ledger, caseId: Id<'case'>): Addressee[] {
  return personsOfCase(ledger, caseId)
    .filter(({ partyId, relation }) => relation !== 'spouse' || jointDebtRecorded(ledger, partyId) || hasFinding(ledger, caseId, partyId))
    .map(({ partyId, name, relation }) => ({ partyId, name, relation }))
}

/** The finding, noted beside the contacts of this household. */
function hasFinding({ db }: Ledger, caseId: Id<'case'>, partyId: Id<'party'>): boolean {
  const finding = and(eq(contactPermit.caseId, caseId), eq(contactPermit.partyId, partyId), eq(contactPermit.kind, 'joint-debt'), isNull(contactPermit.voidedAt))
  return db.select({ id: contactPermit.id }).from(contactPermit).where(finding).get() !== undefined
}

/** A demand on guarantors concerns nobody else. */
function concerns(kind: NoticeKind, { relation }: Addressee): boolean {
  return kind !== 'guarantor-demand' || relation === 'guarantor'
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
