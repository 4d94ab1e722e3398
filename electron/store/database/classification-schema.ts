import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ageingBuckets, classificationStates } from '../../../shared/model/classification.ts'
import type { riskClasses } from '../../../shared/model/loan.ts'
import type { riskFactKinds } from '../../../shared/model/risk-fact.ts'
import { dateColumn, fenColumn, flag, id, instantColumn, oneOf, recordedColumns } from './columns.ts'

/** The tables of 五级分类, as drizzle sees them; the SQL in migrations/ is the truth. */

export const riskFact = sqliteTable('risk_fact', {
  id: id<'risk-fact'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>(),
  kind: oneOf<typeof riskFactKinds>().notNull(),
  occurredOn: dateColumn().notNull(),
  endedOn: dateColumn(),
  proof: text().notNull(),
  note: text(),
  ...recordedColumns(),
})

export const loanClassification = sqliteTable('loan_classification', {
  id: id<'classification'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  asOf: dateColumn().notNull(),
  classBefore: oneOf<typeof riskClasses>(),
  floorClass: oneOf<typeof riskClasses>().notNull(),
  riskClass: oneOf<typeof riskClasses>().notNull(),
  overdueDays: integer(),
  bucket: oneOf<typeof ageingBuckets>().notNull(),
  bounds: text().notNull(),
  groundsJson: text().notNull(),
  reason: text().notNull(),
  state: oneOf<typeof classificationStates>().notNull(),
  reviewedBy: id<'staff'>(),
  reviewedAt: instantColumn(),
  decidedBy: id<'staff'>(),
  decidedAt: instantColumn(),
  reviewOpinion: text(),
  opinion: text(),
  ...recordedColumns(),
})

export const classificationRun = sqliteTable('classification_run', {
  id: id<'classification-run'>().primaryKey(),
  asOf: dateColumn().notNull(),
  comparedWith: id<'classification-run'>(),
  bounds: text().notNull(),
  loans: integer().notNull(),
  ...recordedColumns(),
})

export const classificationLine = sqliteTable(
  'classification_line',
  {
    runId: id<'classification-run'>().notNull(),
    lineNo: integer().notNull(),
    loanId: id<'loan'>().notNull(),
    caseId: id<'case'>().notNull(),
    principalFen: fenColumn().notNull(),
    overdueDays: integer(),
    bucket: oneOf<typeof ageingBuckets>(),
    classCurrent: oneOf<typeof riskClasses>(),
    classProposed: oneOf<typeof riskClasses>(),
    bucketBefore: oneOf<typeof ageingBuckets>(),
    classBefore: oneOf<typeof riskClasses>(),
    differs: flag().notNull(),
    moved: flag().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.lineNo] })],
)
