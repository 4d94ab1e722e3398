import { z } from 'zod'
import { assetClassLabels } from './asset.ts'
import { rentPeriods } from './asset-record.ts'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'
import { allocationOrders } from './loan-terms.ts'

/** 抵债资产: what the bank took instead of money, how it is kept, and how it is sold (财金〔2005〕53号). */

/** What the disposal period turns on. */
export const foreclosedKinds = ['immovable', 'equity', 'movable', 'other-right'] as const
export type ForeclosedAssetKind = (typeof foreclosedKinds)[number]
export const foreclosedKindLabels: Record<ForeclosedAssetKind, string> = { immovable: '不动产', equity: '股权', movable: '动产', 'other-right': '其他权利' }

/** The word of the 大类 above a kind, as `assetClassWord` gives it for other things. */
export function foreclosedClassWord(kind: ForeclosedAssetKind): string {
  return assetClassLabels[kind === 'immovable' || kind === 'movable' ? 'tangible' : 'intangible']
}

export const acquisitionWays = ['court-ruling', 'agreement', 'arbitration', 'bankruptcy'] as const
export type AcquisitionWay = (typeof acquisitionWays)[number]
export const acquisitionWayLabels: Record<AcquisitionWay, string> = { 'court-ruling': '法院裁定', agreement: '协议抵债', arbitration: '仲裁裁决', bankruptcy: '破产分配' }

export const foreclosedUses = ['idle', 'let', 'self-use', 'occupied', 'unknown'] as const
export type ForeclosedUse = (typeof foreclosedUses)[number]
export const foreclosedUseLabels: Record<ForeclosedUse, string> = { idle: '闲置', let: '出租', 'self-use': '自用', occupied: '被占用', unknown: '待核实' }

export const titleMoves = ['yes', 'no', 'not-needed'] as const
export const titleMoveLabels: Record<(typeof titleMoves)[number], string> = { yes: '是', no: '否', 'not-needed': '无需过户' }

export const taxBearers = ['bank', 'debtor', 'each-own', 'undecided'] as const
export const taxBearerLabels: Record<(typeof taxBearers)[number], string> = { bank: '本行承担', debtor: '债务人承担', 'each-own': '依法各自承担', undecided: '待商定' }

/** 公开拍卖 is the rule; another way needs competition and a reason. */
export const disposalWays = ['auction', 'tender', 'negotiated', 'other'] as const
export type DisposalWay = (typeof disposalWays)[number]
export const disposalWayLabels: Record<DisposalWay, string> = { auction: '公开拍卖', tender: '招标竞价', negotiated: '协议转让', other: '其他方式' }

export const foreclosedAssetFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    /** 流水号 of the branch's own register. */
    code: line(40).nullable(),
    name: line(200),
    kind: z.enum(foreclosedKinds),
    /** 其他权利: the last day of its validity. */
    rightValidUntil: dateField.nullable(),
    way: z.enum(acquisitionWays),
    /** Number of the ruling, the award or the agreement. */
    paperNo: line(60).nullable(),
    /** The day on which the agreement or the decision took effect; null while it is only planned. */
    acquiredOn: dateField.nullable(),
    /** The thing as the household's collateral or clues know it. */
    assetId: idField<'asset'>().nullable(),
    ownerName: line(100).nullable(),
    certificateNo: line(100).nullable(),
    location: line(200).nullable(),
    /** 面积或数量 in the words of the certificate. */
    area: line(60).nullable(),
    titleMoved: z.enum(titleMoves).nullable(),
    /** 权利负担、租赁占用、欠税欠费. */
    burdens: longText(500).nullable(),
    /** Why there is no money, and what was tried. */
    reason: longText(1000).nullable(),
    appraiser: line(100).nullable(),
    appraisalMethod: line(60).nullable(),
    appraisedOn: dateField.nullable(),
    appraisedFen: fenField.nullable(),
    reserveFen: fenField.nullable(),
    /** 抵债金额: the sum of debt that the thing pays. */
    offsetFen: positiveFenField.nullable(),
    /** The loan whose repayment is booked with it; null = a repayment that was booked before is linked, or nothing is booked yet. */
    loanId: idField<'loan'>().nullable(),
    /** The order agreed for this payment; null = the loan's. */
    allocationOrder: z.enum(allocationOrders).nullable(),
    /** The repayment as which it stands in the ledger. */
    entryId: idField<'entry'>().nullable(),
    /** What the bank pays, or is paid, for the difference between value and debt. */
    differenceNote: line(300).nullable(),
    taxFen: fenField.nullable(),
    taxBearer: z.enum(taxBearers).nullable(),
    /** 入账价值 by the bank's own accounting. */
    bookFen: fenField.nullable(),
    use: z.enum(foreclosedUses),
    keeperName: line(50).nullable(),
    /** 估算实际价值, with its day. */
    estimateFen: fenField.nullable(),
    estimatedOn: dateField.nullable(),
    planWay: z.enum(disposalWays).nullable(),
    planBy: dateField.nullable(),
    planText: longText(1000).nullable(),
    note: longText(1000).nullable(),
  })
  .refine((asset) => asset.acquiredOn === null || asset.bookFen !== null, { path: ['bookFen'], message: '已取得的抵债资产请填写入账价值' })
  .refine((asset) => asset.loanId === null || asset.offsetFen !== null, { path: ['offsetFen'], message: '冲抵借据请填写抵债金额' })
export type ForeclosedAssetFacts = z.infer<typeof foreclosedAssetFacts>

const ofForeclosed = { foreclosedId: idField<'foreclosed'>() } as const

/** 盘点: at least once a quarter, against the books. */
export const foreclosedCountFacts = z
  .strictObject({ ...ofForeclosed, countedOn: dateField, countedBy: line(50), agrees: z.boolean(), use: z.enum(foreclosedUses), finding: longText(500).nullable() })
  .refine((count) => count.agrees || count.finding !== null, { path: ['finding'], message: '账实不符的，请写明差异和处理' })
export type ForeclosedCountFacts = z.infer<typeof foreclosedCountFacts>

/** 临时出租 until the sale; never beyond the disposal period. */
export const foreclosedLettingFacts = z
  .strictObject({
    ...ofForeclosed,
    tenant: line(100),
    startsOn: dateField,
    endsOn: dateField,
    rentFen: fenField,
    rentPer: z.enum(rentPeriods),
    /** 批准文号: letting is an exception that somebody allows. */
    approvalNo: line(60).nullable(),
    endedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((letting) => letting.endsOn >= letting.startsOn, { path: ['endsOn'], message: '租期截止日不能早于起租日' })
  .refine((letting) => letting.endedOn === null || letting.endedOn >= letting.startsOn, { path: ['endedOn'], message: '实际终止日不能早于起租日' })
export type ForeclosedLettingFacts = z.infer<typeof foreclosedLettingFacts>

export const foreclosedMoneyKinds = ['rent', 'other-income', 'tax', 'custody', 'insurance', 'repair', 'appraisal', 'sale-fee', 'other-cost'] as const
export type ForeclosedMoneyKind = (typeof foreclosedMoneyKinds)[number]
export const foreclosedMoneyKindLabels: Record<ForeclosedMoneyKind, string> = {
  rent: '租金收入', 'other-income': '其他收入', tax: '税费', custody: '保管费', insurance: '保险费', repair: '维修费', appraisal: '评估费', 'sale-fee': '拍卖佣金', 'other-cost': '其他支出',
}
export const foreclosedIncomeKinds: ReadonlySet<ForeclosedMoneyKind> = new Set(['rent', 'other-income'])

/** 收支 while the thing is held; costs of the sale itself stand with the sale. */
export const foreclosedMoneyFacts = z.strictObject({
  ...ofForeclosed, kind: z.enum(foreclosedMoneyKinds), happenedOn: dateField, amountFen: positiveFenField, voucherNo: line(60).nullable(), note: longText(500).nullable(),
})
export type ForeclosedMoneyFacts = z.infer<typeof foreclosedMoneyFacts>

export const foreclosedRoundResults = ['planned', 'sold', 'failed', 'withdrawn'] as const
export type ForeclosedRoundResult = (typeof foreclosedRoundResults)[number]
export const foreclosedRoundResultLabels: Record<ForeclosedRoundResult, string> = { planned: '待开拍', sold: '成交', failed: '流拍', withdrawn: '撤回' }

/** One attempt to sell. */
export const foreclosedRoundFacts = z
  .strictObject({
    ...ofForeclosed,
    way: z.enum(disposalWays),
    roundNo: z.number().int().min(1, '请填 1 至 20 的整数').max(20, '请填 1 至 20 的整数'),
    agency: line(100).nullable(),
    reserveFen: positiveFenField.nullable(),
    noticeOn: dateField.nullable(),
    opensOn: dateField,
    result: z.enum(foreclosedRoundResults),
    priceFen: positiveFenField.nullable(),
    buyer: line(100).nullable(),
    /** Why not by public auction, and how buyers competed. */
    reason: longText(300).nullable(),
    note: longText(500).nullable(),
  })
  .refine((round) => round.way !== 'auction' || round.reserveFen !== null, { path: ['reserveFen'], message: '公开拍卖请填写保留价' })
  .refine((round) => round.way === 'auction' || round.reason !== null, { path: ['reason'], message: '不采用公开拍卖的，请写明原因和引入竞争的做法' })
  .refine((round) => round.noticeOn === null || round.noticeOn <= round.opensOn, { path: ['noticeOn'], message: '公告日不能晚于开拍日' })
  .refine((round) => round.result !== 'sold' || round.priceFen !== null, { path: ['priceFen'], message: '成交请填写成交价' })
  .refine((round) => round.way !== 'auction' || round.priceFen === null || round.reserveFen === null || round.priceFen >= round.reserveFen, { path: ['priceFen'], message: '成交价不能低于保留价' })
export type ForeclosedRoundFacts = z.infer<typeof foreclosedRoundFacts>

/** 处置: a part or the whole leaves the books. */
export const foreclosedDisposalFacts = z
  .strictObject({
    ...ofForeclosed,
    disposedOn: dateField,
    way: z.enum(disposalWays),
    priceFen: fenField,
    /** 处置收现: what has come in. */
    receivedFen: fenField,
    /** 处置税费 that the bank bears. */
    costFen: fenField.nullable(),
    /** 结转账面: the part of the book value that leaves with it. */
    bookPartFen: positiveFenField,
    buyer: line(100).nullable(),
    approvalNo: line(60).nullable(),
    note: longText(500).nullable(),
  })
  .refine((disposal) => disposal.receivedFen <= disposal.priceFen, { path: ['receivedFen'], message: '收到的现金不能超过处置价款' })
export type ForeclosedDisposalFacts = z.infer<typeof foreclosedDisposalFacts>

type LabelsOf<F> = Record<keyof F, string>

/** The Chinese name of every fact, for forms, differences and the log. */
export const foreclosedAssetLabels: LabelsOf<ForeclosedAssetFacts> = {
  caseId: '户', code: '流水号', name: '抵债资产名称', kind: '资产类别', rightValidUntil: '权利有效期至', way: '取得方式', paperNo: '裁定书或协议编号', acquiredOn: '取得日期', assetId: '本户登记的财产',
  ownerName: '原权属人', certificateNo: '权证号', location: '坐落（保管）地点', area: '面积或数量', titleMoved: '是否过户', burdens: '权利负担、占用和欠费', reason: '抵债原因', appraiser: '评估机构',
  appraisalMethod: '评估方法', appraisedOn: '评估基准日', appraisedFen: '评估价值', reserveFen: '保留价', offsetFen: '抵债金额', loanId: '冲抵的借据', allocationOrder: '冲抵顺序', entryId: '还款分录',
  differenceNote: '差额处理', taxFen: '取得税费', taxBearer: '税费承担', bookFen: '入账价值', use: '现状', keeperName: '管理员', estimateFen: '估算实际价值', estimatedOn: '估值日期',
  planWay: '拟处置方式', planBy: '计划处置日', planText: '保管和处置计划', note: '备注',
}
export const foreclosedCountLabels: LabelsOf<ForeclosedCountFacts> = { foreclosedId: '抵债资产', countedOn: '盘点日期', countedBy: '盘点人', agrees: '账实相符', use: '现状', finding: '差异和处理' }
export const foreclosedLettingLabels: LabelsOf<ForeclosedLettingFacts> = {
  foreclosedId: '抵债资产', tenant: '承租人', startsOn: '起租日', endsOn: '租期截止日', rentFen: '租金', rentPer: '租金周期', approvalNo: '批准文号', endedOn: '实际终止日', note: '备注',
}
export const foreclosedMoneyLabels: LabelsOf<ForeclosedMoneyFacts> = { foreclosedId: '抵债资产', kind: '项目', happenedOn: '日期', amountFen: '金额', voucherNo: '凭证号', note: '备注' }
export const foreclosedRoundLabels: LabelsOf<ForeclosedRoundFacts> = {
  foreclosedId: '抵债资产', way: '处置方式', roundNo: '次数', agency: '拍卖机构或平台', reserveFen: '保留价', noticeOn: '公告日', opensOn: '开拍日', result: '结果', priceFen: '成交价', buyer: '买受人',
  reason: '不拍卖的原因和竞争方式', note: '备注',
}
export const foreclosedDisposalLabels: LabelsOf<ForeclosedDisposalFacts> = {
  foreclosedId: '抵债资产', disposedOn: '处置日期', way: '处置方式', priceFen: '处置价款', receivedFen: '收到现金', costFen: '处置税费', bookPartFen: '结转账面价值', buyer: '买受人', approvalNo: '批准文号', note: '备注',
}
