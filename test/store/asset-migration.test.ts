import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { idFromBytes } from '../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from './support/open-store.ts'

const names = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const assets = names.findIndex((name) => name.endsWith('_assets.sql'))

function run(db: Database.Database, files: readonly string[]): void {
  for (const name of files) db.exec(readFileSync(join(MIGRATIONS, name), 'utf8'))
}

const COLLATERAL = `INSERT INTO collateral (id, case_id, asset_id, kind, is_maximum, registration, value_fen, valued_on, occupant, lease, version, created_at, created_by, updated_at, updated_by, voided_at)
  VALUES (?, ?, ?, 'mortgage', 0, 'registered', ?, ?, ?, ?, 2, 1700000000000, ?, 1700000000000, ?, ?)`

test('value, occupant and lease of a collateral go on as records of the thing, voided ones as voided', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, names.slice(0, assets))
  const [own, voided, dated, thing, file, staff] = [1, 2, 3, 4, 5, 6].map((byte) => Buffer.alloc(16, byte))
  const insert = db.prepare(COLLATERAL)
  insert.run(own, file, thing, 90_000_000, '2023-03-10', '柳某一家', '整栋出租', staff, staff, null)
  insert.run(voided, file, thing, 10_000_000, null, null, null, staff, staff, 1700000000001)
  insert.run(dated, file, thing, null, '2022-01-01', null, null, staff, staff, null)
  run(db, names.slice(assets))
  const valuations = db.prepare<[], { id: Buffer; valued_on: string | null; value_fen: number; method: string; voided_at: number | null }>('SELECT * FROM asset_valuation ORDER BY value_fen').all()
  expect(valuations.map(({ valued_on, value_fen, method, voided_at }) => [valued_on, value_fen, method, voided_at])).toEqual([[null, 10_000_000, 'ledger', 1700000000001], ['2023-03-10', 90_000_000, 'ledger', null]])
  expect(valuations.every(({ id }) => idFromBytes(id).length === 36)).toBe(true)
  expect(db.prepare('SELECT occupant, way, checked_on FROM asset_inspection').all()).toEqual([{ occupant: '柳某一家', way: 'ledger', checked_on: null }])
  expect(db.prepare('SELECT tenant, note FROM asset_lease').all()).toEqual([{ tenant: null, note: '整栋出租' }])
  expect(db.prepare('SELECT note FROM collateral WHERE id = ?').get(dated)).toEqual({ note: '评估日期 2022-01-01，没有登记价值' })
})
