import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  contactChannels, contactOutcomes, contactRelations, evidenceKinds, permitKinds, promiseWays, targetSources, visitRoles,
} from '../../../shared/model/contact.ts'
import type { noticeKinds, proofKinds, serviceResults, serviceWays, signerRelations } from '../../../shared/model/notice.ts'
import type { standingAnswers } from '../../../shared/model/party-contact.ts'
import type { ContactVerdict } from '../../../shared/rules/contact-guard.ts'
import { dateColumn, fenColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** The tables of contacts and service, as drizzle sees them; the SQL in migrations/ is the truth. */

export const contact = sqliteTable('contact', {
  id: id<'contact'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  channel: oneOf<typeof contactChannels>().notNull(),
  incoming: flag().notNull(),
  partyId: id<'party'>(),
  personName: text().notNull(),
  relation: oneOf<typeof contactRelations>().notNull(),
  target: text(),
  targetSource: oneOf<typeof targetSources>(),
  targetAgreed: flag().notNull(),
  occurredOn: dateColumn().notNull(),
  occurredAt: text().notNull(),
  outcome: oneOf<typeof contactOutcomes>().notNull(),
  content: text(),
  newFacts: text(),
  nextStep: text(),
  nextOn: dateColumn(),
  promiseDueOn: dateColumn(),
  promiseWay: oneOf<typeof promiseWays>(),
  promiseFen: fenColumn(),
  evidenceKind: oneOf<typeof evidenceKinds>(),
  evidenceRef: text(),
  disclosed: flag().notNull(),
  guardVerdict: text().$type<ContactVerdict>().notNull(),
  guardReasons: text(),
  breachReason: text(),
  standingAnswer: oneOf<typeof standingAnswers>(),
  ...recordedColumns(),
})

export const contactColleague = sqliteTable(
  'contact_colleague',
  { contactId: id<'contact'>().notNull(), staffId: id<'staff'>().notNull(), role: oneOf<typeof visitRoles>().notNull() },
  (table) => [primaryKey({ columns: [table.contactId, table.staffId] })],
)

export const contactPermit = sqliteTable('contact_permit', {
  id: id<'permit'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  partyId: id<'party'>(),
  personName: text().notNull(),
  kind: oneOf<typeof permitKinds>().notNull(),
  givenOn: dateColumn().notNull(),
  basis: text().notNull(),
  ...recordedColumns(),
})

export const notice = sqliteTable('notice', {
  id: id<'notice'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  kind: oneOf<typeof noticeKinds>().notNull(),
  docNo: text(),
  issuedOn: dateColumn().notNull(),
  body: text(),
  note: text(),
  ...recordedColumns(),
})

export const noticeService = sqliteTable('notice_service', {
  id: id<'service'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  noticeId: id<'notice'>().notNull(),
  partyId: id<'party'>().notNull(),
  way: oneOf<typeof serviceWays>().notNull(),
  address: text(),
  addressAgreed: flag().notNull(),
  trackingNo: text(),
  sentOn: dateColumn().notNull(),
  result: oneOf<typeof serviceResults>().notNull(),
  resultOn: dateColumn(),
  signerName: text(),
  signerRelation: oneOf<typeof signerRelations>(),
  receiptSigned: flag().notNull(),
  receiptDated: flag().notNull(),
  proofKind: oneOf<typeof proofKinds>().notNull(),
  proofRef: text(),
  returnReason: text(),
  standingAnswer: oneOf<typeof standingAnswers>(),
  ...recordedColumns(),
})
