import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { claimKinds, claimOutcomes, liabilities } from '../../../shared/model/claim.ts'
import type { proceedingEventKinds, serviceWays } from '../../../shared/model/proceeding-event.ts'
import { dateColumn, fenColumn, flag, id, recordedColumns } from './columns.ts'

/** The tables of the course of a proceeding, as drizzle sees them; the SQL in migrations/ is the truth. The list of proceedings is plain SQL. */

export const proceedingEvent = sqliteTable('proceeding_event', {
  id: id<'proceeding-event'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>().notNull(),
  kind: text().$type<(typeof proceedingEventKinds)[number]>().notNull(),
  day: dateColumn().notNull(),
  time: text(),
  partyId: id<'party'>(),
  way: text().$type<(typeof serviceWays)[number]>(),
  dueOn: dateColumn(),
  paperNo: text(),
  place: text(),
  proof: text(),
  note: text(),
  ...recordedColumns(),
})

export const claimItem = sqliteTable('claim_item', {
  id: id<'claim-item'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>().notNull(),
  kind: text().$type<(typeof claimKinds)[number]>().notNull(),
  partyId: id<'party'>(),
  amountFen: fenColumn(),
  countedTo: dateColumn(),
  untilPaid: flag().notNull(),
  collateralId: id<'collateral'>(),
  capFen: fenColumn(),
  outcome: text().$type<(typeof claimOutcomes)[number]>(),
  grantedFen: fenColumn(),
  text: text(),
  ...recordedColumns(),
})

export const judgmentTerm = sqliteTable('judgment_term', {
  id: id<'judgment-term'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  judgmentId: id<'judgment'>().notNull(),
  kind: text().$type<(typeof claimKinds)[number]>().notNull(),
  partyId: id<'party'>(),
  liability: text().$type<(typeof liabilities)[number]>().notNull(),
  amountFen: fenColumn(),
  interestFrom: dateColumn(),
  interestText: text(),
  collateralId: id<'collateral'>(),
  capFen: fenColumn(),
  performBy: dateColumn(),
  text: text(),
  ...recordedColumns(),
})

export const judgmentInstalment = sqliteTable('judgment_instalment', {
  id: id<'judgment-instalment'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  judgmentId: id<'judgment'>().notNull(),
  dueOn: dateColumn().notNull(),
  amountFen: fenColumn().notNull(),
  paidOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})
