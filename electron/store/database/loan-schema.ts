import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { deductionNoticeWays, FundKind } from '../../../shared/model/deduction.ts'
import type { Consent, SupplementSubject } from '../../../shared/model/loan-agreement.ts'
import type { ScheduleSource } from '../../../shared/model/repayment-schedule.ts'
import { dateColumn, fenColumn, id, recordedColumns } from './columns.ts'

/** The tables of who else signed a loan contract, of what changes it, of its repayment schedules, and of what was taken from accounts, as drizzle sees them; the SQL in migrations/ is the truth. */

export const loanExtension = sqliteTable('loan_extension', {
  id: id<'extension'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  agreementNo: text(),
  signedOn: dateColumn(),
  oldDueOn: dateColumn().notNull(),
  newDueOn: dateColumn().notNull(),
  annualRate: text(),
  note: text(),
  contentHash: text(),
  ...recordedColumns(),
})

export const extensionConsent = sqliteTable(
  'extension_consent',
  {
    extensionId: id<'extension'>().notNull(),
    guaranteeId: id<'guarantee'>().notNull(),
    consent: text().$type<Consent>().notNull(),
    consentedOn: dateColumn(),
  },
  (table) => [primaryKey({ columns: [table.extensionId, table.guaranteeId] })],
)

export const loanSupplement = sqliteTable('loan_supplement', {
  id: id<'supplement'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  agreementNo: text(),
  signedOn: dateColumn(),
  effectiveOn: dateColumn().notNull(),
  subject: text().$type<SupplementSubject>().notNull(),
  content: text().notNull(),
  contentHash: text(),
  ...recordedColumns(),
})

export const supplementConsent = sqliteTable(
  'supplement_consent',
  {
    supplementId: id<'supplement'>().notNull(),
    guaranteeId: id<'guarantee'>().notNull(),
    consent: text().$type<Consent>().notNull(),
    consentedOn: dateColumn(),
  },
  (table) => [primaryKey({ columns: [table.supplementId, table.guaranteeId] })],
)

export const scheduleVersion = sqliteTable('schedule_version', {
  id: id<'schedule'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  source: text().$type<ScheduleSource>().notNull(),
  agreementNo: text(),
  fromOn: dateColumn().notNull(),
  note: text(),
  contentHash: text(),
  ...recordedColumns(),
})

export const instalment = sqliteTable(
  'instalment',
  {
    scheduleId: id<'schedule'>().notNull(),
    period: integer().notNull(),
    dueOn: dateColumn().notNull(),
    principalFen: fenColumn().notNull(),
    interestFen: fenColumn(),
  },
  (table) => [primaryKey({ columns: [table.scheduleId, table.period] })],
)

export const deduction = sqliteTable('account_deduction', {
  id: id<'deduction'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  holderId: id<'party'>().notNull(),
  entryId: id<'entry'>().notNull(),
  accountTail: text().notNull(),
  deductedOn: dateColumn().notNull(),
  amountFen: fenColumn().notNull(),
  clause: text().notNull(),
  fundKind: text().$type<FundKind>().notNull(),
  fundBasis: text(),
  keptFen: fenColumn(),
  noticeOn: dateColumn(),
  noticeWay: text().$type<(typeof deductionNoticeWays)[number]>(),
  note: text(),
  ...recordedColumns(),
})

export const coBorrower = sqliteTable('co_borrower', {
  id: id<'co-borrower'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  partyId: id<'party'>().notNull(),
  signedOn: dateColumn(),
  basis: text().notNull(),
  note: text(),
  ...recordedColumns(),
})

export const coBorrowerLoan = sqliteTable(
  'co_borrower_loan',
  { coBorrowerId: id<'co-borrower'>().notNull(), loanId: id<'loan'>().notNull() },
  (table) => [primaryKey({ columns: [table.coBorrowerId, table.loanId] })],
)
