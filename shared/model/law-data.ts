import { z } from 'zod'
import { dateField, line } from './fields.ts'

/** What the branch itself decides and loads of the law. */
export const lawDataKinds = ['holidays', 'lpr'] as const
export type LawDataKind = (typeof lawDataKinds)[number]
export const lawDataKindLabels: Record<LawDataKind, string> = { holidays: '放假安排', lpr: 'LPR' }

/** Why something was decided: at least two characters, kept with the record. */
export const reasonField = z.string().trim().min(2, '请写明理由').max(300, '最多 300 字')

/** A value of the branch's own, as it is typed and kept; what may stand in it is for the rule's spec to say. */
export const branchValueFacts = z.strictObject({ value: line(60), reason: reasonField })
export type BranchValueFacts = z.infer<typeof branchValueFacts>

/** What is asked when a file is loaded: where it comes from, and why it is loaded. */
export const lawDataFacts = z.strictObject({
  source: z.string().trim().min(2, '请写明出处').max(200, '最多 200 字'),
  reason: reasonField,
})
export type LawDataFacts = z.infer<typeof lawDataFacts>

/** A year's notice as it is kept. */
export const holidayContent = z.strictObject({ year: z.number().int(), off: z.array(dateField), work: z.array(dateField) })

/** Publications as they are kept; rates are percent a year as decimal text. */
export const lprContent = z.array(z.strictObject({ publishedOn: dateField, oneYear: z.string(), fiveYear: z.string() }))
