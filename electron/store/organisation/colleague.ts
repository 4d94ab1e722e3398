import { and, eq, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'

export type StaffRow = typeof staff.$inferSelect

/** Somebody who works here. @throws ApiFailure not-found, also for one who was taken off the list */
export function requireColleague({ db }: Ledger, id: Id<'staff'>): StaffRow {
  const row = db.select().from(staff).where(and(eq(staff.id, id), isNull(staff.voidedAt))).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}
