import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { rightsAnswers, rightsItems } from '../../../shared/model/rights-check.ts'
import { id, oneOf, recordedColumns } from './columns.ts'

/** What was seen in the contract files, as drizzle sees it; the SQL in migrations/ is the truth. */
export const rightsCheck = sqliteTable('rights_check', {
  id: id<'rights-check'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  subjectId: id<string>().notNull(),
  item: oneOf<typeof rightsItems>().notNull(),
  answer: oneOf<typeof rightsAnswers>().notNull(),
  note: text(),
  ...recordedColumns(),
})
