import { z } from 'zod'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { type BranchValueFacts, branchValueFacts, type LawDataFacts, lawDataFacts, type LawDataKind } from '../model/law-data.ts'
import type { Stored } from '../model/record.ts'
import { type BranchKey, type BranchValues, branchKeys } from '../rules/branch-values.ts'
import type { LprPublication, LprSeries } from '../rules/lpr.ts'
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
  readonly loadedBy: string
}

/** Where the table of a year comes from; without one every date of the year is 暂定. */
export interface HolidayYearRow {
  readonly year: number
  readonly origin: 'bundled' | 'loaded' | 'none'
  readonly offDays: number
  readonly workDays: number
}

export interface LawOverview {
  /** Each key of the list, with the branch's own value where there is one. */
  readonly values: readonly { readonly key: BranchKey; readonly own: OwnBranchValue | null }[]
  /** Newest first; this year and the next are listed even without a table. */
  readonly holidays: readonly HolidayYearRow[]
  readonly lpr: LprSeries
  readonly files: readonly LoadedFile[]
}

/** What the rules work on in this ledger: forms and tools in the window compute on the same. */
export interface LawInForce {
  readonly values: BranchValues
  /** Every year that has a table, bundled or loaded. */
  readonly holidays: readonly HolidayYear[]
  readonly lpr: LprSeries
}

/** A file as read, before anything is kept. */
export interface HolidayPreview {
  readonly draftId: Id<'law-draft'>
  readonly fileName: string
  readonly table: HolidayYear
  /** What stands for that year now. */
  readonly replaces: HolidayYearRow['origin']
}

export interface LprPreview {
  readonly draftId: Id<'law-draft'>
  readonly fileName: string
  readonly publications: readonly LprPublication[]
  /** Of them, those that say otherwise than the series in use for the same month. */
  readonly corrected: readonly LprPublication[]
  readonly knownTo: IsoDate
}

const confirmation = z.strictObject({ ...commandFields, draftId: idField<'law-draft'>(), facts: lawDataFacts })
const holidayDialog = { type: 'open', title: '选择放假安排文件', filters: [{ name: '放假安排', extensions: ['json'] }] } as const
const lprDialog = { type: 'open', title: '选择 LPR 文件', filters: [{ name: 'LPR 公布记录', extensions: ['csv', 'json'] }] } as const

/** 规则与数据: the branch's own values, holiday notices, the LPR series. */
export const law = {
  overview: query(z.strictObject({}), output<LawOverview>()),
  inForce: query(z.strictObject({}), output<LawInForce>()),
  setValue: command(
    z.strictObject({ ...commandFields, key: z.enum(branchKeys), version: z.number().int().positive().nullable(), facts: branchValueFacts }),
    output<Saved<'branch-value'>>(),
    { right: 'law-data' },
  ),
  clearValue: command(voidInput<'branch-value'>(), output<Saved<'branch-value'>>(), { right: 'law-data' }),
  openHolidays: command(z.strictObject({}), output<HolidayPreview>(), { right: 'law-data', dialog: holidayDialog }),
  importHolidays: command(confirmation, output<Saved<'law-data'>>(), { right: 'law-data' }),
  openLpr: command(z.strictObject({}), output<LprPreview>(), { right: 'law-data', dialog: lprDialog }),
  importLpr: command(confirmation, output<Saved<'law-data'>>(), { right: 'law-data' }),
  withdrawFile: command(voidInput<'law-data'>(), output<Saved<'law-data'>>(), { right: 'law-data' }),
}
