import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MoneyUnit } from '../../../shared/api/imports.ts'
import { dateColumn, id, instantColumn } from './columns.ts'

/** The runs of an import, as drizzle sees them; the SQL in migrations/ is the truth. */

export const importRun = sqliteTable('import_run', {
  id: id<'import'>().primaryKey(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  sheetName: text(),
  kind: text().notNull(),
  asOf: dateColumn(),
  unit: text().$type<MoneyUnit>().notNull(),
  state: text().$type<'committed' | 'undone'>().notNull(),
  counts: text(),
  createdAt: instantColumn().notNull(),
  createdBy: id<'staff'>().notNull(),
  committedAt: instantColumn().notNull(),
  undoneAt: instantColumn(),
})
