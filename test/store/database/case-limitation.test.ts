import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { idToBytes } from '../../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from '../support/open-store.ts'

const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const own = files.findIndex((file) => file.endsWith('_case_limitation.sql'))
const run = (db: Database.Database, names: readonly string[]) => names.forEach((name) => db.exec(readFileSync(join(MIGRATIONS, name), 'utf8')))

test('the first limitation that runs is taken from the board of the version before', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, files.slice(0, own))
  const [unit, loan] = [newId(), newId()].map(idToBytes)
  const insert = db.prepare(`INSERT INTO deadline (id, deadline_key, case_id, case_rowno, unit_id, assigned, kind, subject_id, start_id, subject_text, standing, nominal, rolled, safe, provisional, pending)
    VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, '借据', ?, ?, ?, ?, 0, 0)`)
  const line = (key: string, rowno: number, kind: string, standing: string, day: string | null) => insert.run(idToBytes(newId()), key, idToBytes(newId()), rowno, unit, kind, loan, loan, standing, day, day, day)
  line('a', 1, 'loan-limitation', 'running', '2028-05-01')
  line('b', 1, 'instalment-limitation', 'running', '2027-05-01')
  line('c', 1, 'loan-limitation', 'met', '2026-05-01')
  line('d', 1, 'guarantee-period', 'running', '2025-05-01')
  line('e', 2, 'loan-limitation', 'uncertain', null)
  run(db, files.slice(own, own + 1))

  expect(db.prepare('SELECT case_rowno, limitation_on FROM case_limitation').all()).toEqual([{ case_rowno: 1, limitation_on: '2027-05-01' }])
  db.close()
})
