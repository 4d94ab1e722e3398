import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { waiverDecisions } from '../../../shared/model/waiver.ts'
import { dateColumn, fenColumn, id, oneOf, recordedColumns } from './columns.ts'

/** 减免息 as drizzle sees it; the SQL in migrations/ is the truth. */

export const waiver = sqliteTable('waiver', {
  id: id<'waiver'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  calculatedOn: dateColumn().notNull(),
  source: text(),
  reason: text(),
  comparison: text(),
  searchResult: text(),
  responsibility: text(),
  authority: text(),
  note: text(),
  /** Of its lines and instalments: their change is a change of the record. */
  partsHash: text().notNull(),
  ...recordedColumns(),
})

export const waiverLine = sqliteTable('waiver_line', {
  waiverId: id<'waiver'>().notNull(),
  loanId: id<'loan'>().notNull(),
  interestFen: fenColumn().notNull(),
  penaltyFen: fenColumn().notNull(),
  compoundFen: fenColumn().notNull(),
  undividedInterestFen: fenColumn().notNull(),
  costFen: fenColumn().notNull(),
})

export const waiverInstalment = sqliteTable('waiver_instalment', {
  waiverId: id<'waiver'>().notNull(),
  ordinal: integer().notNull(),
  dueOn: dateColumn().notNull(),
  amountFen: fenColumn().notNull(),
})

export const waiverDecision = sqliteTable('waiver_decision', {
  id: id<'waiver-decision'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  waiverId: id<'waiver'>().notNull(),
  kind: oneOf<typeof waiverDecisions>().notNull(),
  decidedOn: dateColumn().notNull(),
  paperNo: text(),
  opinion: text(),
  ...recordedColumns(),
})
