import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { type ClosingType, type ProceedingKind, proceedingKinds, type ProceedingStatus, proceedingStatuses } from '../model/proceeding.ts'

/** The list of all proceedings across cases: what it is narrowed by, sorted by, and what a line shows. */

/** 在办, 全部, and the two standing lists of titles that nobody has enforced to the end. */
export const proceedingViews = ['open', 'won-unsettled', 'won-unapplied', 'all'] as const
export type ProceedingView = (typeof proceedingViews)[number]
export const proceedingViewLabels: Record<ProceedingView, string> = {
  open: '在办程序',
  'won-unsettled': '胜诉未执结',
  'won-unapplied': '胜诉未申请执行',
  all: '全部程序',
}

export const proceedingFilter = z.strictObject({
  /** Name, pinyin, initials, case or ledger number of the household or of any of its proceedings. */
  search: z.string().max(60),
  view: z.enum(proceedingViews),
  kinds: z.array(z.enum(proceedingKinds)),
  statuses: z.array(z.enum(proceedingStatuses)),
  courts: z.array(z.string().max(100)).max(200),
  unitIds: z.array(idField<'unit'>()).max(200),
  managerIds: z.array(idField<'staff'>()).max(500),
})
export type ProceedingFilter = z.infer<typeof proceedingFilter>

export const proceedingSortKeys = ['nextOn', 'lastEventOn', 'applyBy', 'claimFen', 'borrowerName'] as const
export type ProceedingSortKey = (typeof proceedingSortKeys)[number]
const proceedingSort = z.strictObject({ key: z.enum(proceedingSortKeys), descending: z.boolean() })
export type ProceedingSort = z.infer<typeof proceedingSort>

export const proceedingFilterInput = z.strictObject({ filter: proceedingFilter })
export const proceedingListInput = z.strictObject({
  filter: proceedingFilter,
  sort: proceedingSort,
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(200),
})

export const proceedingListStart: { readonly filter: ProceedingFilter; readonly sort: ProceedingSort } = {
  filter: { search: '', view: 'open', kinds: [], statuses: [], courts: [], unitIds: [], managerIds: [] },
  sort: { key: 'nextOn', descending: false },
}

/** What a person chose last, for the next visit. */
export const proceedingListChoice = z.strictObject({ filter: proceedingFilter, sort: proceedingSort })

export const proceedingColumns = [
  'borrowerName', 'kind', 'caseNo', 'status', 'nextStep', 'nextOn', 'court', 'lastEvent', 'applyBy', 'claimFen', 'judge', 'managerName', 'unitName', 'ledgerNo',
] as const
export type ProceedingColumn = (typeof proceedingColumns)[number]
export const proceedingColumnLabels: Record<ProceedingColumn, string> = {
  borrowerName: '户名',
  kind: '程序',
  caseNo: '案号',
  court: '法院',
  status: '阶段',
  lastEvent: '最近进展',
  nextStep: '下一步',
  nextOn: '办理日期',
  applyBy: '申请执行截止',
  claimFen: '标的金额（元）',
  judge: '承办法官',
  managerName: '管户人',
  unitName: '管户机构',
  ledgerNo: '诉讼编号',
}

export const proceedingExportInput = z.strictObject({ filter: proceedingFilter, sort: proceedingSort, columns: z.array(z.enum(proceedingColumns)).min(1), fileName: z.string().max(120) })

/** One line: a projection of the proceeding and of its household. */
export interface ProceedingRow {
  readonly id: Id<'proceeding'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly unitName: string
  readonly managerName: string | null
  readonly kind: ProceedingKind
  readonly status: ProceedingStatus
  readonly closing: ClosingType | null
  readonly court: string | null
  readonly caseNo: string | null
  readonly ledgerNo: string | null
  readonly judge: string | null
  readonly claimFen: Fen | null
  readonly lastEventOn: IsoDate | null
  readonly lastEvent: string | null
  readonly nextOn: IsoDate | null
  readonly nextStep: string | null
  readonly nextParty: 'bank' | 'court' | 'others' | null
  /** 申请执行截止: the day to work to, for a title on which nobody has applied. */
  readonly applyBy: IsoDate | null
}

export interface ProceedingPage {
  readonly rows: readonly ProceedingRow[]
}

export interface ProceedingTotals {
  readonly proceedings: number
  readonly cases: number
  readonly claimFen: Fen
}
