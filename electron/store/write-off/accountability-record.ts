import { and, eq, isNull } from 'drizzle-orm'
import type { Accountability } from '../../../shared/api/write-off.ts'
import type { Id } from '../../../shared/model/id.ts'
import { writeOffAccountability } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'

/** What was done to those responsible for a debt that was written off; null while nothing is on record. */
export function accountabilityOf({ db }: Ledger, writeOffId: Id<'write-off'>): Accountability | null {
  const standing = and(eq(writeOffAccountability.writeOffId, writeOffId), isNull(writeOffAccountability.voidedAt))
  const row = db.select().from(writeOffAccountability).where(standing).get()
  if (row === undefined) return null
  const { caseId: _of, ...record } = row
  return record
}
