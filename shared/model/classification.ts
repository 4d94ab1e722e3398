import { z } from 'zod'
import { dateField, idField, longText } from './fields.ts'
import { riskClasses } from './loan.ts'

/** 逾期区间: how long the oldest unpaid sum is overdue; the boundaries are the branch's settings. */
export const ageingBuckets = ['none', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M6+'] as const
export type AgeingBucket = (typeof ageingBuckets)[number]
export const ageingBucketLabels: Record<AgeingBucket, string> = { none: '未逾期', M1: 'M1', M2: 'M2', M3: 'M3', M4: 'M4', M5: 'M5', M6: 'M6', 'M6+': 'M6+' }

/** 认定进度: a class is proposed, reviewed and approved by three people; a refusal ends the proposal. */
export const classificationStates = ['proposed', 'reviewed', 'approved', 'refused'] as const
export type ClassificationState = (typeof classificationStates)[number]
export const classificationStateLabels: Record<ClassificationState, string> = { proposed: '待复核', reviewed: '待审批', approved: '已认定', refused: '已退回' }

export const classificationFacts = z.strictObject({
  loanId: idField<'loan'>(),
  asOf: dateField,
  /** Not better than the rules' floor. */
  riskClass: z.enum(riskClasses),
  /** Why this class: the maker's own words beside the rules' reasons. */
  reason: longText(1000),
})
export type ClassificationFacts = z.infer<typeof classificationFacts>
