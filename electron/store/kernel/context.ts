import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { StaffRole } from '../../../shared/model/staff.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Clock } from './clock.ts'

export interface Person {
  readonly id: Id<'staff'>
  readonly name: string
  readonly role: StaffRole
  /** Where the person works; with the role it decides which cases he sees (`scope.ts`). */
  readonly unitId: Id<'unit'> | null
}

/** A held command that a second person has approved and that is being carried out. */
export interface Approval {
  readonly proposalId: Id<'proposal'>
  /** Who approved; the ledger's person is then the one who proposed. */
  readonly by: Person
  /** Of the approving call, so that a repeat of it answers the same. */
  readonly commandId: Id<'command'>
}

/** The call that is being answered: a command that needs four eyes is kept by its name and input. */
export interface Request {
  readonly name: string
  readonly input: unknown
  readonly approval?: Approval
}

/** An unlocked ledger and who unlocked it: what every handler of the record works on. */
export interface Ledger {
  /** The connection itself, for statements that drizzle does not say (full-text search, hot lists). */
  readonly raw: Database.Database
  readonly db: BetterSQLite3Database
  readonly person: Person
  readonly clock: Clock
  /** Absent where the store acts by itself (set-up, upkeep). */
  readonly request?: Request
}
