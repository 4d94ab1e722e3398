import type { IsoDate } from '../model/iso-date.ts'

/** Where a paper original stands: in its place, with a borrower, with one who is late, or gone for good. */
export const archiveStandings = ['kept', 'lent', 'overdue', 'released'] as const
export type ArchiveStanding = (typeof archiveStandings)[number]
export const archiveStandingLabels: Record<ArchiveStanding, string> = { kept: '在库', lent: '借出', overdue: '逾期未还', released: '已移出' }

/**
 * @param dueOn the due day of the borrowing that runs; null when nobody has it. The due day itself is still in time.
 * @param on the day that is asked for
 */
export function archiveStanding(releasedOn: IsoDate | null, dueOn: IsoDate | null, on: IsoDate): ArchiveStanding {
  if (releasedOn !== null) return 'released'
  if (dueOn === null) return 'kept'
  return dueOn < on ? 'overdue' : 'lent'
}
