import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, flag, id, recordedColumns } from './columns.ts'

/** 委外催收 as drizzle sees it; the SQL in migrations/ is the truth. */
export const outsourcing = sqliteTable('outsourcing', {
  id: id<'outsourcing'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  agency: text().notNull(),
  contractNo: text(),
  contractUntil: dateColumn().notNull(),
  listed: flag().notNull(),
  handedOn: dateColumn().notNull(),
  toldOn: dateColumn(),
  evaluatedOn: dateColumn(),
  evaluation: text(),
  returnedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})
