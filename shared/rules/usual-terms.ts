/** The terms of a loan that nobody has read from its contract yet: one home for the form, the import and the toolbox. */
import { type BranchValues, valueInForce } from './branch-values.ts'

/** What the branch set, or what bank contracts usually say (R53, R55, R57). Each is shown where it is used, and can be changed. */
export function usualTerms(branch: BranchValues) {
  return {
    dayCount: valueInForce(branch, 'dayCount'),
    settlementDay: valueInForce(branch, 'settlementDay'),
    dueDayRate: valueInForce(branch, 'dueDayRate'),
    compoundOn: valueInForce(branch, 'compoundOn'),
    compoundRateInTerm: valueInForce(branch, 'compoundRateInTerm'),
    allocationOrder: valueInForce(branch, 'allocation'),
  }
}
