import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { recoverabilities, recoveryRoutes } from '../../../shared/model/recovery-plan.ts'
import { dateColumn, fenColumn, id, oneOf, recordedColumns } from './columns.ts'

/** The table of recovery plans, as drizzle sees it; the SQL in migrations/ is the truth. */

export const recoveryPlan = sqliteTable('recovery_plan', {
  id: id<'recovery-plan'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  recoverability: oneOf<typeof recoverabilities>().notNull(),
  route: oneOf<typeof recoveryRoutes>().notNull(),
  routeReason: text().notNull(),
  situation: text().notNull(),
  goalFen: fenColumn(),
  goalOn: dateColumn(),
  measuresJson: text().notNull(),
  obstacles: text(),
  reviewOn: dateColumn().notNull(),
  changeReason: text(),
  ...recordedColumns(),
})
