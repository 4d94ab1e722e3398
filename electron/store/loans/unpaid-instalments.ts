import type { Loan } from '../../../shared/api/loans.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import { unpaidInstalments } from '../../../shared/rules/unpaid-instalments.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanFigures } from './position.ts'
import { ruleSchedules, type ScheduleOfLoan, schedulesOf } from './schedule-rows.ts'

/**
 * The due days of a loan's instalments of principal that are not fully repaid, by the schedule in force today. None where the
 * principal is due at once: then the maturity says it all. All of them while the ledger does not know what is outstanding.
 * @param schedules the versions in the order in which they come into force; without them those on record
 */
export function unpaidDueDays(ledger: Ledger, { id }: Pick<Loan, 'id'>, schedules: readonly ScheduleOfLoan[] = schedulesOf(ledger, id)): readonly IsoDate[] {
  const versions = ruleSchedules(schedules)
  const rows = (versions.findLast(({ from }) => from <= ledger.clock.today()) ?? versions[0])?.rows.filter(({ principal }) => principal !== ZERO_FEN) ?? []
  if (rows.length < 2) return []
  const { on, principal } = loanFigures(ledger, id)
  return (on === null ? rows : unpaidInstalments(rows, principal)).map(({ dueDate }) => dueDate)
}
