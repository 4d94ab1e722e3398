import { z } from 'zod'
import { currencies } from './currency.ts'
import { basisPointsField, dateField, fenField, line, longText, percentField, positiveFenField } from './fields.ts'
import { jurisdictionFields } from './jurisdiction-clause.ts'
import * as terms from './loan-terms.ts'

export const securityTypes = ['credit', 'guarantee', 'mortgage', 'pledge', 'mortgage-and-guarantee', 'pledge-and-guarantee', 'mixed'] as const
export type SecurityType = (typeof securityTypes)[number]
export const securityTypeLabels: Record<SecurityType, string> = {
  credit: '信用',
  guarantee: '保证',
  mortgage: '抵押',
  pledge: '质押',
  'mortgage-and-guarantee': '抵押+保证',
  'pledge-and-guarantee': '质押+保证',
  mixed: '组合担保',
}

export const riskClasses = ['normal', 'special-mention', 'substandard', 'doubtful', 'loss'] as const
export type RiskClass = (typeof riskClasses)[number]
export const riskClassLabels: Record<RiskClass, string> = {
  normal: '正常',
  'special-mention': '关注',
  substandard: '次级',
  doubtful: '可疑',
  loss: '损失',
}

/** A clause of the contract as the court's form asks for it: its number and, where needed, its words. */
const clauseNo = line(40).nullable()

export const loanFacts = z.strictObject({
  contractName: line(100),
  contractNo: line(100).nullable(),
  noteNo: line(60),
  lenderName: line(100).nullable(),
  product: line(60).nullable(),
  purpose: line(200).nullable(),
  securityType: z.enum(securityTypes).nullable(),
  currency: z.enum(currencies),
  contractFen: positiveFenField,
  disbursedFen: fenField.nullable(),
  signedOn: dateField.nullable(),
  signedAt: line(100).nullable(),
  drawdownOn: dateField,
  dueOn: dateField,
  rateKind: z.enum(terms.rateKinds),
  /** Percent a year; with an LPR rate, the rate in force at drawdown. */
  annualRate: percentField.nullable(),
  lprTerm: z.enum(terms.lprTerms).nullable(),
  lprPoints: basisPointsField.nullable(),
  /** Months between re-pricing days; null = fixed for the term. */
  repricingMonths: z.number().int().min(1).max(60).nullable(),
  /** First re-pricing day, where it is not counted from the drawdown (e.g. every 1 January). */
  repricingFrom: dateField.nullable(),
  lprFixing: z.enum(terms.lprFixings).nullable(),
  dayCount: z.enum(terms.dayCounts),
  repaymentMethod: z.enum(terms.repaymentMethods),
  settlement: z.enum(terms.settlements),
  /** Day of the month on which interest is settled (usually 20); null with 对日 and 利随本清. */
  settlementDay: z.number().int().min(1).max(31).nullable(),
  penaltyKind: z.enum(terms.penaltyKinds),
  /** Percent above the contract rate, e.g. "50". */
  penaltyUplift: percentField.nullable(),
  penaltyRate: percentField.nullable(),
  /** 挪用罚息; null = the contract has no clause of its own. */
  misuseKind: z.enum(terms.misuseKinds).nullable(),
  misuseUplift: percentField.nullable(),
  misuseRate: percentField.nullable(),
  compoundOn: z.enum(terms.compoundBases),
  compoundRateInTerm: z.enum(terms.compoundRatesInTerm),
  compoundJoins: z.enum(terms.compoundJoins).nullable(),
  dueDayRate: z.enum(terms.dueDayRates),
  allocationOrder: z.enum(terms.allocationOrders),
  /** True where the contract counts both the first and the last day. */
  inclusiveEnd: z.boolean().nullable(),
  acceleratedOn: dateField.nullable(),
  accelerationNoticeNo: line(60).nullable(),
  accelerationNoticeOn: dateField.nullable(),
  accelerationArrivedOn: dateField.nullable(),
  accelerationGround: line(300).nullable(),
  rateClause: clauseNo,
  overdueClause: clauseNo,
  compoundClause: clauseNo,
  penaltyClause: clauseNo,
  accelerationClause: clauseNo,
  breachClause: clauseNo,
  feeClause: clauseNo,
  serviceClause: clauseNo,
  ...jurisdictionFields,
  riskClass: z.enum(riskClasses).nullable(),
  lastDemandOn: dateField.nullable(),
  /** 诉讼时效 as the branch's ledger states it; the product's own computation comes beside it, not instead of it. */
  recordedLimitationOn: dateField.nullable(),
  note: longText(1000).nullable(),
})
export type LoanFacts = z.infer<typeof loanFacts>
