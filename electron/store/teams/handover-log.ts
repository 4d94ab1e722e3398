import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Handover } from '../../../shared/api/teams.ts'
import type { Id } from '../../../shared/model/id.ts'
import { handover } from '../database/people-schema.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'

/** A colleague's name, also of one who has left; null for nobody. */
export function nameOf({ db }: Ledger, id: Id<'staff'> | null): string | null {
  return id === null ? null : (db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()?.name ?? null)
}

/** The handovers of a case, newest first. */
export function handoversOfCase(ledger: Ledger, caseId: Id<'case'>): Handover[] {
  const rows = ledger.db.select().from(handover).where(and(eq(handover.caseId, caseId), isNull(handover.voidedAt))).orderBy(desc(handover.createdAt)).all()
  return rows.map(({ id, actId, handedOn, papers, openPoints, reason, fromId, toId }) => ({
    id, actId, handedOn, papers, openPoints, reason, fromName: nameOf(ledger, fromId), toName: nameOf(ledger, toId) ?? '',
  }))
}
