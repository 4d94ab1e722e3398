import type Database from 'better-sqlite3'
import type { Ledger } from './context.ts'

/** Statements made once for each connection: preparing costs more than most of them take to run. */

const statements = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], unknown>>>()

/** The prepared statement of a text; the caller names what it takes and gives. */
export function prepared<P extends unknown[], R = unknown>(raw: Database.Database, sql: string): Database.Statement<P, R> {
  const own = statements.get(raw) ?? new Map<string, Database.Statement<unknown[], unknown>>()
  statements.set(raw, own)
  const known = own.get(sql)
  if (known) return known as Database.Statement<P, R>
  const made = raw.prepare<P, R>(sql)
  own.set(sql, made as Database.Statement<unknown[], unknown>)
  return made
}

/** Makes a query builder's prepared queries once for each ledger that they are asked for. */
export function oncePerLedger<Q>(build: (ledger: Ledger) => Q): (ledger: Ledger) => Q {
  const made = new WeakMap<object, Q>()
  return (ledger) => {
    const known = made.get(ledger.db)
    if (known) return known
    const queries = build(ledger)
    made.set(ledger.db, queries)
    return queries
  }
}
