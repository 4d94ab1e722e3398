import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentState } from '../../../shared/model/document-life.ts'
import type { caseStatuses } from '../../../shared/model/case.ts'
import type { entryKinds, interestsAfter, payers } from '../../../shared/model/ledger-entry.ts'
import type { riskClasses, securityTypes } from '../../../shared/model/loan.ts'
import type * as terms from '../../../shared/model/loan-terms.ts'
import type { agentPowers, entityTypes, ownerships, unitKinds } from '../../../shared/model/organisation.ts'
import type { idTypes, partyKinds, partyStatuses, sexes } from '../../../shared/model/party.ts'
import type { closingTypes, costBearers, costKinds, partyRoles, proceedingKinds, proceedingSides, proceedingStatuses, titleKinds, trialModes } from '../../../shared/model/proceeding.ts'
import type { staffRoles } from '../../../shared/model/staff.ts'
import { dateColumn, fenColumn, flag, id, instantColumn, jurisdictionColumns, oneOf, recordedColumns } from './columns.ts'

/**
 * The tables as drizzle sees them. The SQL in migrations/ is the truth; a test compares the two.
 * Keys are the names of the facts, so that a record's facts go in and out as they are.
 */

export const unit = sqliteTable('unit', {
  id: id<'unit'>().primaryKey(),
  parentId: id<'unit'>(),
  kind: oneOf<typeof unitKinds>().notNull(),
  name: text().notNull(),
  uscc: text(),
  domicile: text(),
  registeredAddress: text(),
  representativeName: text(),
  representativeTitle: text(),
  representativePhone: text(),
  entityType: oneOf<typeof entityTypes>(),
  ownership: oneOf<typeof ownerships>(),
  accountName: text(),
  accountBank: text(),
  accountNo: text(),
  department: text(),
  contactName: text(),
  contactPhone: text(),
  serviceAddress: text(),
  ...recordedColumns(),
})

export const agent = sqliteTable('agent', {
  id: id<'agent'>().primaryKey(),
  unitId: id<'unit'>().notNull(),
  name: text().notNull(),
  employer: text(),
  title: text(),
  phone: text(),
  licenceNo: text(),
  power: oneOf<typeof agentPowers>().notNull(),
  powerItems: text(),
  ...recordedColumns(),
})

export const staff = sqliteTable('staff', {
  id: id<'staff'>().primaryKey(),
  unitId: id<'unit'>(),
  name: text().notNull(),
  role: oneOf<typeof staffRoles>().notNull(),
  phone: text(),
  slotId: text(),
  ...recordedColumns(),
})

export const party = sqliteTable('party', {
  id: id<'party'>().primaryKey(),
  kind: oneOf<typeof partyKinds>().notNull(),
  name: text().notNull(),
  nameKey: text().notNull(),
  idType: oneOf<typeof idTypes>(),
  idNo: text(),
  phone: text(),
  sex: oneOf<typeof sexes>(),
  birthDate: dateColumn(),
  ethnicity: text(),
  employer: text(),
  jobTitle: text(),
  domicile: text(),
  residence: text(),
  serviceAddress: text(),
  representativeName: text(),
  representativeTitle: text(),
  entityType: oneOf<typeof entityTypes>(),
  ownership: oneOf<typeof ownerships>(),
  industry: text(),
  status: oneOf<typeof partyStatuses>().notNull(),
  statusDate: dateColumn(),
  statusProof: text(),
  preferredAddressId: id<'party-address'>(),
  note: text(),
  ...recordedColumns(),
})

export const caseFile = sqliteTable('case_file', {
  rowno: integer().primaryKey(),
  id: id<'case'>().notNull(),
  caseNo: text().notNull(),
  borrowerId: id<'party'>().notNull(),
  unitId: id<'unit'>().notNull(),
  managerId: id<'staff'>(),
  status: oneOf<typeof caseStatuses>().notNull(),
  closedOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const loan = sqliteTable('loan', {
  id: id<'loan'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  contractName: text().notNull(),
  contractNo: text(),
  noteNo: text().notNull(),
  lenderName: text(),
  product: text(),
  purpose: text(),
  securityType: oneOf<typeof securityTypes>(),
  currency: oneOf<readonly ['CNY', 'USD', 'EUR', 'HKD', 'JPY']>().notNull(),
  contractFen: fenColumn().notNull(),
  disbursedFen: fenColumn(),
  signedOn: dateColumn(),
  signedAt: text(),
  drawdownOn: dateColumn().notNull(),
  dueOn: dateColumn().notNull(),
  rateKind: oneOf<typeof terms.rateKinds>().notNull(),
  annualRate: text(),
  lprTerm: oneOf<typeof terms.lprTerms>(),
  lprPoints: integer(),
  repricingMonths: integer(),
  repricingFrom: dateColumn(),
  lprFixing: oneOf<typeof terms.lprFixings>(),
  dayCount: oneOf<typeof terms.dayCounts>().notNull(),
  repaymentMethod: oneOf<typeof terms.repaymentMethods>().notNull(),
  settlement: oneOf<typeof terms.settlements>().notNull(),
  settlementDay: integer(),
  penaltyKind: oneOf<typeof terms.penaltyKinds>().notNull(),
  penaltyUplift: text(),
  penaltyRate: text(),
  misuseKind: oneOf<typeof terms.misuseKinds>(),
  misuseUplift: text(),
  misuseRate: text(),
  compoundOn: oneOf<typeof terms.compoundBases>().notNull(),
  compoundRateInTerm: oneOf<typeof terms.compoundRatesInTerm>().notNull(),
  compoundJoins: oneOf<typeof terms.compoundJoins>(),
  dueDayRate: oneOf<typeof terms.dueDayRates>().notNull(),
  allocationOrder: oneOf<typeof terms.allocationOrders>().notNull(),
  inclusiveEnd: flag(),
  acceleratedOn: dateColumn(),
  accelerationNoticeNo: text(),
  accelerationNoticeOn: dateColumn(),
  accelerationArrivedOn: dateColumn(),
  accelerationGround: text(),
  rateClause: text(),
  overdueClause: text(),
  compoundClause: text(),
  penaltyClause: text(),
  accelerationClause: text(),
  breachClause: text(),
  feeClause: text(),
  serviceClause: text(),
  ...jurisdictionColumns(),
  riskClass: oneOf<typeof riskClasses>(),
  lastDemandOn: dateColumn(),
  recordedLimitationOn: dateColumn(),
  note: text(),
  ...recordedColumns(),
})

export const ledgerEntry = sqliteTable('ledger_entry', {
  id: id<'entry'>().primaryKey(),
  loanId: id<'loan'>().notNull(),
  caseId: id<'case'>().notNull(),
  sequence: integer().notNull(),
  kind: oneOf<typeof entryKinds>().notNull(),
  valueDate: dateColumn().notNull(),
  amountFen: fenColumn(),
  principalFen: fenColumn(),
  interestFen: fenColumn(),
  penaltyFen: fenColumn(),
  compoundFen: fenColumn(),
  undividedInterestFen: fenColumn(),
  costFen: fenColumn(),
  annualRate: text(),
  payer: oneOf<typeof payers>(),
  certifiedBy: text(),
  interestPaidTo: dateColumn(),
  oldestDueOn: dateColumn(),
  untilOn: dateColumn(),
  penaltyKind: oneOf<typeof terms.penaltyKinds>(),
  penaltyUplift: text(),
  penaltyRate: text(),
  allocationOrder: oneOf<typeof terms.allocationOrders>(),
  includesAcceptanceDay: flag(),
  judgmentId: id<'judgment'>(),
  interestAfter: oneOf<typeof interestsAfter>(),
  dayCount: oneOf<typeof terms.dayCounts>(),
  costId: id<'cost'>(),
  reversesId: id<'entry'>(),
  reason: text(),
  memo: text(),
  contentHash: text(),
  occurrence: integer(),
  ...recordedColumns(),
})

export const proceeding = sqliteTable('proceeding', {
  id: id<'proceeding'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  kind: oneOf<typeof proceedingKinds>().notNull(),
  ledgerNo: text(),
  parentId: id<'proceeding'>(),
  court: text(),
  division: text(),
  judge: text(),
  clerk: text(),
  courtPhone: text(),
  caseNo: text(),
  caseNoAsIs: flag().notNull().default(false),
  trialMode: oneOf<typeof trialModes>(),
  claimFen: fenColumn(),
  closing: oneOf<typeof closingTypes>(),
  status: oneOf<typeof proceedingStatuses>().notNull(),
  statusText: text(),
  note: text(),
  ...recordedColumns(),
})

export const proceedingLoan = sqliteTable(
  'proceeding_loan',
  { proceedingId: id<'proceeding'>().notNull(), loanId: id<'loan'>().notNull() },
  (table) => [primaryKey({ columns: [table.proceedingId, table.loanId] })],
)

export const proceedingParty = sqliteTable(
  'proceeding_party',
  {
    proceedingId: id<'proceeding'>().notNull(),
    partyId: id<'party'>().notNull(),
    side: oneOf<typeof proceedingSides>().notNull(),
    role: oneOf<typeof partyRoles>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.proceedingId, table.partyId, table.role] })],
)

export const judgment = sqliteTable('judgment', {
  id: id<'judgment'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>().notNull(),
  titleKind: oneOf<typeof titleKinds>(),
  documentNo: text(),
  judgedOn: dateColumn().notNull(),
  servedOn: dateColumn(),
  effectiveOn: dateColumn(),
  performBy: dateColumn(),
  principalFen: fenColumn(),
  interestFen: fenColumn(),
  costsFen: fenColumn(),
  terms: text(),
  ...recordedColumns(),
})

export const enforcement = sqliteTable('enforcement', {
  id: id<'enforcement'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>().notNull(),
  appliedOn: dateColumn(),
  terminatedRoundOn: dateColumn(),
  resumedOn: dateColumn(),
  dishonestListedOn: dateColumn(),
  restrictedOn: dateColumn(),
  settlementReached: flag(),
  collectedFen: fenColumn(),
  note: text(),
  ...recordedColumns(),
})

export const cost = sqliteTable('cost', {
  id: id<'cost'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  proceedingId: id<'proceeding'>(),
  kind: oneOf<typeof costKinds>().notNull(),
  amountFen: fenColumn().notNull(),
  paidOn: dateColumn(),
  bearer: oneOf<typeof costBearers>().notNull(),
  refundDueFen: fenColumn(),
  refundedOn: dateColumn(),
  settledOn: dateColumn(),
  contractNo: text(),
  invoiceNo: text(),
  note: text(),
  ...recordedColumns(),
})

export const document = sqliteTable('document', {
  id: id<'document'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  form: text().notNull(),
  title: text().notNull(),
  asOf: dateColumn().notNull(),
  edition: integer().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  snapshotJson: text().notNull(),
  snapshotHash: text().notNull(),
  /** As it was made; where it stands now is `state`. */
  status: oneOf<readonly ['draft', 'approved', 'sent', 'served', 'returned']>().notNull(),
  state: text().$type<DocumentState>().notNull(),
  docNo: text(),
  noticeId: id<'notice'>(),
  runId: id<'paper-run'>(),
  ...recordedColumns(),
})

export const savedView = sqliteTable('saved_view', {
  id: id<'view'>().primaryKey(),
  staffId: id<'staff'>().notNull(),
  page: text().notNull(),
  name: text().notNull(),
  definition: text().notNull(),
  position: integer().notNull(),
  ...recordedColumns(),
})

export const auditEntry = sqliteTable('audit_entry', {
  sequence: integer().primaryKey(),
  id: id<'audit'>().notNull(),
  at: instantColumn().notNull(),
  staffId: id<'staff'>().notNull(),
  command: text().notNull(),
  commandId: id<'command'>(),
  caseId: id<'case'>(),
  summary: text().notNull(),
  changesJson: text().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
})
