import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { RecoveryPlan } from '../../../shared/api/plans.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { RecoveryWay } from '../../../shared/model/internal-particulars.ts'
import { recoverabilityLabels, type RecoveryRoute, recoveryRouteLabels } from '../../../shared/model/recovery-plan.ts'
import type { Internal } from '../documents/snapshot-internal.ts'
import type { Ledger } from '../kernel/context.ts'
import { plansOfCase } from '../plans/plans.ts'

type Typed = FilingChoices['particulars']['plan']

/** The way of the form's comparison that a route of the record goes; 暂不具备清收条件 is none of them. */
const WAYS: Record<RecoveryRoute, readonly RecoveryWay[]> = { court: ['suit'], ordinary: ['cash'], restructure: ['restructuring'], wait: [] }

/** What the paper prints of the plan: the version that holds on the record, and over it whatever was typed for this paper alone. */
export function planPart(ledger: Ledger, caseId: Id<'case'>, typed: Typed): NonNullable<Internal['plan']> {
  const [kept] = plansOfCase(ledger, caseId)
  if (kept === undefined) return typed
  return {
    ...typed,
    cause: typed.cause ?? kept.situation,
    chosen: typed.chosen.length > 0 ? typed.chosen : [...WAYS[kept.route]],
    steps: typed.steps.length > 0 ? typed.steps : kept.measures.map(({ measure, ownerName, dueOn, checkpoint }) => ({ measure, owner: ownerName, dueOn, checkpoint })),
    obstacles: typed.obstacles ?? kept.obstacles,
    nextReview: typed.nextReview ?? kept.reviewOn,
    record: recordOf(kept),
  }
}

function recordOf({ edition, recoverability, route, routeReason, goalFen, goalOn, changeReason }: RecoveryPlan): NonNullable<NonNullable<Internal['plan']>['record']> {
  return { edition, recoverability: recoverabilityLabels[recoverability], route: recoveryRouteLabels[route], reason: routeReason, goal: goalFen, goalOn, changeReason }
}
