import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, id, recordedColumns } from './columns.ts'

/** 移交台账 as drizzle sees it; the SQL in migrations/ is the truth. */
export const caseTransfer = sqliteTable('case_transfer', {
  id: id<'case-transfer'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  handedOn: dateColumn().notNull(),
  fromUnit: text().notNull(),
  frontPerson: text().notNull(),
  receiverId: id<'staff'>().notNull(),
  papersJson: text().notNull(),
  keptCollection: text(),
  keptService: text(),
  keptInspection: text(),
  keptMonitoring: text(),
  keptPapers: text(),
  returnedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})
