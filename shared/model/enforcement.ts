import { z } from 'zod'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'

/** What an enforcement proceeding is made of, beside its place in the course of the case. */

const ofProceeding = { proceedingId: idField<'proceeding'>() } as const

export const collectionSources = ['deduction', 'voluntary', 'auction', 'sale', 'assistance', 'distribution', 'settlement', 'other'] as const
export type CollectionSource = (typeof collectionSources)[number]
export const collectionSourceLabels: Record<CollectionSource, string> = {
  deduction: '扣划存款',
  voluntary: '自动履行',
  auction: '拍卖款',
  sale: '变卖款',
  assistance: '第三人协助履行',
  distribution: '参与分配款',
  settlement: '执行和解款',
  other: '其他',
}

/** 执行到账: one receipt. With a loan it is booked as a repayment of that loan, so that nothing is typed twice. */
export const collectionFacts = z.strictObject({
  ...ofProceeding,
  receivedOn: dateField,
  source: z.enum(collectionSources),
  amountFen: positiveFenField,
  partyId: idField<'party'>().nullable(),
  assetId: idField<'asset'>().nullable(),
  loanId: idField<'loan'>().nullable(),
  /** A repayment that was booked before: it is linked and not booked again. */
  entryId: idField<'entry'>().nullable(),
  voucherNo: line(60).nullable(),
  note: longText(500).nullable(),
})
export type CollectionFacts = z.infer<typeof collectionFacts>

export const priceMethods = ['agreement', 'directed-inquiry', 'online-inquiry', 'appraisal'] as const
export type PriceMethod = (typeof priceMethods)[number]
export const priceMethodLabels: Record<PriceMethod, string> = {
  agreement: '当事人议价',
  'directed-inquiry': '定向询价',
  'online-inquiry': '网络询价',
  appraisal: '委托评估',
}

/** 参考价: 评估 or 询价 (确定财产处置参考价规定). */
export const referencePriceFacts = z
  .strictObject({
    ...ofProceeding,
    assetId: idField<'asset'>(),
    method: z.enum(priceMethods),
    agency: line(100).nullable(),
    /** Day of the report, of the inquiry's result or of the agreement. */
    pricedOn: dateField,
    valueFen: positiveFenField,
    reportNo: line(60).nullable(),
    receivedOn: dateField.nullable(),
    /** 有效期至 as the report writes it. */
    validUntil: dateField.nullable(),
    objectedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((price) => price.receivedOn === null || price.receivedOn >= price.pricedOn, { path: ['receivedOn'], message: '收到日期不能早于报告日期' })
  .refine((price) => price.validUntil === null || price.validUntil >= price.pricedOn, { path: ['validUntil'], message: '有效期不能早于报告日期' })
export type ReferencePriceFacts = z.infer<typeof referencePriceFacts>

export const saleRounds = ['first', 'second', 'third', 'sale'] as const
export type SaleRound = (typeof saleRounds)[number]
export const saleRoundLabels: Record<SaleRound, string> = { first: '一拍', second: '二拍', third: '三拍', sale: '变卖' }

export const saleResults = ['planned', 'sold', 'failed', 'suspended', 'withdrawn', 'defaulted'] as const
export type SaleResult = (typeof saleResults)[number]
export const saleResultLabels: Record<SaleResult, string> = {
  planned: '待开拍',
  sold: '成交',
  failed: '流拍',
  suspended: '暂缓或中止',
  withdrawn: '撤回',
  defaulted: '买受人悔拍',
}

/** One round of a judicial sale of one thing. */
export const auctionFacts = z
  .strictObject({
    ...ofProceeding,
    assetId: idField<'asset'>(),
    round: z.enum(saleRounds),
    online: z.boolean(),
    platform: line(60).nullable(),
    startPriceFen: positiveFenField,
    noticeOn: dateField.nullable(),
    opensOn: dateField,
    closedOn: dateField.nullable(),
    result: z.enum(saleResults),
    priceFen: fenField.nullable(),
    buyer: line(100).nullable(),
    rulingNo: line(60).nullable(),
    note: longText(500).nullable(),
  })
  .refine((auction) => auction.result !== 'sold' || auction.priceFen !== null, { path: ['priceFen'], message: '成交请填写成交价' })
  .refine((auction) => auction.priceFen === null || auction.priceFen >= auction.startPriceFen, { path: ['priceFen'], message: '成交价不能低于起拍价' })
  .refine((auction) => auction.noticeOn === null || auction.noticeOn <= auction.opensOn, { path: ['noticeOn'], message: '公告日不能晚于开拍日' })
  .refine((auction) => auction.closedOn === null || auction.closedOn >= auction.opensOn, { path: ['closedOn'], message: '结束日不能早于开拍日' })
export type AuctionFacts = z.infer<typeof auctionFacts>

/** 以物抵债: the thing goes to the bank at the reserve price of the failed round. */
export const inKindFacts = z.strictObject({
  ...ofProceeding,
  assetId: idField<'asset'>(),
  ruledOn: dateField,
  rulingNo: line(60).nullable(),
  /** 抵债价: the reserve price of the failed round. */
  priceFen: positiveFenField,
  /** 抵债时的债权. */
  claimFen: positiveFenField,
  servedOn: dateField.nullable(),
  /** The repayment as which it is booked. */
  loanId: idField<'loan'>().nullable(),
  entryId: idField<'entry'>().nullable(),
  note: longText(500).nullable(),
})
export type InKindFacts = z.infer<typeof inKindFacts>

export const roundEventKinds = ['terminated', 'resumed'] as const
export type RoundEventKind = (typeof roundEventKinds)[number]
export const roundEventKindLabels: Record<RoundEventKind, string> = { terminated: '终结本次执行程序', resumed: '恢复执行' }

/** 终本 or 恢复执行. */
export const roundEventFacts = z.strictObject({
  ...ofProceeding,
  kind: z.enum(roundEventKinds),
  happenedOn: dateField,
  ground: line(300),
  rulingNo: line(60).nullable(),
  /** 未履行的债权, as the ruling says. */
  unpaidFen: fenField.nullable(),
  note: longText(500).nullable(),
})
export type RoundEventFacts = z.infer<typeof roundEventFacts>

export const listingKinds = ['restriction', 'defaulter', 'exit-ban'] as const
export type ListingKind = (typeof listingKinds)[number]
export const listingKindLabels: Record<ListingKind, string> = { restriction: '限制消费', defaulter: '失信名单', 'exit-ban': '限制出境' }

export const listingGrounds = ['able-but-refuses', 'evasion'] as const
export const listingGroundLabels: Record<(typeof listingGrounds)[number], string> = {
  'able-but-refuses': '有履行能力而拒不履行',
  evasion: '规避、妨碍、抗拒执行等情形',
}

/** 限高, 失信, 限制出境 of one person. */
export const listingFacts = z
  .strictObject({
    ...ofProceeding,
    partyId: idField<'party'>(),
    kind: z.enum(listingKinds),
    listedOn: dateField,
    /** For the list of defaulters: only the grounds of evasion have a term. */
    ground: z.enum(listingGrounds).nullable(),
    extensionYears: z.number().int().min(0).max(3).nullable(),
    paperNo: line(60).nullable(),
    removedOn: dateField.nullable(),
    removalReason: line(200).nullable(),
    /** Removed because the branch asked for it: it cannot ask for a new entry for six months. */
    atOurRequest: z.boolean(),
  })
  .refine((listing) => listing.kind !== 'defaulter' || listing.ground !== null, { path: ['ground'], message: '请选择纳入失信名单的情形，期限因此不同' })
  .refine((listing) => listing.removedOn === null || listing.removedOn >= listing.listedOn, { path: ['removedOn'], message: '解除日期不能早于采取日期' })
export type ListingFacts = z.infer<typeof listingFacts>

export const objectionKinds = ['act', 'third-party', 'jurisdiction', 'price', 'distribution', 'refuse-enforcement'] as const
export type ObjectionKind = (typeof objectionKinds)[number]
export const objectionKindLabels: Record<ObjectionKind, string> = {
  act: '执行行为异议',
  'third-party': '案外人异议',
  jurisdiction: '执行管辖异议',
  price: '参考价异议',
  distribution: '分配方案异议',
  'refuse-enforcement': '申请不予执行',
}

export const objectionResults = ['pending', 'upheld', 'partly-upheld', 'rejected', 'withdrawn'] as const
export const objectionResultLabels: Record<(typeof objectionResults)[number], string> = {
  pending: '审查中',
  upheld: '异议成立',
  'partly-upheld': '部分成立',
  rejected: '驳回异议',
  withdrawn: '撤回异议',
}

/** 执行异议: by whom, of what kind, what came of it. */
export const objectionFacts = z
  .strictObject({
    ...ofProceeding,
    kind: z.enum(objectionKinds),
    raisedBy: line(100),
    assetId: idField<'asset'>().nullable(),
    raisedOn: dateField,
    result: z.enum(objectionResults),
    rulingNo: line(60).nullable(),
    /** 裁定送达本行之日: the further remedy runs from it. */
    servedOn: dateField.nullable(),
    /** 已申请复议 or 已起诉. */
    followedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((objection) => objection.servedOn === null || objection.servedOn >= objection.raisedOn, { path: ['servedOn'], message: '裁定送达日不能早于异议日期' })
  .refine((objection) => objection.servedOn === null || objection.followedOn === null || objection.followedOn >= objection.servedOn, { path: ['followedOn'], message: '复议或起诉日不能早于裁定送达日' })
export type ObjectionFacts = z.infer<typeof objectionFacts>

/** 参与分配: our application and the court's plan. */
export const distributionFacts = z
  .strictObject({
    ...ofProceeding,
    assetId: idField<'asset'>().nullable(),
    court: line(100).nullable(),
    appliedOn: dateField.nullable(),
    planReceivedOn: dateField.nullable(),
    totalFen: fenField.nullable(),
    ourClaimFen: fenField.nullable(),
    ourShareFen: fenField.nullable(),
    objectedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((plan) => plan.appliedOn !== null || plan.planReceivedOn !== null, { path: ['appliedOn'], message: '请填写申请参与分配的日期或收到方案的日期' })
  .refine((plan) => plan.totalFen === null || plan.ourShareFen === null || plan.ourShareFen <= plan.totalFen, { path: ['ourShareFen'], message: '本行分得金额不能超过分配总额' })
export type DistributionFacts = z.infer<typeof distributionFacts>

export const obstacleKinds = [
  'lease', 'other-seizure', 'false-claim', 'sole-home', 'second-pledge', 'occupant', 'buyer', 'co-owner', 'tax-arrears', 'unregistered', 'cannot-be-found', 'other',
] as const
export type ObstacleKind = (typeof obstacleKinds)[number]
export const obstacleKindLabels: Record<ObstacleKind, string> = {
  lease: '租赁（含虚假长租）',
  'other-seizure': '其他法院查封',
  'false-claim': '虚构债权',
  'sole-home': '唯一住房',
  'second-pledge': '二次抵押或质押',
  occupant: '实际占用',
  buyer: '已出售未过户',
  'co-owner': '共有',
  'tax-arrears': '欠税费、物业费',
  unregistered: '无证或违建',
  'cannot-be-found': '下落不明（车辆、设备）',
  other: '其他',
}

export const obstacleStates = ['checking', 'absent', 'open', 'in-progress', 'resolved'] as const
export type ObstacleState = (typeof obstacleStates)[number]
export const obstacleStateLabels: Record<ObstacleState, string> = {
  checking: '核查中',
  absent: '已核查，不存在',
  open: '存在，待处理',
  'in-progress': '处理中',
  resolved: '已排除',
}

/** 执行障碍: one obstacle of one thing, what is done about it, by whom. */
export const obstacleFacts = z
  .strictObject({
    ...ofProceeding,
    assetId: idField<'asset'>(),
    kind: z.enum(obstacleKinds),
    state: z.enum(obstacleStates),
    finding: longText(1000).nullable(),
    measure: longText(1000).nullable(),
    ownerId: idField<'staff'>().nullable(),
    dueOn: dateField.nullable(),
    checkedOn: dateField.nullable(),
    resolvedOn: dateField.nullable(),
  })
  .refine((obstacle) => obstacle.state !== 'resolved' || obstacle.resolvedOn !== null, { path: ['resolvedOn'], message: '请填写障碍排除的日期' })
  .refine((obstacle) => obstacle.kind !== 'other' || obstacle.finding !== null, { path: ['finding'], message: '请写明是什么障碍' })
export type ObstacleFacts = z.infer<typeof obstacleFacts>
