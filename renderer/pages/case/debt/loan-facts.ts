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
