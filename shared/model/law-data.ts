import { z } from 'zod'
import { dateField, line } from './fields.ts'

/** What the branch itself decides and loads of the law. */
export const lawDataKinds = ['texts', 'holidays', 'lpr'] as const
export type LawDataKind = (typeof lawDataKinds)[number]
export const lawDataKindLabels: Record<LawDataKind, string> = { texts: '法规文本', holidays: '放假安排', lpr: 'LPR' }

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

/** Whose signed files are taken without a second person, and why. */
export const lawSignerFacts = z.strictObject({ name: z.string().trim().min(2, '请写明是哪一家机构').max(100, '最多 100 字'), reason: reasonField })
export type LawSignerFacts = z.infer<typeof lawSignerFacts>

/** A year's notice as it is kept. */
export const holidayContent = z.strictObject({ year: z.number().int(), off: z.array(dateField), work: z.array(dateField) })

/** Publications as they are kept; rates are percent a year as decimal text. */
export const lprContent = z.array(z.strictObject({ publishedOn: dateField, oneYear: z.string(), fiveYear: z.string() }))

/** Texts of the law as they are kept; what their figures may be is for the list of each to say. */
export const textsContent = z
  .array(
    z.strictObject({
      list: z.string(),
      from: dateField.nullable(),
      article: z.string(),
      status: z.enum(['confirmed', 'secondary', 'from-memory']),
      text: z.string(),
      note: z.string().optional(),
      figures: z.unknown(),
    }),
  )
  .min(1)
