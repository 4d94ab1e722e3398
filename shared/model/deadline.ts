import { z } from 'zod'
import { idField, line, longText } from './fields.ts'

/** 期限: every period that the law, or the branch's own duty, attaches to a recorded fact; what people decide about one is a record of its own. */

export const deadlineKinds = [
  'preservation-expiry', 'pre-suit-suit', 'guarantee-period', 'guarantee-limitation', 'loan-limitation', 'instalment-limitation', 'security-exercise',
  'enforcement-application', 'enforcement-after-preservation', 'appeal', 'defence', 'jurisdiction-objection', 'evidence', 'acceptance-fee', 'retrial', 'public-notice',
  'judicial-confirmation', 'payment-order-refusal', 'payment-order-objection', 'security-ruling-objection', 'performance', 'title-instalment', 'resumption-check',
  'court-inactive', 'enforcement-review', 'third-party-suit', 'distribution-objection', 'disposal-request', 'disposal-answer', 'reference-price-start',
  'reference-price-objection', 'reference-price-validity', 'auction-round', 'bankruptcy-claim', 'revocation', 'foreclosed-disposal', 'write-off-follow-up', 'demand-gap',
  'waiver-payment', 'foreclosed-count', 'distribution-suit', 'court-term',
  'preservation-review', 'listing-term', 'others-term', 'additional-distribution', 'term-extension', 'agency-evaluation',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]
export const deadlineKindLabels: Record<DeadlineKind, string> = {
  'preservation-expiry': '查封冻结续封',
  'pre-suit-suit': '诉前保全后起诉',
  'guarantee-period': '保证期间',
  'guarantee-limitation': '保证债务诉讼时效',
  'loan-limitation': '贷款诉讼时效',
  'instalment-limitation': '单期诉讼时效',
  'security-exercise': '担保物权行使',
  'enforcement-application': '申请执行',
  'enforcement-after-preservation': '判后保全转执行',
  appeal: '上诉',
  defence: '提交答辩状',
  'jurisdiction-objection': '管辖权异议',
  evidence: '举证',
  'acceptance-fee': '交纳诉讼费',
  retrial: '申请再审',
  'public-notice': '公告送达期满',
  'judicial-confirmation': '申请司法确认',
  'payment-order-refusal': '支付令终结后表示',
  'payment-order-objection': '支付令异议期',
  'security-ruling-objection': '担保物权裁定异议',
  performance: '履行期届满',
  'title-instalment': '分期履行',
  'resumption-check': '终本后查询',
  'court-inactive': '六个月未执行',
  'enforcement-review': '执行异议复议',
  'third-party-suit': '执行异议之诉',
  'distribution-objection': '分配方案异议',
  'disposal-request': '商请移送处置权',
  'disposal-answer': '首封法院答复移送',
  'reference-price-start': '启动确定参考价',
  'reference-price-objection': '评估报告异议',
  'reference-price-validity': '参考价有效期',
  'auction-round': '再次拍卖',
  'bankruptcy-claim': '申报破产债权',
  revocation: '行使撤销权',
  'foreclosed-disposal': '抵债资产处置',
  'write-off-follow-up': '核销后责任追究',
  'demand-gap': '满两年未催收',
  'waiver-payment': '减免约定还款',
  'foreclosed-count': '抵债资产季度盘点',
  'distribution-suit': '分配方案异议之诉',
  'court-term': '法院办理期限',
  'preservation-review': '保全裁定复议',
  'listing-term': '失信名单期限',
  'others-term': '对方办理期限',
  'additional-distribution': '破产追加分配',
  'term-extension': '申请顺延期限',
  'agency-evaluation': '委外机构评估',
}

/** The act that keeps each right, or that the day asks for, in the words of a button or a task. */
export const deadlineActs: Record<DeadlineKind, string> = {
  'preservation-expiry': '申请续行查封冻结',
  'pre-suit-suit': '起诉或申请仲裁',
  'guarantee-period': '向保证人主张权利',
  'guarantee-limitation': '向保证人催收或起诉',
  'loan-limitation': '向借款人催收或起诉',
  'instalment-limitation': '向借款人催收或起诉',
  'security-exercise': '起诉或申请实现担保物权',
  'enforcement-application': '申请强制执行',
  'enforcement-after-preservation': '申请强制执行',
  appeal: '决定并提起上诉',
  defence: '提交答辩状',
  'jurisdiction-objection': '提出管辖权异议',
  evidence: '提交证据',
  'acceptance-fee': '交纳诉讼费',
  retrial: '决定并申请再审',
  'public-notice': '跟进开庭或生效',
  'judicial-confirmation': '共同申请司法确认',
  'payment-order-refusal': '向法院表示是否同意转入诉讼',
  'payment-order-objection': '期满后申请执行',
  'security-ruling-objection': '提出异议',
  performance: '核对履行，未履行即申请执行',
  'title-instalment': '核对到账，未到账即申请执行',
  'resumption-check': '核对查询结果，有财产即申请恢复执行',
  'court-inactive': '向上一级法院申请督促或提级执行',
  'enforcement-review': '申请复议',
  'third-party-suit': '提起执行异议之诉',
  'distribution-objection': '书面提出异议',
  'disposal-request': '商请首封法院移送处置权',
  'disposal-answer': '催问首封法院',
  'reference-price-start': '催请法院启动定价',
  'reference-price-objection': '书面提出异议',
  'reference-price-validity': '催请法院发布拍卖公告',
  'auction-round': '催请法院再次拍卖',
  'bankruptcy-claim': '申报债权',
  revocation: '提起撤销权之诉',
  'foreclosed-disposal': '处置抵债资产',
  'write-off-follow-up': '完成责任追究',
  'demand-gap': '催收并留存凭据',
  'waiver-payment': '核对到账，未到账的终止减免',
  'foreclosed-count': '实地盘点并登记',
  'distribution-suit': '提起分配方案异议之诉',
  'court-term': '期满催问法院',
  'preservation-review': '申请复议',
  'listing-term': '期满核对，仍有情形的再申请纳入',
  'others-term': '期满核对对方是否提出',
  'additional-distribution': '查到财产即申请追加分配',
  'term-extension': '向法院申请顺延',
  'agency-evaluation': '重新评估，或者收回委外',
}

/**
 * Whose day it is: `right` is lost when the branch does nothing; `duty` is the branch's own; `awaited` runs against the court or the other side
 * and ends by itself, after which something else is to be done.
 */
export const deadlineNatures = ['right', 'duty', 'awaited'] as const
export type DeadlineNature = (typeof deadlineNatures)[number]
const duties: ReadonlySet<DeadlineKind> = new Set(['resumption-check', 'reference-price-validity', 'foreclosed-disposal', 'foreclosed-count', 'write-off-follow-up', 'demand-gap', 'disposal-request', 'agency-evaluation'])
const awaited: ReadonlySet<DeadlineKind> = new Set([
  'public-notice', 'performance', 'title-instalment', 'payment-order-objection', 'court-inactive', 'disposal-answer', 'reference-price-start', 'auction-round', 'waiver-payment', 'court-term', 'listing-term',
  'others-term',
])
/** Whether somebody must act, a right lapses, or one waits for another; every kind not named above is a right. */
export function deadlineNature(kind: DeadlineKind): DeadlineNature {
  if (awaited.has(kind)) return 'awaited'
  return duties.has(kind) ? 'duty' : 'right'
}

/** What the facts say of a deadline; the day decides between running and lapsed, people may give up what runs. */
export const deadlineStandings = ['not-started', 'running', 'met', 'uncertain', 'withdrawn'] as const
export type DeadlineStanding = (typeof deadlineStandings)[number]

export const deadlineStates = ['not-started', 'running', 'met', 'lapsed', 'given-up', 'uncertain', 'withdrawn'] as const
export type DeadlineState = (typeof deadlineStates)[number]
export const deadlineStateLabels: Record<DeadlineState, string> = {
  'not-started': '尚未起算',
  running: '进行中',
  met: '已办理',
  lapsed: '已逾期',
  'given-up': '已放弃',
  uncertain: '缺少依据',
  withdrawn: '已撤销',
}

/** What a person recorded of a deadline; the newest of each sort counts, none is ever overwritten. */
export const deadlineDecisionKinds = ['give-up', 'resume', 'assign', 'note', 'acknowledge'] as const
export type DeadlineDecisionKind = (typeof deadlineDecisionKinds)[number]
export const deadlineDecisionKindLabels: Record<DeadlineDecisionKind, string> = {
  'give-up': '放弃办理',
  resume: '恢复办理',
  assign: '交办',
  note: '备注',
  acknowledge: '知悉',
}

/** What happened to a line of the board: by an act on the record, or by the day alone. */
export const deadlineMoves = ['new', 'moved', 'met', 'reopened', 'uncertain', 'given-up', 'withdrawn'] as const
export type DeadlineMove = (typeof deadlineMoves)[number]
export const deadlineMoveLabels: Record<DeadlineMove, string> = {
  new: '新列入',
  moved: '日期变动',
  met: '已办理',
  reopened: '重新列入',
  uncertain: '缺少依据',
  'given-up': '已放弃',
  withdrawn: '不再列入',
}

const leadDays = z.number().int('请填写整数').min(1, '至少 1 天').max(365, '最多 365 天')

/** Lead days of one kind where the branch wants others than for all, counted back from the day that is worked to. */
export const deadlineLeadFacts = z.strictObject({
  kind: z.enum(deadlineKinds),
  orangeDays: leadDays,
  bannerDays: leadDays,
  redDays: leadDays,
  reason: z.string().trim().min(2, '请写明理由').max(300, '最多 300 字'),
})
export type DeadlineLeadFacts = z.infer<typeof deadlineLeadFacts>

export const deadlineDecisionFacts = z.strictObject({
  caseId: idField<'case'>(),
  /** The deadline by its lasting key, which survives every recomputation. */
  deadlineKey: line(200),
  kind: z.enum(deadlineDecisionKinds),
  /** Why it is given up or taken up again, the note, or what the person was told. */
  text: longText(500).nullable(),
  /** 交办: who is to act; null hands it back to the manager of the case. */
  assigneeId: idField<'staff'>().nullable(),
})
export type DeadlineDecisionFacts = z.infer<typeof deadlineDecisionFacts>
