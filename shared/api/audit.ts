import { z } from 'zod'
import { dateField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
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

/** An entry as the log of the whole ledger shows it: with the household that it belongs to. */
export interface LogRow extends AuditRow {
  readonly caseId: Id<'case'> | null
  readonly borrowerName: string | null
}

/** Where a recorded fact comes from. */
export interface RecordOrigin {
  readonly at: Instant
  /** Null for a colleague who is no longer on the list. */
  readonly by: string | null
  /** The last change since; null while it stands as it was put down. */
  readonly changed: { readonly at: Instant; readonly by: string | null } | null
  /** The sheet that an import read it from, and the day as of which the sheet speaks. */
  readonly sheet: { readonly fileName: string; readonly sheetName: string | null; readonly asOf: IsoDate | null } | null
}

/** What sort of act an entry tells of, for those who look for one sort. */
export const actSorts = ['record', 'reveal', 'exchange', 'review', 'access'] as const
export type ActSort = (typeof actSorts)[number]
export const actSortLabels: Record<ActSort, string> = {
  record: '登记、修改、作废',
  reveal: '查看证件和电话',
  exchange: '导入、导出、出文书',
  review: '复核',
  access: '账号、口令、机构设置',
}

/** `before` is the sequence that the last page ended with. */
const page = { before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) } as const

export const audit = {
  ofCase: query(z.strictObject({ caseId: idField<'case'>(), ...page }), output<readonly AuditRow[]>()),
  /** The history of one record, whatever its kind. */
  ofRecord: query(z.strictObject({ recordId: idField<string>(), ...page }), output<readonly AuditRow[]>()),
  /** Who put a record down, and from where; null for what is no kept record. */
  origin: query(z.strictObject({ recordId: idField<string>() }), output<RecordOrigin | null>()),
  list: query(
    z.strictObject({
      staffId: idField<'staff'>().nullable(),
      from: dateField.nullable(),
      to: dateField.nullable(),
      sort: z.enum(actSorts).nullable(),
      /** Part of what the entry says. */
      text: z.string().max(60),
      ...page,
    }),
    output<readonly LogRow[]>(),
    { right: 'audit' },
  ),
  /** Re-computes the chain; answers with the first entry that does not fit, if any. */
  verify: query(z.strictObject({}), output<{ readonly entries: number; readonly brokenAt: number | null }>(), { right: 'audit' }),
}
