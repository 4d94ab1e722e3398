import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { idToBytes } from '../../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from '../support/open-store.ts'

const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const own = files.findIndex((file) => file.endsWith('_appeals_of_rulings.sql'))
const run = (db: Database.Database, names: readonly string[]) => names.forEach((name) => db.exec(readFileSync(join(MIGRATIONS, name), 'utf8')))

test('the events and acts of the version before are kept when rulings and titles in collusion can be noted, and other words stay refused', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, files.slice(0, own))
  const [caseId, person] = [newId(), newId()].map(idToBytes)
  const happened = (kind: string) =>
    db.prepare('INSERT INTO proceeding_event (id, case_id, proceeding_id, kind, day, proof, version, created_at, created_by, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, 1, 1, ?, 1, ?)').run(idToBytes(newId()), caseId, caseId, kind, '2026-03-01', '回执', person, person)
  const acted = (kind: string) =>
    db.prepare('INSERT INTO debtor_act (id, case_id, party_id, kind, description, acted_on, version, created_at, created_by, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, 1, 1, ?, 1, ?)').run(idToBytes(newId()), caseId, person, kind, '厂房', '2026-03-01', person, person)
  happened('docketed')
  acted('gift')
  expect(() => happened('ruling-served')).toThrow('CHECK')
  expect(() => acted('sham-suit')).toThrow('CHECK')
  const kept = () => [db.prepare('SELECT * FROM proceeding_event').all(), db.prepare('SELECT * FROM debtor_act').all()]
  const before = kept()
  run(db, files.slice(own, own + 1))
  expect(kept()).toEqual(before)
  for (const kind of ['ruling-served', 'ruling-known', 'title-harm-known']) happened(kind)
  acted('sham-suit')
  expect(() => happened('rumour')).toThrow('CHECK')
  expect(() => acted('rumour')).toThrow('CHECK')
  db.close()
})
