import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Waiver, WaiverDecision } from '../../../shared/api/waivers.ts'
import type { Id } from '../../../shared/model/id.ts'
import { mayDo } from '../../../shared/model/rights.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { waiverOutcome, type WaiverOutcome } from '../../../shared/rules/waiver-outcome.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import { waiver, waiverDecision } from '../database/waiver-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { instalmentsOf, linesOf, paymentsOf, planOf } from './rows.ts'
import { isApplicant, waivedSum, waiverCurrency } from './waivers.ts'

/** The waivers of a household, newest first. What each loan owes with them apart is in its balance. */
export function waiversOfCase(ledger: Ledger, caseId: Id<'case'>): Waiver[] {
  const rows = ledger.db.select().from(waiver).where(and(eq(waiver.caseId, caseId), isNull(waiver.voidedAt))).orderBy(desc(waiver.id)).all()
  return rows.map((row) => waiverView(ledger, row))
}

function waiverView(ledger: Ledger, row: typeof waiver.$inferSelect): Waiver {
  const bytes = idToBytes(row.id)
  const lines = linesOf(ledger, bytes)
  const decisions = decisionViews(ledger, row.id)
  const outcome = outcomeOf(ledger, bytes)
  return {
    ...row,
    lines,
    instalments: instalmentsOf(ledger, bytes),
    applicantName: nameOf(ledger, row.createdBy),
    waivedFen: waivedSum(lines),
    currency: waiverCurrency(ledger, lines),
    decisions,
    outcome,
    state: stateOf(decisions, outcome),
    mayDecide: mayDo(ledger.person.role, 'approve') && !isApplicant(ledger, row),
  }
}

function stateOf(decisions: readonly WaiverDecision[], outcome: Waiver['outcome']): Waiver['state'] {
  if (outcome !== null) return outcome.value?.state ?? 'lapsed'
  return decisions.some(({ kind }) => kind === 'refused') ? 'refused' : 'applied'
}

function outcomeOf(ledger: Ledger, id: Buffer): Answer<WaiverOutcome | null> | null {
  const plan = planOf(ledger, id)
  if (plan === null) return null
  try {
    return waiverOutcome(plan, paymentsOf(ledger, id), ledger.clock.today())
  } catch (error) {
    if (error instanceof RuleError) return { value: null, steps: [], cautions: [], missing: [{ fact: 'instalments', question: error.message }] }
    throw error
  }
}

function decisionViews(ledger: Ledger, id: Id<'waiver'>): WaiverDecision[] {
  const rows = ledger.db.select().from(waiverDecision).where(and(eq(waiverDecision.waiverId, id), isNull(waiverDecision.voidedAt))).orderBy(waiverDecision.id).all()
  return rows.map((row) => ({ ...row, deciderName: nameOf(ledger, row.createdBy) }))
}

function nameOf({ db }: Ledger, id: Id<'staff'>): string {
  return db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()?.name ?? ''
}
