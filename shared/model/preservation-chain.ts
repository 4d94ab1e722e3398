import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'
import { ranks } from './preservation.ts'

/** What happens to a measure after it was ordered: its result, its rank over time, renewals, release, and who may sell. */

export const resultOutcomes = ['full', 'partial', 'none', 'pending'] as const
export type ResultOutcome = (typeof resultOutcomes)[number]
export const resultOutcomeLabels: Record<ResultOutcome, string> = {
  full: '足额控制',
  partial: '部分控制',
  none: '未查到财产',
  pending: '等待反馈',
}

/** 保全结果: what the court or the assisting body answered about one item. */
export const preservationResultFacts = z.strictObject({
  itemId: idField<'preservation-item'>(),
  answeredOn: dateField,
  outcome: z.enum(resultOutcomes),
  /** 实际冻结或控制的金额. */
  controlledFen: fenField.nullable(),
  /** 协助单位, e.g. the registry or the bank that answered. */
  answeredBy: line(100).nullable(),
  paperNo: line(60).nullable(),
  note: longText(500).nullable(),
})
export type PreservationResultFacts = z.infer<typeof preservationResultFacts>

export const rankCauses = ['earlier-released', 'earlier-lapsed', 'earlier-disposed', 'transferred', 'court-notice', 'other'] as const
export type RankCause = (typeof rankCauses)[number]
export const rankCauseLabels: Record<RankCause, string> = {
  'earlier-released': '在先查封解除',
  'earlier-lapsed': '在先查封到期失效',
  'earlier-disposed': '在先查封处置完毕',
  transferred: '移送处置权',
  'court-notice': '法院或登记机关通知',
  other: '其他',
}

/** 顺位变化. A turn to the first rank starts a term (design: a waiting item has no running one). */
export const rankChangeFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    changedOn: dateField,
    rank: z.enum(ranks),
    waitingNo: z.number().int().min(1).max(99).nullable(),
    cause: z.enum(rankCauses),
    paperNo: line(60).nullable(),
    /** Last day of the term that a turn to the first rank starts, as the paper writes it. */
    endsOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((change) => change.rank === 'waiting' || change.endsOn !== null, { path: ['endsOn'], message: '转为首封即开始计算期限，请填写到期日' })
  .refine((change) => change.rank === 'first' || change.endsOn === null, { path: ['endsOn'], message: '轮候没有运行中的期限，不能填写到期日' })
  .refine((change) => change.endsOn === null || change.endsOn >= change.changedOn, { path: ['endsOn'], message: '到期日不能早于转为首封之日' })
export type RankChangeFacts = z.infer<typeof rankChangeFacts>

export const renewalStates = ['preparing', 'applied', 'granted', 'refused'] as const
export type RenewalState = (typeof renewalStates)[number]
export const renewalStateLabels: Record<RenewalState, string> = {
  preparing: '准备中',
  applied: '已申请',
  granted: '已续封',
  refused: '未获准许',
}

export const filingProofs = ['receipt', 'court-platform', 'express', 'note-of-judge', 'none'] as const
export const filingProofLabels: Record<(typeof filingProofs)[number], string> = {
  receipt: '法院签收回执',
  'court-platform': '网上立案平台回执',
  express: '邮寄回单',
  'note-of-judge': '承办人书面确认',
  none: '暂无凭证',
}

/** 续封: from preparation to the court's paper; a granted one brings the term that follows. */
export const renewalFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    state: z.enum(renewalStates),
    appliedOn: dateField.nullable(),
    proof: z.enum(filingProofs).nullable(),
    /** 单号 of the receipt or the express letter. */
    proofNo: line(60).nullable(),
    decidedOn: dateField.nullable(),
    paperNo: line(60).nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((renewal) => renewal.state === 'preparing' || renewal.appliedOn !== null, { path: ['appliedOn'], message: '请填写递交续封申请的日期' })
  .refine((renewal) => !isDecided(renewal.state) || renewal.decidedOn !== null, { path: ['decidedOn'], message: '请填写法院答复的日期' })
  .refine((renewal) => renewal.state !== 'granted' || renewal.startsOn !== null, { path: ['startsOn'], message: '请填写续封期限的起始日' })
  .refine((renewal) => renewal.state !== 'granted' || renewal.endsOn !== null, { path: ['endsOn'], message: '请填写续封期限的到期日' })
  .refine((renewal) => renewal.startsOn === null || renewal.endsOn === null || renewal.endsOn >= renewal.startsOn, { path: ['endsOn'], message: '到期日不能早于起始日' })
  .refine((renewal) => renewal.appliedOn === null || renewal.decidedOn === null || renewal.decidedOn >= renewal.appliedOn, { path: ['decidedOn'], message: '答复日期不能早于申请日' })
export type RenewalFacts = z.infer<typeof renewalFacts>

function isDecided(state: RenewalState): boolean {
  return state === 'granted' || state === 'refused'
}

export const givenSecurityKinds = ['cash', 'property', 'insurer-letter', 'bank-letter', 'guarantor'] as const
export type GivenSecurityKind = (typeof givenSecurityKinds)[number]

/** 为保全提供的担保: what was given for an order, and whether it came back. */
export const givenSecurityFacts = z
  .strictObject({
    orderId: idField<'preservation-order'>(),
    kind: z.enum(givenSecurityKinds),
    amountFen: fenField.nullable(),
    /** 保险人、银行或者保证人. */
    provider: line(200).nullable(),
    letterNo: line(60).nullable(),
    givenOn: dateField.nullable(),
    validUntil: dateField.nullable(),
    returnedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((given) => given.givenOn === null || given.validUntil === null || given.validUntil >= given.givenOn, { path: ['validUntil'], message: '有效期不能早于提供日' })
  .refine((given) => given.givenOn === null || given.returnedOn === null || given.returnedOn >= given.givenOn, { path: ['returnedOn'], message: '退还日不能早于提供日' })
export type GivenSecurityFacts = z.infer<typeof givenSecurityFacts>

export const releaseGrounds = ['paid', 'settlement', 'security-replaced', 'our-application', 'objection-upheld', 'not-sued', 'disposed', 'other'] as const
export type ReleaseGround = (typeof releaseGrounds)[number]
export const releaseGroundLabels: Record<ReleaseGround, string> = {
  paid: '债务清偿',
  settlement: '达成和解',
  'security-replaced': '置换担保',
  'our-application': '本行申请解除',
  'objection-upheld': '异议成立',
  'not-sued': '未按期起诉',
  disposed: '处置后解除',
  other: '其他',
}

/** 解封: of the whole item or of a part of it. */
export const releaseFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    releasedOn: dateField,
    partial: z.boolean(),
    /** What was released, for a part: the sum or the share. */
    partText: line(200).nullable(),
    releasedFen: fenField.nullable(),
    ground: z.enum(releaseGrounds),
    court: line(100).nullable(),
    paperNo: line(60).nullable(),
    note: longText(500).nullable(),
  })
  .refine((release) => !release.partial || release.partText !== null || release.releasedFen !== null, { path: ['partText'], message: '部分解除请写明解除的部分或金额' })
export type ReleaseFacts = z.infer<typeof releaseFacts>

export const transferAnswers = ['pending', 'transferred', 'refused', 'selling'] as const
export type TransferAnswer = (typeof transferAnswers)[number]
export const transferAnswerLabels: Record<TransferAnswer, string> = {
  pending: '未答复',
  transferred: '同意移送',
  refused: '不同意移送',
  selling: '首封法院自行处置',
}

/** 处置权: the court that sealed first has it, until it hands it over. */
export const disposalRightFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    firstCourt: line(100).nullable(),
    firstCaseNo: line(60).nullable(),
    firstSealOn: dateField.nullable(),
    firstIsPreservation: z.boolean(),
    disputedObject: z.boolean(),
    /** 首封法院发布拍卖公告或者进入变卖的日期. */
    firstCourtSaleOn: dateField.nullable(),
    /** 商请移送函. */
    requestNo: line(60).nullable(),
    requestSentOn: dateField.nullable(),
    requestReceivedOn: dateField.nullable(),
    answer: z.enum(transferAnswers),
    answeredOn: dateField.nullable(),
    answerPaperNo: line(60).nullable(),
    note: longText(500).nullable(),
  })
  .refine((right) => right.answer === 'pending' || right.answeredOn !== null, { path: ['answeredOn'], message: '请填写首封法院答复的日期' })
  .refine((right) => right.requestSentOn === null || right.requestReceivedOn === null || right.requestReceivedOn >= right.requestSentOn, { path: ['requestReceivedOn'], message: '签收日不能早于发函日' })
export type DisposalRightFacts = z.infer<typeof disposalRightFacts>

/** 在先查封: another creditor's measure on the same thing that ranks before ours. */
export const priorMeasureFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    rankNo: z.number().int().min(1).max(99).nullable(),
    creditor: line(200),
    court: line(100).nullable(),
    caseNo: line(60).nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    claimFen: fenField.nullable(),
    /** The creditor has a mortgage or pledge on the thing. */
    secured: z.boolean(),
    endedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((prior) => prior.startsOn === null || prior.endsOn === null || prior.endsOn >= prior.startsOn, { path: ['endsOn'], message: '到期日不能早于起始日' })
export type PriorMeasureFacts = z.infer<typeof priorMeasureFacts>
