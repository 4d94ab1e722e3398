import { z } from 'zod'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'
import { standardCodes } from './write-off-standard.ts'

/** 单户申请, or one line of a list for many small debts (清单方式, 财金〔2017〕90号第八条). */
export const writeOffWays = ['single', 'list'] as const
export type WriteOffWay = (typeof writeOffWays)[number]
export const writeOffWayLabels: Record<WriteOffWay, string> = { single: '单户申请', list: '清单方式' }

/** 起草 → 审核中 → 已批准 → 已核销; a refusal goes back to the maker, a reversal ends it. */
export const writeOffStates = ['draft', 'in-review', 'refused', 'approved', 'written-off', 'reversed'] as const
export type WriteOffState = (typeof writeOffStates)[number]
export const writeOffStateLabels: Record<WriteOffState, string> = {
  draft: '起草', 'in-review': '审核中', refused: '已退回', approved: '已批准，待登记批复', 'written-off': '已核销', reversed: '已冲回',
}

export const responsibilityFindings = ['compliance', 'diligence', 'management', 'exempt', 'pending'] as const
export type ResponsibilityFinding = (typeof responsibilityFindings)[number]
export const responsibilityFindingLabels: Record<ResponsibilityFinding, string> = {
  compliance: '合规责任', diligence: '尽职责任', management: '管理责任', exempt: '尽职免责', pending: '尚未认定',
}

/** The sums of one loan that are applied for; off-balance interest stands beside them and is never part of the sum. */
export const writeOffLoanFacts = z.strictObject({
  loanId: idField<'loan'>(),
  principalFen: fenField,
  /** 表内应收利息 and 表外利息, as the books have them: typed, never computed; together they must be the ledger's interest. */
  onInterestFen: fenField,
  offInterestFen: fenField,
  /** 垫付诉讼费等. */
  costFen: fenField,
  /** 已提减值准备. */
  provisionFen: fenField,
})

export const writeOffFacts = z.strictObject({
  caseId: idField<'case'>(),
  standardCode: z.enum(standardCodes),
  way: z.enum(writeOffWays),
  /** Every sum of the application is of the end of this day. */
  asOf: dateField,
  loans: z.array(writeOffLoanFacts).min(1, '请选择申请核销的借据').max(200),
  /** 债权（股权）形成的过程. */
  origin: longText(2000),
  /** 呆账形成的原因. */
  cause: longText(2000),
  /** 采取的补救措施及其结果. */
  remedies: longText(4000),
  /** 借款人、担保人现状，抵（质）押物及处置情况. */
  property: longText(4000),
  managementAfter: longText(1000),
  handlerName: line(50),
  departmentHead: line(50),
  unitHead: line(50),
  responsibility: z.enum(responsibilityFindings),
  responsibilityNo: line(60).nullable(),
  responsibilityText: longText(1000).nullable(),
  /** What is left open and why. */
  openPoints: longText(1000).nullable(),
})
export type WriteOffFacts = z.infer<typeof writeOffFacts>

/** One proof of a required paper, or why the paper does not apply; a paper without either is missing. */
export const writeOffMaterialFacts = z.strictObject({
  writeOffId: idField<'write-off'>(),
  materialKey: line(40),
  attachmentId: idField<'attachment'>().nullable(),
  reason: line(300).nullable(),
})

export const opinionVerdicts = ['submit', 'agree', 'refuse'] as const
export type OpinionVerdict = (typeof opinionVerdicts)[number]
export const opinionVerdictLabels: Record<OpinionVerdict, string> = { submit: '提交', agree: '同意', refuse: '退回' }

/** A step of the way to approval after the maker's own; who takes it must hold its right and have taken none before. */
export const approvalStep = z.strictObject({ label: line(20), right: z.enum(['review', 'approve']) })
export type ApprovalStep = z.infer<typeof approvalStep>

/** Together with the maker's at least three people; the last one approves. */
export const approvalSteps = z
  .array(approvalStep)
  .min(2, '经办人之外至少两级，共三人')
  .max(8, '最多八级')
  .refine((steps) => steps.at(-1)?.right === 'approve', '最后一级应由有审批权限的人办理')
export const DEFAULT_APPROVAL_STEPS: readonly ApprovalStep[] = [{ label: '复核人', right: 'review' }, { label: '审批人', right: 'approve' }]
export const MAKER_LABEL = '经办人'

export const decisionFacts = z.strictObject({
  writeOffId: idField<'write-off'>(),
  decisionNo: line(60),
  decidedOn: dateField,
  /** 账务处理: the memo for the accountants. */
  memo: longText(1000),
  /** 档案保管号 of the kept claim. */
  fileNo: line(60),
  /** 表外户号. */
  offSheetNo: line(60).nullable(),
  managerId: idField<'staff'>(),
})
export type DecisionFacts = z.infer<typeof decisionFacts>

/** What becomes of a kept claim (账销案存): money recovered, a transfer, the final end (第十六条), a wrong write-off taken back. */
export const keptEntryKinds = ['recovery', 'transfer', 'ended', 'reversal'] as const
export type KeptEntryKind = (typeof keptEntryKinds)[number]
export const keptEntryKindLabels: Record<KeptEntryKind, string> = { recovery: '收回', transfer: '转让', ended: '终结追索', reversal: '冲回核销' }

export const keptStates = ['pursued', 'transferred', 'ended', 'reversed'] as const
export type KeptState = (typeof keptStates)[number]
export const keptStateLabels: Record<KeptState, string> = { pursued: '追索中', transferred: '已转让', ended: '已终结追索', reversed: '已冲回' }

/** 第十六条: on which grounds a written-off debt need not be kept any longer. */
export const endingGrounds = ['state-plan', 'state-approval', 'court-settled', 'plan-performed', 'bankruptcy-two-years', 'difference-settled', 'dismissed-two-years', 'other'] as const
export type EndingGround = (typeof endingGrounds)[number]
export const endingGroundLabels: Record<EndingGround, string> = {
  'state-plan': '列入国家兼并破产计划核销',
  'state-approval': '经国务院专案批准核销',
  'court-settled': '法院裁定终结执行或判决不承担责任，且债权债务关系已了结',
  'plan-performed': '重整计划或和解协议已执行完毕',
  'bankruptcy-two-years': '破产程序终结超过两年',
  'difference-settled': '出售、减免、债转股、证券化等履行完毕后的差额',
  'dismissed-two-years': '被驳回起诉或超过时效，补救两年以上仍未恢复',
  other: '其他符合规定的情形',
}

/** 责任追究: what was done to those who were found responsible (第十九条: within two years of the write-off). */
export const accountabilityFacts = z.strictObject({ writeOffId: idField<'write-off'>(), settledOn: dateField, paperNo: line(60), outcome: longText(500) })
export type AccountabilityFacts = z.infer<typeof accountabilityFacts>

const ofClaim = { keptClaimId: idField<'kept-claim'>(), happenedOn: dateField, paperNo: line(60).nullable(), note: longText(500).nullable() } as const

export const recoveryFacts = z.strictObject({
  ...ofClaim,
  loanId: idField<'loan'>(),
  principalFen: fenField,
  interestFen: fenField,
  costFen: fenField,
  /** 入账科目. */
  account: line(60),
  payerName: line(100).nullable(),
})
export type RecoveryFacts = z.infer<typeof recoveryFacts>

export const transferFacts = z.strictObject({ ...ofClaim, buyerName: line(100), priceFen: positiveFenField })
export const endingFacts = z.strictObject({ ...ofClaim, ground: z.enum(endingGrounds), basis: longText(500) })
export const writeOffReversalFacts = z.strictObject({ ...ofClaim, basis: longText(500) })
