/** How long the loan has been overdue (R59), and up to when its contract interest is paid. */
import type { IsoDate } from '../../model/iso-date.ts'
import { oldestDue } from './account.ts'
import { dateOf } from './days.ts'
import type { RestatingEntry } from './entries.ts'
import type { LedgerState } from './state.ts'

export interface OverdueFigures {
  readonly oldestUnpaidDueDate?: IsoDate
  readonly firstOverdueDay?: IsoDate
  /** asOf − oldest unpaid due date; null when only sums of unknown age are unpaid. */
  readonly overdueDays: number | null
  /** True when a certified sum of unknown age is unpaid, so that the loan may be overdue for longer. */
  readonly mayBeLonger: boolean
}

/** Overdue figures as of day number `to`. */
export function overdueFigures(state: LedgerState, to: number): OverdueFigures {
  const { day, unknown } = oldestDue(state.account)
  if (day === undefined) return { overdueDays: unknown ? null : 0, mayBeLonger: unknown }
  const dueDate = dateOf(day)
  const overdueDays = Math.max(0, to - day)
  return {
    oldestUnpaidDueDate: dueDate,
    ...(overdueDays > 0 && { firstOverdueDay: dateOf(day + 1) }),
    overdueDays,
    mayBeLonger: unknown,
  }
}

/** The day before the first one whose contract interest is unpaid; undefined when a certified sum hides it. */
export function interestPaidTo(state: LedgerState, restated: RestatingEntry | undefined): IsoDate | undefined {
  const { interest, undivided } = state.account.queues
  const certifiedUnpaid = [...interest.items, ...undivided.items].some((item) => item.certified && item.rest > 0)
  if (certifiedUnpaid) return restated?.kind === 'opening-balance' ? restated.interestPaidTo : undefined
  const contractLines = state.lines.filter((line) => line.leg.kind === 'contract')
  const unpaid = contractLines.find((line) => line.item.rest > 0)
  if (unpaid !== undefined) return dateOf(unpaid.leg.from - 1)
  const last = contractLines.at(-1)
  if (last !== undefined) return dateOf(last.to - 1)
  return restated?.kind === 'opening-balance' ? restated.interestPaidTo : undefined
}
