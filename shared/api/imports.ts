import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { dateField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import { caseFilter } from './cases.ts'
import { commandFields } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** What a sheet holds; guessed from its heads and correctable. */
export const sheetKinds = ['loans', 'repayments', 'proceedings', 'parties', 'preservations', 'costs', 'contacts', 'key-debtors', 'foreclosed-assets'] as const
export type SheetKind = (typeof sheetKinds)[number]
export const sheetKindLabels: Record<SheetKind, string> = {
  loans: '贷款台账',
  repayments: '还款流水',
  proceedings: '诉讼台账',
  parties: '当事人',
  preservations: '查封台账',
  costs: '诉讼费用',
  contacts: '催收记录',
  'key-debtors': '重点户清收台账（核对用）',
  'foreclosed-assets': '抵债资产台账',
}

export const moneyUnits = ['yuan', 'ten-thousand-yuan'] as const
export type MoneyUnit = (typeof moneyUnits)[number]
export const moneyUnitLabels: Record<MoneyUnit, string> = { yuan: '元', 'ten-thousand-yuan': '万元' }

export const rowStatuses = ['new', 'changed', 'same', 'rejected', 'confirm', 'skipped'] as const
export type RowStatus = (typeof rowStatuses)[number]
export const rowStatusLabels: Record<RowStatus, string> = {
  new: '新增',
  changed: '有变化',
  same: '无变化',
  rejected: '拒绝',
  confirm: '待确认',
  skipped: '跳过',
}

export interface SheetColumn {
  readonly index: number
  /** The head as the user knows it; of two rows joined with ·. */
  readonly heading: string
  /** The field it feeds, or null when it is left out. */
  readonly field: string | null
}

/** A field that a sheet of this kind can feed. */
export interface FieldChoice {
  readonly field: string
  readonly label: string
  readonly required: boolean
}

export interface SumCheck {
  readonly column: string
  readonly stated: string
  readonly computed: string
  readonly agrees: boolean
  readonly rowNumber: number
}

/** One sheet in the wizard, as the user knows it, with how it will be read. */
export interface SheetPlan {
  readonly sheetKey: string
  readonly fileName: string
  readonly sheetName: string | null
  readonly rowCount: number
  readonly included: boolean
  readonly kind: SheetKind | null
  /** 1-based rows of the sheet; two when the head is merged over two rows. */
  readonly headerRows: readonly number[]
  readonly unit: MoneyUnit
  readonly asOf: IsoDate | null
  readonly columns: readonly SheetColumn[]
  readonly fieldChoices: readonly FieldChoice[]
  readonly unmappedRequired: readonly string[]
  /** True when this layout was seen before and its mapping was taken over. */
  readonly remembered: boolean
  readonly sums: readonly SumCheck[]
  /** The first rows as text, by row number, for the picture of the sheet. */
  readonly sample: readonly { readonly rowNumber: number; readonly hidden: boolean; readonly cells: readonly string[] }[]
}

export interface ImportSession {
  readonly sessionId: Id<'import-session'>
  readonly sheets: readonly SheetPlan[]
  readonly unreadable: readonly { readonly fileName: string; readonly message: string }[]
}

export interface RowIssue {
  /** Column index in the sheet; null = the row as a whole. */
  readonly column: number | null
  readonly code: string
  readonly message: string
}

/** A decision that only a person can take on a row. */
export interface RowQuestion {
  readonly code: string
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export interface DryRunRow {
  readonly rowNumber: number
  readonly status: RowStatus
  readonly title: string
  readonly cells: readonly string[]
  readonly issues: readonly RowIssue[]
  readonly questions: readonly RowQuestion[]
  readonly answers: Readonly<Record<string, string>>
  readonly differences: readonly { readonly label: string; readonly before: string | null; readonly after: string | null }[]
}

export interface SheetDryRun {
  readonly sheetKey: string
  readonly fileName: string
  readonly sheetName: string | null
  readonly kind: SheetKind
  readonly counts: Readonly<Record<RowStatus, number>>
  readonly sums: readonly SumCheck[]
  /** How many rows of the former list of this layout are gone from this one; null = there was none. */
  readonly gone: number | null
}

export interface DryRun {
  readonly sessionId: Id<'import-session'>
  readonly sheets: readonly SheetDryRun[]
}

export interface ImportRow {
  readonly importId: Id<'import'>
  readonly fileName: string
  readonly sheetName: string | null
  readonly kind: SheetKind
  readonly at: Instant
  readonly byName: string
  readonly state: 'committed' | 'undone'
  /** The other sheets of the same writing, by name: they join this one, so that an undo takes all of them back. */
  readonly togetherWith: readonly string[]
  readonly counts: Readonly<Record<RowStatus, number>>
  /** How many rows of the former list of its layout it no longer named; null = there was none. */
  readonly gone: number | null
}

/** A row of the former list that the newer one does not name. */
export interface GoneRow {
  readonly title: string
  /** The household that the ledger has it in; null when it was never taken in. */
  readonly caseId: Id<'case'> | null
  /** What the ledger still has as its principal; null where it is no loan, or none is known. */
  readonly principalFen: Fen | null
}

/** A page of them, and the former list by file and time. */
export interface GonePage {
  readonly fileName: string
  readonly at: Instant
  readonly total: number
  readonly rows: readonly GoneRow[]
}

/** A layout in which a branch keeps its own ledger, as it was imported. */
export interface OwnLayoutRow {
  readonly fingerprint: string
  readonly kind: SheetKind
  readonly fileName: string
  readonly sheetName: string | null
  readonly usedAt: Instant
  readonly headings: readonly string[]
  /** Headings that no record fills: they are written, and stay empty. */
  readonly emptyHeadings: readonly string[]
  /** True when the sheet shows numbers of ids or telephones. */
  readonly showsNumbers: boolean
}

/** What was written: rows, and how many loans in another currency a sheet without a column for it cannot hold. */
export interface WrittenLayout {
  readonly rows: number
  readonly foreignLoans: number
}

const sheet = { sessionId: idField<'import-session'>(), sheetKey: z.string().max(200) } as const

export const sheetSettings = z.strictObject({
  included: z.boolean(),
  kind: z.enum(sheetKinds).nullable(),
  headerRows: z.array(z.number().int().min(1).max(100)).min(1).max(2),
  unit: z.enum(moneyUnits),
  asOf: dateField.nullable(),
  columns: z.array(z.strictObject({ index: z.number().int().min(0).max(500), field: z.string().max(60).nullable() })).max(500),
})

const rowAnswer = z.strictObject({ rowNumber: z.number().int().min(1), answers: z.record(z.string().max(60), z.string().max(200)) })

const excel = [{ name: '表格', extensions: ['xlsx', 'csv', 'xls'] }]

export const imports = {
  open: command(z.strictObject({}), output<ImportSession>(), { right: 'import', dialog: { type: 'open', title: '选择要导入的台账', filters: excel, multi: true } }),
  session: query(z.strictObject({ sessionId: sheet.sessionId }), output<ImportSession>(), { right: 'import' }),
  configure: command(z.strictObject({ ...sheet, settings: sheetSettings }), output<SheetPlan>(), { right: 'import' }),
  /** Parses, maps and checks into staging in slices; answers when done, progress comes as events with task = sessionId. */
  dryRun: command(z.strictObject({ sessionId: sheet.sessionId }), output<DryRun>(), { right: 'import' }),
  rows: query(
    z.strictObject({ ...sheet, statuses: z.array(z.enum(rowStatuses)), offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
    output<{ readonly total: number; readonly rows: readonly DryRunRow[] }>(),
    { right: 'import' },
  ),
  /** Answers about rows of a sheet, all at once: each call compares the whole import anew, because other rows and sheets may rest on these. */
  answer: command(z.strictObject({ ...sheet, rows: z.array(rowAnswer).min(1).max(200) }), output<readonly DryRunRow[]>(), { right: 'import' }),
  /** Rows of the former list that are gone: from a sheet in hand, or as told when an import was written. */
  gone: query(
    z.strictObject({
      of: z.union([z.strictObject(sheet), z.strictObject({ importId: idField<'import'>() })]),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    output<GonePage>(),
    { right: 'import' },
  ),
  layouts: query(z.strictObject({}), output<readonly OwnLayoutRow[]>()),
  /** The records as they stand on a day, in the columns, the order and under the names of a branch's own sheet. Full numbers in it are noted in the log. */
  exportLayout: command(
    z.strictObject({ ...commandFields, fingerprint: z.string().length(64), asOf: dateField, filter: caseFilter, fileName: z.string().max(160) }),
    output<WrittenLayout>(),
    { right: 'export', dialog: { type: 'save', title: '按原表式导出', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' } },
  ),
  saveRejected: command(z.strictObject({ ...sheet, fileName: z.string().max(160) }), output<{ readonly rows: number }>(), {
    right: 'import',
    dialog: { type: 'save', title: '保存未通过的行', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  /** One short transaction over all included sheets. */
  commit: command(z.strictObject({ ...commandFields, sessionId: sheet.sessionId }), output<{ readonly imports: readonly ImportRow[] }>(), { right: 'import' }),
  cancel: command(z.strictObject({ sessionId: sheet.sessionId }), output<{ readonly cancelled: true }>(), { right: 'import' }),
  history: query(z.strictObject({}), output<readonly ImportRow[]>()),
  undo: command(z.strictObject({ ...commandFields, importId: idField<'import'>() }), output<ImportRow>(), { right: 'import' }),
}
