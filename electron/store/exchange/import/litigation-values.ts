import type { AssetKind } from '../../../../shared/model/asset.ts'
import type { Measure, PreservationStage, itemStatuses } from '../../../../shared/model/preservation.ts'
import type { CostKind, PartyRole, costBearers, proceedingSides } from '../../../../shared/model/proceeding.ts'
import { clean, nothingRead, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { cellWords, wordReader } from './text-values.ts'

export const yesNoWords: Readonly<Record<string, boolean>> = { 是: true, 否: false, 有: true, Y: true, N: false, 已: true, 未: false, 轮候: true, 首封: false }
export const readYesNo = wordReader('是否', yesNoWords)

export const preservationStageWords: Readonly<Record<string, PreservationStage>> = {
  诉前保全: 'pre-suit',
  诉前: 'pre-suit',
  诉讼保全: 'litigation',
  诉中保全: 'litigation',
  执行前保全: 'pre-enforcement',
  执行查封: 'enforcement',
  执行查控: 'enforcement',
  执行保全: 'enforcement',
  执行: 'enforcement',
}
export const readPreservationStage = wordReader('保全阶段', preservationStageWords)

export const assetKindWords: Readonly<Record<string, AssetKind>> = {
  不动产: 'house',
  房产: 'house',
  房屋: 'house',
  土地: 'land',
  土地使用权: 'land',
  车辆: 'vehicle',
  机动车: 'vehicle',
  设备: 'equipment',
  机器设备: 'equipment',
  存货: 'inventory',
  应收账款: 'receivable',
  股权: 'equity',
  银行存款: 'deposit',
  存款: 'deposit',
  银行账户: 'deposit',
  知识产权: 'intellectual-property',
  其他: 'other',
}
export const readAssetKind = wordReader('财产类别', assetKindWords)

export const measureWords: Readonly<Record<string, Measure>> = { 查封: 'seal', 扣押: 'distrain', 冻结: 'freeze' }
export const readMeasure = wordReader('保全方式', measureWords)

export const itemStatusWords: Readonly<Record<string, (typeof itemStatuses)[number]>> = {
  在封: 'in-force',
  查封中: 'in-force',
  冻结中: 'in-force',
  有效: 'in-force',
  已解封: 'released',
  解封: 'released',
  已解除: 'released',
  已到期: 'lapsed',
  到期: 'lapsed',
  已处置: 'disposed',
}
export const readItemStatus = wordReader('查封状态', itemStatusWords)

export const costKindWords: Readonly<Record<string, CostKind>> = {
  案件受理费: 'acceptance-fee',
  受理费: 'acceptance-fee',
  诉讼费: 'acceptance-fee',
  保全费: 'preservation-fee',
  财产保全费: 'preservation-fee',
  执行费: 'enforcement-fee',
  申请执行费: 'enforcement-fee',
  公告费: 'notice-fee',
  律师费: 'attorney-fee',
  评估费: 'appraisal-fee',
  鉴定费: 'appraisal-fee',
  拍卖费: 'auction-fee',
  公证费: 'notary-fee',
  其他: 'other',
  其他费用: 'other',
}
export const readCostKind = wordReader('费用类型', costKindWords)

export const costBearerWords: Readonly<Record<string, (typeof costBearers)[number]>> = {
  被告: 'defendant',
  对方: 'defendant',
  债务人: 'defendant',
  原告: 'plaintiff',
  本行: 'plaintiff',
  我行: 'plaintiff',
  双方: 'shared',
  分担: 'shared',
  未定: 'undetermined',
}
export const readCostBearer = wordReader('承担方', costBearerWords)

/** 诉讼地位: the side in the proceeding and, in brackets, the role in the loan (被告（保证人）). */
export interface Standing {
  readonly side: (typeof proceedingSides)[number]
  readonly role: PartyRole
}

const SIDES: readonly (readonly [string, Standing['side']])[] = [
  ['第三人', 'third-party'],
  ['原告', 'plaintiff'],
  ['申请执行人', 'plaintiff'],
  ['被告', 'defendant'],
  ['被执行人', 'defendant'],
  ['被申请人', 'defendant'],
]

const ROLES: readonly (readonly [string, PartyRole])[] = [
  ['共同借款人', 'co-borrower'],
  ['借款人', 'borrower'],
  ['保证人', 'guarantor'],
  ['担保人', 'guarantor'],
  ['抵押人', 'mortgagor'],
  ['出质人', 'pledgor'],
  ['配偶', 'spouse'],
  ['股东', 'shareholder'],
]

/** 被告（保证人）: the first words of `SIDES` and `ROLES` are those that sheets use most. */
export function standingText({ side, role }: Standing): string {
  const word = SIDES.find(([, value]) => value === side)?.[0] ?? ''
  const inLoan = ROLES.find(([, value]) => value === role)?.[0]
  return inLoan === undefined ? word : `${word}（${inLoan}）`
}

export function readStanding(cell: Cell): Reading<Standing> {
  const words = cellWords(cell)
  if (words === '') return nothingRead()
  const side = SIDES.find(([word]) => words.includes(word))?.[1]
  if (side === undefined) return toConfirm<Standing>(null, 'word-unknown', `诉讼地位“${words.slice(0, 20)}”不能识别，请改填被告（借款人）、被告（保证人）等`)
  return clean({ side, role: ROLES.find(([word]) => words.includes(word))?.[1] ?? 'other' })
}
