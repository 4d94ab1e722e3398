/** Terms of a loan contract that the interest rules read; the words of the samples and of forms.md A.5. */

export const dayCounts = ['ACT/360', 'ACT/365', 'ACT/ACT', '30/360'] as const
export type DayCount = (typeof dayCounts)[number]
export const dayCountLabels: Record<DayCount, string> = {
  'ACT/360': '实际天数/360',
  'ACT/365': '实际天数/365',
  'ACT/ACT': '实际天数/实际年天数',
  '30/360': '30/360',
}

export const repaymentMethods = [
  'equal-instalment',
  'equal-principal',
  'bullet',
  'monthly-interest',
  'quarterly-interest',
  'yearly-interest',
  'free-schedule',
] as const
export type RepaymentMethod = (typeof repaymentMethods)[number]
export const repaymentMethodLabels: Record<RepaymentMethod, string> = {
  'equal-instalment': '等额本息',
  'equal-principal': '等额本金',
  bullet: '到期一次性还本付息',
  'monthly-interest': '按月计息、到期一次性还本',
  'quarterly-interest': '按季计息、到期一次性还本',
  'yearly-interest': '按年计息、到期一次性还本',
  'free-schedule': '其他（按约定计划）',
}

/** 结息方式: when interest falls due. */
export const settlements = ['monthly', 'monthly-anniversary', 'quarterly', 'yearly', 'at-maturity'] as const
export type Settlement = (typeof settlements)[number]
export const settlementLabels: Record<Settlement, string> = {
  monthly: '按月结息',
  'monthly-anniversary': '按月对日',
  quarterly: '按季结息',
  yearly: '按年结息',
  'at-maturity': '利随本清',
}

export const rateKinds = ['fixed', 'lpr'] as const
export const rateKindLabels: Record<(typeof rateKinds)[number], string> = { fixed: '固定利率', lpr: 'LPR 加减点' }

export const lprTerms = ['1Y', '5Y'] as const
export const lprTermLabels: Record<(typeof lprTerms)[number], string> = { '1Y': '1 年期', '5Y': '5 年期以上' }

export const penaltyKinds = ['uplift', 'own-rate', 'none'] as const
export type PenaltyKind = (typeof penaltyKinds)[number]
export const penaltyKindLabels: Record<PenaltyKind, string> = {
  uplift: '合同利率上浮',
  'own-rate': '单独约定罚息利率',
  none: '未约定罚息',
}

/** 挪用罚息: a clause of its own names a rate. */
export const misuseKinds = ['uplift', 'own-rate'] as const
export const misuseKindLabels: Record<(typeof misuseKinds)[number], string> = {
  uplift: '合同利率上浮',
  'own-rate': '单独约定罚息利率',
}

/** 复利: on which unpaid interest it runs. */
export const compoundBases = ['none', 'interest', 'interest-and-penalty'] as const
export const compoundBaseLabels: Record<(typeof compoundBases)[number], string> = {
  none: '不计复利',
  interest: '对期内利息计复利',
  'interest-and-penalty': '对期内利息和罚息计复利',
}

export const compoundRatesInTerm = ['contract', 'penalty'] as const
export const compoundRateInTermLabels: Record<(typeof compoundRatesInTerm)[number], string> = {
  contract: '合同利率',
  penalty: '罚息利率',
}

/** When unpaid interest begins to bear compound interest. */
export const compoundJoins = ['settlement', 'monthly', 'quarterly'] as const
export const compoundJoinLabels: Record<(typeof compoundJoins)[number], string> = {
  settlement: '每个结息日',
  monthly: '每月 20 日',
  quarterly: '每季末月 20 日',
}

/** Which day's LPR a re-pricing day takes. */
export const lprFixings = ['same-day', 'day-before'] as const
export const lprFixingLabels: Record<(typeof lprFixings)[number], string> = {
  'same-day': '重定价日当日',
  'day-before': '重定价日前一日',
}

/** Whether the due date itself bears the contract or the penalty rate (law.md R53). */
export const dueDayRates = ['penalty', 'contract'] as const
export const dueDayRateLabels: Record<(typeof dueDayRates)[number], string> = {
  penalty: '到期日当天起计罚息',
  contract: '到期日次日起计罚息',
}

export const allocationOrders = ['costs-interest-principal', 'principal-first', 'interest-first-penalty-last'] as const
export const allocationOrderLabels: Record<(typeof allocationOrders)[number], string> = {
  'costs-interest-principal': '费用→利息→本金（民法典第五百六十一条）',
  'principal-first': '先本后息（合同约定）',
  'interest-first-penalty-last': '费用→期内利息→本金→罚息→复利（合同约定）',
}
