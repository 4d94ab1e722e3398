import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { HeldRight, MarkedAct, MarkSettlement, ProposalState } from '../../../shared/model/review.ts'
import { dateColumn, flag, id, instantColumn, recordedColumns } from './columns.ts'

/** The tables of four eyes, teams and handovers, as drizzle sees them; the SQL in migrations/ is the truth. */

export const proposal = sqliteTable('proposal', {
  id: id<'proposal'>().primaryKey(),
  caseId: id<'case'>(),
  command: text().notNull(),
  commandId: id<'command'>().notNull(),
  inputJson: text().notNull(),
  summary: text().notNull(),
  needs: text().$type<HeldRight>().notNull(),
  changesJson: text().notNull(),
  basesJson: text().notNull(),
  state: text().$type<ProposalState>().notNull(),
  decidedAt: instantColumn(),
  decidedBy: id<'staff'>(),
  decisionReason: text(),
  ...recordedColumns(),
})

export const reviewMark = sqliteTable('review_mark', {
  id: id<'review-mark'>().primaryKey(),
  caseId: id<'case'>(),
  recordTable: text().notNull(),
  recordId: id().notNull(),
  act: text().$type<MarkedAct>().notNull(),
  alone: flag().notNull(),
  needs: text().$type<HeldRight>().notNull(),
  summary: text().notNull(),
  changesJson: text().notNull(),
  settlement: text().$type<MarkSettlement>(),
  settledAt: instantColumn(),
  settledBy: id<'staff'>(),
  ...recordedColumns(),
})

export const caseTeam = sqliteTable('case_team', {
  id: id<'team'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  reason: text(),
  papers: text(),
  openPoints: text(),
  ...recordedColumns(),
})

export const caseTeamMember = sqliteTable(
  'case_team_member',
  { teamId: id<'team'>().notNull(), staffId: id<'staff'>().notNull(), fixed: flag().notNull() },
  (table) => [primaryKey({ columns: [table.teamId, table.staffId] })],
)

export const loanDuty = sqliteTable('loan_duty', {
  id: id<'loan-duty'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  loanId: id<'loan'>().notNull(),
  lenderId: id<'staff'>(),
  collectorId: id<'staff'>(),
  ...recordedColumns(),
})

export const handover = sqliteTable('handover', {
  id: id<'handover'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  actId: id<'handover-act'>().notNull(),
  fromId: id<'staff'>(),
  toId: id<'staff'>().notNull(),
  handedOn: dateColumn().notNull(),
  papers: text(),
  openPoints: text(),
  reason: text().notNull(),
  ...recordedColumns(),
})
