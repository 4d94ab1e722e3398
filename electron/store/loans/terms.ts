import type { LoanFacts } from '../../../shared/model/loan.ts'
import type { LoanTerms, PenaltyTerm, RateTerm } from '../../../shared/rules/ledger/terms.ts'
import type { Law } from '../law/law-of.ts'

/** What a loan record must hold before the ledger can be computed: asked for by name, never guessed. */
export interface MissingTerm {
  readonly fact: keyof LoanFacts
  readonly question: string
}

export type TermsOfLoan = { readonly ok: true; readonly terms: LoanTerms } | { readonly ok: false; readonly missing: readonly MissingTerm[] }

/** What the ledger's law adds to a contract: the LPR series in use, and the values that the branch settled. */
export type LawOfTerms = Pick<Law, 'lpr' | 'values'>

/** Maps a loan record onto the terms that the interest rules read. */
export function termsOf(loan: LoanFacts, law: LawOfTerms): TermsOfLoan {
  const rate = rateOf(loan, law)
  const penalty = penaltyOf(loan)
  const misusePenalty = misusePenaltyOf(loan)
  const missing: MissingTerm[] = []
  if (!rate) missing.push({ fact: loan.rateKind === 'lpr' ? 'lprPoints' : 'annualRate', question: '合同约定的年利率是多少' })
  if (!penalty) missing.push({ fact: loan.penaltyKind === 'uplift' ? 'penaltyUplift' : 'penaltyRate', question: '合同约定的罚息标准是多少' })
  if (!rate || !penalty) return { ok: false, missing }
  return {
    ok: true,
    terms: {
      currency: loan.currency,
      drawdownDate: loan.drawdownOn,
      dueDate: loan.dueOn,
      method: loan.repaymentMethod,
      settlement: loan.settlement,
      settlementDay: loan.settlementDay,
      dayCount: loan.dayCount,
      rate,
      penalty,
      ...(misusePenalty && { misusePenalty }),
      dueDayRate: loan.dueDayRate,
      compound: { on: loan.compoundOn, rateInTerm: loan.compoundRateInTerm, ...(loan.compoundJoins && { joins: loan.compoundJoins }) },
      allocation: loan.allocationOrder,
      inclusiveEnd: loan.inclusiveEnd ?? false,
      branch: law.values,
    },
  }
}

function rateOf(loan: LoanFacts, { lpr }: LawOfTerms): RateTerm | null {
  if (loan.rateKind === 'fixed') return loan.annualRate === null ? null : { kind: 'fixed', annualRate: loan.annualRate }
  if (loan.lprTerm === null || loan.lprPoints === null) return null
  const repricing = loan.repricingMonths === null ? null : { months: loan.repricingMonths, ...(loan.repricingFrom && { anchor: loan.repricingFrom }) }
  return { kind: 'lpr', term: loan.lprTerm, points: loan.lprPoints, repricing, series: lpr, ...(loan.lprFixing && { fixing: loan.lprFixing }) }
}

function penaltyOf(loan: LoanFacts): PenaltyTerm | null {
  switch (loan.penaltyKind) {
    case 'uplift':
      return loan.penaltyUplift === null ? null : { kind: 'uplift', percent: loan.penaltyUplift }
    case 'own-rate':
      return loan.penaltyRate === null ? null : { kind: 'own-rate', annualRate: loan.penaltyRate }
    case 'none':
      return { kind: 'none' }
  }
}

function misusePenaltyOf({ misuseKind, misuseUplift, misuseRate }: LoanFacts): PenaltyTerm | null {
  if (misuseKind === 'uplift' && misuseUplift !== null) return { kind: 'uplift', percent: misuseUplift }
  return misuseKind === 'own-rate' && misuseRate !== null ? { kind: 'own-rate', annualRate: misuseRate } : null
}
