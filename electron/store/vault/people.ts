import { and, eq, isNull } from 'drizzle-orm'
import { staff, unit } from '../database/schema.ts'
import type { Ledger, Person } from '../kernel/context.ts'

/** The account whose passphrase opened the file, or null when nobody holds that slot. */
export function personOfSlot(ledger: Pick<Ledger, 'db'>, slotId: string): Person | null {
  const row = ledger.db.select().from(staff).where(and(eq(staff.slotId, slotId), isNull(staff.voidedAt))).get()
  return row ? { id: row.id, name: row.name, role: row.role, unitId: row.unitId } : null
}

/** The administrator's slot: the one that a recovery code gives a new passphrase to. */
export function administratorSlot(ledger: Pick<Ledger, 'db'>): string | null {
  const rows = ledger.db.select().from(staff).where(and(eq(staff.role, 'administrator'), isNull(staff.voidedAt))).orderBy(staff.createdAt).all()
  return rows.find((row) => row.slotId !== null)?.slotId ?? null
}

/** The bank entity of the file: the unit without one above it. */
export function organisationName(ledger: Pick<Ledger, 'db'>): string {
  const row = ledger.db.select({ name: unit.name }).from(unit).where(and(isNull(unit.parentId), isNull(unit.voidedAt))).orderBy(unit.createdAt).get()
  return row?.name ?? ''
}
