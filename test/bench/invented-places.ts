import type { Id } from '../../shared/model/id.ts'
import type { Ledger } from '../../electron/store/kernel/context.ts'

/** What the parts of the generator share: who made a record, which household it belongs to, and an even spread over a list. */

export type Mark = ReturnType<typeof markOf>

export function markOf(ledger: Ledger) {
  const now = ledger.clock.now()
  return { version: 1, createdAt: now, createdBy: ledger.person.id, updatedAt: now, updatedBy: ledger.person.id }
}

export interface Household {
  readonly caseId: Id<'case'>
  readonly borrowerId: Id<'party'>
  readonly number: number
  readonly mark: Mark
}

/** Spreads the households over a list, the same way in every run. */
export function pick<T>(from: readonly T[], number: number, step = 1): T {
  const value = from[Math.floor(number / step) % from.length]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}
