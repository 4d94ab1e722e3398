import { and, eq, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { maxDate } from '../../../shared/rules/civil-date.ts'
import { preservationItem, preservationPeriod } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'

export type ItemRow = typeof preservationItem.$inferSelect
export type PeriodRow = typeof preservationPeriod.$inferSelect

/** @throws ApiFailure not-found */
export function readItem(ledger: Ledger, id: Id<'preservation-item'>): ItemRow {
  const row = ledger.db.select().from(preservationItem).where(and(eq(preservationItem.id, id), isNull(preservationItem.voidedAt))).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

/** The written terms of an item, oldest first. */
export function periodsOf(ledger: Ledger, itemId: Id<'preservation-item'>): PeriodRow[] {
  return ledger.db
    .select()
    .from(preservationPeriod)
    .where(and(eq(preservationPeriod.itemId, itemId), isNull(preservationPeriod.voidedAt)))
    .orderBy(preservationPeriod.startsOn, preservationPeriod.id)
    .all()
}

/** The latest written end among the terms, or null without one. */
export function latestEnd(periods: readonly PeriodRow[]): IsoDate | null {
  const [first, ...rest] = periods.map((period) => period.endsOn)
  return first === undefined ? null : maxDate(first, ...rest)
}
