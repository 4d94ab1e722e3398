import { jurisdictionLabels } from '../../../../shared/model/jurisdiction-clause.ts'
import { type LoanFacts, riskClassLabels, securityTypeLabels } from '../../../../shared/model/loan.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { BranchValues } from '../../../../shared/rules/branch-values.ts'
import { usualTerms } from '../../../../shared/rules/usual-terms.ts'
import type { Blank } from '../../../components/blank.ts'
import type { EnumWords } from '../record/value-words.ts'

/** A loan with the household that it belongs to, as the form fills it. */
export type LoanValues = Blank<LoanFacts & { caseId: Id<'case'> }>

/** A new loan begins with the terms that the branch set or bank contracts usually have; each is shown and can be changed. */
export function blankLoan(caseId: Id<'case'>, branch: BranchValues): LoanValues {
  return {
    caseId, contractName: '借款合同', contractNo: null, noteNo: null, lenderName: null, product: null, purpose: null, securityType: null, currency: 'CNY',
    contractFen: null, disbursedFen: null, signedOn: null, signedAt: null, drawdownOn: null, dueOn: null, rateKind: 'fixed',
    annualRate: null, lprTerm: null, lprPoints: null, repricingMonths: null, repricingFrom: null, lprFixing: null, ...usualTerms(branch), repaymentMethod: 'bullet', settlement: 'monthly',
    penaltyKind: 'uplift', penaltyUplift: '50', penaltyRate: null,
    misuseKind: null, misuseUplift: null, misuseRate: null, compoundJoins: null, inclusiveEnd: null,
    acceleratedOn: null, accelerationNoticeNo: null, accelerationNoticeOn: null,
    accelerationArrivedOn: null, accelerationGround: null, rateClause: null, overdueClause: null, compoundClause: null, penaltyClause: null,
    accelerationClause: null, breachClause: null, feeClause: null, serviceClause: null, jurisdictionClause: null, jurisdictionText: null,
    arbitrationAgreed: null, riskClass: null, lastDemandOn: null, recordedLimitationOn: null, note: null,
  }
}

/** What belongs to one note: its number, sums and days, and what happened to it since. */
const ownOfNote = [
  'caseId', 'noteNo', 'contractFen', 'disbursedFen', 'drawdownOn', 'dueOn', 'repricingFrom', 'acceleratedOn', 'accelerationNoticeNo', 'accelerationNoticeOn', 'accelerationArrivedOn', 'accelerationGround',
  'riskClass', 'lastDemandOn', 'recordedLimitationOn', 'note',
] as const satisfies readonly (keyof LoanValues)[]

/** The terms that a further note of the same contract shares; an LPR rate is that of each drawdown. */
export function contractTerms(loan: LoanValues): Partial<LoanValues> {
  const terms: Partial<LoanValues> = { ...loan }
  for (const key of ownOfNote) delete terms[key]
  if (loan.rateKind === 'lpr') delete terms.annualRate
  return terms
}

export const loanLabels: Record<keyof LoanValues, string> = {
  caseId: '户',
  contractName: '合同名称',
  contractNo: '合同编号',
  noteNo: '借据号',
  lenderName: '贷款人',
  product: '贷款品种',
  purpose: '贷款用途',
  securityType: '担保方式',
  currency: '币种',
  contractFen: '合同金额',
  disbursedFen: '实际发放金额',
  signedOn: '合同签订日',
  signedAt: '签订地点',
  drawdownOn: '发放日',
  dueOn: '到期日',
  rateKind: '利率方式',
  annualRate: '年利率',
  lprTerm: 'LPR 期限品种',
  lprPoints: '加减基点',
  repricingMonths: '重定价周期',
  repricingFrom: '首个重定价日',
  lprFixing: '取哪一天的 LPR',
  dayCount: '计息天数',
  repaymentMethod: '还款方式',
  settlement: '结息方式',
  settlementDay: '结息日',
  penaltyKind: '罚息方式',
  penaltyUplift: '罚息上浮比例',
  penaltyRate: '罚息年利率',
  misuseKind: '挪用罚息',
  misuseUplift: '挪用罚息上浮比例',
  misuseRate: '挪用罚息年利率',
  compoundOn: '复利',
  compoundRateInTerm: '期内复利利率',
  compoundJoins: '欠息计入复利基数',
  dueDayRate: '到期日当天',
  allocationOrder: '抵充顺序',
  inclusiveEnd: '还款当日仍计息（算头又算尾）',
  acceleratedOn: '宣布提前到期日',
  accelerationNoticeNo: '提前到期通知书编号',
  accelerationNoticeOn: '通知书日期',
  accelerationArrivedOn: '通知到达日',
  accelerationGround: '提前到期的事由',
  rateClause: '利率条款',
  overdueClause: '逾期利率条款',
  compoundClause: '复利条款',
  penaltyClause: '违约金（罚息）条款',
  accelerationClause: '提前到期条款',
  breachClause: '违约责任条款',
  feeClause: '费用承担条款',
  serviceClause: '送达条款',
  ...jurisdictionLabels,
  riskClass: '五级分类',
  lastDemandOn: '最近催收日',
  recordedLimitationOn: '台账登记的诉讼时效',
  note: '备注',
}

export const loanEnumWords: EnumWords = {
  securityType: securityTypeLabels,
  riskClass: riskClassLabels,
  rateKind: terms.rateKindLabels,
  lprTerm: terms.lprTermLabels,
  dayCount: terms.dayCountLabels,
  repaymentMethod: terms.repaymentMethodLabels,
  settlement: terms.settlementLabels,
  penaltyKind: terms.penaltyKindLabels,
  misuseKind: terms.misuseKindLabels,
  compoundJoins: terms.compoundJoinLabels,
  lprFixing: terms.lprFixingLabels,
  compoundOn: terms.compoundBaseLabels,
  compoundRateInTerm: terms.compoundRateInTermLabels,
  dueDayRate: terms.dueDayRateLabels,
  allocationOrder: terms.allocationOrderLabels,
}
