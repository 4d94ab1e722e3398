import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

export const proceedingKinds = [
  'pre-suit-mediation',
  'payment-order',
  'security-interest',
  'first-instance',
  'second-instance',
  'retrial',
  'arbitration',
  'notarised-enforcement',
  'enforcement',
  'resumed-enforcement',
  'bankruptcy',
] as const
export type ProceedingKind = (typeof proceedingKinds)[number]
export const proceedingKindLabels: Record<ProceedingKind, string> = {
  'pre-suit-mediation': '诉前调解',
  'payment-order': '支付令',
  'security-interest': '实现担保物权',
  'first-instance': '一审',
  'second-instance': '二审',
  retrial: '再审',
  arbitration: '仲裁',
  'notarised-enforcement': '公证债权文书执行',
  enforcement: '执行',
  'resumed-enforcement': '恢复执行',
  bankruptcy: '破产',
}

/** Proceedings that carry a title out. */
export const enforcementKinds: ReadonlySet<ProceedingKind> = new Set(['enforcement', 'resumed-enforcement', 'notarised-enforcement'])

export const proceedingStatuses = ['preparing', 'docketed', 'judged', 'effective', 'in-enforcement', 'suspended', 'terminated-round', 'completed', 'withdrawn'] as const
export type ProceedingStatus = (typeof proceedingStatuses)[number]
export const proceedingStatusLabels: Record<ProceedingStatus, string> = {
  preparing: '准备中',
  docketed: '审理中',
  judged: '已判决',
  effective: '已生效',
  'in-enforcement': '执行中',
  suspended: '中止',
  'terminated-round': '终本',
  completed: '已结案',
  withdrawn: '已撤诉',
}

/** 结案方式. */
export const closingTypes = ['judgment', 'mediation', 'withdrawal', 'settlement', 'claim-dismissed', 'suit-dismissed', 'transferred', 'performed', 'terminated', 'terminated-round', 'objected', 'other'] as const
export type ClosingType = (typeof closingTypes)[number]
export const closingTypeLabels: Record<ClosingType, string> = {
  judgment: '判决',
  mediation: '调解',
  withdrawal: '撤诉',
  settlement: '和解',
  'claim-dismissed': '驳回诉讼请求',
  'suit-dismissed': '驳回起诉或申请',
  transferred: '移送',
  performed: '执行完毕',
  terminated: '终结执行',
  'terminated-round': '终结本次执行程序',
  objected: '异议成立终结',
  other: '其他',
}

const arbitrationClosings: Record<ClosingType, string> = {
  ...closingTypeLabels,
  judgment: '裁决',
  withdrawal: '撤回申请',
  'claim-dismissed': '驳回仲裁请求',
  'suit-dismissed': '驳回仲裁申请',
}

/** 结案方式 in the words of who decides: a commission makes an award and has requests, a court has suits (仲裁法第四十九条、第五十一条). */
export function closingLabelsOf(kind: ProceedingKind | null): Record<ClosingType, string> {
  return kind === 'arbitration' ? arbitrationClosings : closingTypeLabels
}

export const trialModes = ['ordinary', 'simplified', 'small-claims'] as const
export type TrialMode = (typeof trialModes)[number]
export const trialModeLabels: Record<TrialMode, string> = { ordinary: '普通程序', simplified: '简易程序', 'small-claims': '小额诉讼' }

/** What a second instance is about: its term depends on it. */
export const appealSubjects = ['judgment', 'ruling'] as const
export type AppealSubject = (typeof appealSubjects)[number]
export const appealSubjectLabels: Record<AppealSubject, string> = { judgment: '判决', ruling: '裁定' }

export const proceedingSides = ['plaintiff', 'defendant', 'third-party'] as const
export const proceedingSideLabels: Record<(typeof proceedingSides)[number], string> = {
  plaintiff: '原告',
  defendant: '被告',
  'third-party': '第三人',
}

export const partyRoles = ['borrower', 'co-borrower', 'guarantor', 'mortgagor', 'pledgor', 'spouse', 'shareholder', 'other'] as const
export type PartyRole = (typeof partyRoles)[number]
export const partyRoleLabels: Record<PartyRole, string> = {
  borrower: '借款人',
  'co-borrower': '共同借款人',
  guarantor: '保证人',
  mortgagor: '抵押人',
  pledgor: '出质人',
  spouse: '配偶',
  shareholder: '股东',
  other: '其他',
}

export const proceedingPartyFacts = z.strictObject({
  partyId: idField<'party'>(),
  side: z.enum(proceedingSides),
  role: z.enum(partyRoles),
})

export const proceedingFacts = z.strictObject({
  caseId: idField<'case'>(),
  kind: z.enum(proceedingKinds),
  /** 诉讼编号 of the branch's own ledger. */
  ledgerNo: line(60).nullable(),
  parentId: idField<'proceeding'>().nullable(),
  loanIds: z.array(idField<'loan'>()).max(200),
  parties: z.array(proceedingPartyFacts).max(200),
  court: line(100).nullable(),
  division: line(60).nullable(),
  judge: line(50).nullable(),
  clerk: line(50).nullable(),
  courtPhone: line(60).nullable(),
  caseNo: line(60).nullable(),
  /** The number was looked at and is kept although it has not the form of its kind. */
  caseNoAsIs: z.boolean().default(false),
  trialMode: z.enum(trialModes).nullable().default(null),
  /** 二审 alone: what was appealed against; null = as the proceeding before it tells. */
  appealOf: z.enum(appealSubjects).nullable().default(null),
  claimFen: fenField.nullable(),
  closing: z.enum(closingTypes).nullable().default(null),
  status: z.enum(proceedingStatuses),
  statusText: line(60).nullable(),
  note: longText(1000).nullable(),
})
export type ProceedingFacts = z.infer<typeof proceedingFacts>

export const titleKinds = ['judgment', 'mediation', 'ruling', 'payment-order', 'award', 'notary-certificate'] as const
export type TitleKind = (typeof titleKinds)[number]
export const titleKindLabels: Record<TitleKind, string> = {
  judgment: '判决书',
  mediation: '调解书',
  ruling: '裁定书',
  'payment-order': '支付令',
  award: '仲裁裁决书',
  'notary-certificate': '公证执行证书',
}

/** 裁判: operative terms of one title. */
export const judgmentFacts = z.strictObject({
  proceedingId: idField<'proceeding'>(),
  titleKind: z.enum(titleKinds).nullable().default(null),
  documentNo: line(60).nullable(),
  judgedOn: dateField,
  servedOn: dateField.nullable(),
  effectiveOn: dateField.nullable(),
  /** 判决履行截止日. */
  performBy: dateField.nullable(),
  principalFen: fenField.nullable(),
  interestFen: fenField.nullable(),
  costsFen: fenField.nullable(),
  terms: longText(4000).nullable(),
})
export type JudgmentFacts = z.infer<typeof judgmentFacts>

/** 执行: what is particular to an enforcement proceeding. */
export const enforcementFacts = z.strictObject({
  proceedingId: idField<'proceeding'>(),
  appliedOn: dateField.nullable(),
  terminatedRoundOn: dateField.nullable(),
  resumedOn: dateField.nullable(),
  /** 纳入失信名单日期. */
  dishonestListedOn: dateField.nullable(),
  restrictedOn: dateField.nullable(),
  settlementReached: z.boolean().nullable(),
  collectedFen: fenField.nullable(),
  note: longText(1000).nullable(),
})
export type EnforcementFacts = z.infer<typeof enforcementFacts>

export const costKinds = ['acceptance-fee', 'preservation-fee', 'enforcement-fee', 'notice-fee', 'attorney-fee', 'appraisal-fee', 'auction-fee', 'notary-fee', 'other'] as const
export type CostKind = (typeof costKinds)[number]
export const costKindLabels: Record<CostKind, string> = {
  'acceptance-fee': '案件受理费',
  'preservation-fee': '保全费',
  'enforcement-fee': '执行费',
  'notice-fee': '公告费',
  'attorney-fee': '律师费',
  'appraisal-fee': '评估费',
  'auction-fee': '拍卖费',
  'notary-fee': '公证费',
  other: '其他费用',
}
export const costBearers = ['defendant', 'plaintiff', 'shared', 'undetermined'] as const
export const costBearerLabels: Record<(typeof costBearers)[number], string> = {
  defendant: '被告',
  plaintiff: '本行',
  shared: '分担',
  undetermined: '未定',
}

export const costFacts = z.strictObject({
  caseId: idField<'case'>(),
  proceedingId: idField<'proceeding'>().nullable(),
  kind: z.enum(costKinds),
  amountFen: fenField,
  paidOn: dateField.nullable(),
  bearer: z.enum(costBearers),
  /** 法院应退: what the bank prepaid and the court is to give back. */
  refundDueFen: fenField.nullable().default(null),
  refundedOn: dateField.nullable().default(null),
  /** 结清: borne, refunded or collected, nothing is open. */
  settledOn: dateField.nullable().default(null),
  contractNo: line(60).nullable(),
  invoiceNo: line(60).nullable(),
  note: line(300).nullable(),
})
export type CostFacts = z.infer<typeof costFacts>
