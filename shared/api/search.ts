import { z } from 'zod'
import type { Id } from '../model/id.ts'
import type { CaseRow, CaseTab } from './cases.ts'
import { output, query } from './contract.ts'

/** What can be found besides the cases themselves, in the order of the results. */
export const searchKinds = ['party', 'proceeding', 'property', 'contact', 'paper', 'file', 'note'] as const
export type SearchKind = (typeof searchKinds)[number]
export const searchKindLabels: Record<SearchKind, string> = {
  party: '当事人',
  proceeding: '诉讼执行',
  property: '财产',
  contact: '催收与通知',
  paper: '文书',
  file: '附件与证据',
  note: '编号与备注',
}

export interface SearchHit {
  readonly kind: SearchKind
  readonly recordId: Id
  /** Where it belongs; a party belongs to no single case. */
  readonly caseId: Id<'case'> | null
  /** Null: it has a page of its own, as a party has, and what was taken instead of money. */
  readonly tab: CaseTab | null
  readonly title: string
  readonly detail: string
  readonly borrowerName: string | null
}

export interface Found {
  readonly cases: readonly CaseRow[]
  readonly hits: readonly SearchHit[]
}

export const search = {
  /** Chinese, pinyin initials, numbers or their last digits; every word typed must be found. */
  everywhere: query(z.strictObject({ text: z.string().max(60), limit: z.number().int().min(1).max(20) }), output<Found>()),
}
