/** Periods that run against the bank in the case (forms.md G 10–15), as its board has them on the day of the papers. */
import { z } from 'zod'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import { date, reference, text } from './snapshot-values.ts'

export const termKinds = [
  'preservation-expiry', 'guarantee-period', 'loan-limitation', 'instalment-limitation', 'guarantee-limitation', 'enforcement-application', 'enforcement-after-preservation',
  'pre-suit-suit', 'bankruptcy-claim',
] as const satisfies readonly DeadlineKind[]
export type TermKind = (typeof termKinds)[number]

export const termSchema = z.object({
  kind: z.enum(termKinds),
  subjectId: reference,
  /** What it runs on, in words. */
  subject: text,
  /** The day to work to, with the last day by the calendar and as rolled over holidays beside it (forms.md K). */
  safe: date,
  nominal: date,
  rolled: date,
  /** A measure of the court: when its renewal was applied for; null = it was not. */
  appliedOn: date.nullable(),
})

export type Term = z.infer<typeof termSchema>
