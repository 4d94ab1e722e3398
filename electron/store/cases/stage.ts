import type { CaseStage } from '../../../shared/model/case.ts'
import { enforcementKinds, type ProceedingKind, type ProceedingStatus } from '../../../shared/model/proceeding.ts'

export interface StageFact {
  readonly kind: ProceedingKind
  readonly status: ProceedingStatus
}

/** From the furthest to the nearest: the first that some proceeding is in names the stage of the household. */
const furthestFirst: readonly CaseStage[] = ['bankruptcy', 'enforcement', 'terminated-round', 'judged', 'litigation', 'completed']

/** Reads the stage of a household from its proceedings (阶段); without any it is in collection. */
export function stageOf(proceedings: readonly StageFact[]): CaseStage {
  const stages = new Set(proceedings.map(stageOfProceeding))
  return furthestFirst.find((stage) => stages.has(stage)) ?? 'collection'
}

function stageOfProceeding({ kind, status }: StageFact): CaseStage {
  if (status === 'withdrawn') return 'collection'
  if (kind === 'bankruptcy') return 'bankruptcy'
  if (status === 'completed') return 'completed'
  if (status === 'terminated-round') return 'terminated-round'
  if (enforcementKinds.has(kind) || status === 'in-enforcement') return 'enforcement'
  return status === 'judged' || status === 'effective' ? 'judged' : 'litigation'
}
