import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type * as facts from '../../../shared/model/write-off.ts'
import type { standardCodes } from '../../../shared/model/write-off-standard.ts'
import { dateColumn, fenColumn, id, oneOf, recordedColumns } from './columns.ts'

/** The tables of 呆账核销, as drizzle sees them; the SQL in migrations/ is the truth. */

const ofCase = () => ({ caseId: id<'case'>().notNull() })

export const writeOffStandard = sqliteTable('write_off_standard', {
  id: id<'write-off-standard'>().primaryKey(),
  code: oneOf<typeof standardCodes>().notNull(),
  validFrom: dateColumn().notNull(),
  standardJson: text().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})

export const approvalChain = sqliteTable('approval_chain', {
  id: id<'approval-chain'>().primaryKey(),
  stepsJson: text().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})

export const writeOff = sqliteTable('write_off', {
  id: id<'write-off'>().primaryKey(),
  ...ofCase(),
  standardCode: oneOf<typeof standardCodes>().notNull(),
  way: oneOf<typeof facts.writeOffWays>().notNull(),
  asOf: dateColumn().notNull(),
  origin: text().notNull(),
  cause: text().notNull(),
  remedies: text().notNull(),
  property: text().notNull(),
  managementAfter: text().notNull(),
  handlerName: text().notNull(),
  departmentHead: text().notNull(),
  unitHead: text().notNull(),
  responsibility: oneOf<typeof facts.responsibilityFindings>().notNull(),
  responsibilityNo: text(),
  responsibilityText: text(),
  openPoints: text(),
  state: oneOf<typeof facts.writeOffStates>().notNull(),
  round: integer().notNull(),
  step: integer().notNull(),
  submittedOn: dateColumn(),
  decisionNo: text(),
  decidedOn: dateColumn(),
  memo: text(),
  ...recordedColumns(),
})

export const writeOffLoan = sqliteTable(
  'write_off_loan',
  {
    writeOffId: id<'write-off'>().notNull(),
    loanId: id<'loan'>().notNull(),
    principalFen: fenColumn().notNull(),
    onInterestFen: fenColumn().notNull(),
    offInterestFen: fenColumn().notNull(),
    costFen: fenColumn().notNull(),
    provisionFen: fenColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.writeOffId, table.loanId] })],
)

export const writeOffMaterial = sqliteTable('write_off_material', {
  id: id<'write-off-material'>().primaryKey(),
  ...ofCase(),
  writeOffId: id<'write-off'>().notNull(),
  materialKey: text().notNull(),
  attachmentId: id<'attachment'>(),
  reason: text(),
  ...recordedColumns(),
})

export const writeOffOpinion = sqliteTable('write_off_opinion', {
  id: id<'write-off-opinion'>().primaryKey(),
  ...ofCase(),
  writeOffId: id<'write-off'>().notNull(),
  round: integer().notNull(),
  step: integer().notNull(),
  label: text().notNull(),
  personId: id<'staff'>().notNull(),
  verdict: oneOf<typeof facts.opinionVerdicts>().notNull(),
  opinion: text().notNull(),
  givenOn: dateColumn().notNull(),
  ...recordedColumns(),
})

export const writeOffAccountability = sqliteTable('write_off_accountability', {
  id: id<'write-off-accountability'>().primaryKey(),
  ...ofCase(),
  writeOffId: id<'write-off'>().notNull(),
  settledOn: dateColumn().notNull(),
  paperNo: text().notNull(),
  outcome: text().notNull(),
  ...recordedColumns(),
})

export const keptClaim = sqliteTable('kept_claim', {
  id: id<'kept-claim'>().primaryKey(),
  ...ofCase(),
  writeOffId: id<'write-off'>().notNull(),
  fileNo: text().notNull(),
  offSheetNo: text(),
  managerId: id<'staff'>().notNull(),
  openedOn: dateColumn().notNull(),
  state: oneOf<typeof facts.keptStates>().notNull(),
  ...recordedColumns(),
})

export const keptEntry = sqliteTable('kept_entry', {
  id: id<'kept-entry'>().primaryKey(),
  ...ofCase(),
  keptClaimId: id<'kept-claim'>().notNull(),
  kind: oneOf<typeof facts.keptEntryKinds>().notNull(),
  happenedOn: dateColumn().notNull(),
  loanId: id<'loan'>(),
  principalFen: fenColumn().notNull(),
  interestFen: fenColumn().notNull(),
  costFen: fenColumn().notNull(),
  priceFen: fenColumn(),
  account: text(),
  otherName: text(),
  ground: oneOf<typeof facts.endingGrounds>(),
  basis: text(),
  paperNo: text(),
  note: text(),
  entryId: id<'entry'>(),
  ...recordedColumns(),
})
