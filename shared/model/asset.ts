import { z } from 'zod'
import { assetDetail } from './asset-detail.ts'
import { dateField, fenField, idField, line, longText } from './fields.ts'
import { securityContractFields } from './security-contract.ts'

export const assetKinds = ['house', 'land', 'vehicle', 'equipment', 'inventory', 'receivable', 'equity', 'deposit', 'intellectual-property', 'other'] as const
export type AssetKind = (typeof assetKinds)[number]
export const assetKindLabels: Record<AssetKind, string> = {
  house: '房产',
  land: '土地使用权',
  vehicle: '车辆',
  equipment: '机器设备',
  inventory: '存货',
  receivable: '应收账款',
  equity: '股权',
  deposit: '银行存款',
  'intellectual-property': '知识产权',
  other: '其他',
}

/** 大类 above the kinds of things and rights. */
export const assetClassLabels = { tangible: '有形资产', claim: '债权类', intangible: '无形资产' } as const
export type AssetClass = keyof typeof assetClassLabels
/** Land stands with what is built on it, since both are sold as immovables; a deposit is a claim on its bank; 其他 belongs nowhere until it is known. */
const assetClasses: Record<AssetKind, AssetClass | null> = {
  house: 'tangible', land: 'tangible', vehicle: 'tangible', equipment: 'tangible', inventory: 'tangible', receivable: 'claim', equity: 'intangible', deposit: 'claim', 'intellectual-property': 'intangible', other: null,
}

/** The word of the 大类 that a kind belongs to, for lists that are grouped; null for 其他. */
export function assetClassWord(kind: AssetKind): string | null {
  const of = assetClasses[kind]
  return of === null ? null : assetClassLabels[of]
}

/** 有形资产·房产. */
export function assetKindWords(kind: AssetKind): string {
  return [assetClassWord(kind), assetKindLabels[kind]].filter((word) => word !== null).join('·')
}

const AREA = /^\d{1,9}(\.\d{1,4})? (平方米|亩|公顷)$/

/** 98.5㎡ and 98.5 m2 become 98.5 平方米, so that areas read alike. */
function plainArea(text: string): string {
  return text.trim().replace(/\s*(?:㎡|m²|m2|平米|平方米)$/i, ' 平方米').replace(/\s*(亩|公顷)$/, ' $1')
}

/** An area with its unit: houses in square metres, land in mu or square metres. */
export const areaField = z.string().overwrite(plainArea).regex(AREA, '面积请填大于零的数字和单位，如 98.5 平方米、3.2 亩').refine((area) => Number.parseFloat(area) > 0, '面积应大于零')

/** One record per thing or right; collateral, property clue and preserved item point to it. */
export const assetFacts = z
  .strictObject({
    kind: z.enum(assetKinds),
    description: line(300),
    ownerId: idField<'party'>().nullable(),
    /** 坐落. */
    location: line(200).nullable(),
    /** 权证号; for a vehicle the plate, for a deposit the account number. */
    certificateNo: line(100).nullable(),
    area: areaField.nullable(),
    /** 开户行, for a deposit. */
    bankName: line(100).nullable(),
    /** 持股比例, for equity. */
    share: line(40).nullable(),
    /** What only things of this kind have. */
    detail: assetDetail.nullable().default(null),
  })
  .refine((asset) => asset.detail === null || asset.detail.kind === asset.kind, { path: ['detail'], message: '补充信息与财产种类不符，请重新选择财产种类' })
export type AssetFacts = z.infer<typeof assetFacts>

export const collateralKinds = ['mortgage', 'pledge'] as const
export const collateralKindLabels: Record<(typeof collateralKinds)[number], string> = { mortgage: '抵押', pledge: '质押' }

export const pledgeForms = ['delivery', 'registration'] as const
export const pledgeFormLabels: Record<(typeof pledgeForms)[number], string> = { delivery: '交付占有', registration: '登记设立' }

/** 登记; 预告登记 changes the claim (担保制度解释 52). */
export const registrationKinds = ['registered', 'notice', 'none', 'unknown'] as const
export const registrationKindLabels: Record<(typeof registrationKinds)[number], string> = {
  registered: '正式登记',
  notice: '预告登记',
  none: '未登记',
  unknown: '待核对',
}

export const collateralFacts = z.strictObject({
  caseId: idField<'case'>(),
  asset: assetFacts,
  loanIds: z.array(idField<'loan'>()).min(1, '请选择所担保的借据').max(200),
  kind: z.enum(collateralKinds),
  ...securityContractFields,
  rank: z.number().int().min(1).max(20).nullable(),
  registration: z.enum(registrationKinds),
  registrationNo: line(100).nullable(),
  registeredOn: dateField.nullable(),
  /** 登记机构. */
  registry: line(100).nullable().default(null),
  /** 登记的被担保债权数额: where the register and the contract differ, the register prevails (担保制度解释 47). */
  securedFen: fenField.nullable().default(null),
  /** How a pledge was set; a pledge in the creditor's hands knows no exercise period. */
  pledgeForm: z.enum(pledgeForms).nullable().default(null),
  /** 知悉查封日: from then on what a maximum-amount mortgage secures grows no more (查封规定 25). */
  sealKnownOn: dateField.nullable().default(null),
  note: longText(1000).nullable(),
})
export type CollateralFacts = z.infer<typeof collateralFacts>

/** Where a clue comes from: lawful sources alone; there is no other to choose. */
export const clueSources = ['court-inquiry', 'registry', 'own-accounts', 'debtor-statement', 'visit', 'public-record', 'investigation-order', 'informant'] as const
export type ClueSource = (typeof clueSources)[number]
export const clueSourceLabels: Record<ClueSource, string> = {
  'court-inquiry': '法院查询（网络查控）',
  registry: '登记机构查询',
  'own-accounts': '本行账户和信贷档案',
  'debtor-statement': '债务人、担保人申报或陈述',
  visit: '走访、现场查看',
  'public-record': '公开信息（公示、裁判文书、拍卖公告）',
  'investigation-order': '律师调查令',
  informant: '知情人主动提供',
}

export const clueStates = ['pending', 'preserved', 'ruled-out'] as const
export type ClueState = (typeof clueStates)[number]
export const clueStateLabels: Record<ClueState, string> = { pending: '待处理', preserved: '已保全', 'ruled-out': '已排除' }

export const cluePriorities = ['normal', 'high', 'within-48-hours'] as const
export type CluePriority = (typeof cluePriorities)[number]
export const cluePriorityLabels: Record<CluePriority, string> = { normal: '一般', high: '优先', 'within-48-hours': '48 小时内办理' }

/** 财产线索: concrete property that a preservation application can name (财产保全规定 1). */
export const clueFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    asset: assetFacts,
    sourceKind: z.enum(clueSources, '请选择线索来源'),
    /** The source in the words of the application. */
    source: line(100).nullable(),
    foundOn: dateField.nullable().default(null),
    checkedOn: dateField.nullable().default(null),
    state: z.enum(clueStates).default('pending'),
    priority: z.enum(cluePriorities).default('normal'),
    /** What the bank would have the court hold, in fen; null = no separate cap. */
    estimateFen: fenField.nullable(),
    note: longText(1000).nullable(),
  })
  .refine((clue) => clue.foundOn === null || clue.checkedOn === null || clue.checkedOn >= clue.foundOn, { path: ['checkedOn'], message: '核查日期不能早于发现日期' })
  .refine((clue) => clue.state !== 'ruled-out' || clue.note !== null, { path: ['note'], message: '请在备注写明排除的原因' })
export type ClueFacts = z.infer<typeof clueFacts>
