import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headerIsSealed, readBackupHeader } from '../../../electron/store/database/backup-file.ts'
import { listBackups, pruneBackups } from '../../../electron/store/database/backup-list.ts'
import { createBackup } from '../../../electron/store/database/backup.ts'
import type { BackupStep } from '../../../electron/store/database/backup.ts'
import { openCopy } from '../../../electron/store/database/cipher.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import { newFileKey } from '../../../electron/store/database/key-wrap.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import { backupAge, copyToSecondTarget, setSecondTarget } from '../../../electron/store/database/second-target.ts'
import { readState, updateState } from '../../../electron/store/database/ledger-state.ts'
import { verifyCopy } from '../../../electron/store/database/verify.ts'
import { addBorrower, closedLedger, filesBelow, newLedger, tamper, tempFolder } from './ledger-fixture.ts'
import {
  APP, APP_VERSION, BORROWER, FIRST, SECOND, clock, clockAt, codeOf, expectDone, instant, migration,
} from './ledger-samples.ts'

describe('a backup', () => {
  it('is one file with the rows of the log, verified, sealed and listed', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    addBorrower(created)
    const steps: string[] = []
    const options = { reason: 'on-demand' as const, clock, onStep: (step: BackupStep) => steps.push(step) }
    const backup = expectDone(await createBackup(created.ledger, options))
    expect(steps).toEqual(['copying', 'verifying'])
    expect(readdirSync(folder.backups)).toHaveLength(1)
    expect(backup.header).toMatchObject({
      appVersion: APP_VERSION,
      schemaVersion: 1,
      reason: 'on-demand',
      at: clock(),
      counts: { household: 1, loan: 1, schema_migration: 1 },
    })
    expect(expectDone(readBackupHeader(backup.path))).toEqual(backup.header)
    expect(headerIsSealed(backup.path, created.ledger.key)).toBe(true)
    expect(headerIsSealed(backup.path, newFileKey())).toBe(false)
    expect(listBackups(folder.backups).backups.map(({ id }) => id)).toEqual([backup.id])
    expect(readState(folder).lastBackupAt).toBe(clock())
  })

  it('lets the store go on writing while it is being verified', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    addBorrower(created)
    const writeMeanwhile = (step: BackupStep): void => {
      if (step === 'verifying') setTimeout(() => addBorrower(created, '后来的人'), 0)
    }
    const backup = expectDone(await createBackup(created.ledger, { reason: 'daily', clock, onStep: writeMeanwhile }))
    expect(backup.header.counts['household']).toBe(1)
    expect(created.ledger.db.prepare('SELECT count(*) FROM household').pluck().get()).toBe(2)
  })

  it('asked for twice at once comes twice, one after the other', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const both = await Promise.all([
      createBackup(ledger, { reason: 'daily', clock }),
      createBackup(ledger, { reason: 'on-demand', clock }),
    ])
    expect(both.map(codeOf)).toEqual(['ok', 'ok'])
    expect(listBackups(folder.backups).backups).toHaveLength(2)
  })

  it('asked for after the ledger was closed is refused, and one that is being verified is finished', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const closeMeanwhile = (step: BackupStep): void => {
      if (step === 'verifying') expectDone(closeLedger(ledger))
    }
    expectDone(await createBackup(ledger, { reason: 'daily', clock, onStep: closeMeanwhile }))
    expect(codeOf(await createBackup(ledger, { reason: 'daily', clock }))).toBe('ledger-closed')
    expect(listBackups(folder.backups).backups).toHaveLength(1)
  })

  it('shows no name in any byte, nor does the log of the open ledger', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    addBorrower(created)
    expectDone(await createBackup(created.ledger, { reason: 'daily', clock }))
    const files = filesBelow(folder.root)
    expect(files.some((path) => path.endsWith('-wal'))).toBe(true)
    for (const path of files) {
      for (const needle of [Buffer.from(BORROWER, 'utf8'), Buffer.from(BORROWER, 'utf16le')]) {
        expect(readFileSync(path).includes(needle), path).toBe(false)
      }
    }
  })

  it('that cannot be made is refused, and the ledger goes on', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    expectDone(await createBackup(created.ledger, { reason: 'daily', clock }))
    rmSync(folder.backups, { recursive: true })
    writeFileSync(folder.backups, 'in the way')
    expect((await createBackup(created.ledger, { reason: 'daily', clock })).ok).toBe(false)
    expect(created.ledger.db.prepare('SELECT count(*) FROM household').pluck().get()).toBe(0)
  })

  it('drops what an interrupted one left, and what retention no longer keeps', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    mkdirSync(folder.backups)
    writeFileSync(join(folder.backups, '.baoquan-unfinished-left'), 'half')
    for (let day = 1; day <= 9; day += 1) {
      expectDone(await createBackup(ledger, { reason: 'daily', clock: clockAt(`2026-11-0${day}T02:00:00Z`) }))
    }
    const days = listBackups(folder.backups).backups.map(({ at }) => new Date(at).getUTCDate())
    // 1 November 2026 is a Sunday: the newest of its week; the 2nd is neither a day of the last seven nor a week's newest.
    expect(days).toEqual([9, 8, 7, 6, 5, 4, 3, 1])
    expect(readdirSync(folder.backups)).toHaveLength(8)
  })

  it('never drops another ledger’s backups or files that it cannot read', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const backup = expectDone(await createBackup(ledger, { reason: 'daily', clock }))
    writeFileSync(join(folder.backups, 'broken.baoquan'), 'x')
    expect(pruneBackups(folder.backups, crypto.randomUUID())).toEqual([])
    expect(listBackups(folder.backups)).toMatchObject({
      backups: [{ id: backup.id }],
      unreadable: [join(folder.backups, 'broken.baoquan')],
    })
  })
})

describe('a damaged backup', () => {
  it.each([
    ['cut', (path: string) => truncateSync(path, 20_000)],
    ['its last byte gone', (path: string) => tamper(path, (bytes) => bytes.subarray(0, -1))],
    ['a changed header', (path: string) => tamper(path, replaced('"on-demand"', '"daily"    '))],
    ['empty', (path: string) => truncateSync(path, 0)],
  ])('%s: unreadable', async (_, damage) => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const { path } = expectDone(await createBackup(ledger, { reason: 'on-demand', clock }))
    damage(path)
    expect(codeOf(readBackupHeader(path))).toBe('backup-unreadable')
  })

  it('one flipped bit on any page is found by verifying', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const pages = readFileSync(folder.database).length / 4096
    expect((await verifyCopy(folder.database, key)).findings).toEqual([])
    for (let page = 0; page < pages; page += 1) {
      const copy = join(folder.root, `flipped-${page}.db`)
      const bytes = readFileSync(folder.database)
      bytes.writeUInt8(bytes.readUInt8(page * 4096 + 2000) ^ 1, page * 4096 + 2000)
      writeFileSync(copy, bytes)
      expect((await verifyCopy(copy, key)).findings, `page ${page}`).not.toEqual([])
    }
  })
})

describe('before an upgrade', () => {
  it('a backup of the old schema is made, and opens with the old app', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const steps: string[] = []
    const opened = expectDone(
      await openLedger(folder, { ...APP, key, migrations: [FIRST, SECOND], onStep: (step) => steps.push(step) }),
    )
    expect(steps).toEqual(['opening', 'backing-up', 'upgrading'])
    expect(opened.upgradedBy).toBe(1)
    closeLedger(opened.ledger)
    expect(listBackups(folder.backups).backups).toMatchObject([
      { reason: 'before-upgrade', header: { schemaVersion: 1, counts: { household: 1 } } },
    ])
  })

  it('a failing migration leaves file, schema and backup, and the old app opens it', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const bad = migration('0002', 'DELETE FROM household; INSERT INTO nowhere VALUES (1)')
    const refused = await openLedger(folder, { ...APP, key, migrations: [FIRST, bad] })
    expect(refused).toMatchObject({ problem: { code: 'upgrade-failed', migration: '0002-test' } })
    const { ledger } = expectDone(await openLedger(folder, { ...APP, key }))
    expect(ledger.db.prepare('SELECT count(*) FROM loan').pluck().get()).toBe(1)
    closeLedger(ledger)
    expect(listBackups(folder.backups).backups).toHaveLength(1)
  })

  it('nothing is migrated when the backup cannot be made', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    writeFileSync(folder.backups, 'in the way')
    expect((await openLedger(folder, { ...APP, key, migrations: [FIRST, SECOND] })).ok).toBe(false)
    const db = openCopy(folder.database, key)
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    db.close()
  })
})

describe('the second target', () => {
  it('is refused on the same disk', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const beside = join(folder.root, 'beside')
    expect(codeOf(setSecondTarget(ledger, beside))).toBe('backup-target-missing')
    mkdirSync(beside)
    expect(codeOf(setSecondTarget(ledger, beside))).toBe('backup-target-same-volume')
  })

  it('gets a copy that reads back the same, and shows its age when it is away', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    const target = mkdtempSync(join(tmpdir(), 'baoquan-second-'))
    onTestFinished(() => rmSync(target, { recursive: true, force: true }))
    // Chosen here directly: this machine need not have a second volume.
    updateState(folder, { secondTarget: target })
    const backup = expectDone(await createBackup(ledger, { reason: 'daily', clock }))
    const copy = expectDone(await copyToSecondTarget(ledger, backup))
    expect(readFileSync(copy?.path ?? '').equals(readFileSync(backup.path))).toBe(true)
    const age = backupAge(ledger, instant('2026-11-25T03:00:00Z'))
    expect(age).toEqual({ daysSinceBackup: 3, secondTarget: target, daysSinceSecondCopy: 3 })
    rmSync(target, { recursive: true })
    expect(codeOf(await copyToSecondTarget(ledger, backup))).toBe('backup-target-missing')
    expect(existsSync(backup.path)).toBe(true)
  })
})

/** Puts one text of a file's bytes in the place of another of the same length. */
function replaced(from: string, to: string): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
}
