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

/** An unlocked ledger and who unlocked it: what every handler of the record works on. */
export interface Ledger {
  /** The connection itself, for statements that drizzle does not say (full-text search, hot lists). */
  readonly raw: Database.Database
  readonly db: BetterSQLite3Database
  readonly person: Person
  readonly clock: Clock
}
