import { and, desc, eq, getTableName, isNull, lt } from 'drizzle-orm'
import { type Id, isId } from '../../../shared/model/id.ts'
import { recoveryPlan } from '../database/plan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import type { RecordChange } from '../kernel/work.ts'

/**
 * A plan is never rewritten: its change is a record of its own. What a second person compares it with is the version before it, fact by fact.
 * @returns null for records that replace none
 */
export function replacedFacts({ db }: Ledger, { table, id, before, after }: RecordChange, caseId: Id<'case'> | null): RecordChange['before'] {
  if (table !== getTableName(recoveryPlan) || before !== null || after === null || caseId === null || !isId<'recovery-plan'>(id)) return null
  const former = db
    .select()
    .from(recoveryPlan)
    .where(and(eq(recoveryPlan.caseId, caseId), isNull(recoveryPlan.voidedAt), lt(recoveryPlan.id, id)))
    .orderBy(desc(recoveryPlan.id))
    .limit(1)
    .get()
  return former === undefined ? null : Object.fromEntries(Object.entries(former).filter(([key]) => key in after))
}
