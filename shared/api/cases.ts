import { z } from 'zod'
import { caseFacts, type CaseFacts, caseStages, type CaseStage } from '../model/case.ts'
import { type AgeingBand, ageingBandNames, arisenNames, borrowerKinds } from '../model/case-list.ts'
import type { Currency } from '../model/currency.ts'
import { fenField, idField, line } from '../model/fields.ts'
import type { Fen } from '../model/fen.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { riskClasses, type RiskClass, type SecurityType, securityTypes } from '../model/loan.ts'
import type { PartyKind } from '../model/party.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import { formatYuan } from '../rules/money.ts'
import { commandFields, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type CaseFile = Stored<'case', CaseFacts> & { readonly caseNo: string }

/** What is owed in one currency other than renminbi, in its smallest unit; stands beside the sums, never in them. */
export interface ForeignDebt {
  readonly currency: Currency
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly totalFen: Fen
}

/** USD 12,345.67、EUR 800.00: the whole debt in each currency. */
export function foreignText(foreign: readonly ForeignDebt[]): string {
  return foreign.map(({ currency, totalFen }) => `${currency} ${formatYuan(totalFen)}`).join('、')
}

/** One line of the case list: a projection, in fen and ISO dates. */
export interface CaseRow {
  readonly id: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly borrowerKind: PartyKind
  readonly unitName: string
  readonly managerName: string | null
  readonly status: 'open' | 'closed'
  readonly stage: CaseStage
  readonly riskClass: RiskClass | null
  readonly securityType: SecurityType | null
  readonly loanCount: number
  readonly contractFen: Fen
  readonly principalFen: Fen
  /** 欠息 at the end of `balanceOn`. */
  readonly interestFen: Fen
  /** 本金, 欠息 and 费用 together. */
  readonly totalFen: Fen
  readonly foreign: readonly ForeignDebt[]
  /** The day of the figures: today, or the day last certified of a loan that the rules cannot compute; null when nothing is known. */
  readonly balanceOn: IsoDate | null
  readonly earliestDueOn: IsoDate | null
  readonly lastDemandOn: IsoDate | null
  /** The earliest running end among orders in force. */
  readonly nextExpiryOn: IsoDate | null
  readonly orderCount: number
  readonly noteNos: string
  /** 重点户. */
  readonly keyDebtor: boolean
}

export const caseSortKeys = ['borrowerName', 'principalFen', 'interestFen', 'earliestDueOn', 'nextExpiryOn', 'lastDemandOn', 'updatedAt'] as const
export type CaseSortKey = (typeof caseSortKeys)[number]

export const caseFilter = z.strictObject({
  /** Name, pinyin or initials, case, contract or note number, last digits of an id or phone. */
  search: z.string().max(60),
  unitIds: z.array(idField<'unit'>()).max(200),
  managerIds: z.array(idField<'staff'>()).max(500),
  riskClasses: z.array(z.enum(riskClasses)),
  stages: z.array(z.enum(caseStages)),
  status: z.enum(['open', 'closed', 'all']),
  /** Orders whose recorded running end lies within so many days of today (lapsed ones included); −1 = lapsed. */
  expiryWithinDays: z.number().int().min(-1).max(3650).nullable(),
  principalFrom: fenField.nullable(),
  principalTo: fenField.nullable(),
  // A filter that was remembered or saved before these were asked for leaves them open.
  borrowerKinds: z.array(z.enum(borrowerKinds)).default([]),
  securityTypes: z.array(z.enum(securityTypes)).default([]),
  ageing: z.array(z.enum(ageingBandNames)).default([]),
  arisen: z.array(z.enum(arisenNames)).default([]),
  /** Limitation periods that run and end within so many days of today (lapsed ones included); −1 = lapsed. */
  limitationWithinDays: z.number().int().min(-1).max(3650).nullable().default(null),
  /** 区域: words of an address, of anybody in the household (S022). */
  district: z.string().trim().max(40).default(''),
  /** 重点户 alone (S059). */
  keyDebtors: z.boolean().default(false),
})
export type CaseFilter = z.infer<typeof caseFilter>

export const emptyCaseFilter: CaseFilter = {
  search: '',
  unitIds: [],
  managerIds: [],
  riskClasses: [],
  stages: [],
  status: 'open',
  expiryWithinDays: null,
  principalFrom: null,
  principalTo: null,
  borrowerKinds: [],
  securityTypes: [],
  ageing: [],
  arisen: [],
  limitationWithinDays: null,
  district: '',
  keyDebtors: false,
}

export const caseListInput = z.strictObject({
  filter: caseFilter,
  sort: z.strictObject({ key: z.enum(caseSortKeys), descending: z.boolean() }),
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(200),
})

/** The list as somebody sees it who has chosen nothing yet. */
export const caseListStart: Pick<z.infer<typeof caseListInput>, 'filter' | 'sort'> = {
  filter: emptyCaseFilter,
  sort: { key: 'principalFen', descending: true },
}

/** Households of one class and one ageing band, and what they owe as principal in yuan. */
export interface MatrixCell {
  readonly riskClass: RiskClass | null
  /** Null for a household without a due day. */
  readonly band: AgeingBand | null
  readonly cases: number
  readonly principalFen: Fen
}

/** 逾期矩阵: only cells that hold somebody. */
export interface CaseMatrix {
  readonly cells: readonly MatrixCell[]
}

/** The list as a person left it, with its first page: what the window opens with, in one answer. */
export interface CaseOpening extends CasePage {
  readonly filter: CaseFilter
  readonly sort: z.infer<typeof caseListInput>['sort']
  /** The remembered choice as it is kept (columns too); null when there is none. */
  readonly remembered: unknown
}

export interface CasePage {
  readonly rows: readonly CaseRow[]
}

/** 选择的合计 for the foot of the list: computed apart, so that the page need not wait for it. */
export interface CaseTotals {
  readonly cases: number
  readonly loans: number
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly totalFen: Fen
  readonly foreign: readonly ForeignDebt[]
  /** The day to which the figures were carried; the oldest one while lines still follow a new day. Null when there are no cases. */
  readonly figuresOn: IsoDate | null
  /** Cases with a loan that the rules could not carry to that day: their certified balance is in the sums. */
  readonly certifiedOnly: number
}

export interface FilterChoices {
  readonly units: readonly { readonly id: Id<'unit'>; readonly name: string }[]
  readonly managers: readonly { readonly id: Id<'staff'>; readonly name: string }[]
}

export const caseColumns = [
  'borrowerName', 'caseNo', 'unitName', 'managerName', 'stage', 'riskClass', 'securityType', 'loanCount',
  'contractFen', 'principalFen', 'interestFen', 'totalFen', 'foreign', 'balanceOn', 'earliestDueOn', 'lastDemandOn', 'nextExpiryOn', 'orderCount', 'noteNos',
] as const
export type CaseColumn = (typeof caseColumns)[number]
export const caseColumnLabels: Record<CaseColumn, string> = {
  borrowerName: '户名',
  caseNo: '户编号',
  unitName: '管户机构',
  managerName: '管户人',
  stage: '阶段',
  riskClass: '五级分类',
  securityType: '担保方式',
  loanCount: '借据数',
  contractFen: '合同金额（元）',
  principalFen: '本金余额（元）',
  interestFen: '欠息（元）',
  totalFen: '合计（元）',
  foreign: '其他币种',
  balanceOn: '余额日期',
  earliestDueOn: '最早到期日',
  lastDemandOn: '最近催收日',
  nextExpiryOn: '最近到期查封',
  orderCount: '在封数',
  noteNos: '借据编号',
}

export const savedViewDefinition = z.strictObject({
  filter: caseFilter,
  sort: z.strictObject({ key: z.enum(caseSortKeys), descending: z.boolean() }),
  columns: z.array(z.enum(caseColumns)).min(1),
})
export interface SavedView {
  readonly id: Id<'view'>
  readonly name: string
  readonly definition: z.infer<typeof savedViewDefinition>
}

/** A day ahead of a household, and which record it comes from. */
export interface NextDate {
  readonly on: IsoDate
  readonly label: string
  readonly tab: CaseTab
  /** The loan, proceeding or measure whose day it is; its row stands on the tab. */
  readonly recordId: Id
  readonly why: Answer<unknown>
}

/** The head of the case page. */
export interface CaseOverview {
  readonly caseFile: CaseFile
  readonly borrowerName: string
  readonly borrowerKind: PartyKind
  readonly borrowerIdMasked: string | null
  readonly borrowerPhoneMasked: string | null
  readonly unitName: string
  readonly managerName: string | null
  readonly stage: CaseStage
  readonly counts: {
    readonly loans: number
    readonly guarantees: number
    readonly collateral: number
    readonly proceedings: number
    readonly orders: number
    readonly documents: number
    readonly attachments: number
  }
  readonly nextDates: readonly NextDate[]
  /** Lines of the deadline board whose day has passed without the act. */
  readonly lapsed: number
}
export const caseTabs = ['overview', 'debt', 'guarantees', 'collateral', 'proceedings', 'preservation', 'contacts', 'write-off', 'documents', 'attachments', 'log'] as const
export type CaseTab = (typeof caseTabs)[number]

export const cases = {
  list: query(caseListInput, output<CasePage>()),
  opening: query(z.strictObject({}), output<CaseOpening>()),
  totals: query(z.strictObject({ filter: caseFilter }), output<CaseTotals>()),
  matrix: query(z.strictObject({ filter: caseFilter }), output<CaseMatrix>()),
  choices: query(z.strictObject({}), output<FilterChoices>()),
  overview: query(z.strictObject({ caseId: idField<'case'>() }), output<CaseOverview>()),
  save: command(saveInput<'case', typeof caseFacts>(caseFacts), output<Saved<'case'>>()),
  void: command(voidInput<'case'>(), output<Saved<'case'>>()),
  views: query(z.strictObject({}), output<readonly SavedView[]>()),
  saveView: command(
    z.strictObject({ ...commandFields, id: idField<'view'>().nullable(), name: line(40), definition: savedViewDefinition }),
    output<Saved<'view'>>(),
    { right: 'own' },
  ),
  removeView: command(z.strictObject({ ...commandFields, id: idField<'view'>() }), output<Saved<'view'>>(), { right: 'own' }),
  /** The list as filtered and sorted, in the chosen columns, to an .xlsx that the person names. */
  exportList: command(
    z.strictObject({ filter: caseFilter, sort: caseListInput.shape.sort, columns: z.array(z.enum(caseColumns)).min(1), fileName: z.string().max(120) }),
    output<{ readonly rows: number }>(),
    { right: 'export', dialog: { type: 'save', title: '导出当前列表', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' } },
  ),
}
