import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { CHAIN_START, entryHash } from '../../electron/store/audit/chain.ts'
import { idFromBytes } from '../../electron/store/database/id-bytes.ts'
import { household } from './support/facts.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

/** What somebody could do to the log who has the file and its key, and takes the triggers away first. */

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

test.each<readonly [string, (raw: Database.Database) => void, number]>([
  ['changed', (raw) => raw.prepare("UPDATE audit_entry SET summary = '什么也没发生' WHERE sequence = 3").run(), 3],
  ['removed', (raw) => remove(raw, 3), 4],
  ['removed, the later ones moved up', (raw) => (remove(raw, 3), raw.exec('UPDATE audit_entry SET sequence = -(sequence - 1) WHERE sequence > 3; UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0')), 3],
  ['put in another order', (raw) => raw.exec('UPDATE audit_entry SET sequence = -3 WHERE sequence = 3; UPDATE audit_entry SET sequence = 3 WHERE sequence = 4; UPDATE audit_entry SET sequence = 4 WHERE sequence = -3'), 3],
  ['cut off with all after it', (raw) => raw.prepare<[], { sequence: number }>('SELECT sequence FROM audit_entry WHERE sequence > 3 ORDER BY sequence DESC').all().forEach(({ sequence }) => remove(raw, sequence)), 4],
  ['changed, and the chain made anew behind it', chainAnew, 0],
])('a line that is %s is told', async (_what, harm, at) => {
  await household(store, '姜娟', '00000019931206577X', 'JJ2023000013')
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  const { raw } = store.home.ledger
  const { n: last } = raw.prepare<[], { n: number }>('SELECT max(sequence) AS n FROM audit_entry').get() ?? { n: 0 }
  expect(await store.ask('audit.verify', {})).toEqual({ entries: last, brokenAt: null })
  raw.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER audit_entry_refuses_update; DROP TRIGGER audit_entry_refuses_delete')
  harm(raw)
  expect((await store.ask('audit.verify', {})).brokenAt).toBe(at === 0 ? last : at)
})

function remove(raw: Database.Database, sequence: number): void {
  raw.prepare('DELETE FROM audit_record WHERE sequence = ?').run(sequence)
  raw.prepare('DELETE FROM audit_entry WHERE sequence = ?').run(sequence)
}

interface Link {
  readonly sequence: number
  readonly id: Buffer
  readonly at: number
  readonly staff_id: Buffer
  readonly command: string
  readonly command_id: Buffer | null
  readonly case_id: Buffer | null
  readonly summary: string
  readonly changes_json: string
}

/** What somebody with the file's key could do: every hash fits again, but for the seal of the last one. */
function chainAnew(raw: Database.Database): void {
  raw.prepare("UPDATE audit_entry SET summary = '什么也没发生' WHERE sequence = 3").run()
  let previous = CHAIN_START
  for (const row of raw.prepare<[], Link>('SELECT * FROM audit_entry ORDER BY sequence').all()) {
    const entry = {
      id: idFromBytes(row.id), at: row.at, staffId: idFromBytes(row.staff_id), command: row.command, commandId: row.command_id && idFromBytes(row.command_id),
      caseId: row.case_id && idFromBytes(row.case_id), summary: row.summary, changesJson: row.changes_json,
    }
    const hash = entryHash(previous, entry)
    raw.prepare('UPDATE audit_entry SET previous_hash = ?, hash = ? WHERE sequence = ?').run(previous, hash, row.sequence)
    previous = hash
  }
}
