import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ExtraSecurityKind, ExtraSecurityState } from '../../../shared/model/extra-security.ts'
import type { AddressKind, AddressStanding, ContactSource, PhoneStatus } from '../../../shared/model/party-contact.ts'
import type { JointDebt, RelationKind } from '../../../shared/model/party-relation.ts'
import { dateColumn, fenColumn, flag, id, recordedColumns } from './columns.ts'

/** The tables of what is known of parties beside their record, as drizzle sees them; the SQL in migrations/ is the truth. */

export const partyPhone = sqliteTable('party_phone', {
  id: id<'party-phone'>().primaryKey(),
  partyId: id<'party'>().notNull(),
  number: text().notNull(),
  status: text().$type<PhoneStatus>().notNull(),
  source: text().$type<ContactSource>(),
  since: dateColumn(),
  holder: text(),
  agreed: flag().notNull(),
  note: text(),
  ...recordedColumns(),
})

export const partyAddress = sqliteTable('party_address', {
  id: id<'party-address'>().primaryKey(),
  partyId: id<'party'>().notNull(),
  kind: text().$type<AddressKind>().notNull(),
  address: text().notNull(),
  standing: text().$type<AddressStanding>().notNull(),
  standingOn: dateColumn(),
  source: text().$type<ContactSource>(),
  since: dateColumn(),
  proof: text(),
  note: text(),
  ...recordedColumns(),
})

export const partyRelation = sqliteTable('party_relation', {
  id: id<'party-relation'>().primaryKey(),
  partyId: id<'party'>().notNull(),
  otherId: id<'party'>().notNull(),
  kind: text().$type<RelationKind>().notNull(),
  jointDebt: text().$type<JointDebt>(),
  ground: text(),
  sharePercent: text(),
  estateFen: fenColumn(),
  since: dateColumn(),
  endedOn: dateColumn(),
  proof: text(),
  note: text(),
  ...recordedColumns(),
})

export const partyMerge = sqliteTable('party_merge', {
  id: id<'party-merge'>().primaryKey(),
  keepId: id<'party'>().notNull(),
  dropId: id<'party'>().notNull(),
  reason: text().notNull(),
  movesJson: text().notNull(),
  ...recordedColumns(),
})

export const extraSecurity = sqliteTable('extra_security', {
  id: id<'extra-security'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  kind: text().$type<ExtraSecurityKind>().notNull(),
  description: text().notNull(),
  providerId: id<'party'>(),
  askedOn: dateColumn().notNull(),
  promisedFor: dateColumn(),
  state: text().$type<ExtraSecurityState>().notNull(),
  settledOn: dateColumn(),
  valueFen: fenColumn(),
  note: text(),
  ...recordedColumns(),
})
