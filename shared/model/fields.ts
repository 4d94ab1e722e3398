import { z } from 'zod'
import { type Fen, isFen } from './fen.ts'
import { type Id, isId } from './id.ts'
import { type Instant, type IsoDate, isIsoDate } from './iso-date.ts'
import { onOneLine, unspacedName, withoutTextMark, withoutUnwanted } from './typed-text.ts'

/** Building blocks of record schemas. Texts are bounded (a pasted novel must not reach the file); null means unknown. */

export const idField = <Tag extends string>() => z.custom<Id<Tag>>(isId, '内部编号格式不对')

/** A question of a paper that may be left open. */
export const unanswered = <T extends z.ZodType>(field: T) => field.nullable().default(null)

/** A blank that must be filled is asked for; only what was typed can be wrong. */
const wrongOrBlank = (wrong: string) => ({ error: ({ input }: { readonly input?: unknown }) => (input === null || input === undefined ? '请填写' : wrong) })

export const dateField = z.custom<IsoDate>(isIsoDate, wrongOrBlank('日期不存在，或不在 1900 至 2199 年之间，请按 2026-11-21 的样式填写'))

export const instantField = z.custom<Instant>((value) => Number.isSafeInteger(value), '时间格式不对')

/** A sum that may be negative (a correction, a difference). */
export const signedFenField = z.custom<Fen>(isFen, wrongOrBlank('金额格式不对，最多两位小数'))

/** A sum of zero or more. */
export const fenField = signedFenField.refine((value) => value >= 0, '金额不能为负数')

/** A sum of more than zero. */
export const positiveFenField = signedFenField.refine((value) => value > 0, '金额必须大于零')

/** One line of text, trimmed, not empty. */
export const line = (max = 200) => z.string().overwrite(onOneLine).trim().min(1, '请填写').max(max, `最多 ${max} 字`)

/** The name of a person or body, on one line. */
export const nameLine = (max = 200) => line(max).overwrite(unspacedName)

/** A number as it stands on a paper (id number, note, contract), without Excel's mark of text. */
export const numberLine = (max = 100) => z.string().overwrite((text) => withoutTextMark(onOneLine(text))).trim().min(1, '请填写').max(max, `最多 ${max} 字`)

/** Free text over several lines. */
export const longText = (max = 4000) => z.string().overwrite(withoutUnwanted).trim().min(1, '请填写').max(max, `最多 ${max} 字`)

/** A rate in percent a year (or an uplift in percent) as exact decimal text, e.g. "4.35". */
export const percentField = z.string().regex(/^\d{1,3}(\.\d{1,6})?$/, '利率请填数字，如 4.35')

/** Signed basis points. */
export const basisPointsField = z.number().int().min(-2000).max(2000)

/** Who made a record, when, and its state: the same on every record. */
export const recordedFields = {
  version: z.number().int().positive(),
  createdAt: instantField,
  createdBy: idField<'staff'>(),
  updatedAt: instantField,
  updatedBy: idField<'staff'>(),
  voidedAt: instantField.nullable(),
  voidReason: z.string().nullable(),
} as const

const recorded = z.object(recordedFields)
export type Recorded = z.infer<typeof recorded>
