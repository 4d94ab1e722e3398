import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { RecoveryPlan } from '../../../shared/api/plans.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { planMeasures, recoveryRouteLabels } from '../../../shared/model/recovery-plan.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import { recoveryPlan } from '../database/plan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { nameOf } from '../teams/handover-log.ts'

/** 清收处置方案: a plan is never rewritten; each change is a version of its own, which a superior passes. */

type PlanRow = typeof recoveryPlan.$inferSelect

const SAVE = 'plans.save'

/** The versions of a household, the one that holds first. */
export function plansOfCase(ledger: Ledger, caseId: Id<'case'>): RecoveryPlan[] {
  return editionsOf(ledger, caseId).map((row, index) => planOf(ledger, row, index + 1)).toReversed()
}

function editionsOf({ db }: Ledger, caseId: Id<'case'>): PlanRow[] {
  return db.select().from(recoveryPlan).where(and(eq(recoveryPlan.caseId, caseId), isNull(recoveryPlan.voidedAt))).orderBy(asc(recoveryPlan.id)).all()
}

function planOf(ledger: Ledger, row: PlanRow, edition: number): RecoveryPlan {
  const { id, caseId, recoverability, route, routeReason, situation, goalFen, goalOn, measuresJson, obstacles, reviewOn, changeReason, createdAt, createdBy } = row
  const measures = planMeasures.parse(JSON.parse(measuresJson)).map((each) => ({ ...each, ownerName: nameOf(ledger, each.ownerId) }))
  return {
    id, caseId, edition, recoverability, route, routeReason, situation, goalFen, goalOn, measures, obstacles, reviewOn, changeReason,
    authorName: nameOf(ledger, createdBy) ?? '', madeAt: createdAt, approverName: nameOf(ledger, approverOf(ledger, row)),
  }
}

/** Whoever passed the proposal that made the version (both are written in one transaction, at one instant), or confirmed it afterwards. */
function approverOf({ db }: Ledger, { id, caseId, createdAt }: PlanRow): Id<'staff'> | null {
  const passed = db.select({ by: proposal.decidedBy }).from(proposal)
    .where(and(eq(proposal.caseId, caseId), eq(proposal.command, SAVE), eq(proposal.state, 'approved'), eq(proposal.decidedAt, createdAt))).get()
  const confirmed = db.select({ by: reviewMark.settledBy }).from(reviewMark).where(and(eq(reviewMark.recordId, id), eq(reviewMark.settlement, 'confirmed'))).get()
  return passed?.by ?? confirmed?.by ?? null
}

/** Adds a version. @throws ApiFailure stale-version when another one was added meanwhile, invalid-input when a change of plan gives no reason */
export function savePlan(ledger: Ledger, { commandId, edition, facts }: ParsedOf<'plans.save'>): Saved<'recovery-plan'> {
  const { measures, ...plain } = facts
  const summary = `${edition === null ? '制定' : '修订'}清收处置方案：${recoveryRouteLabels[facts.route]}`
  return perform(ledger, { command: SAVE, commandId, caseId: facts.caseId, summary }, (work) => {
    const standing = editionsOf(ledger, facts.caseId).length
    if (standing !== (edition ?? 0)) throw new ApiFailure('stale-version')
    if (standing > 0 && facts.changeReason === null) throw new ApiFailure('invalid-input', { fields: { 'facts.changeReason': '修订方案要写明原因' } })
    const id = newId<'recovery-plan'>()
    return { id, version: work.insert(recoveryPlan, id, { ...plain, measuresJson: JSON.stringify(measures) }) }
  })
}
