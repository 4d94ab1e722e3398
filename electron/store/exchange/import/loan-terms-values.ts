import type { RepaymentMethod, Settlement } from '../../../../shared/model/loan-terms.ts'
import type { RiskClass, SecurityType } from '../../../../shared/model/loan.ts'
import { clean, nothingRead, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { cellWords, wordReader } from './text-values.ts'

/** 结息方式: when interest falls due, and on which day of the month where the sheet says so. */
export interface SettlementTerms {
  readonly settlement: Settlement
  readonly day: number | null
}

export const repaymentMethodWords: Readonly<Record<string, RepaymentMethod>> = {
  等额本息: 'equal-instalment',
  等额本金: 'equal-principal',
  按月付息到期还本: 'monthly-interest',
  '按月付息,到期还本': 'monthly-interest',
  按月计息到期还本: 'monthly-interest',
  按季付息到期还本: 'quarterly-interest',
  '按季付息,到期还本': 'quarterly-interest',
  按年付息到期还本: 'yearly-interest',
  到期一次还本付息: 'bullet',
  到期一次性还本付息: 'bullet',
  利随本清: 'bullet',
  按还款计划: 'free-schedule',
}
export const readRepaymentMethod = wordReader('还款方式', repaymentMethodWords)

export const riskClassWords: Readonly<Record<string, RiskClass>> = {
  正常: 'normal',
  正常类: 'normal',
  关注: 'special-mention',
  关注类: 'special-mention',
  次级: 'substandard',
  次级类: 'substandard',
  可疑: 'doubtful',
  可疑类: 'doubtful',
  损失: 'loss',
  损失类: 'loss',
}
export const readRiskClass = wordReader('风险分类', riskClassWords)

export const securityTypeWords: Readonly<Record<string, SecurityType>> = {
  信用: 'credit',
  保证: 'guarantee',
  抵押: 'mortgage',
  质押: 'pledge',
  '抵押+保证': 'mortgage-and-guarantee',
  '保证+抵押': 'mortgage-and-guarantee',
  '抵押、保证': 'mortgage-and-guarantee',
  '质押+保证': 'pledge-and-guarantee',
  '保证+质押': 'pledge-and-guarantee',
  组合: 'mixed',
  组合担保: 'mixed',
  '抵押+质押': 'mixed',
}
export const readSecurityType = wordReader('担保方式', securityTypeWords)

/** The 20th is the settlement day wherever neither sheet nor contract names another (law.md R53). */
const USUAL_DAY = 20

const PERIODS: readonly (readonly [RegExp, Settlement])[] = [
  [/利随本清|到期|一次/, 'at-maturity'],
  [/对日|对应日|对月/, 'monthly-anniversary'],
  [/季/, 'quarterly'],
  [/年/, 'yearly'],
  [/月/, 'monthly'],
]

/** How sheets write each period; the day of the month follows in brackets. */
export const settlementWords: Readonly<Record<Settlement, string>> = {
  monthly: '按月',
  'monthly-anniversary': '按月(对日)',
  quarterly: '按季',
  yearly: '按年',
  'at-maturity': '利随本清',
}

/** Reads 按月(20日), 按季(20日), 按月(对日), 利随本清. */
export function readSettlement(cell: Cell): Reading<SettlementTerms> {
  const words = cellWords(cell).normalize('NFKC')
  if (words === '') return nothingRead()
  const settlement = PERIODS.find(([pattern]) => pattern.test(words))?.[1]
  if (settlement === undefined) return toConfirm<SettlementTerms>(null, 'word-unknown', `结息方式“${words.slice(0, 20)}”不能识别，请改填按月、按季、按年或利随本清`)
  if (settlement === 'at-maturity' || settlement === 'monthly-anniversary') return clean({ settlement, day: null })
  const day = Number(/(\d{1,2})\s*[日号]/.exec(words)?.[1] ?? USUAL_DAY)
  return clean({ settlement, day: day >= 1 && day <= 31 ? day : USUAL_DAY })
}
