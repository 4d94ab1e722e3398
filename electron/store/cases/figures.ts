import type { ForeignDebt } from '../../../shared/api/cases.ts'
import { type Currency, MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { minDate } from '../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import type { LoanFigures } from '../loans/position.ts'

/** What a household owes over its loans, as the list shows it: renminbi in fen, other currencies beside it. */
export interface CaseFigures {
  readonly principal: Fen
  /** 欠息: contract, penalty, compound and undivided interest. */
  readonly interest: Fen
  readonly costs: Fen
  /** Null where all loans are in renminbi. */
  readonly foreign: readonly ForeignDebt[] | null
  /** The oldest day among the loans' figures; null when nothing is known of any. */
  readonly on: IsoDate | null
}

export function caseFigures(loans: readonly LoanFigures[]): CaseFigures {
  const [first, ...others] = loans.map(({ on }) => on).filter((day) => day !== null)
  const foreign = foreignCurrencies(loans).map((currency) => foreignDebt(loans, currency))
  return {
    ...sumsIn(loans, MAIN_CURRENCY),
    foreign: foreign.length === 0 ? null : foreign,
    on: first === undefined ? null : minDate(first, ...others),
  }
}

function foreignCurrencies(loans: readonly LoanFigures[]): readonly Currency[] {
  return [...new Set(loans.map(({ currency }) => currency))].filter((currency) => currency !== MAIN_CURRENCY)
}

function sumsIn(loans: readonly LoanFigures[], currency: Currency): Pick<CaseFigures, 'principal' | 'interest' | 'costs'> {
  const own = loans.filter((loan) => loan.currency === currency)
  return {
    principal: sumFen(own.map(({ principal }) => principal)),
    interest: sumFen(own.flatMap(({ interest, penalty, compound, undivided }) => [interest, penalty, compound, undivided])),
    costs: sumFen(own.map(({ costs }) => costs)),
  }
}

function foreignDebt(loans: readonly LoanFigures[], currency: Currency): ForeignDebt {
  const { principal, interest, costs } = sumsIn(loans, currency)
  return { currency, principalFen: principal, interestFen: interest, totalFen: sumFen([principal, interest, costs]) }
}

/** As the projection keeps it. */
export function foreignJson({ foreign }: CaseFigures): string | null {
  return foreign && JSON.stringify(foreign)
}
