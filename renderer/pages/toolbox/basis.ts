import type { LawInForce } from '../../../shared/api/law.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { BranchValues } from '../../../shared/rules/branch-values.ts'
import type { LprSeries } from '../../../shared/rules/lpr.ts'
import { type WorkdayCalendar, workdayCalendar } from '../../../shared/rules/workdays.ts'

/** What every tool computes on besides its inputs: the day, and the law as the ledger has it, the same as on the pages of a case. */
export interface Basis {
  readonly today: IsoDate
  /** What the branch set for rules in doubt. */
  readonly values: BranchValues
  /** Bundled and loaded holiday notices, and loaded texts of the law. */
  readonly calendar: WorkdayCalendar
  /** Bundled and loaded publications. */
  readonly lpr: LprSeries
}

export function basisOn(today: IsoDate, { values, holidays, texts, lpr }: LawInForce): Basis {
  return { today, values, calendar: workdayCalendar(holidays, texts), lpr }
}
