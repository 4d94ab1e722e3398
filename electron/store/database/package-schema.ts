import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instantColumn, recordedColumns } from './columns.ts'

/** The tables of packages between PCs as drizzle sees them; the SQL in migrations/ is the truth. */

export const signingKey = sqliteTable('signing_key', {
  id: integer().primaryKey(),
  publicKey: blob({ mode: 'buffer' }).notNull(),
  privateKey: blob({ mode: 'buffer' }).notNull(),
  createdAt: instantColumn().notNull(),
})

export const packageRun = sqliteTable('package_run', {
  id: id<'package-run'>().primaryKey(),
  packageId: text().notNull(),
  ledgerId: text().notNull(),
  sender: text().notNull(),
  publicKey: blob({ mode: 'buffer' }).notNull(),
  packedAt: instantColumn().notNull(),
  counts: text().notNull(),
  ...recordedColumns(),
})

export const sharedVersion = sqliteTable(
  'shared_version',
  { recordTable: text().notNull(), recordId: id<string>().notNull(), factsJson: text().notNull(), packedAt: instantColumn().notNull(), takenAt: instantColumn(), theirBaseAt: instantColumn() },
  (table) => [primaryKey({ columns: [table.recordTable, table.recordId] })],
)
