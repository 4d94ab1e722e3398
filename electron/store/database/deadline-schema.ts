import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { deadlineDecisionKinds } from '../../../shared/model/deadline.ts'
import { id, recordedColumns } from './columns.ts'

/** What people decided about deadlines, as drizzle sees it; the SQL in migrations/ is the truth. The deadlines themselves are a projection in plain SQL. */
export const deadlineDecision = sqliteTable('deadline_decision', {
  id: id<'deadline-decision'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  deadlineKey: text().notNull(),
  kind: text().$type<(typeof deadlineDecisionKinds)[number]>().notNull(),
  text: text(),
  assigneeId: id<'staff'>(),
  ...recordedColumns(),
})
