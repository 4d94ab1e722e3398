import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schemaTables } from '../../electron/store/database/record-tables.ts'
import { columnName } from '../../electron/store/kernel/record-table.ts'
import { MIGRATIONS } from './support/open-store.ts'

/** The SQL is the truth; drizzle's picture of it must not drift. */
function migrated(): Database.Database {
  const db = new Database(':memory:')
  for (const name of readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()) db.exec(readFileSync(join(MIGRATIONS, name), 'utf8'))
  return db
}

interface SqlColumn {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

const tables = [...schemaTables.values()]
const db = migrated()

test.each(tables.map((table) => [getTableName(table), table] as const))('drizzle and the SQL agree on %s', (name, table) => {
  const inSql = db.prepare<[string], SqlColumn>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(name)
  const inDrizzle = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    name: columnName(key),
    type: column.getSQLType().toUpperCase(),
    required: column.notNull || column.primary,
  }))
  const asDrizzle = inSql.map((column) => ({ name: column.name, type: column.type, required: column.notnull === 1 || column.pk > 0 }))
  expect(inDrizzle.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(asDrizzle.toSorted((a, b) => a.name.localeCompare(b.name)))
})

test('no foreign key cascades', () => {
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const actions = names.flatMap(({ name }) => db.prepare<[string], { on_delete: string; on_update: string }>('SELECT on_delete, on_update FROM pragma_foreign_key_list(?)').all(name))
  expect(actions.length).toBeGreaterThan(30)
  expect(new Set(actions.map((action) => action.on_delete))).toEqual(new Set(['RESTRICT']))
})

test('every sum is an integer of fen by CHECK', () => {
  const sql = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL").all()
  const lines = sql.flatMap(({ name, sql: text }) => text.split('\n').filter((line) => /^\s+\w+_fen INTEGER/.test(line)).map((line) => ({ name, line })))
  expect(lines.length).toBeGreaterThan(25)
  expect(lines.filter(({ line }) => !/typeof\(\w+_fen\)='integer'/.test(line))).toEqual([])
})

test('every civil date is checked to exist', () => {
  expect(() => db.prepare("INSERT INTO import_run (id, file_name, file_hash, kind, as_of, unit, state, created_at, created_by, committed_at) VALUES (zeroblob(16), 'a', ?, 'loans', '2023-02-30', 'yuan', 'committed', 1, zeroblob(16), 1)").run('0'.repeat(64))).toThrow(/CHECK/)
})
