import { z } from 'zod'
import { type DocumentAct, type DocumentState, documentStates } from '../model/document-life.ts'
import { dateField, idField } from '../model/fields.ts'
import { type PaperForm, paperForms } from '../model/filing.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import { command, output, query } from './contract.ts'

/** 文书登记簿: every exported paper across the cases, who made it and when, and where it stands. */

const registerFilter = z.strictObject({
  /** Name, pinyin or number of the household, the number of the letter, or words of the file's name. */
  search: z.string().max(60),
  states: z.array(z.enum(documentStates)),
  forms: z.array(z.enum(paperForms)),
  unitIds: z.array(idField<'unit'>()).max(200),
  makerIds: z.array(idField<'staff'>()).max(500),
  /** The days on which they were made, both included. */
  from: dateField.nullable(),
  to: dateField.nullable(),
})
export type RegisterFilter = z.infer<typeof registerFilter>
export const emptyRegisterFilter: RegisterFilter = { search: '', states: [], forms: [], unitIds: [], makerIds: [], from: null, to: null }

export interface RegisterRow {
  readonly id: Id<'document'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly unitName: string
  readonly form: PaperForm
  readonly title: string
  readonly docNo: string | null
  readonly edition: number
  readonly asOf: IsoDate
  readonly fileName: string
  readonly state: DocumentState
  readonly createdAt: Instant
  readonly createdByName: string
  /** The last step of its life; null for one that was only made. */
  readonly last: { readonly act: DocumentAct; readonly on: IsoDate; readonly byName: string } | null
}

const filterInput = z.strictObject({ filter: registerFilter })

export const documentRegister = {
  /** Newest first. */
  list: query(z.strictObject({ filter: registerFilter, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }), output<{ readonly rows: readonly RegisterRow[] }>()),
  /** How many stand in each state, whatever states the filter names. */
  counts: query(filterInput, output<Readonly<Record<DocumentState, number>>>()),
  /** Who made papers, and of which kinds, for the filter. */
  choices: query(z.strictObject({}), output<{ readonly makers: readonly { readonly id: Id<'staff'>; readonly name: string }[]; readonly forms: readonly { readonly form: PaperForm; readonly title: string }[] }>()),
  exportList: command(z.strictObject({ filter: registerFilter, fileName: z.string().max(160) }), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出文书登记簿', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
}
