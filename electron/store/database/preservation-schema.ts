import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { itemStatuses, measures, orderOutcomes, periodSources, preservationStages, ranks, securityKinds } from '../../../shared/model/preservation.ts'
import type * as chain from '../../../shared/model/preservation-chain.ts'
import { dateColumn, fenColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** Orders, their items and terms, and the course of each measure, as drizzle sees them; the SQL in migrations/ is the truth. */

export const preservationOrder = sqliteTable('preservation_order', {
  id: id<'preservation-order'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>(),
  stage: oneOf<typeof preservationStages>().notNull(),
  court: text(),
  rulingNo: text(),
  appliedOn: dateColumn(),
  ruledOn: dateColumn(),
  outcome: oneOf<typeof orderOutcomes>(),
  servedOn: dateColumn(),
  reviewOn: dateColumn(),
  reviewDecidedOn: dateColumn(),
  noticeNo: text(),
  judge: text(),
  amountFen: fenColumn(),
  security: oneOf<typeof securityKinds>(),
  note: text(),
  ...recordedColumns(),
})

export const preservationItem = sqliteTable('preservation_item', {
  id: id<'preservation-item'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  orderId: id<'preservation-order'>().notNull(),
  assetId: id<'asset'>().notNull(),
  measure: oneOf<typeof measures>().notNull(),
  rank: oneOf<typeof ranks>().notNull(),
  waitingNo: integer(),
  status: oneOf<typeof itemStatuses>().notNull(),
  valueFen: fenColumn(),
  releasedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const preservationPeriod = sqliteTable('preservation_period', {
  id: id<'preservation-period'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  itemId: id<'preservation-item'>().notNull(),
  startsOn: dateColumn().notNull(),
  endsOn: dateColumn().notNull(),
  source: oneOf<typeof periodSources>().notNull(),
  paperNo: text(),
  appliedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

const ofItem = () => ({ caseId: id<'case'>().notNull(), itemId: id<'preservation-item'>().notNull() })

export const preservationResult = sqliteTable('preservation_result', {
  id: id<'preservation-result'>().primaryKey(),
  ...ofItem(),
  answeredOn: dateColumn().notNull(),
  outcome: oneOf<typeof chain.resultOutcomes>().notNull(),
  controlledFen: fenColumn(),
  answeredBy: text(),
  paperNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const rankChange = sqliteTable('preservation_rank_change', {
  id: id<'rank-change'>().primaryKey(),
  ...ofItem(),
  changedOn: dateColumn().notNull(),
  rank: oneOf<typeof ranks>().notNull(),
  waitingNo: integer(),
  fromRank: oneOf<typeof ranks>().notNull(),
  fromWaitingNo: integer(),
  cause: oneOf<typeof chain.rankCauses>().notNull(),
  paperNo: text(),
  endsOn: dateColumn(),
  periodId: id<'preservation-period'>(),
  note: text(),
  ...recordedColumns(),
})

export const renewal = sqliteTable('preservation_renewal', {
  id: id<'renewal'>().primaryKey(),
  ...ofItem(),
  state: oneOf<typeof chain.renewalStates>().notNull(),
  appliedOn: dateColumn(),
  proof: oneOf<typeof chain.filingProofs>(),
  proofNo: text(),
  decidedOn: dateColumn(),
  paperNo: text(),
  startsOn: dateColumn(),
  endsOn: dateColumn(),
  periodId: id<'preservation-period'>(),
  note: text(),
  ...recordedColumns(),
})

export const givenSecurity = sqliteTable('preservation_security', {
  id: id<'given-security'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  orderId: id<'preservation-order'>().notNull(),
  kind: oneOf<typeof chain.givenSecurityKinds>().notNull(),
  amountFen: fenColumn(),
  provider: text(),
  letterNo: text(),
  givenOn: dateColumn(),
  validUntil: dateColumn(),
  returnedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const release = sqliteTable('preservation_release', {
  id: id<'release'>().primaryKey(),
  ...ofItem(),
  releasedOn: dateColumn().notNull(),
  partial: flag().notNull(),
  partText: text(),
  releasedFen: fenColumn(),
  ground: oneOf<typeof chain.releaseGrounds>().notNull(),
  court: text(),
  paperNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const disposalRight = sqliteTable('disposal_right', {
  id: id<'disposal-right'>().primaryKey(),
  ...ofItem(),
  firstCourt: text(),
  firstCaseNo: text(),
  firstSealOn: dateColumn(),
  firstIsPreservation: flag().notNull(),
  disputedObject: flag().notNull(),
  firstCourtSaleOn: dateColumn(),
  requestNo: text(),
  requestSentOn: dateColumn(),
  requestReceivedOn: dateColumn(),
  answer: oneOf<typeof chain.transferAnswers>().notNull(),
  answeredOn: dateColumn(),
  answerPaperNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const priorMeasure = sqliteTable('prior_measure', {
  id: id<'prior-measure'>().primaryKey(),
  ...ofItem(),
  rankNo: integer(),
  creditor: text().notNull(),
  court: text(),
  caseNo: text(),
  startsOn: dateColumn(),
  endsOn: dateColumn(),
  claimFen: fenColumn(),
  secured: flag().notNull(),
  endedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})
