import type { ClaimItem, Cost, Enforcement, Judgment, JudgmentInstalment, JudgmentTerm, Proceeding, ProceedingEvent } from '../../../../shared/api/proceedings.ts'
import type { ProceedingEventKind } from '../../../../shared/model/proceeding-event.ts'

/** What is open in the drawer; a null record is a new one. */
export type ProceedingEdit =
  | { readonly of: 'proceeding'; readonly record: Proceeding | null }
  | { readonly of: 'event'; readonly record: ProceedingEvent | null; readonly proceeding: Proceeding; readonly kind: ProceedingEventKind | null }
  | { readonly of: 'claim'; readonly record: ClaimItem | null; readonly proceeding: Proceeding }
  | { readonly of: 'judgment'; readonly record: Judgment | null; readonly proceeding: Proceeding }
  | { readonly of: 'term'; readonly record: JudgmentTerm | null; readonly judgment: Judgment; readonly proceeding: Proceeding }
  | { readonly of: 'instalment'; readonly record: JudgmentInstalment | null; readonly judgment: Judgment; readonly proceeding: Proceeding }
  | { readonly of: 'enforcement'; readonly record: Enforcement | null; readonly proceeding: Proceeding }
  | { readonly of: 'cost'; readonly record: Cost | null; readonly proceeding: Proceeding | null }
