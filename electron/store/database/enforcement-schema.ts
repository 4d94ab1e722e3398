import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type * as facts from '../../../shared/model/enforcement.ts'
import { dateColumn, fenColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** The details of an enforcement as drizzle sees them; the SQL in migrations/ is the truth. */

const ofProceeding = () => ({ caseId: id<'case'>().notNull(), proceedingId: id<'proceeding'>().notNull() })

export const collection = sqliteTable('enforcement_collection', {
  id: id<'collection'>().primaryKey(),
  ...ofProceeding(),
  receivedOn: dateColumn().notNull(),
  source: oneOf<typeof facts.collectionSources>().notNull(),
  amountFen: fenColumn().notNull(),
  partyId: id<'party'>(),
  assetId: id<'asset'>(),
  loanId: id<'loan'>(),
  entryId: id<'entry'>(),
  voucherNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const referencePrice = sqliteTable('reference_price', {
  id: id<'reference-price'>().primaryKey(),
  ...ofProceeding(),
  assetId: id<'asset'>().notNull(),
  method: oneOf<typeof facts.priceMethods>().notNull(),
  agency: text(),
  pricedOn: dateColumn().notNull(),
  valueFen: fenColumn().notNull(),
  reportNo: text(),
  receivedOn: dateColumn(),
  validUntil: dateColumn(),
  objectedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const auctionRound = sqliteTable('auction_round', {
  id: id<'auction'>().primaryKey(),
  ...ofProceeding(),
  assetId: id<'asset'>().notNull(),
  round: oneOf<typeof facts.saleRounds>().notNull(),
  online: flag().notNull(),
  platform: text(),
  startPriceFen: fenColumn().notNull(),
  noticeOn: dateColumn(),
  opensOn: dateColumn().notNull(),
  closedOn: dateColumn(),
  result: oneOf<typeof facts.saleResults>().notNull(),
  priceFen: fenColumn(),
  buyer: text(),
  rulingNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const inKindSettlement = sqliteTable('in_kind_settlement', {
  id: id<'in-kind'>().primaryKey(),
  ...ofProceeding(),
  assetId: id<'asset'>().notNull(),
  ruledOn: dateColumn().notNull(),
  rulingNo: text(),
  priceFen: fenColumn().notNull(),
  claimFen: fenColumn().notNull(),
  servedOn: dateColumn(),
  loanId: id<'loan'>(),
  entryId: id<'entry'>(),
  note: text(),
  ...recordedColumns(),
})

export const enforcementRound = sqliteTable('enforcement_round', {
  id: id<'round-event'>().primaryKey(),
  ...ofProceeding(),
  kind: oneOf<typeof facts.roundEventKinds>().notNull(),
  happenedOn: dateColumn().notNull(),
  ground: text().notNull(),
  rulingNo: text(),
  unpaidFen: fenColumn(),
  note: text(),
  ...recordedColumns(),
})

export const debtorListing = sqliteTable('debtor_listing', {
  id: id<'listing'>().primaryKey(),
  ...ofProceeding(),
  partyId: id<'party'>().notNull(),
  kind: oneOf<typeof facts.listingKinds>().notNull(),
  listedOn: dateColumn().notNull(),
  ground: oneOf<typeof facts.listingGrounds>(),
  extensionYears: integer(),
  paperNo: text(),
  removedOn: dateColumn(),
  removalReason: text(),
  atOurRequest: flag().notNull().default(false),
  ...recordedColumns(),
})

export const enforcementObjection = sqliteTable('enforcement_objection', {
  id: id<'objection'>().primaryKey(),
  ...ofProceeding(),
  kind: oneOf<typeof facts.objectionKinds>().notNull(),
  raisedBy: text().notNull(),
  assetId: id<'asset'>(),
  raisedOn: dateColumn().notNull(),
  result: oneOf<typeof facts.objectionResults>().notNull(),
  rulingNo: text(),
  servedOn: dateColumn(),
  followedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const distributionPlan = sqliteTable('distribution_plan', {
  id: id<'distribution'>().primaryKey(),
  ...ofProceeding(),
  assetId: id<'asset'>(),
  court: text(),
  appliedOn: dateColumn(),
  planReceivedOn: dateColumn(),
  totalFen: fenColumn(),
  ourClaimFen: fenColumn(),
  ourShareFen: fenColumn(),
  objectedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const obstacle = sqliteTable('enforcement_obstacle', {
  id: id<'obstacle'>().primaryKey(),
  ...ofProceeding(),
  assetId: id<'asset'>().notNull(),
  kind: oneOf<typeof facts.obstacleKinds>().notNull(),
  state: oneOf<typeof facts.obstacleStates>().notNull(),
  finding: text(),
  measure: text(),
  ownerId: id<'staff'>(),
  dueOn: dateColumn(),
  checkedOn: dateColumn(),
  resolvedOn: dateColumn(),
  ...recordedColumns(),
})
