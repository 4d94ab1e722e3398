import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'
import { assetFacts } from './asset.ts'

export const preservationStages = ['pre-suit', 'litigation', 'pre-enforcement', 'enforcement'] as const
export type PreservationStage = (typeof preservationStages)[number]
export const preservationStageLabels: Record<PreservationStage, string> = {
  'pre-suit': '诉前保全',
  litigation: '诉讼保全',
  'pre-enforcement': '执行前保全',
  enforcement: '执行查控',
}

export const measures = ['seal', 'distrain', 'freeze'] as const
export type Measure = (typeof measures)[number]
export const measureLabels: Record<Measure, string> = { seal: '查封', distrain: '扣押', freeze: '冻结' }

export const ranks = ['first', 'waiting'] as const
export const rankLabels: Record<(typeof ranks)[number], string> = { first: '首封', waiting: '轮候' }

export const itemStatuses = ['in-force', 'released', 'lapsed', 'disposed'] as const
export const itemStatusLabels: Record<(typeof itemStatuses)[number], string> = {
  'in-force': '在封',
  released: '已解除',
  lapsed: '已到期',
  disposed: '已处置',
}

export const securityKinds = ['none', 'cash', 'property', 'insurer-letter', 'bank-letter', 'guarantor'] as const
export const securityKindLabels: Record<(typeof securityKinds)[number], string> = {
  none: '未提供担保',
  cash: '现金',
  property: '财产',
  'insurer-letter': '保险保函',
  'bank-letter': '银行保函',
  guarantor: '保证人',
}

export const orderOutcomes = ['granted', 'partly', 'refused'] as const
export const orderOutcomeLabels: Record<(typeof orderOutcomes)[number], string> = { granted: '准许', partly: '部分准许', refused: '驳回' }

/** 裁定: the order; its items and their periods hang on it. */
export const preservationOrderFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    proceedingId: idField<'proceeding'>().nullable(),
    stage: z.enum(preservationStages),
    court: line(100).nullable(),
    rulingNo: line(60).nullable(),
    /** Day of the application: the court's time to rule runs from it. */
    appliedOn: dateField.nullable(),
    ruledOn: dateField.nullable(),
    outcome: z.enum(orderOutcomes).nullable(),
    /** The ruling as it reached the bank: five days to ask for review of what was refused. */
    servedOn: dateField.nullable(),
    reviewOn: dateField.nullable(),
    reviewDecidedOn: dateField.nullable(),
    /** 协助执行通知书文号. */
    noticeNo: line(60).nullable(),
    judge: line(50).nullable(),
    amountFen: fenField.nullable(),
    security: z.enum(securityKinds).nullable(),
    note: longText(1000).nullable(),
  })
  .refine(({ appliedOn, ruledOn }) => appliedOn === null || ruledOn === null || ruledOn >= appliedOn, { path: ['ruledOn'], message: '裁定日期不能早于申请日期' })
  .refine(({ ruledOn, servedOn }) => ruledOn === null || servedOn === null || servedOn >= ruledOn, { path: ['servedOn'], message: '送达日期不能早于裁定日期' })
  .refine(({ servedOn, reviewOn }) => servedOn === null || reviewOn === null || reviewOn >= servedOn, { path: ['reviewOn'], message: '申请复议日期不能早于裁定送达日期' })
  .refine(({ reviewOn, reviewDecidedOn }) => reviewDecidedOn === null || (reviewOn !== null && reviewDecidedOn >= reviewOn), { path: ['reviewDecidedOn'], message: '复议决定须有申请复议日期，且不早于它' })
export type PreservationOrderFacts = z.infer<typeof preservationOrderFacts>

/** One property under one measure, with its rank. */
export const preservationItemFacts = z.strictObject({
  orderId: idField<'preservation-order'>(),
  asset: assetFacts,
  measure: z.enum(measures),
  rank: z.enum(ranks),
  waitingNo: z.number().int().min(1).max(99).nullable(),
  status: z.enum(itemStatuses),
  valueFen: fenField.nullable(),
  releasedOn: dateField.nullable(),
  note: longText(1000).nullable(),
})
export type PreservationItemFacts = z.infer<typeof preservationItemFacts>

export const periodSources = ['notice', 'ruling', 'renewal', 'ledger'] as const
export const periodSourceLabels: Record<(typeof periodSources)[number], string> = {
  notice: '协助执行通知书',
  ruling: '裁定书',
  renewal: '续行保全裁定',
  ledger: '台账登记（待核对文书）',
}

/** A written term: what the ruling or the notice says wins over any computed day. */
export const preservationPeriodFacts = z
  .strictObject({
    itemId: idField<'preservation-item'>(),
    startsOn: dateField,
    endsOn: dateField,
    source: z.enum(periodSources),
    paperNo: line(60).nullable(),
    appliedOn: dateField.nullable(),
    note: line(300).nullable(),
  })
  .refine((period) => period.endsOn >= period.startsOn, { path: ['endsOn'], message: '到期日不能早于起始日' })
export type PreservationPeriodFacts = z.infer<typeof preservationPeriodFacts>
