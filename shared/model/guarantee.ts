import { z } from 'zod'
import { dateField, idField, line, longText, percentField } from './fields.ts'
import { securityContractFields } from './security-contract.ts'

/** 保证方式; `unknown` until the contract has been read (a sheet rarely says). */
export const guaranteeModes = ['joint', 'general', 'unknown'] as const
export type GuaranteeMode = (typeof guaranteeModes)[number]
export const guaranteeModeLabels: Record<GuaranteeMode, string> = {
  joint: '连带责任保证',
  general: '一般保证',
  unknown: '待核对合同',
}

/** What the contract says about the guarantee period; `until-paid` stands for 至本息还清为止 and the like. */
export const agreedPeriodKinds = ['duration', 'until', 'until-paid', 'none'] as const
export type AgreedPeriodKind = (typeof agreedPeriodKinds)[number]
export const agreedPeriodKindLabels: Record<AgreedPeriodKind, string> = {
  duration: '约定若干年月',
  until: '约定至某日',
  'until-paid': '至本息还清为止等约定不明',
  none: '没有约定',
}

export const periodUnits = ['day', 'month', 'year'] as const
export const periodUnitLabels: Record<(typeof periodUnits)[number], string> = { day: '日', month: '个月', year: '年' }

/** 借新还旧: whether the guarantor of the new loan knew or should have known (担保制度解释 16). */
export const refinanceKnowledge = ['yes', 'no', 'unknown'] as const
export const refinanceKnowledgeLabels: Record<(typeof refinanceKnowledge)[number], string> = { yes: '知道或书面同意', no: '不知道', unknown: '待核实' }

export const guaranteeFacts = z.strictObject({
  caseId: idField<'case'>(),
  guarantorId: idField<'party'>(),
  loanIds: z.array(idField<'loan'>()).min(1, '请选择所保证的借据').max(200),
  mode: z.enum(guaranteeModes),
  ...securityContractFields,
  scope: longText(500).nullable(),
  /** The agreed words, e.g. 主债务履行期届满之日起三年. */
  periodText: line(200).nullable(),
  periodFrom: dateField.nullable(),
  periodTo: dateField.nullable(),
  isLetter: z.boolean(),
  /** 反担保: the guarantor whose recourse this secures; null = it secures the bank. */
  counterForId: idField<'party'>().nullable().default(null),
  /** The contract was read and says nothing clear on the mode: the law of its day decides. */
  modeNotAgreed: z.boolean().default(false),
  /** Guarantees of one household that name the same group share one cap. */
  capGroup: line(60).nullable().default(null),
  /** 按份保证: the share in percent; null = the whole. */
  sharePercent: percentField.nullable().default(null),
  periodKind: z.enum(agreedPeriodKinds).nullable().default(null),
  periodCount: z.number().int().min(1, '请填 1 至 400 的整数').max(400, '请填 1 至 400 的整数').nullable().default(null),
  periodUnit: z.enum(periodUnits).nullable().default(null),
  /** Why the agreed period is open to doubt, e.g. handwriting against the printed clause. */
  periodDoubt: line(300).nullable().default(null),
  /** Null = not a refinancing. */
  refinanceKnown: z.enum(refinanceKnowledge).nullable().default(null),
  refinanceProof: line(200).nullable().default(null),
  note: longText(1000).nullable(),
})
export type GuaranteeFacts = z.infer<typeof guaranteeFacts>
