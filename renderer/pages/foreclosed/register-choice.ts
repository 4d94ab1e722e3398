import { foreclosedChoice, type ForeclosedChoice, type ForeclosedSortKey, foreclosedSortKeys, foreclosedStart } from '../../../shared/api/foreclosed.ts'

/** The register as this person left it, or the start when nothing was remembered or an older edition wrote it otherwise. */
export function rememberedRegister(value: unknown): ForeclosedChoice {
  const kept = foreclosedChoice.safeParse(value)
  return kept.success ? kept.data : foreclosedStart
}

/** Columns that the store sorts by carry the name of their key. */
export function sortKeyOf(columnId: string): ForeclosedSortKey | null {
  return foreclosedSortKeys.find((key) => key === columnId) ?? null
}
