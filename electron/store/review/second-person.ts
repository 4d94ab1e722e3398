import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { type Right, mayDo } from '../../../shared/model/rights.ts'
import { staff } from '../database/schema.ts'
import { reviewMark } from '../database/people-schema.ts'
import type { Ledger, Person } from '../kernel/context.ts'
import type { RecordChange } from '../kernel/work.ts'
import { seesCase } from '../kernel/scope.ts'

/** Colleagues with an account, without the one who is signed in, or another person. */
export function colleagues({ db, person }: Ledger, of: Id<'staff'> = person.id): readonly Person[] {
  return db
    .select({ id: staff.id, name: staff.name, role: staff.role, unitId: staff.unitId })
    .from(staff)
    .where(and(isNotNull(staff.slotId), isNull(staff.voidedAt), ne(staff.id, of)))
    .all()
}

/** Whether somebody else than the one who is signed in, or than another person, holds the right and sees all these cases. */
export function someoneElseMaySettle(ledger: Ledger, needs: Right, caseIds: readonly Id<'case'>[], than: Id<'staff'> = ledger.person.id): boolean {
  return colleagues(ledger, than).some((colleague) => mayDo(colleague.role, needs) && caseIds.every((caseId) => seesCase(ledger, colleague, caseId)))
}

type MarkRow = typeof reviewMark.$inferSelect

export function openMark({ db }: Pick<Ledger, 'db'>, { table, id }: Pick<RecordChange, 'table' | 'id'>): MarkRow | null {
  return db.select().from(reviewMark).where(and(eq(reviewMark.recordTable, table), eq(reviewMark.recordId, id), isNull(reviewMark.settledAt))).get() ?? null
}

/** Whether the record still waits for its first confirmation and nobody but this person has worked on the facts in question. */
export function markedAlone(ledger: Ledger, record: Pick<RecordChange, 'table' | 'id'>): boolean {
  const mark = openMark(ledger, record)
  return mark !== null && mark.createdBy === ledger.person.id && mark.updatedBy === ledger.person.id
}
