import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { minDate } from '../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import type { LoanFigures } from '../loans/position.ts'

/** What a household owes over its loans, as the list shows it, in fen. */
export interface CaseFigures {
  readonly principal: Fen
  /** 欠息: contract, penalty, compound and undivided interest. */
  readonly interest: Fen
  readonly costs: Fen
  /** The oldest day among the loans' figures; null when nothing is known of any. */
  readonly on: IsoDate | null
}

export function caseFigures(loans: readonly LoanFigures[]): CaseFigures {
  const [first, ...others] = loans.map(({ on }) => on).filter((day) => day !== null)
  return {
    principal: sumFen(loans.map(({ principal }) => principal)),
    interest: sumFen(loans.flatMap(({ interest, penalty, compound, undivided }) => [interest, penalty, compound, undivided])),
    costs: sumFen(loans.map(({ costs }) => costs)),
    on: first === undefined ? null : minDate(first, ...others),
  }
}
