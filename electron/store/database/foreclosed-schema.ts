import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { rentPeriods } from '../../../shared/model/asset-record.ts'
import type * as foreclosed from '../../../shared/model/foreclosed-asset.ts'
import type { allocationOrders } from '../../../shared/model/loan-terms.ts'
import { dateColumn, fenColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** Foreclosed assets as drizzle sees them; the SQL in migrations/ is the truth. */

export const foreclosedAsset = sqliteTable('foreclosed_asset', {
  id: id<'foreclosed'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  code: text(),
  name: text().notNull(),
  kind: oneOf<typeof foreclosed.foreclosedKinds>().notNull(),
  rightValidUntil: dateColumn(),
  way: oneOf<typeof foreclosed.acquisitionWays>().notNull(),
  paperNo: text(),
  acquiredOn: dateColumn(),
  assetId: id<'asset'>(),
  ownerName: text(),
  certificateNo: text(),
  location: text(),
  area: text(),
  titleMoved: oneOf<typeof foreclosed.titleMoves>(),
  burdens: text(),
  reason: text(),
  appraiser: text(),
  appraisalMethod: text(),
  appraisedOn: dateColumn(),
  appraisedFen: fenColumn(),
  reserveFen: fenColumn(),
  offsetFen: fenColumn(),
  loanId: id<'loan'>(),
  allocationOrder: oneOf<typeof allocationOrders>(),
  entryId: id<'entry'>(),
  differenceNote: text(),
  taxFen: fenColumn(),
  taxBearer: oneOf<typeof foreclosed.taxBearers>(),
  bookFen: fenColumn(),
  use: oneOf<typeof foreclosed.foreclosedUses>().notNull(),
  keeperName: text(),
  estimateFen: fenColumn(),
  estimatedOn: dateColumn(),
  planWay: oneOf<typeof foreclosed.disposalWays>(),
  planBy: dateColumn(),
  planText: text(),
  note: text(),
  ...recordedColumns(),
})

const ofForeclosed = () => ({ caseId: id<'case'>().notNull(), foreclosedId: id<'foreclosed'>().notNull() })

export const foreclosedCount = sqliteTable('foreclosed_count', {
  id: id<'foreclosed-count'>().primaryKey(),
  ...ofForeclosed(),
  countedOn: dateColumn().notNull(),
  countedBy: text().notNull(),
  agrees: flag().notNull(),
  use: oneOf<typeof foreclosed.foreclosedUses>().notNull(),
  finding: text(),
  ...recordedColumns(),
})

export const foreclosedLetting = sqliteTable('foreclosed_letting', {
  id: id<'foreclosed-letting'>().primaryKey(),
  ...ofForeclosed(),
  tenant: text().notNull(),
  startsOn: dateColumn().notNull(),
  endsOn: dateColumn().notNull(),
  rentFen: fenColumn().notNull(),
  rentPer: oneOf<typeof rentPeriods>().notNull(),
  approvalNo: text(),
  endedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const foreclosedMoney = sqliteTable('foreclosed_money', {
  id: id<'foreclosed-money'>().primaryKey(),
  ...ofForeclosed(),
  kind: oneOf<typeof foreclosed.foreclosedMoneyKinds>().notNull(),
  happenedOn: dateColumn().notNull(),
  amountFen: fenColumn().notNull(),
  voucherNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const foreclosedRound = sqliteTable('foreclosed_round', {
  id: id<'foreclosed-round'>().primaryKey(),
  ...ofForeclosed(),
  way: oneOf<typeof foreclosed.disposalWays>().notNull(),
  roundNo: integer().notNull(),
  agency: text(),
  reserveFen: fenColumn(),
  noticeOn: dateColumn(),
  opensOn: dateColumn().notNull(),
  result: oneOf<typeof foreclosed.foreclosedRoundResults>().notNull(),
  priceFen: fenColumn(),
  buyer: text(),
  reason: text(),
  note: text(),
  ...recordedColumns(),
})

export const foreclosedDisposal = sqliteTable('foreclosed_disposal', {
  id: id<'foreclosed-disposal'>().primaryKey(),
  ...ofForeclosed(),
  disposedOn: dateColumn().notNull(),
  way: oneOf<typeof foreclosed.disposalWays>().notNull(),
  priceFen: fenColumn().notNull(),
  receivedFen: fenColumn().notNull(),
  costFen: fenColumn(),
  bookPartFen: fenColumn().notNull(),
  buyer: text(),
  approvalNo: text(),
  note: text(),
  ...recordedColumns(),
})
