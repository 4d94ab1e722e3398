import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { assetKinds, cluePriorities, clueSources, clueStates, collateralKinds, pledgeForms, registrationKinds } from '../../../shared/model/asset.ts'
import type { agreedPeriodKinds, guaranteeModes, periodUnits, refinanceKnowledge } from '../../../shared/model/guarantee.ts'
import { dateColumn, fenColumn, flag, id, jurisdictionColumns, oneOf, recordedColumns } from './columns.ts'

/** Guarantees, things, and what rights or clues a case has to them, as drizzle sees them; the SQL in migrations/ is the truth. */

export const guarantee = sqliteTable('guarantee', {
  id: id<'guarantee'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  guarantorId: id<'party'>().notNull(),
  mode: oneOf<typeof guaranteeModes>().notNull(),
  contractName: text(),
  contractNo: text(),
  signedOn: dateColumn(),
  isMaximum: flag().notNull(),
  fixedOn: dateColumn(),
  capFen: fenColumn(),
  scope: text(),
  periodText: text(),
  periodFrom: dateColumn(),
  periodTo: dateColumn(),
  isLetter: flag().notNull(),
  counterForId: id<'party'>(),
  modeNotAgreed: flag().notNull().default(false),
  capGroup: text(),
  sharePercent: text(),
  periodKind: oneOf<typeof agreedPeriodKinds>(),
  periodCount: integer(),
  periodUnit: oneOf<typeof periodUnits>(),
  periodDoubt: text(),
  refinanceKnown: oneOf<typeof refinanceKnowledge>(),
  refinanceProof: text(),
  ...jurisdictionColumns(),
  note: text(),
  ...recordedColumns(),
})

export const guaranteeLoan = sqliteTable(
  'guarantee_loan',
  { guaranteeId: id<'guarantee'>().notNull(), loanId: id<'loan'>().notNull() },
  (table) => [primaryKey({ columns: [table.guaranteeId, table.loanId] })],
)

export const asset = sqliteTable('asset', {
  id: id<'asset'>().primaryKey(),
  kind: oneOf<typeof assetKinds>().notNull(),
  description: text().notNull(),
  ownerId: id<'party'>(),
  location: text(),
  certificateNo: text(),
  area: text(),
  bankName: text(),
  share: text(),
  /** The facts of its kind as JSON in the order of their schema, so that equal facts are equal texts. */
  detail: text(),
  ...recordedColumns(),
})

export const collateral = sqliteTable('collateral', {
  id: id<'collateral'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  assetId: id<'asset'>().notNull(),
  kind: oneOf<typeof collateralKinds>().notNull(),
  contractName: text(),
  contractNo: text(),
  signedOn: dateColumn(),
  isMaximum: flag().notNull(),
  fixedOn: dateColumn(),
  capFen: fenColumn(),
  rank: integer(),
  registration: oneOf<typeof registrationKinds>().notNull(),
  registrationNo: text(),
  registeredOn: dateColumn(),
  registry: text(),
  securedFen: fenColumn(),
  pledgeForm: oneOf<typeof pledgeForms>(),
  sealKnownOn: dateColumn(),
  ...jurisdictionColumns(),
  note: text(),
  ...recordedColumns(),
})

export const collateralLoan = sqliteTable(
  'collateral_loan',
  { collateralId: id<'collateral'>().notNull(), loanId: id<'loan'>().notNull() },
  (table) => [primaryKey({ columns: [table.collateralId, table.loanId] })],
)

export const propertyClue = sqliteTable('property_clue', {
  id: id<'clue'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  assetId: id<'asset'>().notNull(),
  sourceKind: oneOf<typeof clueSources>(),
  source: text(),
  foundOn: dateColumn(),
  checkedOn: dateColumn(),
  state: oneOf<typeof clueStates>().notNull().default('pending'),
  priority: oneOf<typeof cluePriorities>().notNull().default('normal'),
  estimateFen: fenColumn(),
  note: text(),
  ...recordedColumns(),
})
