import { z } from 'zod'
import { assetKinds, type AssetKind } from '../model/asset.ts'
import type { Fen } from '../model/fen.ts'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { itemStatuses, measures, type Measure, ranks } from '../model/preservation.ts'
import type { RenewalState } from '../model/preservation-chain.ts'
import { command, output, query } from './contract.ts'

/** One line of the page of all measures. */
export interface MeasureRow {
  readonly itemId: Id<'preservation-item'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly unitName: string
  readonly managerName: string | null
  readonly assetId: Id<'asset'>
  readonly assetText: string
  readonly assetKind: AssetKind
  readonly ownerId: Id<'party'> | null
  readonly ownerName: string | null
  readonly court: string | null
  readonly orderId: Id<'preservation-order'>
  readonly rulingNo: string | null
  readonly measure: Measure
  readonly rank: (typeof ranks)[number]
  readonly waitingNo: number | null
  readonly status: (typeof itemStatuses)[number]
  readonly effectiveOn: IsoDate | null
  readonly expiresOn: IsoDate | null
  /** The day by which the renewal must be applied for (law.md R24). */
  readonly applyBy: IsoDate | null
  /** 续封 under way or refused; null while none was begun for the running term. */
  readonly renewal: RenewalState | null
  /** What is in fact controlled, else the value entered with the item. */
  readonly valueFen: Fen | null
}

export const measureSortKeys = ['expiresOn', 'valueFen'] as const

export const renewalFilters = ['none', 'preparing', 'applied', 'refused'] as const

export const measureFilter = z.strictObject({
  /** Name, pinyin or initials of the household, its numbers. */
  search: z.string().max(60),
  unitIds: z.array(idField<'unit'>()).max(200),
  managerIds: z.array(idField<'staff'>()).max(500),
  courts: z.array(line(100)).max(100),
  measures: z.array(z.enum(measures)),
  ranks: z.array(z.enum(ranks)),
  statuses: z.array(z.enum(itemStatuses)),
  assetKinds: z.array(z.enum(assetKinds)),
  renewals: z.array(z.enum(renewalFilters)),
  /** Written ends within so many days of today, lapsed ones included; −1 = lapsed. */
  expiryWithinDays: z.number().int().min(-1).max(3650).nullable(),
})
export type MeasureFilter = z.infer<typeof measureFilter>

export const emptyMeasureFilter: MeasureFilter = {
  search: '', unitIds: [], managerIds: [], courts: [], measures: [], ranks: [], statuses: ['in-force'], assetKinds: [], renewals: [], expiryWithinDays: null,
}

export const measureSort = z.strictObject({ key: z.enum(measureSortKeys), descending: z.boolean() })
export type MeasureSort = z.infer<typeof measureSort>

export const measureListStart: { readonly filter: MeasureFilter; readonly sort: MeasureSort } = {
  filter: emptyMeasureFilter,
  sort: { key: 'expiresOn', descending: false },
}

/** The sums at the foot of the page: computed apart, so that the rows need not wait. */
export interface MeasureTotals {
  readonly items: number
  readonly cases: number
  readonly valueFen: Fen
  /** Written ends that are past, in the same selection. */
  readonly lapsed: number
}

export const listCalls = {
  list: query(
    z.strictObject({ filter: measureFilter, sort: measureSort, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }),
    output<{ readonly rows: readonly MeasureRow[] }>(),
  ),
  totals: query(z.strictObject({ filter: measureFilter }), output<MeasureTotals>()),
  /** Courts that have ordered measures, for the filter. */
  courts: query(z.strictObject({}), output<readonly string[]>()),
  exportList: command(
    z.strictObject({ filter: measureFilter, sort: measureSort, fileName: z.string().max(120) }),
    output<{ readonly rows: number }>(),
    { right: 'export', dialog: { type: 'save', title: '导出保全措施', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' } },
  ),
}
