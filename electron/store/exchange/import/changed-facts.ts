import { columnName } from '../../kernel/record-table.ts'
import type { RowMatch } from './row-match.ts'

/** Facts that a row changes, as kept and as stated; empty when nothing differs. */
export interface ChangedFacts {
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

function shownPlainly(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/** Flags lie in the file as 0 and 1. */
function kept(value: unknown, stated: unknown): unknown {
  return typeof stated === 'boolean' && typeof value === 'number' ? value === 1 : (value ?? null)
}

/**
 * Compares what a row states with the kept columns of a record and notes each difference. What the row leaves blank is no
 * statement and changes nothing.
 */
export function changedFacts(
  columns: Readonly<Record<string, unknown>>,
  stated: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, string>>,
  match: RowMatch,
  show: (key: string, value: unknown) => string | null = (_, value) => shownPlainly(value),
): ChangedFacts {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(stated)) {
    if (value === null || value === undefined) continue
    const was = kept(columns[columnName(key)], value)
    if (was === value) continue
    before[key] = was
    after[key] = value
    const label = labels[key]
    if (label !== undefined) match.differs(label, show(key, was), show(key, value))
  }
  return { before, after }
}

export function changesAnything({ after }: ChangedFacts): boolean {
  return Object.keys(after).length > 0
}
