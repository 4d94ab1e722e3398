import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { idToBytes } from '../../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from '../support/open-store.ts'

const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const own = files.findIndex((file) => file.endsWith('_risk_fact_kinds.sql'))
const run = (db: Database.Database, names: readonly string[]) => names.forEach((name) => db.exec(readFileSync(join(MIGRATIONS, name), 'utf8')))

test('the facts of the version before are kept when the ruling on another debt can be noted, and other words stay refused', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, files.slice(0, own))
  const note = (kind: string) => {
    const person = idToBytes(newId())
    const values = [idToBytes(newId()), idToBytes(newId()), kind, '2026-03-01', '执行裁定书', 1, 1, person, 1, person]
    db.prepare('INSERT INTO risk_fact (id, case_id, kind, occurred_on, proof, version, created_at, created_by, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...values)
  }
  note('evasion')
  note('conviction')
  const before = db.prepare('SELECT * FROM risk_fact').all()
  expect(() => note('title-elsewhere')).toThrow('CHECK')
  run(db, files.slice(own, own + 1))
  expect(db.prepare('SELECT * FROM risk_fact').all()).toEqual(before)
  note('title-elsewhere')
  expect(() => note('rumour')).toThrow('CHECK')
  db.close()
})
