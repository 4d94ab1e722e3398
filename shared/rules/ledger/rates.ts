/** The contract rate over time and what follows from it: penalty, misuse and compound rates (R53–R55, R58). */
import type { IsoDate } from '../../model/iso-date.ts'
import type { AnnualRate } from '../annual-rate.ts'
import { addBasisPoints, isHigher, parseAnnualRate, raiseBy } from '../annual-rate.ts'
import { addDays, addMonths } from '../civil-date.ts'
import { BUNDLED_LPR, lprPublicationOn, lprRate } from '../lpr.ts'
import { RuleError, worded } from '../rule-error.ts'
import { dayOf } from './days.ts'
import type { LoanTerms, LprRateTerm, PenaltyTerm } from './terms.ts'

/** The rates of one stretch of time. */
export interface RatesInForce {
  readonly contract: AnnualRate
  /** On overdue principal; the contract rate where no penalty was agreed. */
  readonly penalty: AnnualRate
  /** On principal used against the contract. */
  readonly misuse: AnnualRate
  /** The heavier of the two, for principal both overdue and misused (R54). */
  readonly overdueAndMisused: AnnualRate
}

function penaltyRate(contract: AnnualRate, term: PenaltyTerm): AnnualRate {
  switch (term.kind) {
    case 'uplift':
      return raiseBy(contract, term.percent)
    case 'own-rate':
      return parseAnnualRate(term.annualRate)
    case 'none':
      return contract
    default:
      throw new RuleError('penalty-invalid', `不认识的罚息约定：${String(term satisfies never)}`)
  }
}

/** @throws RuleError `rate-invalid` */
export function ratesFrom(contract: AnnualRate, penaltyTerm: PenaltyTerm, misuseTerm: PenaltyTerm): RatesInForce {
  const penalty = penaltyRate(contract, penaltyTerm)
  const misuse = penaltyRate(contract, misuseTerm)
  return { contract, penalty, misuse, overdueAndMisused: isHigher(misuse, penalty) ? misuse : penalty }
}

function lprContractRate(rate: LprRateTerm, repricedOn: IsoDate): AnnualRate {
  const fixedOn = rate.fixing === 'day-before' ? addDays(repricedOn, -1) : repricedOn
  const publication = lprPublicationOn(fixedOn, rate.series ?? BUNDLED_LPR)
  return addBasisPoints(parseAnnualRate(lprRate(publication, rate.term)), rate.points)
}

function periodicRepricing(terms: LoanTerms, months: number, anchor: IsoDate, to: number): readonly IsoDate[] {
  if (!Number.isInteger(months) || months < 1) {
    throw new RuleError('repricing-invalid', `重定价周期应为正整数月：${worded(months)}`)
  }
  const days: IsoDate[] = []
  for (let n = anchor > terms.drawdownDate ? 0 : 1; ; n++) {
    const day = addMonths(anchor, n * months)
    if (dayOf(day) > to) return days
    if (day > terms.drawdownDate) days.push(day)
  }
}

function repricingDays(terms: LoanTerms, rate: LprRateTerm, to: number): readonly IsoDate[] {
  if (rate.repricing === null) return []
  if ('days' in rate.repricing) {
    return rate.repricing.days.filter((day) => day > terms.drawdownDate && dayOf(day) <= to).toSorted()
  }
  return periodicRepricing(terms, rate.repricing.months, rate.repricing.anchor ?? terms.drawdownDate, to)
}

export interface RateStep {
  /** Day number from which the rate holds. */
  readonly day: number
  readonly contract: AnnualRate
}

/** The rate in force at the start comes first. */
export type RateSteps = readonly [RateStep, ...RateStep[]]

/**
 * The contract's own rate (without the ledger's rate-change entries) from `from` to `to`, day numbers: the step in
 * force at `from` comes first. Re-pricing days before it are not looked up.
 * @throws RuleError `rate-missing` when the LPR of a needed day is not known, `rate-invalid`, `repricing-invalid`
 */
export function contractRateSteps(terms: LoanTerms, from: number, to: number): RateSteps {
  const { rate } = terms
  if (rate.kind === 'fixed') return [{ day: dayOf(terms.drawdownDate), contract: parseAnnualRate(rate.annualRate) }]
  const step = (day: IsoDate): RateStep => ({ day: dayOf(day), contract: lprContractRate(rate, day) })
  const days = repricingDays(terms, rate, to)
  const inForce = days.findLast((day) => dayOf(day) <= from) ?? terms.drawdownDate
  return [step(inForce), ...days.filter((day) => dayOf(day) > from).map(step)]
}

/** Re-pricing days after `from`, for the next edge; none for a fixed rate. */
export function nextRepricing(terms: LoanTerms, after: number, horizon: number): number | undefined {
  if (terms.rate.kind === 'fixed') return undefined
  return repricingDays(terms, terms.rate, horizon).map(dayOf).find((day) => day > after)
}
