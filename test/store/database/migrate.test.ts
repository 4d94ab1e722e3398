import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { computeManifest, loadMigrations } from '../../../electron/store/database/manifest.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import { appliedMigrations, pendingMigrations, runMigrations, schemaFingerprint } from '../../../electron/store/database/migrate.ts'
import { tempFolder } from './ledger-fixture.ts'
import { FIRST, SECOND, codeOf, expectDone, instant, migration } from './ledger-samples.ts'

const stamp = { now: instant('2026-11-22T02:00:00Z'), appVersion: '0.1.0' }
let db: Database.Database

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  return () => db.close()
})

function migrateTo(...migrations: readonly Migration[]): void {
  expectDone(runMigrations(db, expectDone(pendingMigrations(appliedMigrations(db), migrations)), stamp))
}

/** Everything that a failed upgrade must leave as it was. */
function snapshot(): unknown {
  return {
    schema: schemaFingerprint(db),
    version: db.pragma('user_version', { simple: true }),
    applied: appliedMigrations(db),
    households: db.prepare('SELECT * FROM household').all(),
    loans: db.prepare('SELECT * FROM loan').all(),
  }
}

describe('running migrations', () => {
  it('applies what is pending once, and books it with its hash', () => {
    migrateTo(FIRST, SECOND)
    migrateTo(FIRST, SECOND)
    expect(appliedMigrations(db).map(({ id, sha256 }) => [id, sha256])).toEqual([['0001', FIRST.sha256], ['0002', SECOND.sha256]])
    expect(db.pragma('user_version', { simple: true })).toBe(2)
    expect(appliedMigrations(db).at(-1)?.schemaSha256).toBe(schemaFingerprint(db))
  })

  it('keeps the children while a parent table is rebuilt, and enforces their keys afterwards', () => {
    migrateTo(FIRST)
    db.exec(`INSERT INTO household VALUES (1, '甲'); INSERT INTO loan VALUES (1, 1, '一'), (2, 1, '二')`)
    const rebuild = migration(
      '0002',
      `CREATE TABLE household_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '企业') STRICT;
       INSERT INTO household_new (id, name) SELECT id, name FROM household;
       DROP TABLE household;
       ALTER TABLE household_new RENAME TO household;`,
    )
    migrateTo(FIRST, rebuild)
    expect(db.prepare('SELECT id FROM loan').pluck().all()).toEqual([1, 2])
    expect(db.prepare('SELECT kind FROM household').pluck().all()).toEqual(['企业'])
    expect(() => db.exec('INSERT INTO loan VALUES (3, 99, NULL)')).toThrow(/FOREIGN KEY/)
  })

  it.each([
    ['an orphan that a migration makes', `PRAGMA user_version = 9; DELETE FROM household`],
    ['SQL that fails half way', `ALTER TABLE household ADD COLUMN phone TEXT; INSERT INTO nowhere VALUES (1)`],
    ['a constraint', `CREATE UNIQUE INDEX one_loan ON loan (household_id)`],
    ['a migration that commits by itself', `DELETE FROM loan; ROLLBACK`],
  ])('rolls back everything on %s', (_, sql) => {
    migrateTo(FIRST)
    db.exec(`INSERT INTO household VALUES (1, '甲'); INSERT INTO loan VALUES (1, 1, '一'), (2, 1, '二')`)
    const before = snapshot()
    const third = migration('0003', sql)
    const outcome = runMigrations(db, [SECOND, third], stamp)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'upgrade-failed', migration: third.name } })
    expect(snapshot()).toEqual(before)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('what is applied must be an exact beginning of what is shipped', () => {
  const third = migration('0003', 'SELECT 3')
  it.each([
    ['ok', [FIRST], [FIRST, SECOND]],
    ['ok', [], [FIRST]],
    ['schema-newer', [FIRST, SECOND], [FIRST]],
    ['schema-newer', [FIRST], []],
    ['migration-edited', [FIRST, SECOND], [FIRST, migration('0002', 'SELECT 2')]],
    ['migration-reordered', [SECOND, FIRST], [FIRST, SECOND]],
    ['migration-reordered', [FIRST, third], [FIRST, SECOND, third]],
    ['migration-edited', [FIRST, SECOND, third], [FIRST, migration('0002', 'SELECT 2')]],
  ])('%s (%#)', (code, applied, shipped) => {
    expect(codeOf(pendingMigrations(applied, shipped))).toBe(code)
  })

  it('names the migration and its place', () => {
    const outcome = pendingMigrations([FIRST, SECOND], [FIRST, migration('0002', 'SELECT 2')])
    expect(outcome).toMatchObject({ problem: { position: 2, name: SECOND.name } })
  })
})

function shippedFolder(files: Readonly<Record<string, string>>): string {
  const { root } = tempFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  writeFileSync(join(root, 'manifest.json'), JSON.stringify(computeManifest(root)))
  return root
}

describe('the frozen list', () => {
  it('loads migrations whose text it froze, whatever the line ends', () => {
    const root = shippedFolder({ '0001_a.sql': 'SELECT 1;\nSELECT 2;\n', '0002_b.sql': 'SELECT 3;\n' })
    writeFileSync(join(root, '0001_a.sql'), 'SELECT 1;\r\nSELECT 2;\r\n')
    expect(expectDone(loadMigrations(root)).map(({ id, name }) => [id, name])).toEqual([['0001', '0001_a'], ['0002', '0002_b']])
  })

  it.each([
    ['an edited file', '0001_a.sql', 'SELECT 9;\n'],
    ['an unlisted file', '0003_c.sql', 'SELECT 4;\n'],
    ['a torn list', 'manifest.json', '[{'],
    ['a list with a gap', 'manifest.json', JSON.stringify([{ id: '0002', name: '0002_b', sha256: '00'.repeat(32) }])],
  ])('refuses %s', (_, file, text) => {
    const root = shippedFolder({ '0001_a.sql': 'SELECT 1;\n', '0002_b.sql': 'SELECT 3;\n' })
    writeFileSync(join(root, file), text)
    expect(codeOf(loadMigrations(root))).toBe('installation-damaged')
  })

  it('is the list of what the app ships', () => {
    const folder = join(import.meta.dirname, '../../../migrations')
    const migrations = expectDone(loadMigrations(folder))
    expect(migrations.map(({ id, name, sha256 }) => ({ id, name, sha256 }))).toEqual(computeManifest(folder))
    expect(migrations.length).toBeGreaterThan(0)
    // A migration that ends the transaction could not be taken back; pragmas and ATTACH have no effect inside one.
    for (const { name, sql } of migrations) {
      expect(sql, name).not.toMatch(/^\s*(COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|VACUUM)\b/im)
      expect(sql, name).not.toMatch(/^\s*BEGIN\s*(;|TRANSACTION|IMMEDIATE|EXCLUSIVE)/im)
    }
  })
})
