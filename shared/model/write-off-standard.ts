import { z } from 'zod'
import { fenField, line, longText, dateField } from './fields.ts'
import { partyKinds, partyStatuses } from './party.ts'
import { riskFactKinds } from './risk-fact.ts'

/**
 * 呆账认定标准 as data: what a standard asks of the record, and which papers must stand behind it. The bundled ones are in
 * `shared/rules/write-off-standards.ts`; a branch corrects one against its own copy of the annexes.
 */

export const standardCodes = [
  'general-1', 'general-2', 'general-3', 'general-4', 'general-5', 'general-6', 'general-7', 'general-8', 'general-9', 'general-10', 'general-11', 'general-12', 'general-13',
  'general-14', 'general-15', 'general-16', 'general-17', 'general-18', 'general-19', 'general-20', 'card-1', 'card-2', 'card-3', 'card-4', 'card-5', 'card-6', 'card-7',
] as const
export type StandardCode = (typeof standardCodes)[number]

export const standardAnnexes = ['general', 'card'] as const
export type StandardAnnex = (typeof standardAnnexes)[number]
export const standardAnnexLabels: Record<StandardAnnex, string> = { general: '一般债权或股权呆账认定标准', card: '银行卡透支款项呆账认定标准' }

/** How sure the text is: read in the branch's own copy, seen quoted, or written from memory. */
export const standardStatuses = ['own-copy', 'confirmed', 'secondary', 'from-memory'] as const
export type StandardStatus = (typeof standardStatuses)[number]
export const standardStatusLabels: Record<StandardStatus, string> = { 'own-copy': '已与本行文本核对', confirmed: '已核对原文', secondary: '仅见于转引', 'from-memory': '未核对原文' }

const days = z.number().int().min(1, '请填 1 至 9999 的整数').max(9999, '请填 1 至 9999 的整数')
const years = z.number().int().min(1, '请填 1 至 99 的整数').max(99, '请填 1 至 99 的整数')

/** One thing that a standard asks; `over` means more than, `atLeast` that many or more. Years are years of the calendar, never so many days. */
export const standardCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('borrower-kind'), is: z.enum(partyKinds) }),
  z.strictObject({ kind: z.literal('borrower-status'), among: z.array(z.enum(partyStatuses)).min(1).max(6), overDays: days.nullable() }),
  z.strictObject({ kind: z.literal('principal-most'), fen: fenField }),
  z.strictObject({ kind: z.literal('pursued'), overDays: days.nullable(), overYears: years.optional() }),
  z.strictObject({ kind: z.literal('contacts'), atLeast: days }),
  z.strictObject({ kind: z.literal('court-ended') }),
  z.strictObject({ kind: z.literal('enforced'), overDays: days }),
  z.strictObject({ kind: z.literal('guarantors-pursued') }),
  z.strictObject({ kind: z.literal('unsecured') }),
  z.strictObject({ kind: z.literal('noted'), among: z.array(z.enum(riskFactKinds)).min(1).max(6), overDays: days.nullable(), overYears: years.optional() }),
])
export type StandardCondition = z.infer<typeof standardCondition>

const conditions = z.array(standardCondition).max(12)

/** One way to meet a standard; its first condition is what brings it into question at all. */
export const standardGround = z.strictObject({ label: line(60), conditions: conditions.min(1) })
export type StandardGround = z.infer<typeof standardGround>

export const standardMaterial = z.strictObject({ key: line(40), label: line(120) })
export type StandardMaterial = z.infer<typeof standardMaterial>

export const writeOffStandardFacts = z.strictObject({
  code: z.enum(standardCodes),
  /** As the annex numbers it: 七. */
  itemNo: line(20),
  title: line(60),
  criterion: longText(1000),
  validFrom: dateField,
  /** What bars a debtor or a debt from the standard whatever else is there. */
  limits: conditions,
  grounds: z.array(standardGround).min(1).max(6),
  /** Beside those that every application needs. */
  materials: z.array(standardMaterial).min(1, '至少要有一项材料').max(30),
  status: z.enum(standardStatuses),
  source: line(300),
})
export type WriteOffStandard = z.infer<typeof writeOffStandardFacts>

/** A standard as the branch corrects it, with why. */
export const standardCorrection = z.strictObject({ ...writeOffStandardFacts.shape, reason: line(300) })
export type StandardCorrection = z.infer<typeof standardCorrection>
