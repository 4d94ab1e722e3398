import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, id, recordedColumns } from './columns.ts'

/** 外访安排 as drizzle sees it; the SQL in migrations/ is the truth. */
export const visit = sqliteTable('visit', {
  id: id<'visit'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  partyId: id<'party'>().notNull(),
  visitOn: dateColumn().notNull(),
  startsAt: text().notNull(),
  address: text().notNull(),
  purpose: text().notNull(),
  leadId: id<'staff'>().notNull(),
  recorderId: id<'staff'>().notNull(),
  witnessId: id<'staff'>(),
  place: integer().notNull(),
  contactId: id<'contact'>(),
  ...recordedColumns(),
})
