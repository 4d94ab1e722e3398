import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import {
  acquisitionWays, type AcquisitionWay, foreclosedAssetFacts, type ForeclosedAssetFacts, type ForeclosedAssetKind, foreclosedCountFacts, type ForeclosedCountFacts, foreclosedDisposalFacts,
  type ForeclosedDisposalFacts, foreclosedKinds, foreclosedLettingFacts, type ForeclosedLettingFacts, foreclosedMoneyFacts, type ForeclosedMoneyFacts, foreclosedRoundFacts, type ForeclosedRoundFacts,
  foreclosedUses, type ForeclosedUse, type titleMoves,
} from '../model/foreclosed-asset.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Stored } from '../model/record.ts'
import type { Allocation } from '../rules/allocation.ts'
import type { Answer } from '../rules/answer.ts'
import type { DisposalTerm } from '../rules/disposal-term.ts'
import type { CountDuty } from '../rules/foreclosed-duties.ts'
import type { ForeclosedResult } from '../rules/foreclosed-result.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type ForeclosedAsset = Stored<'foreclosed', ForeclosedAssetFacts>
export type ForeclosedCount = Stored<'foreclosed-count', ForeclosedCountFacts>
export type ForeclosedLetting = Stored<'foreclosed-letting', ForeclosedLettingFacts>
export type ForeclosedMoney = Stored<'foreclosed-money', ForeclosedMoneyFacts>
export type ForeclosedRound = Stored<'foreclosed-round', ForeclosedRoundFacts>
export type ForeclosedDisposal = Stored<'foreclosed-disposal', ForeclosedDisposalFacts>

export const foreclosedStandings = ['planned', 'held', 'overdue', 'disposed'] as const
export type ForeclosedStanding = (typeof foreclosedStandings)[number]
export const foreclosedStandingLabels: Record<ForeclosedStanding, string> = { planned: '拟抵债', held: '待处置', overdue: '超期未处置', disposed: '已处置' }

/** One line of the register. */
export interface ForeclosedRow {
  readonly id: Id<'foreclosed'>
  readonly caseId: Id<'case'>
  readonly code: string | null
  readonly name: string
  readonly kind: ForeclosedAssetKind
  readonly borrowerName: string
  readonly caseNo: string
  readonly unitName: string
  readonly way: AcquisitionWay
  readonly paperNo: string | null
  readonly acquiredOn: IsoDate | null
  readonly location: string | null
  readonly area: string | null
  readonly titleMoved: (typeof titleMoves)[number] | null
  readonly bookFen: Fen | null
  readonly estimateFen: Fen | null
  /** As the newest count found it, else as recorded. */
  readonly use: ForeclosedUse
  readonly keeperName: string | null
  readonly standing: ForeclosedStanding
  /** The last day of the disposal period; null while it is only planned. */
  readonly disposeBy: IsoDate | null
  readonly lastCountOn: IsoDate | null
  /** The running quarter, or an earlier one, has no count. */
  readonly countOpen: boolean
  readonly result: ForeclosedResult | null
}

export const foreclosedFilter = z.strictObject({
  /** Name, number, place, or the household by name or pinyin. */
  search: z.string().max(60),
  standings: z.array(z.enum(foreclosedStandings)),
  kinds: z.array(z.enum(foreclosedKinds)),
  ways: z.array(z.enum(acquisitionWays)),
  uses: z.array(z.enum(foreclosedUses)),
  unitIds: z.array(idField<'unit'>()).max(200),
})
export type ForeclosedFilter = z.infer<typeof foreclosedFilter>

export const emptyForeclosedFilter: ForeclosedFilter = { search: '', standings: ['planned', 'held', 'overdue'], kinds: [], ways: [], uses: [], unitIds: [] }

export const foreclosedSortKeys = ['disposeBy', 'name', 'borrower', 'acquiredOn', 'bookFen', 'bookLeft', 'estimateFen', 'loss'] as const
export type ForeclosedSortKey = (typeof foreclosedSortKeys)[number]

/** What a person has chosen to see of the register. */
export const foreclosedChoice = z.strictObject({ filter: foreclosedFilter, sort: z.strictObject({ key: z.enum(foreclosedSortKeys), descending: z.boolean() }) })
export type ForeclosedChoice = z.infer<typeof foreclosedChoice>

export const foreclosedStart: ForeclosedChoice = { filter: emptyForeclosedFilter, sort: { key: 'disposeBy', descending: false } }

/** Figures of the whole selection; sums in fen. */
export interface ForeclosedTotals {
  readonly assets: number
  readonly bookLeftFen: Fen
  /** Of those that have an estimate. */
  readonly estimateFen: Fen
  readonly estimated: number
  readonly overdue: number
  readonly uncounted: number
}

/** One page of the register, with the figures of all pages. */
export interface ForeclosedList {
  readonly rows: readonly ForeclosedRow[]
  readonly totals: ForeclosedTotals
}

/** How the thing pays the debt: as booked, or as it would be by the balance of today. */
export interface ForeclosedOffset {
  readonly booked: boolean
  readonly on: IsoDate
  readonly answer: Answer<Allocation | null>
}

/** Everything of one foreclosed asset. */
export interface ForeclosedPage {
  readonly asset: ForeclosedAsset
  readonly caseNo: string
  readonly borrowerName: string
  readonly unitName: string
  readonly standing: ForeclosedStanding
  readonly use: ForeclosedUse
  readonly loans: readonly { readonly id: Id<'loan'>; readonly noteNo: string }[]
  readonly term: Answer<DisposalTerm | null>
  readonly offset: ForeclosedOffset | null
  readonly result: Answer<ForeclosedResult | null>
  readonly count: Answer<CountDuty>
  readonly counts: readonly ForeclosedCount[]
  readonly lettings: readonly ForeclosedLetting[]
  readonly money: readonly ForeclosedMoney[]
  readonly rounds: readonly ForeclosedRound[]
  readonly disposals: readonly ForeclosedDisposal[]
}

/** A repayment of the household that no foreclosed asset is linked to yet. */
export interface LinkableRepayment {
  readonly id: Id<'entry'>
  readonly noteNo: string
  readonly on: IsoDate
  readonly amountFen: Fen
  readonly memo: string | null
}

const excel = [{ name: 'Excel 工作簿', extensions: ['xlsx'] }]

export const foreclosed = {
  list: query(foreclosedChoice.extend({ offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }), output<ForeclosedList>()),
  page: query(z.strictObject({ foreclosedId: idField<'foreclosed'>() }), output<ForeclosedPage>()),
  repayments: query(ofCase, output<readonly LinkableRepayment[]>()),
  save: command(saveInput<'foreclosed', typeof foreclosedAssetFacts>(foreclosedAssetFacts), output<Saved<'foreclosed'>>()),
  void: command(voidInput<'foreclosed'>(), output<Saved<'foreclosed'>>()),
  saveCount: command(saveInput<'foreclosed-count', typeof foreclosedCountFacts>(foreclosedCountFacts), output<Saved<'foreclosed-count'>>()),
  voidCount: command(voidInput<'foreclosed-count'>(), output<Saved<'foreclosed-count'>>()),
  saveLetting: command(saveInput<'foreclosed-letting', typeof foreclosedLettingFacts>(foreclosedLettingFacts), output<Saved<'foreclosed-letting'>>()),
  voidLetting: command(voidInput<'foreclosed-letting'>(), output<Saved<'foreclosed-letting'>>()),
  saveMoney: command(saveInput<'foreclosed-money', typeof foreclosedMoneyFacts>(foreclosedMoneyFacts), output<Saved<'foreclosed-money'>>()),
  voidMoney: command(voidInput<'foreclosed-money'>(), output<Saved<'foreclosed-money'>>()),
  saveRound: command(saveInput<'foreclosed-round', typeof foreclosedRoundFacts>(foreclosedRoundFacts), output<Saved<'foreclosed-round'>>()),
  voidRound: command(voidInput<'foreclosed-round'>(), output<Saved<'foreclosed-round'>>()),
  saveDisposal: command(saveInput<'foreclosed-disposal', typeof foreclosedDisposalFacts>(foreclosedDisposalFacts), output<Saved<'foreclosed-disposal'>>()),
  voidDisposal: command(voidInput<'foreclosed-disposal'>(), output<Saved<'foreclosed-disposal'>>()),
  /** 以物抵债审批表 of one thing. */
  exportApproval: command(
    z.strictObject({ foreclosedId: idField<'foreclosed'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(),
    { right: 'export', dialog: { type: 'save', title: '保存以物抵债审批表', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' } },
  ),
  /** The register in the layout that the importer reads back. */
  exportList: command(
    foreclosedChoice.extend({ fileName: z.string().max(120) }),
    output<{ readonly rows: number }>(),
    { right: 'export', dialog: { type: 'save', title: '导出抵债资产台账', filters: excel, nameField: 'fileName' } },
  ),
}
