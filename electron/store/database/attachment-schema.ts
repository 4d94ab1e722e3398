import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttachmentKind, AttachmentSubjectKind, EvidenceForm } from '../../../shared/model/attachment.ts'
import { dateColumn, id, instantColumn, recordedColumns } from './columns.ts'

/** The tables of files and evidence as drizzle sees them; the SQL in migrations/ is the truth. */

export const attachmentContent = sqliteTable('attachment_content', {
  id: id<'content'>().primaryKey(),
  sizeBytes: integer().notNull(),
  chunkCount: integer().notNull(),
  mediaType: text().notNull(),
  sha256: text(),
  startedAt: instantColumn().notNull(),
  completedAt: instantColumn(),
})

export const attachmentChunk = sqliteTable(
  'attachment_chunk',
  { contentId: id<'content'>().notNull(), ordinal: integer().notNull(), bytes: blob({ mode: 'buffer' }).notNull() },
  (table) => [primaryKey({ columns: [table.contentId, table.ordinal] })],
)

export const evidenceItem = sqliteTable('evidence_item', {
  id: id<'evidence'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  groupNo: integer().notNull(),
  name: text().notNull(),
  purpose: text().notNull(),
  form: text().$type<EvidenceForm>().notNull(),
  note: text(),
  ...recordedColumns(),
})

export const attachment = sqliteTable('attachment', {
  id: id<'attachment'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  contentId: id<'content'>().notNull(),
  fileName: text().notNull(),
  kind: text().$type<AttachmentKind>().notNull(),
  takenOn: dateColumn(),
  evidenceId: id<'evidence'>(),
  note: text(),
  ...recordedColumns(),
})

export const attachmentSubject = sqliteTable(
  'attachment_subject',
  { attachmentId: id<'attachment'>().notNull(), kind: text().$type<AttachmentSubjectKind>().notNull(), subjectId: id<string>().notNull() },
  (table) => [primaryKey({ columns: [table.attachmentId, table.kind, table.subjectId] })],
)
