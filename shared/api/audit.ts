import { z } from 'zod'
import { idField } from '../model/fields.ts'
import type { Instant } from '../model/iso-date.ts'
import { output, query } from './contract.ts'

export interface FieldChange {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

export interface AuditRow {
  readonly sequence: number
  readonly at: Instant
  readonly personName: string
  readonly summary: string
  readonly changes: readonly FieldChange[]
}

export const audit = {
  ofCase: query(z.strictObject({ caseId: idField<'case'>(), before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }), output<readonly AuditRow[]>()),
  /** Re-computes the chain; answers with the first entry that does not fit, if any. */
  verify: query(z.strictObject({}), output<{ readonly entries: number; readonly brokenAt: number | null }>(), { right: 'audit' }),
}
