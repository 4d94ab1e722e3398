import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isId } from '../../../shared/model/id.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { idFromBytes, idToBytes } from '../../../electron/store/database/id-bytes.ts'
import { MIGRATIONS } from '../support/open-store.ts'

const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).toSorted()
const own = files.findIndex((file) => file.endsWith('_proceedings.sql'))
const run = (db: Database.Database, names: readonly string[]) => names.forEach((name) => db.exec(readFileSync(join(MIGRATIONS, name), 'utf8')))

test('the days of a proceeding of the version before become its events, with who entered them', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  run(db, files.slice(0, own))
  const [caseId, suit, voided, by] = [newId(), newId(), newId(), newId()].map(idToBytes)
  const insert = db.prepare(`INSERT INTO proceeding (id, case_id, kind, filed_on, docketed_on, hearing_on, status, version, created_at, created_by, updated_at, updated_by, voided_at, void_reason)
    VALUES (?, ?, 'first-instance', '2026-02-10', '2026-02-20', '2026-12-03', 'docketed', 2, 5, ?, 6, ?, ?, ?)`)
  insert.run(suit, caseId, by, by, null, null)
  insert.run(voided, caseId, by, by, 7, '重复登记')
  run(db, files.slice(own, own + 1))

  const events = db.prepare<[], { id: Buffer; proceeding_id: Buffer; kind: string; day: string; voided_at: number | null }>('SELECT * FROM proceeding_event ORDER BY day').all()
  expect(events.filter((event) => event.proceeding_id.equals(suit ?? Buffer.alloc(0))).map(({ kind, day, voided_at }) => [kind, day, voided_at])).toEqual([
    ['filed', '2026-02-10', null],
    ['docketed', '2026-02-20', null],
    ['hearing', '2026-12-03', null],
  ])
  expect(events.filter((event) => event.voided_at === 7)).toHaveLength(3)
  expect(events.every((event) => isId(idFromBytes(event.id)))).toBe(true)
  expect(db.prepare('SELECT count(*) AS n FROM case_line_due').get()).toEqual({ n: 1 })
  db.close()
})
