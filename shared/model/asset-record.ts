import { z } from 'zod'
import { areaField, clueSources } from './asset.ts'
import { dateField, fenField, idField, line, longText, positiveFenField } from './fields.ts'

/** What is found out about a thing over time: each record belongs to the household that it was made in, and is shown wherever the thing is. */

const ofAsset = { caseId: idField<'case'>(), assetId: idField<'asset'>() } as const

export const valuationMethods = ['external', 'internal', 'online-inquiry', 'contract', 'market', 'ledger'] as const
export type ValuationMethod = (typeof valuationMethods)[number]
export const valuationMethodLabels: Record<ValuationMethod, string> = {
  external: '外部评估',
  internal: '内部评估',
  'online-inquiry': '网络询价',
  contract: '合同约定价值',
  market: '市场比价',
  ledger: '台账原有记载',
}

/** 评估: the newest is the value that is shown. */
export const valuationFacts = z
  .strictObject({
    ...ofAsset,
    /** Null only for what an older ledger carried without its day. */
    valuedOn: dateField.nullable(),
    method: z.enum(valuationMethods),
    valueFen: fenField,
    valuedBy: line(100).nullable(),
    reportNo: line(60).nullable(),
    basis: line(300).nullable(),
    note: longText(500).nullable(),
  })
  .refine((valuation) => valuation.method === 'ledger' || valuation.valuedOn !== null, { path: ['valuedOn'], message: '请填写评估日期' })
export type ValuationFacts = z.infer<typeof valuationFacts>

export const inspectionWays = ['on-site', 'registry', 'statement', 'ledger'] as const
export type InspectionWay = (typeof inspectionWays)[number]
export const inspectionWayLabels: Record<InspectionWay, string> = { 'on-site': '现场查看', registry: '登记查询', statement: '权利人陈述', ledger: '台账原有记载' }

export const occupancies = ['owner', 'family', 'tenant', 'stranger', 'vacant'] as const
export const occupancyLabels: Record<(typeof occupancies)[number], string> = { owner: '所有人自用', family: '家属居住', tenant: '出租', stranger: '他人占用', vacant: '空置' }

export const soleHomeAnswers = ['yes', 'no', 'unknown'] as const
export const soleHomeLabels: Record<(typeof soleHomeAnswers)[number], string> = { yes: '是唯一住房', no: '不是唯一住房', unknown: '待核实' }

export const liquidities = ['easy', 'fair', 'hard'] as const
export type Liquidity = (typeof liquidities)[number]
export const liquidityLabels: Record<Liquidity, string> = { easy: '易变现', fair: '一般', hard: '难变现' }

/** 现状核查: state, occupants, sole home and how easily the thing sells; the newest is what is shown. */
export const inspectionFacts = z
  .strictObject({
    ...ofAsset,
    checkedOn: dateField.nullable(),
    way: z.enum(inspectionWays),
    checkedBy: line(100).nullable(),
    condition: longText(500).nullable(),
    occupancy: z.enum(occupancies).nullable(),
    /** 占有人. */
    occupant: line(100).nullable(),
    soleHome: z.enum(soleHomeAnswers),
    /** People who live there with the debtor, for whom a home must be left. */
    householdSize: z.number().int().min(1, '请填 1 至 30 的整数').max(30, '请填 1 至 30 的整数').nullable(),
    homeArea: areaField.nullable(),
    liquidity: z.enum(liquidities).nullable(),
    liquidityReason: line(300).nullable(),
    note: longText(500).nullable(),
  })
  .refine((inspection) => inspection.way === 'ledger' || inspection.checkedOn !== null, { path: ['checkedOn'], message: '请填写核查日期' })
  .refine((inspection) => inspection.liquidity === null || inspection.liquidityReason !== null, { path: ['liquidityReason'], message: '请写明变现能力评定的理由' })
export type InspectionFacts = z.infer<typeof inspectionFacts>

export const rentPeriods = ['month', 'quarter', 'year', 'total'] as const
export const rentPeriodLabels: Record<(typeof rentPeriods)[number], string> = { month: '每月', quarter: '每季', year: '每年', total: '全期' }

const startBeforeEnd = (record: { readonly startsOn: string | null; readonly endsOn: string | null }): boolean =>
  record.startsOn === null || record.endsOn === null || record.endsOn >= record.startsOn

/** 租赁: whether it binds the buyer turns on whether the tenant held the thing before the mortgage was set. */
export const leaseFacts = z
  .strictObject({
    ...ofAsset,
    tenant: line(100).nullable(),
    signedOn: dateField.nullable(),
    /** 转移占有: the day on which the tenant took the thing. */
    possessionOn: dateField.nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    rentFen: fenField.nullable(),
    rentPer: z.enum(rentPeriods).nullable(),
    /** 租金付至. */
    paidTo: dateField.nullable(),
    endedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine(startBeforeEnd, { path: ['endsOn'], message: '租期截止日不能早于起租日' })
  .refine((lease) => lease.tenant !== null || lease.note !== null, { path: ['tenant'], message: '请填写承租人；不知道姓名的，在备注写明情况' })
  .refine((lease) => lease.rentFen === null || lease.rentPer !== null, { path: ['rentPer'], message: '请选择租金的计算周期' })
export type LeaseFacts = z.infer<typeof leaseFacts>

export const beneficiaries = ['bank', 'owner', 'unknown'] as const
export const beneficiaryLabels: Record<(typeof beneficiaries)[number], string> = { bank: '本行为第一受益人', owner: '所有人为受益人', unknown: '待核实' }

export const insuranceClaims = ['none', 'to-claim', 'claimed', 'paid', 'refused'] as const
export type InsuranceClaim = (typeof insuranceClaims)[number]
export const insuranceClaimLabels: Record<InsuranceClaim, string> = { none: '未出险', 'to-claim': '出险，待主张', claimed: '已主张', paid: '已赔付', refused: '拒赔' }

/** 保险: when the thing is lost, the security goes on in the insurer's money (民法典 390). */
export const insuranceFacts = z
  .strictObject({
    ...ofAsset,
    insurer: line(100),
    policyNo: line(60).nullable(),
    insuredFen: fenField.nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    beneficiary: z.enum(beneficiaries),
    claim: z.enum(insuranceClaims),
    lostOn: dateField.nullable(),
    /** The day until which the branch means to have claimed. */
    claimBy: dateField.nullable(),
    paidFen: fenField.nullable(),
    note: longText(500).nullable(),
  })
  .refine(startBeforeEnd, { path: ['endsOn'], message: '保险到期日不能早于起保日' })
  .refine((policy) => policy.claim === 'none' || policy.lostOn !== null, { path: ['lostOn'], message: '请填写出险日期' })
  .refine((policy) => policy.claim !== 'to-claim' || policy.claimBy !== null, { path: ['claimBy'], message: '请填写主张赔偿金的截止日' })
export type InsuranceFacts = z.infer<typeof insuranceFacts>

export const encumbranceKinds = ['mortgage', 'pledge', 'seizure', 'waiting-seizure', 'lien', 'right-of-residence', 'other'] as const
export type EncumbranceKind = (typeof encumbranceKinds)[number]
export const encumbranceKindLabels: Record<EncumbranceKind, string> = {
  mortgage: '抵押权',
  pledge: '质权',
  seizure: '查封、冻结',
  'waiting-seizure': '轮候查封、冻结',
  lien: '留置权',
  'right-of-residence': '居住权',
  other: '其他',
}

/** 他人权利 on a thing that the bank has not seized; before the bank's own measure it is recorded with that measure. */
export const encumbranceFacts = z
  .strictObject({
    ...ofAsset,
    kind: z.enum(encumbranceKinds),
    holder: line(200),
    rankNo: z.number().int().min(1).max(99).nullable(),
    court: line(100).nullable(),
    /** Case number, ruling or certificate. */
    paperNo: line(60).nullable(),
    amountFen: fenField.nullable(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    /** The day on which the branch learnt of it. */
    learnedOn: dateField.nullable(),
    endedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine(startBeforeEnd, { path: ['endsOn'], message: '到期日不能早于起始日' })
export type EncumbranceFacts = z.infer<typeof encumbranceFacts>

export const creditorStages = ['demanding', 'suing', 'judged', 'enforcing', 'distributing', 'settled'] as const
export type CreditorStage = (typeof creditorStages)[number]
export const creditorStageLabels: Record<CreditorStage, string> = {
  demanding: '催收中',
  suing: '诉讼中',
  judged: '已判决',
  enforcing: '执行中',
  distributing: '参与分配',
  settled: '已清偿',
}

/** 竞争债权人: who else claims from the same debtors. */
export const creditorFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    name: line(200),
    debtorId: idField<'party'>().nullable(),
    claimFen: positiveFenField.nullable(),
    /** The thing that he has seized or that secures him. */
    assetId: idField<'asset'>().nullable(),
    securedBy: line(200).nullable(),
    stage: z.enum(creditorStages),
    court: line(100).nullable(),
    caseNo: line(60).nullable(),
    /** His court sealed first. */
    sealedFirst: z.boolean(),
    sealedOn: dateField.nullable(),
    source: z.enum(clueSources),
    learnedOn: dateField,
    note: longText(500).nullable(),
  })
  .refine((creditor) => !creditor.sealedFirst || creditor.court !== null, { path: ['court'], message: '请填写首封法院' })
  .refine((creditor) => !creditor.sealedFirst || creditor.assetId !== null, { path: ['assetId'], message: '请选择被首封的财产' })
export type CreditorFacts = z.infer<typeof creditorFacts>
