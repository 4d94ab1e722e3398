import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentAct } from '../../../shared/model/document-life.ts'
import { dateColumn, flag, id, recordedColumns } from './columns.ts'

/** The tables of what becomes of exported papers; the SQL in migrations/ is the truth. */

export const documentStep = sqliteTable('document_step', {
  id: id<'document-step'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  documentId: id<'document'>().notNull(),
  act: text().$type<DocumentAct>().notNull(),
  happenedOn: dateColumn().notNull(),
  words: text(),
  alone: flag().notNull(),
  ...recordedColumns(),
})
