import { z } from 'zod'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import { type BranchValueFacts, branchValueFacts, type LawDataFacts, lawDataFacts, type LawDataKind, type LawSignerFacts, lawSignerFacts } from '../model/law-data.ts'
import type { Stored } from '../model/record.ts'
import { type BranchKey, type BranchValues, branchKeys } from '../rules/branch-values.ts'
import type { LoadedText } from '../rules/loaded-text.ts'
import type { LawRow } from '../rules/law-table.ts'
import type { LprSeries } from '../rules/lpr.ts'
import type { HolidayYear } from '../rules/workdays.ts'
import { commandFields, type Saved, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** A value that the branch set, and who did. */
export type OwnBranchValue = Stored<'branch-value', BranchValueFacts> & { readonly setBy: string }

/** A loaded file that stands, and who loaded it. */
export type LoadedFile = Stored<'law-data', LawDataFacts> & {
  readonly kind: LawDataKind
  /** What it holds, in words: 2027年, or the first and last publication. */
  readonly covers: string
  readonly fileName: string
  /** The trusted ledger that signed it; null when two people passed it. */
  readonly signedBy: string | null
  readonly loadedBy: string
}

/** A ledger whose signed files are taken without a second person. */
export interface LawSigner extends LawSignerFacts {
  readonly id: Id<'law-signer'>
  readonly version: number
  readonly fingerprint: string
}

/** Where the table of a year comes from; without one every date of the year is 暂定. */
export interface HolidayYearRow {
  readonly year: number
  readonly origin: 'bundled' | 'loaded' | 'none'
  readonly offDays: number
  readonly workDays: number
}

export interface LawOverview {
  /** Every rule with its texts, loaded ones in their places. */
  readonly rules: readonly LawRow[]
  /** Each key of the list, with the branch's own value where there is one. */
  readonly values: readonly { readonly key: BranchKey; readonly own: OwnBranchValue | null }[]
  /** Newest first; this year and the next are listed even without a table. */
  readonly holidays: readonly HolidayYearRow[]
  readonly lpr: LprSeries
  readonly files: readonly LoadedFile[]
  readonly signers: readonly LawSigner[]
  /** Of this ledger's own key, for those who are to trust it. */
  readonly ownFingerprint: string
}

/** What the rules work on in this ledger: forms and tools in the window compute on the same. */
export interface LawInForce {
  readonly values: BranchValues
  /** Every year that has a table, bundled or loaded. */
  readonly holidays: readonly HolidayYear[]
  readonly texts: readonly LoadedText[]
  readonly lpr: LprSeries
}

/** One line of what a file would change; without `before` it is new. */
export interface LawFileLine {
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
}

/** Who signed a file: whose files this ledger takes without a second person, or somebody it does not know. */
export interface LawFileSigner {
  readonly name: string | null
  readonly fingerprint: string
  readonly trusted: boolean
}

/** Who signed the file that was opened, and when; null in files of older releases. */
export interface OpenedFileSigner extends LawFileSigner {
  readonly publicKey: string
  readonly signedAt: Instant | null
  /** What stands in its place already and is newer than it: such a file needs a second person, whoever signed it. */
  readonly newer: { readonly covers: string; readonly at: Instant } | null
}

/** A file as read, before anything is kept. */
export interface LawFilePreview {
  readonly draftId: Id<'law-draft'>
  readonly fileName: string
  /** What it holds, in words. */
  readonly covers: string
  readonly lines: readonly LawFileLine[]
  /** LPR: until when the series would hold. */
  readonly knownTo: IsoDate | null
  readonly signer: OpenedFileSigner | null
  /** Source and reason as the signer stated them. */
  readonly stated: LawDataFacts | null
}

const confirmation = z.strictObject({ ...commandFields, draftId: idField<'law-draft'>(), facts: lawDataFacts })
const holidayDialog = { type: 'open', title: '选择放假安排文件', filters: [{ name: '放假安排', extensions: ['json'] }] } as const
const textsDialog = { type: 'open', title: '选择法规更新文件', filters: [{ name: '法规更新文件', extensions: ['json'] }] } as const
const lprDialog = { type: 'open', title: '选择 LPR 文件', filters: [{ name: 'LPR 公布记录', extensions: ['csv', 'json'] }] } as const

const updateFile = [{ name: '更新文件', extensions: ['json'] }] as const

/** 规则与数据: the table of rules, the branch's own values, holiday notices, the LPR series. */
export const law = {
  overview: query(z.strictObject({}), output<LawOverview>()),
  inForce: query(z.strictObject({}), output<LawInForce>()),
  /** Years with a notice of holidays: a day counted in any other is 暂定. */
  holidayYears: query(z.strictObject({}), output<readonly number[]>()),
  setValue: command(
    z.strictObject({ ...commandFields, key: z.enum(branchKeys), version: z.number().int().positive().nullable(), facts: branchValueFacts }),
    output<Saved<'branch-value'>>(),
    { right: 'law-data' },
  ),
  clearValue: command(voidInput<'branch-value'>(), output<Saved<'branch-value'>>(), { right: 'law-data' }),
  openTexts: command(z.strictObject({}), output<LawFilePreview>(), { right: 'law-data', dialog: textsDialog }),
  importTexts: command(confirmation, output<Saved<'law-data'>>(), { right: 'law-data' }),
  openHolidays: command(z.strictObject({}), output<LawFilePreview>(), { right: 'law-data', dialog: holidayDialog }),
  importHolidays: command(confirmation, output<Saved<'law-data'>>(), { right: 'law-data' }),
  openLpr: command(z.strictObject({}), output<LawFilePreview>(), { right: 'law-data', dialog: lprDialog }),
  importLpr: command(confirmation, output<Saved<'law-data'>>(), { right: 'law-data' }),
  withdrawFile: command(voidInput<'law-data'>(), output<Saved<'law-data'>>(), { right: 'law-data' }),
  /** The texts in force in the form of an update file: what an update begins from. */
  exportTexts: command(z.strictObject({ fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出规则文本', filters: updateFile, nameField: 'fileName' },
  }),
  /** A loaded file, signed with this ledger's key, for other ledgers of the bank. */
  signFile: command(z.strictObject({ ...commandFields, id: idField<'law-data'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'administer',
    dialog: { type: 'save', title: '保存签发文件', filters: updateFile, nameField: 'fileName' },
  }),
  trustSigner: command(z.strictObject({ ...commandFields, publicKey: z.base64().max(200), facts: lawSignerFacts }), output<Saved<'law-signer'>>(), { right: 'administer' }),
  dropSigner: command(voidInput<'law-signer'>(), output<Saved<'law-signer'>>(), { right: 'administer' }),
}
