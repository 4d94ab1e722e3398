import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { clueSources } from '../../../shared/model/asset.ts'
import type * as records from '../../../shared/model/asset-record.ts'
import { dateColumn, fenColumn, flag, id, oneOf, recordedColumns } from './columns.ts'

/** What is found out about a thing, as drizzle sees it; the SQL in migrations/ is the truth. */

const ofAsset = () => ({ caseId: id<'case'>().notNull(), assetId: id<'asset'>().notNull() })

export const assetValuation = sqliteTable('asset_valuation', {
  id: id<'valuation'>().primaryKey(),
  ...ofAsset(),
  valuedOn: dateColumn(),
  method: oneOf<typeof records.valuationMethods>().notNull(),
  valueFen: fenColumn().notNull(),
  valuedBy: text(),
  reportNo: text(),
  basis: text(),
  note: text(),
  ...recordedColumns(),
})

export const assetInspection = sqliteTable('asset_inspection', {
  id: id<'inspection'>().primaryKey(),
  ...ofAsset(),
  checkedOn: dateColumn(),
  way: oneOf<typeof records.inspectionWays>().notNull(),
  checkedBy: text(),
  condition: text(),
  occupant: text(),
  occupancy: oneOf<typeof records.occupancies>(),
  soleHome: oneOf<typeof records.soleHomeAnswers>().notNull(),
  householdSize: integer(),
  homeArea: text(),
  liquidity: oneOf<typeof records.liquidities>(),
  liquidityReason: text(),
  note: text(),
  ...recordedColumns(),
})

export const assetLease = sqliteTable('asset_lease', {
  id: id<'lease'>().primaryKey(),
  ...ofAsset(),
  tenant: text(),
  signedOn: dateColumn(),
  possessionOn: dateColumn(),
  startsOn: dateColumn(),
  endsOn: dateColumn(),
  rentFen: fenColumn(),
  rentPer: oneOf<typeof records.rentPeriods>(),
  paidTo: dateColumn(),
  endedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const assetInsurance = sqliteTable('asset_insurance', {
  id: id<'insurance'>().primaryKey(),
  ...ofAsset(),
  insurer: text().notNull(),
  policyNo: text(),
  insuredFen: fenColumn(),
  startsOn: dateColumn(),
  endsOn: dateColumn(),
  beneficiary: oneOf<typeof records.beneficiaries>().notNull(),
  claim: oneOf<typeof records.insuranceClaims>().notNull(),
  lostOn: dateColumn(),
  claimBy: dateColumn(),
  paidFen: fenColumn(),
  note: text(),
  ...recordedColumns(),
})

export const assetEncumbrance = sqliteTable('asset_encumbrance', {
  id: id<'encumbrance'>().primaryKey(),
  ...ofAsset(),
  kind: oneOf<typeof records.encumbranceKinds>().notNull(),
  holder: text().notNull(),
  rankNo: integer(),
  court: text(),
  paperNo: text(),
  amountFen: fenColumn(),
  startsOn: dateColumn(),
  endsOn: dateColumn(),
  learnedOn: dateColumn(),
  endedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const competingCreditor = sqliteTable('competing_creditor', {
  id: id<'creditor'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  assetId: id<'asset'>(),
  name: text().notNull(),
  debtorId: id<'party'>(),
  claimFen: fenColumn(),
  securedBy: text(),
  stage: oneOf<typeof records.creditorStages>().notNull(),
  court: text(),
  caseNo: text(),
  sealedFirst: flag().notNull(),
  sealedOn: dateColumn(),
  source: oneOf<typeof clueSources>().notNull(),
  learnedOn: dateColumn().notNull(),
  note: text(),
  ...recordedColumns(),
})
