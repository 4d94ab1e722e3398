import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { staff, unit } from '../../../electron/store/database/schema.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { insertRow } from '../../../electron/store/kernel/record-table.ts'
import { testClock } from '../support/open-store.ts'
import { TODAY } from './sample-files.ts'

const migrations = new URL('../../../migrations/', import.meta.url)

function schemaSql(): string {
  const files = readdirSync(migrations).filter((name) => name.endsWith('.sql')).toSorted()
  return files.map((name) => readFileSync(new URL(name, migrations), 'utf8')).join('\n')
}

const START = Date.UTC(2026, 10, 21, 1)

/** A ledger in memory under the shipped schema, with the bank and its administrator. Its clock ticks with every question. */
export function testLedger(): Ledger {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  raw.exec(schemaSql())
  const unitId = newId<'unit'>()
  const person = { id: newId<'staff'>(), name: '管理员', role: 'administrator' as const, unitId }
  const made = { version: 1, createdAt: START, createdBy: person.id, updatedAt: START, updatedBy: person.id }
  insertRow(raw, unit, { id: unitId, parentId: null, kind: 'bank', name: '示例农商行', ...made })
  insertRow(raw, staff, { id: person.id, unitId, name: person.name, role: person.role, ...made })
  return { raw, db: drizzle(raw, { casing: 'snake_case' }), person, clock: testClock(TODAY) }
}
