import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, id, recordedColumns } from './columns.ts'

/** 重点户 as drizzle sees it; the SQL in migrations/ is the truth. */
export const keyDebtor = sqliteTable('key_debtor', {
  id: id<'key-debtor'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  listedOn: dateColumn().notNull(),
  grounds: text().notNull(),
  ...recordedColumns(),
})
