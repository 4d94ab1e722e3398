/** Whether a penalty rate stays inside what the central bank lets a contract agree (R54, 银发〔2003〕251号). */
import { isoDate } from '../../model/iso-date.ts'
import { type AnnualRate, isHigher, parseAnnualRate, raiseBy } from '../annual-rate.ts'
import type { Caution } from '../answer.ts'
import { source } from '../law-version.ts'
import type { LoanTerms, PenaltyTerm } from './terms.ts'

const IN_FORCE_FROM = isoDate('2004-01-01')
const RANGES = source('银发〔2003〕251号')
const OLD_RATES = source('银发〔1999〕77号', 'from-memory')

/** Percent above the contract rate. */
interface Range {
  readonly what: string
  readonly least: string
  readonly most: string
}

const OVERDUE: Range = { what: '逾期', least: '30', most: '50' }
const MISUSE: Range = { what: '挪用', least: '50', most: '100' }

/** The penalty as a rate of the contract rate; null where that moves with the LPR and the penalty is a rate of its own. */
function rateOf(term: PenaltyTerm, contract: AnnualRate | null): AnnualRate | null {
  if (contract === null) return null
  if (term.kind === 'uplift') return raiseBy(contract, term.percent)
  return term.kind === 'own-rate' ? parseAnnualRate(term.annualRate) : null
}

/** Any contract rate will do where the penalty is a part of it. */
function contractRate({ rate }: LoanTerms, term: PenaltyTerm): AnnualRate | null {
  if (rate.kind === 'fixed') return parseAnnualRate(rate.annualRate)
  return term.kind === 'uplift' ? parseAnnualRate('1') : null
}

function outside(terms: LoanTerms, term: PenaltyTerm, { what, least, most }: Range): readonly Caution[] {
  const contract = contractRate(terms, term)
  const penalty = rateOf(term, contract)
  if (contract === null || penalty === null) return []
  if (!isHigher(penalty, raiseBy(contract, most)) && !isHigher(raiseBy(contract, least), penalty)) return []
  return [{ code: 'penalty-outside-range', text: `${what}罚息不在合同利率加收${least}%至${most}%的范围内，请与合同约定核对；高于上限的部分法院可能不予支持。`, source: RANGES }]
}

/** Loans of before 2004 bore a daily penalty rate of their own unless it was agreed anew. */
const BEFORE_2004: Caution = {
  code: 'penalty-before-2004',
  text: '2004年1月1日前的贷款，没有重新约定罚息的，逾期按日万分之四（1996年5月1日起）、万分之三（1998年12月7日起）、万分之二点一（1999年6月10日起）计收，挪用按日万分之五，请核对罚息利率。',
  source: OLD_RATES,
}

/** What speaks against the agreed penalty rates. */
export function penaltyCautions(terms: LoanTerms): readonly Caution[] {
  const { penalty, misusePenalty, drawdownDate } = terms
  if (drawdownDate < IN_FORCE_FROM) return penalty.kind === 'none' ? [] : [BEFORE_2004]
  return [...outside(terms, penalty, OVERDUE), ...(misusePenalty === undefined ? [] : outside(terms, misusePenalty, MISUSE))]
}
