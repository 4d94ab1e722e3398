import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { archiveForms, archiveKeepings, archiveKinds, archiveSubjectKinds } from '../../../shared/model/archive.ts'
import { dateColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** 档案 as drizzle sees it; the SQL in migrations/ is the truth. */

export const archiveItem = sqliteTable('archive_item', {
  id: id<'archive-item'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  kind: oneOf<typeof archiveKinds>().notNull(),
  name: text().notNull(),
  paperNo: text(),
  form: oneOf<typeof archiveForms>().notNull(),
  copies: integer().notNull(),
  pages: integer(),
  formedOn: dateColumn(),
  receivedOn: dateColumn(),
  keeping: oneOf<typeof archiveKeepings>().notNull(),
  keeperId: id<'staff'>(),
  place: text(),
  attachmentId: id<'attachment'>(),
  evidenceId: id<'evidence'>(),
  subjectKind: oneOf<typeof archiveSubjectKinds>(),
  subjectId: id<string>(),
  releasedOn: dateColumn(),
  releasedTo: text(),
  note: text(),
  ...recordedColumns(),
})

export const archiveLending = sqliteTable('archive_lending', {
  id: id<'archive-lending'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  itemId: id<'archive-item'>().notNull(),
  borrowerId: id<'staff'>(),
  borrowerName: text(),
  purpose: text().notNull(),
  lentOn: dateColumn().notNull(),
  dueOn: dateColumn().notNull(),
  signed: flag().notNull(),
  returnedOn: dateColumn(),
  receivedById: id<'staff'>(),
  note: text(),
  ...recordedColumns(),
})

export const handoverOriginal = sqliteTable(
  'handover_original',
  { handoverId: id<'handover'>().notNull(), itemId: id<'archive-item'>().notNull(), words: text().notNull() },
  (table) => [primaryKey({ columns: [table.handoverId, table.itemId] })],
)
