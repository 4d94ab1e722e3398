import { z } from 'zod'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'

/** Every command carries an id from its caller: a repeat of the same id answers the same and changes nothing. */
export const commandFields = { commandId: idField<'command'>() } as const

/** Saving a record: without `id` it is new; with it, `version` is the one that the person was looking at. */
export function saveInput<Tag extends string, F extends z.ZodType>(facts: F) {
  return z.strictObject({
    ...commandFields,
    id: idField<Tag>().nullable(),
    version: z.number().int().positive().nullable(),
    facts,
    /** Why a fact is changed that deadlines rest on; the store says `reason-needed` where it asks for it. */
    changeReason: z.string().trim().min(2, '请写明变更原因').max(200, '最多 200 字').optional(),
  })
}

export function voidInput<Tag extends string>() {
  return z.strictObject({
    ...commandFields,
    id: idField<Tag>(),
    version: z.number().int().positive(),
    reason: z.string().trim().min(2, '请写明作废原因').max(300, '最多 300 字'),
  })
}

/** What a save answers with: enough to show where it went and to save again. */
export interface Saved<Tag extends string = string> {
  readonly id: Id<Tag>
  readonly version: number
}

export const ofCase = z.strictObject({ caseId: idField<'case'>() })
