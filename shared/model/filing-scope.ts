/** 列入范围: everything of a debtor that a filing could name, each in it or left out with a reason (a forgotten debt misses the auction). */
import { z } from 'zod'
import type { FilingAct } from './filing.ts'
import { idField, line } from './fields.ts'

export const scopeKinds = ['loan', 'guaranteed-loan', 'guarantee', 'collateral', 'property'] as const
export type ScopeKind = (typeof scopeKinds)[number]
export const scopeKindLabels: Record<ScopeKind, string> = {
  loan: '本人借款',
  'guaranteed-loan': '为他人担保的借款',
  guarantee: '保证人',
  collateral: '抵质押物',
  property: '已知财产',
}

/** Why something of the debtor is not in the filing. */
export const leftOutField = z.strictObject({ kind: z.enum(scopeKinds), id: idField<string>(), reason: line(200) })

/** Acts that claim on a contract before a court has decided. */
export const actsThatClaim: ReadonlySet<FilingAct> = new Set<FilingAct>(['sue', 'sue-card', 'preserve-before-suit', 'preserve-in-suit', 'payment-order', 'security-interest', 'claim-in-bankruptcy'])

/** Acts by which the bank pursues a debtor: what they do not name is not pursued. */
export const actsInFull: ReadonlySet<FilingAct> = new Set<FilingAct>([
  'sue', 'sue-card', 'preserve-before-suit', 'preserve-in-suit', 'payment-order', 'security-interest', 'enforce', 'claim-in-bankruptcy',
])
