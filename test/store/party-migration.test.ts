import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { idFromBytes } from '../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from './support/open-store.ts'

const names = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const parties = names.findIndex((name) => name.endsWith('_parties.sql'))

function run(db: Database.Database, files: readonly string[]): void {
  for (const name of files) db.exec(readFileSync(join(MIGRATIONS, name), 'utf8'))
}

const PARTY = `INSERT INTO party (id, kind, name, name_key, phone, domicile, residence, service_address, status, version, created_at, created_by, updated_at, updated_by, voided_at)
  VALUES (?, 'person', '旧户', '旧户', ?, ?, ?, ?, 'normal', 3, 1700000000000, ?, 1700000000000, ?, ?)`

test('the flat numbers and addresses of a populated file become rows with ids of the right kind', () => {
  const db = new Database(':memory:')
  run(db, names.slice(0, parties))
  const [own, voided, staff] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2), Buffer.alloc(16, 3)]
  db.prepare(PARTY).run(own, '13800000001、000-1234567; 13800000001', '一路 1 号', '二路 2 号', null, staff, staff, null)
  db.prepare(PARTY).run(voided, '13800000002', '三路 3 号', null, null, staff, staff, 1700000000001)
  run(db, names.slice(parties))
  const phones = db.prepare<[], { id: Buffer; party_id: Buffer; number: string; status: string; version: number }>('SELECT * FROM party_phone ORDER BY number').all()
  expect(phones.map(({ number, status, version }) => [number, status, version])).toEqual([['000-1234567', 'in-use', 1], ['13800000001', 'in-use', 1]])
  expect(phones.every(({ id, party_id }) => idFromBytes(id).length === 36 && party_id.equals(own))).toBe(true)
  const addresses = db.prepare<[], { kind: string; address: string; standing: string }>('SELECT kind, address, standing FROM party_address ORDER BY kind').all()
  expect(addresses).toEqual([{ kind: 'domicile', address: '一路 1 号', standing: 'unverified' }, { kind: 'residence', address: '二路 2 号', standing: 'unverified' }])
})
