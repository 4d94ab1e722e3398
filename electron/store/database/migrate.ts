import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Instant } from '../../../shared/model/iso-date.ts'
import type { Migration, MigrationId } from './manifest.ts'
import { done, refused } from './problem.ts'
import type { LedgerProblem, Outcome, SchemaProblem } from './problem.ts'
import { errnoOf } from './system-error.ts'

/** The runner's own book. `schema_sha256` is the schema as this migration left it. */
const BOOK = `CREATE TABLE IF NOT EXISTS schema_migration (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  schema_sha256 TEXT NOT NULL CHECK (length(schema_sha256) = 64),
  applied_at INTEGER NOT NULL CHECK (typeof(applied_at) = 'integer'),
  app_version TEXT NOT NULL
) STRICT`

export interface AppliedMigration extends MigrationId {
  readonly schemaSha256: string
}

/** What the file's own book lists, oldest first; empty for a new file. */
export function appliedMigrations(db: Database.Database): AppliedMigration[] {
  const hasBook = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'`).get()
  if (!hasBook) return []
  return db
    .prepare<[], AppliedMigration>(
      'SELECT id, name, sha256, schema_sha256 AS schemaSha256 FROM schema_migration ORDER BY position',
    )
    .all()
}

/**
 * Compares by hash, position by position: what is applied must be an exact beginning of what is shipped.
 * @returns the shipped migrations still to run, or why this version must not write to the file.
 */
export function pendingMigrations(
  applied: readonly MigrationId[],
  shipped: readonly Migration[],
): Outcome<readonly Migration[], SchemaProblem> {
  for (const [index, one] of applied.slice(0, shipped.length).entries()) {
    const expected = shipped[index]
    if (expected?.sha256 === one.sha256) continue
    const known = shipped.some(({ sha256 }) => sha256 === one.sha256)
    const code = expected?.id === one.id && !known ? 'migration-edited' : 'migration-reordered'
    return refused({ code, position: index + 1, name: one.name })
  }
  if (applied.length > shipped.length) {
    return refused({ code: 'schema-newer', fileVersion: applied.length, appVersion: shipped.length })
  }
  return done(shipped.slice(applied.length))
}

/** A digest of every table, index, view and trigger; SQLite's own statistics tables are left out. */
export function schemaFingerprint(db: Database.Database): string {
  const rows = db
    .prepare<[], readonly [string, string, string, string | null]>(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .raw()
    .all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

export interface MigrationStamp {
  readonly now: Instant
  readonly appVersion: string
}

class MigrationFailed extends Error {
  readonly migration: string
  constructor(migration: string, detail: string, cause?: unknown) {
    super(detail, { cause })
    this.name = 'MigrationFailed'
    this.migration = migration
  }
}

/**
 * Runs all pending migrations in one transaction: all or none, `user_version` and the book with them.
 * Foreign keys are off around it, because rebuilding a parent table would delete or refuse its children; they are
 * checked inside before the commit, so that a migration that breaks one is rolled back as a whole.
 */
export function runMigrations(
  db: Database.Database,
  pending: readonly Migration[],
  stamp: MigrationStamp,
): Outcome<{ readonly applied: number }, LedgerProblem> {
  if (pending.length === 0) return done({ applied: 0 })
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => applyAll(db, pending, stamp)).immediate()
    return done({ applied: pending.length })
  } catch (error) {
    if (!(error instanceof MigrationFailed)) throw error
    if (errnoOf(error.cause) === 'SQLITE_FULL') {
      return refused({ code: 'disk-full', path: db.name, freeBytes: null, neededBytes: null })
    }
    return refused({ code: 'upgrade-failed', migration: error.migration, detail: error.message })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function applyAll(db: Database.Database, pending: readonly Migration[], stamp: MigrationStamp): void {
  db.exec(BOOK)
  for (const migration of pending) apply(db, migration, stamp)
  const orphan = db
    .prepare<[], { child: string; parent: string }>('SELECT "table" AS child, parent FROM pragma_foreign_key_check LIMIT 1')
    .get()
  if (orphan) {
    throw new MigrationFailed(pending.at(-1)?.name ?? '', `a row of ${orphan.child} points to no row of ${orphan.parent}`)
  }
}

function apply(db: Database.Database, { id, name, sha256, sql }: Migration, stamp: MigrationStamp): void {
  try {
    db.exec(sql)
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    throw new MigrationFailed(name, error instanceof Error ? error.message : String(error), error)
  }
  if (!db.inTransaction) throw new MigrationFailed(name, 'the migration ended the transaction that it runs in')
  const position = Number(id)
  db.prepare(
    `INSERT INTO schema_migration (position, id, name, sha256, schema_sha256, applied_at, app_version)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(position, id, name, sha256, schemaFingerprint(db), stamp.now, stamp.appVersion)
  db.pragma(`user_version = ${position}`)
}
