import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { deadlineDecisionKinds, DeadlineKind } from '../../../shared/model/deadline.ts'
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

/** Lead days of one kind of deadline. */
export const deadlineLead = sqliteTable('deadline_lead', {
  id: id<'deadline-lead'>().primaryKey(),
  kind: text().$type<DeadlineKind>().notNull(),
  orangeDays: integer().notNull(),
  bannerDays: integer().notNull(),
  redDays: integer().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})
