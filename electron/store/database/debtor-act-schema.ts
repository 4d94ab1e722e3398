import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { debtorActKinds } from '../../../shared/model/debtor-act.ts'
import { dateColumn, fenColumn, id, oneOf, recordedColumns } from './columns.ts'

/** 可撤销行为 as drizzle sees it; the SQL in migrations/ is the truth. */
export const debtorAct = sqliteTable('debtor_act', {
  id: id<'debtor-act'>().primaryKey(),
  caseId: id<'case'>().notNull(),
  partyId: id<'party'>().notNull(),
  kind: oneOf<typeof debtorActKinds>().notNull(),
  description: text().notNull(),
  counterparty: text(),
  amountFen: fenColumn(),
  actedOn: dateColumn().notNull(),
  knownOn: dateColumn(),
  proof: text(),
  suedOn: dateColumn(),
  caseNo: text(),
  note: text(),
  ...recordedColumns(),
})
