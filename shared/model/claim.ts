import { z } from 'zod'
import { dateField, fenField, idField, longText, positiveFenField } from './fields.ts'

/** 诉讼请求 and 判项: what the bank asks, what a title grants, from whom, and by when. */

export const claimKinds = ['principal', 'interest', 'penalty', 'compound', 'fees', 'priority', 'joint-liability', 'other'] as const
export const claimKindLabels: Record<(typeof claimKinds)[number], string> = {
  principal: '本金',
  interest: '利息',
  penalty: '罚息',
  compound: '复利',
  fees: '实现债权的费用',
  priority: '优先受偿',
  'joint-liability': '保证责任',
  other: '其他',
}

export const claimOutcomes = ['full', 'part', 'none'] as const
export const claimOutcomeLabels: Record<(typeof claimOutcomes)[number], string> = { full: '支持', part: '部分支持', none: '未支持' }

/** One item of what is asked, for each party that it is asked of. */
export const claimItemFacts = z.strictObject({
  proceedingId: idField<'proceeding'>(),
  kind: z.enum(claimKinds),
  /** Null = all defendants. */
  partyId: idField<'party'>().nullable(),
  amountFen: fenField.nullable(),
  /** 利息计至: the day up to which the sum is counted. */
  countedTo: dateField.nullable(),
  /** 计至实际清偿之日止. */
  untilPaid: z.boolean(),
  collateralId: idField<'collateral'>().nullable(),
  /** 以…为限. */
  capFen: fenField.nullable(),
  outcome: z.enum(claimOutcomes).nullable(),
  /** What was granted of the sum, where only a part was. */
  grantedFen: fenField.nullable(),
  text: longText(1000).nullable(),
})
export type ClaimItemFacts = z.infer<typeof claimItemFacts>

export const liabilities = ['primary', 'joint', 'supplementary', 'collateral-only'] as const
export const liabilityLabels: Record<(typeof liabilities)[number], string> = {
  primary: '直接清偿',
  joint: '连带清偿',
  supplementary: '补充清偿',
  'collateral-only': '以担保物为限',
}

/** 判项: what one debtor owes by a title. */
export const judgmentTermFacts = z.strictObject({
  judgmentId: idField<'judgment'>(),
  kind: z.enum(claimKinds),
  partyId: idField<'party'>().nullable(),
  liability: z.enum(liabilities),
  amountFen: fenField.nullable(),
  /** Interest runs on from this day by the title. */
  interestFrom: dateField.nullable(),
  interestText: longText(300).nullable(),
  collateralId: idField<'collateral'>().nullable(),
  capFen: fenField.nullable(),
  performBy: dateField.nullable(),
  text: longText(1000).nullable(),
})
export type JudgmentTermFacts = z.infer<typeof judgmentTermFacts>

/** 分期: one payment of a mediation or of a title in instalments. */
export const judgmentInstalmentFacts = z.strictObject({
  judgmentId: idField<'judgment'>(),
  dueOn: dateField,
  amountFen: positiveFenField,
  paidOn: dateField.nullable(),
  note: longText(300).nullable(),
})
export type JudgmentInstalmentFacts = z.infer<typeof judgmentInstalmentFacts>
