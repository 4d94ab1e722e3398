import type { Cost, Enforcement, Judgment, Proceeding } from '../../../../shared/api/proceedings.ts'

/** What is open in the drawer; a null record is a new one. */
export type ProceedingEdit =
  | { readonly of: 'proceeding'; readonly record: Proceeding | null }
  | { readonly of: 'judgment'; readonly record: Judgment | null }
  | { readonly of: 'enforcement'; readonly record: Enforcement | null }
  | { readonly of: 'cost'; readonly record: Cost | null }
