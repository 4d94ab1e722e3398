import type { ShellEvent } from '../../shared/api/events.ts'
import type { Ledger, Person } from './kernel/context.ts'
import { binder } from './kernel/dispatch.ts'
import type { LedgerHome } from './vault/ledger-home.ts'

/** One call as a handler sees it. `ledger` throws `locked` while nobody has unlocked it. */
export interface Call {
  readonly home: LedgerHome
  readonly ledger: Ledger
  /** Who is signed in, if anybody. */
  readonly person: Person | null
  /** What the person chose in the dialog that main opened for this call. */
  readonly paths: readonly string[]
  emit(event: ShellEvent): void
}

/** Ties a handler of the store to its contract; each folder's `handlers.ts` makes its table with it. */
export const bind = binder<Call>()
