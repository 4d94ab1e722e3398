import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttachmentKind, AttachmentSubjectKind } from '../../../shared/model/attachment.ts'
import type { EvidenceForm } from '../../../shared/model/evidence-form.ts'
import type { UsualEvidenceKey } from '../../../shared/model/usual-evidence.ts'
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
  source: text(),
  copies: integer().notNull(),
  usualKey: text().$type<UsualEvidenceKey>(),
  position: integer(),
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
  evidencePosition: integer(),
  note: text(),
  ...recordedColumns(),
})

export const attachmentSubject = sqliteTable(
  'attachment_subject',
  { attachmentId: id<'attachment'>().notNull(), kind: text().$type<AttachmentSubjectKind>().notNull(), subjectId: id<string>().notNull() },
  (table) => [primaryKey({ columns: [table.attachmentId, table.kind, table.subjectId] })],
)

export const evidenceWaiver = sqliteTable('evidence_waiver', {
  id: id<'evidence-waiver'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  usualKey: text().$type<UsualEvidenceKey>().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})

export const evidenceBook = sqliteTable('evidence_book', {
  id: id<'evidence-book'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  edition: integer().notNull(),
  fileName: text().notNull(),
  pageCount: integer().notNull(),
  sizeBytes: integer().notNull(),
  fileHash: text().notNull(),
  ...recordedColumns(),
})

export const evidenceBookLine = sqliteTable(
  'evidence_book_line',
  {
    bookId: id<'evidence-book'>().notNull(),
    ordinal: integer().notNull(),
    evidenceId: id<'evidence'>().notNull(),
    attachmentId: id<'attachment'>().notNull(),
    bookmark: text(),
    fromPage: integer().notNull(),
    toPage: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bookId, table.ordinal] })],
)
