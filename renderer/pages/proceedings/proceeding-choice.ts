import { proceedingListChoice, proceedingListStart, type ProceedingFilter, type ProceedingSort, type ProceedingView } from '../../../shared/api/proceeding-list.ts'

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

/** Where a person's choice of view, filter and order is kept. */
export const proceedingPreference = 'proceedings.list'

/** A standing list is worked off by the day on which the right to enforce ends; the others by what comes next. */
export function viewed(view: ProceedingView, { filter }: ProceedingChoice): ProceedingChoice {
  const key = view === 'won-unapplied' ? 'applyBy' : 'nextOn'
  return { filter: { ...filter, view }, sort: { key, descending: false } }
}
