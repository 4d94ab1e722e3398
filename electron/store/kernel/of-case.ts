import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from './context.ts'
import { prepared } from './prepared.ts'

/** A table whose rows belong to a case. */
export type Owned = SQLiteTable & { readonly caseId: SQLiteColumn }

/** The case that a record belongs to. @throws ApiFailure not-found */
export function caseIdOf(ledger: Ledger, table: Owned, id: Id): Id<'case'> {
  const row = prepared<[Buffer], { case_id: Buffer }>(ledger.raw, `SELECT case_id FROM ${getTableName(table)} WHERE id = ?`).get(idToBytes(id))
  if (!row) throw new ApiFailure('not-found')
  return idFromBytes<'case'>(row.case_id)
}
