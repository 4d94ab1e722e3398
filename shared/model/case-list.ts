import type { PartyKind } from './party.ts'

/** The case list between visits. */

/** Where a person's choice of filter, order and columns is kept. */
export const listPreference = 'cases.list'

/** Households that one act hands over at most: a page of the store, and a paper that can be gone through. */
export const HANDED_AT_ONCE = 200

/** Rows of one page of the list. */
export const PAGE_SIZE = 50

/** 客户类别 that the list narrows by; named here so that the first page does not bring the whole of the parties along. */
export const borrowerKinds = ['person', 'organisation'] as const satisfies readonly PartyKind[]

/** 账龄: how many days lie between the earliest due day and today, both ends included; null = without an end. */
export const ageingBands = {
  'not-due': { label: '未到期', from: null, to: 0 },
  'to-30': { label: '1–30 天', from: 1, to: 30 },
  'to-90': { label: '31–90 天', from: 31, to: 90 },
  'to-180': { label: '91–180 天', from: 91, to: 180 },
  'to-360': { label: '181–360 天', from: 181, to: 360 },
  'over-360': { label: '360 天以上', from: 361, to: null },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly from: number | null; readonly to: number | null }>>
export type AgeingBand = keyof typeof ageingBands
export const ageingBandNames = ['not-due', 'to-30', 'to-90', 'to-180', 'to-360', 'over-360'] as const satisfies readonly AgeingBand[]

/** 存量与新增: what had fallen due before this year began, and what has since; what is not due yet is neither. */
export const arisenNames = ['before-year', 'this-year'] as const
export type Arisen = (typeof arisenNames)[number]
export const arisenLabels: Record<Arisen, string> = { 'before-year': '存量（年初前到期）', 'this-year': '新增（本年到期）' }
