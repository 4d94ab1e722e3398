/** Which instalments of principal are still owed (R9, R17). */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import { requireList } from './given.ts'
import type { ScheduledInstalment } from './ledger/terms.ts'
import { minFen, subtractFen } from './money.ts'

/**
 * The rows of a schedule whose principal is not fully repaid. Repayments went to what fell due first (民法典第五百六十条), so that what is
 * outstanding belongs to the last rows; a row that is repaid in part is still owed. Rows without principal owe none.
 * @param outstanding principal owed now, in fen; more than the schedule holds leaves every row owed
 * @throws RuleError `facts-missing`
 */
export function unpaidInstalments(rows: readonly ScheduledInstalment[], outstanding: Fen): readonly ScheduledInstalment[] {
  requireList(rows, '还款计划')
  const unpaid: ScheduledInstalment[] = []
  let rest = outstanding
  for (const row of rows.toReversed()) {
    if (rest <= ZERO_FEN) break
    if (row.principal === ZERO_FEN) continue
    unpaid.unshift(row)
    rest = subtractFen(rest, minFen(rest, row.principal))
  }
  return unpaid
}
