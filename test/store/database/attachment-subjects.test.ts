import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { idToBytes } from '../../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from '../support/open-store.ts'

const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const own = files.findIndex((file) => file.endsWith('_attachment_subjects.sql'))
const run = (db: Database.Database, names: readonly string[]) => names.forEach((name) => db.exec(readFileSync(join(MIGRATIONS, name), 'utf8')))

test('the ties of the version before are kept when more kinds of records can be tied, and other words stay refused', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, files.slice(0, own))
  const [attachment, party, loan] = [newId(), newId(), newId()].map(idToBytes)
  const tie = (kind: string, subject: Buffer | undefined) => db.prepare('INSERT INTO attachment_subject (attachment_id, kind, subject_id) VALUES (?, ?, ?)').run(attachment, kind, subject)
  tie('party', party)
  tie('loan', loan)
  const before = db.prepare('SELECT * FROM attachment_subject').all()
  expect(() => tie('waiver', loan)).toThrow('CHECK')
  run(db, files.slice(own, own + 1))
  expect(db.prepare('SELECT * FROM attachment_subject').all()).toEqual(before)
  tie('waiver', loan)
  tie('foreclosed', loan)
  expect(() => tie('elsewhere', loan)).toThrow('CHECK')
  expect(() => tie('loan', loan)).toThrow('UNIQUE')
  db.close()
})
