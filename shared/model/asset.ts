import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

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

/** One record per thing or right; collateral, property clue and preserved item point to it. */
export const assetFacts = z.strictObject({
  kind: z.enum(assetKinds),
  description: line(300),
  ownerId: idField<'party'>().nullable(),
  /** 坐落. */
  location: line(200).nullable(),
  /** 权证号; for a vehicle the plate, for a deposit the account number. */
  certificateNo: line(100).nullable(),
  area: line(40).nullable(),
  /** 开户行, for a deposit. */
  bankName: line(100).nullable(),
  /** 持股比例, for equity. */
  share: line(40).nullable(),
})
export type AssetFacts = z.infer<typeof assetFacts>

export const collateralKinds = ['mortgage', 'pledge'] as const
export const collateralKindLabels: Record<(typeof collateralKinds)[number], string> = { mortgage: '抵押', pledge: '质押' }

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
  contractName: line(100).nullable(),
  contractNo: line(100).nullable(),
  signedOn: dateField.nullable(),
  isMaximum: z.boolean(),
  fixedOn: dateField.nullable(),
  capFen: fenField.nullable(),
  rank: z.number().int().min(1).max(20).nullable(),
  registration: z.enum(registrationKinds),
  registrationNo: line(100).nullable(),
  registeredOn: dateField.nullable(),
  valueFen: fenField.nullable(),
  valuedOn: dateField.nullable(),
  occupant: line(100).nullable(),
  lease: line(300).nullable(),
  note: longText(1000).nullable(),
})
export type CollateralFacts = z.infer<typeof collateralFacts>

/** 财产线索: concrete property that a preservation application can name (财产保全规定 1). */
export const clueFacts = z.strictObject({
  caseId: idField<'case'>(),
  asset: assetFacts,
  source: line(100).nullable(),
  /** What the bank would have the court hold, in fen; null = no separate cap. */
  estimateFen: fenField.nullable(),
  note: longText(1000).nullable(),
})
export type ClueFacts = z.infer<typeof clueFacts>
