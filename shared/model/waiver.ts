import { z } from 'zod'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'

/** 减免息: what is waived on which condition, who allowed it, and whether it still holds. Principal is another file. */

/** What of one loan is waived; the columns of the approval form. */
export const waiverLine = z.strictObject({
  loanId: idField<'loan'>(),
  interestFen: fenField,
  penaltyFen: fenField,
  compoundFen: fenField,
  undividedInterestFen: fenField,
  costFen: fenField,
})
export type WaiverLine = z.infer<typeof waiverLine>

export const waivedKeys = ['interestFen', 'penaltyFen', 'compoundFen', 'undividedInterestFen', 'costFen'] as const
export type WaivedKey = (typeof waivedKeys)[number]
export const waivedLabels: Record<WaivedKey, string> = { interestFen: '期内利息', penaltyFen: '罚息', compoundFen: '复利', undividedInterestFen: '未拆分欠息', costFen: '费用' }

export const waiverInstalment = z.strictObject({ dueOn: dateField, amountFen: positiveFenField })
export type WaiverInstalment = z.infer<typeof waiverInstalment>

export const waiverFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    /** 债务截至日 of the application. */
    calculatedOn: dateField,
    lines: z.array(waiverLine).min(1, '请填写减免金额').max(200),
    /** What the debtor must pay, and by when; a missed day ends the waiver. */
    instalments: z.array(waiverInstalment).min(1, '请填写还款安排：减免以按期还款为条件').max(120),
    /** 还款来源. */
    source: line(200).nullable(),
    reason: longText(1000).nullable(),
    /** 效益比较: with and without. */
    comparison: longText(1000).nullable(),
    /** 财产排查、是否逃废债、关联方. */
    searchResult: longText(1000).nullable(),
    /** 责任认定状态. */
    responsibility: line(200).nullable(),
    /** 授权层级. */
    authority: line(100).nullable(),
    note: longText(1000).nullable(),
  })
  .refine(({ lines }) => lines.some((each) => waivedKeys.some((key) => each[key] > 0)), { path: ['lines'], message: '减免金额都是零，请至少填写一项' })
  .refine(({ lines }) => new Set(lines.map(({ loanId }) => loanId)).size === lines.length, { path: ['lines'], message: '同一借据只能填写一行' })
  .refine(({ instalments }) => instalments.every((each, index) => index === 0 || each.dueOn > (instalments[index - 1]?.dueOn ?? '')), { path: ['instalments'], message: '还款日期应依次递增' })
export type WaiverFacts = z.infer<typeof waiverFacts>

export const waiverDecisions = ['approved', 'refused', 'revoked'] as const
export type WaiverDecisionKind = (typeof waiverDecisions)[number]
export const waiverDecisionLabels: Record<WaiverDecisionKind, string> = { approved: '同意', refused: '不同意', revoked: '终止减免' }

export const waiverDecisionFacts = z
  .strictObject({ waiverId: idField<'waiver'>(), kind: z.enum(waiverDecisions), decidedOn: dateField, paperNo: line(60).nullable(), opinion: longText(500).nullable() })
  .refine(({ kind, opinion }) => kind === 'approved' || opinion !== null, { path: ['opinion'], message: '请写明不同意或终止的原因' })
export type WaiverDecisionFacts = z.infer<typeof waiverDecisionFacts>

export const waiverStates = ['applied', 'refused', 'running', 'performed', 'lapsed'] as const
export type WaiverState = (typeof waiverStates)[number]
export const waiverStateLabels: Record<WaiverState, string> = { applied: '待审批', refused: '未同意', running: '履行中', performed: '已履行', lapsed: '已失效' }

export const waiverLabels: Record<keyof WaiverFacts, string> = {
  caseId: '户', calculatedOn: '债务截至日', lines: '减免金额', instalments: '还款安排', source: '还款来源', reason: '减免理由', comparison: '效益比较', searchResult: '财产排查情况', responsibility: '责任认定情况',
  authority: '授权层级', note: '备注',
}
export const waiverDecisionFactLabels: Record<keyof WaiverDecisionFacts, string> = { waiverId: '减免', kind: '审批结论', decidedOn: '审批日期', paperNo: '批复文号', opinion: '审批意见' }
