import { type RowStatus, rowStatuses, type SheetDryRun } from '../../../../shared/api/imports.ts'

export type Counts = Readonly<Record<RowStatus, number>>

const none: Counts = { new: 0, changed: 0, same: 0, rejected: 0, confirm: 0, skipped: 0 }

/** The counts of all sheets together. */
export function totalCounts(sheets: readonly Pick<SheetDryRun, 'counts'>[]): Counts {
  return sheets.reduce((sum, { counts }) => added(sum, counts), none)
}

/** One row went from one status to another (a person answered its question). */
export function movedCounts(counts: Counts, from: RowStatus, to: RowStatus): Counts {
  if (from === to) return counts
  return { ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 }
}

function added(a: Counts, b: Counts): Counts {
  const sum = { ...a }
  for (const status of rowStatuses) sum[status] = a[status] + b[status]
  return sum
}
