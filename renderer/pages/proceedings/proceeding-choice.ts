import { proceedingListChoice, proceedingListStart, type ProceedingFilter, type ProceedingSort } from '../../../shared/api/proceeding-list.ts'

/** What a person has chosen to see of all proceedings. */
export interface ProceedingChoice {
  readonly filter: ProceedingFilter
  readonly sort: ProceedingSort
}

/** The list as this person left it, or the start when nothing was remembered or an older edition wrote it otherwise. */
export function rememberedProceedings(value: unknown): ProceedingChoice {
  const kept = proceedingListChoice.safeParse(value)
  return kept.success ? kept.data : proceedingListStart
}
