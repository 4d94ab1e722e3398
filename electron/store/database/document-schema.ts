import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RunCaseState } from '../../../shared/api/paper-runs.ts'
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

export const paperRule = sqliteTable('paper_rule', {
  id: id<'paper-rule'>().primaryKey(),
  letterNo: text(),
  fileName: text(),
  ...recordedColumns(),
  opinionChain: text(),
})

export const paperRun = sqliteTable('paper_run', {
  id: id<'paper-run'>().primaryKey(),
  planJson: text().notNull(),
  ...recordedColumns(),
})

export const paperRunCase = sqliteTable(
  'paper_run_case',
  {
    runId: id<'paper-run'>().notNull(),
    caseId: id<'case'>().notNull(),
    ordinal: integer().notNull(),
    state: text().$type<RunCaseState>().notNull(),
    words: text(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.ordinal] })],
)

export const paperTemplate = sqliteTable('paper_template', {
  id: id<'paper-template'>().primaryKey(),
  form: text().notNull(),
  edition: integer().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  ...recordedColumns(),
})

export const paperTemplateFile = sqliteTable('paper_template_file', {
  templateId: id<'paper-template'>().primaryKey(),
  bytes: blob({ mode: 'buffer' }).notNull(),
})
