import { z } from 'zod'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import { type PlanMeasure, recoveryPlanFacts, type RecoveryPlanFacts } from '../model/recovery-plan.ts'
import { commandFields, ofCase, type Saved } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export interface NamedMeasure extends PlanMeasure {
  readonly ownerName: string | null
}

/** One version of the plan of a household. */
export interface RecoveryPlan extends Omit<RecoveryPlanFacts, 'measures'> {
  readonly id: Id<'recovery-plan'>
  /** 1 for the first. */
  readonly edition: number
  readonly measures: readonly NamedMeasure[]
  readonly authorName: string
  readonly madeAt: Instant
  /** Who passed it; null while nobody did. */
  readonly approverName: string | null
}

/** 清收处置方案: versions of a household's plan; the last one holds. */
export const plans = {
  ofCase: query(ofCase, output<readonly RecoveryPlan[]>()),
  /** Adds a version after the one that was looked at; `edition` is null where there was none. */
  save: command(z.strictObject({ ...commandFields, edition: z.number().int().min(1).nullable(), facts: recoveryPlanFacts }), output<Saved<'recovery-plan'>>()),
}
