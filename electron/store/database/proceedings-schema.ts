import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { claimKinds, claimOutcomes, liabilities } from '../../../shared/model/claim.ts'
import type { proceedingEventKinds, serviceWays } from '../../../shared/model/proceeding-event.ts'
import type { closingTypes, proceedingKinds, proceedingStatuses } from '../../../shared/model/proceeding.ts'
import { dateColumn, fenColumn, flag, id, recordedColumns } from './columns.ts'

/** The tables of the course of a proceeding, as drizzle sees them; the SQL in migrations/ is the truth. */

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

/** One line of the list of proceedings: a projection, rebuilt by every command that touches the case. */
export const proceedingSummary = sqliteTable('proceeding_summary', {
  rowno: integer().primaryKey(),
  proceedingId: id<'proceeding'>().notNull(),
  caseId: id<'case'>().notNull(),
  borrowerSort: text().notNull(),
  unitId: id<'unit'>().notNull(),
  managerId: id<'staff'>(),
  kind: text().$type<(typeof proceedingKinds)[number]>().notNull(),
  status: text().$type<(typeof proceedingStatuses)[number]>().notNull(),
  closing: text().$type<(typeof closingTypes)[number]>(),
  court: text(),
  caseNo: text(),
  ledgerNo: text(),
  judge: text(),
  claimFen: fenColumn(),
  lastEventOn: dateColumn(),
  lastEvent: text(),
  nextOn: dateColumn(),
  nextStep: text(),
  nextParty: text().$type<'bank' | 'court' | 'others'>(),
  effectiveOn: dateColumn(),
  applyBy: dateColumn(),
  won: flag().notNull(),
  unapplied: flag().notNull(),
  over: flag().notNull(),
  staleOn: dateColumn(),
})
