import { existsSync, readFileSync, rmSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openCopy } from '../../../electron/store/database/cipher.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import { createLedger } from '../../../electron/store/database/create.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import { newFileKey } from '../../../electron/store/database/key-wrap.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import { findLedger, openLedger } from '../../../electron/store/database/open.ts'
import type { OpenedLedger } from '../../../electron/store/database/open.ts'
import { probePlace } from '../../../electron/store/database/location-probe.ts'
import { readSlots, writeSlots } from '../../../electron/store/database/slots.ts'
import type { Outcome } from '../../../electron/store/database/problem.ts'
import { closedLedger, filesBelow, newLedger, tamper, tempFolder } from './ledger-fixture.ts'
import { APP, BORROWER, CHEAP, FIRST, PASSPHRASE, SECOND, codeOf, expectDone, migration } from './ledger-samples.ts'

function open(folder: LedgerFolder, key: FileKey, migrations: readonly Migration[] = [FIRST]): Promise<Outcome<OpenedLedger>> {
  return openLedger(folder, { ...APP, key, migrations })
}

/** Opens, expects a refusal, and proves that the refused file is as it was and that nothing holds it. */
async function refusal(folder: LedgerFolder, key: FileKey, migrations: readonly Migration[] = [FIRST]): Promise<string> {
  const before = existsSync(folder.database) ? readFileSync(folder.database) : null
  const outcome = await open(folder, key, migrations)
  expect(existsSync(folder.database) ? readFileSync(folder.database) : null).toEqual(before)
  return codeOf(outcome)
}

describe('a new ledger', () => {
  it('opens again with what was written, and leaves one file behind', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    expect(existsSync(folder.wal)).toBe(false)
    expect(existsSync(folder.holder)).toBe(false)
    const opened = expectDone(await open(folder, key))
    expect(opened.endedUncleanly).toBe(false)
    expect(opened.ledger.db.prepare('SELECT name FROM household').pluck().all()).toEqual([BORROWER])
    closeLedger(opened.ledger)
  })

  it('sets and reads back every pragma at every opening', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const { ledger } = expectDone(await open(folder, key))
    const read = (name: string): unknown => ledger.db.pragma(name, { simple: true })
    expect({
      cipher: read('cipher'),
      locking: read('locking_mode'),
      journal: read('journal_mode'),
      foreignKeys: read('foreign_keys'),
      synchronous: read('synchronous'),
      trusted: read('trusted_schema'),
      cells: read('cell_size_check'),
      temp: read('temp_store'),
    }).toEqual({
      cipher: 'sqlcipher',
      locking: 'exclusive',
      journal: 'wal',
      foreignKeys: 1,
      synchronous: 2,
      trusted: 0,
      cells: 1,
      temp: 2,
    })
    closeLedger(ledger)
  })

  it('is not made over an existing one, and not with a weak passphrase', async () => {
    const folder = tempFolder()
    const options = { ...APP, passphrase: PASSPHRASE, cost: CHEAP }
    expect(codeOf(await createLedger(folder, { ...options, passphrase: '1234567' }))).toBe('passphrase-unfit')
    await closedLedger(folder)
    expect(codeOf(await createLedger(folder, options))).toBe('ledger-exists')
  })

  it('is finished when the crash came between the slots and the name', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    writeFileSync(folder.newDatabase, readFileSync(folder.database))
    rmSync(folder.database)
    const { ledger } = expectDone(await open(folder, key))
    closeLedger(ledger)
  })
})

describe('what is found before a secret is asked for', () => {
  it('tells a fresh folder from a ledger whose file is gone', async () => {
    const folder = tempFolder()
    expect(codeOf(findLedger(folder))).toBe('ledger-absent')
    const { key } = await closedLedger(folder)
    rmSync(folder.database)
    expect(codeOf(findLedger(folder))).toBe('database-missing')
    expect(await refusal(folder, key)).toBe('database-missing')
    rmSync(folder.slots)
    rmSync(`${folder.slots}.bak`)
    expect(codeOf(findLedger(folder))).toBe('database-missing')
    expect(existsSync(folder.database)).toBe(false)
  })

  it('refuses a file in the place of the folder, a missing folder and a bad place', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const onShare = { ...probePlace(folder.root), mounts: [{ source: '//server/share', point: '/', type: 'cifs' }] }
    expect(codeOf(findLedger(folder, () => onShare))).toBe('network-folder')
    expect(codeOf(await openLedger(folder, { ...APP, key, probe: () => onShare }))).toBe('network-folder')
    rmSync(folder.root, { recursive: true })
    expect(codeOf(findLedger(folder))).toBe('folder-missing')
    writeFileSync(folder.root, 'a file')
    expect(codeOf(findLedger(folder))).toBe('folder-is-file')
  })

  it('reads the copy of the slots when the slots are gone or torn, and says so when both are', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    writeFileSync(folder.slots, '{"format":1,')
    closeLedger(expectDone(await open(folder, key)).ledger)
    rmSync(folder.slots)
    closeLedger(expectDone(await open(folder, key)).ledger)
    rmSync(`${folder.slots}.bak`)
    expect(await refusal(folder, key)).toBe('slots-missing')
    writeFileSync(folder.slots, '{"format":1,')
    expect(await refusal(folder, key)).toBe('slots-unreadable')
    writeFileSync(folder.slots, '{"format":3}')
    expect(await refusal(folder, key)).toBe('slots-newer')
  })
})

describe('files that are not opened, each with its own code', () => {
  const cases: readonly (readonly [code: string, damage: (folder: LedgerFolder) => void])[] = [
    ['database-empty', ({ database }) => truncateSync(database, 0)],
    ['database-truncated', ({ database }) => truncateSync(database, 1000)],
    ['database-truncated', ({ database }) => truncateSync(database, 3 * 4096 + 17)],
    ['database-damaged', ({ database }) => truncateSync(database, 2 * 4096)],
    ['database-foreign', ({ database }) => writeFileSync(database, '姓名,电话\n'.repeat(9))],
    ['database-foreign', ({ database }) => writeFileSync(database, beginningWith('504b0304', Buffer.alloc(8192, 7)))],
    ['database-of-other-ledger', ({ database }) => tamper(database, (bytes) => beginningWith('e7'.repeat(16), bytes))],
    ['database-damaged', ({ database }) => tamper(database, flipBit(300))],
    ['database-is-folder', ({ database }) => { rmSync(database); mkdirSync(database) }],
  ]
  it.each(cases)('%s (%#)', async (code, damage) => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    damage(folder)
    const names = filesBelow(folder.root)
    expect(codeOf(await open(folder, key))).toBe(code)
    expect(filesBelow(folder.root)).toEqual(names)
  })

  it('database-not-encrypted', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    rmSync(folder.database)
    new Database(folder.database).exec('CREATE TABLE t (a)').close()
    expect(await refusal(folder, key)).toBe('database-not-encrypted')
  })

  it('database-foreign: opens with the key, but is no ledger', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    openCopy(folder.database, key).exec('PRAGMA application_id = 7').close()
    expect(codeOf(await open(folder, key))).toBe('database-foreign')
  })

  it('keeps no lock after a wrong key', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    expect(await refusal(folder, newFileKey())).toBe('database-damaged')
    closeLedger(expectDone(await open(folder, key)).ledger)
  })
})

describe('the schema at opening', () => {
  it('refuses a file of a newer app, and a changed or reordered list', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder, [FIRST, SECOND])
    const edited = migration('0001', `${FIRST.sql} -- edited`)
    expect(await refusal(folder, key, [FIRST])).toBe('schema-newer')
    expect(await refusal(folder, key, [edited, SECOND])).toBe('migration-edited')
    expect(await refusal(folder, key, [SECOND, FIRST])).toBe('migration-reordered')
  })

  it('refuses a schema that something else has changed', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    openCopy(folder.database, key).exec('DROP INDEX loan_household').close()
    expect(codeOf(await open(folder, key))).toBe('schema-altered')
  })

  it('leaves room in the file beside slots that were only rewritten', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    expectDone(writeSlots(folder, expectDone(readSlots(folder))))
    closeLedger(expectDone(await open(folder, key)).ledger)
  })

  it('refuses to open twice in one process', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    expect(codeOf(await open(folder, ledger.key))).toBe('ledger-open')
  })
})

/** The bytes with others at their beginning. */
function beginningWith(hex: string, bytes: Buffer): Buffer {
  const first = Buffer.from(hex, 'hex')
  return Buffer.concat([first, bytes.subarray(first.length)])
}

function flipBit(position: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(position) ^ 1, position)
    return flipped
  }
}
