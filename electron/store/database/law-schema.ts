import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { lawDataKinds } from '../../../shared/model/law-data.ts'
import { id, instantColumn, recordedColumns } from './columns.ts'

/** The tables of what the branch decides and loads of the law, as drizzle sees them; the SQL in migrations/ is the truth. */

export const branchValue = sqliteTable('branch_value', {
  id: id<'branch-value'>().primaryKey(),
  key: text().notNull(),
  value: text().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})

export const lawData = sqliteTable('law_data', {
  id: id<'law-data'>().primaryKey(),
  kind: text().$type<(typeof lawDataKinds)[number]>().notNull(),
  contentJson: text().notNull(),
  source: text().notNull(),
  reason: text().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  signedBy: text(),
  signedAt: instantColumn(),
  ...recordedColumns(),
})

/** A ledger whose signed files are taken without a second person. */
export const lawSigner = sqliteTable('law_signer', {
  id: id<'law-signer'>().primaryKey(),
  name: text().notNull(),
  /** DER (SPKI), base64. */
  publicKey: text().notNull(),
  fingerprint: text().notNull(),
  reason: text().notNull(),
  ...recordedColumns(),
})
