import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { listBackups } from '../../../electron/store/database/backup-list.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import { writeDurably } from '../../../electron/store/database/durable-file.ts'
import { ledgerFolder } from '../../../electron/store/database/folder.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import { probePlace } from '../../../electron/store/database/location-probe.ts'
import { runMigrations } from '../../../electron/store/database/migrate.ts'
import { findLedger, openLedger } from '../../../electron/store/database/open.ts'
import { copyToSecondTarget, setSecondTarget } from '../../../electron/store/database/second-target.ts'
import { changePassphrase, unlock } from '../../../electron/store/database/unlock.ts'
import { createLedger } from '../../../electron/store/database/create.ts'
import { addBorrower, closedLedger, filesBelow, newLedger, tempFolder } from './ledger-fixture.ts'
import {
  APP, APP_VERSION, BORROWER, CHEAP, PASSPHRASE, SECOND, clock, codeOf, expectDone, migration,
} from './ledger-samples.ts'

/** A volume of 4 MB of its own, or null where this user may not mount one. */
function smallVolume(): LedgerFolder | null {
  const root = mkdtempSync(join(tmpdir(), 'baoquan-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', root]).status === 0
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', root])
    rmSync(root, { recursive: true, force: true })
  })
  return mounted ? ledgerFolder(root) : null
}

/** Fills the volume to the last block. */
function fill(folder: LedgerFolder): string {
  const ballast = join(folder.root, 'ballast')
  const { bavail, bsize } = statfsSync(folder.root)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  return ballast
}

const roomy = (root: string): ReturnType<typeof probePlace> => ({ ...probePlace(root), freeBytes: 2 ** 40 })
const opening = { ...APP, probe: roomy }

describe('a full disk', () => {
  it('takes no command by half, keeps every earlier one, and is over when there is room again', async (context) => {
    const folder = smallVolume()
    if (!folder) return context.skip()
    const created = expectDone(await createLedger(folder, { ...opening, passphrase: PASSPHRASE, cost: CHEAP }))
    const { db, key } = created.ledger
    addBorrower(created)
    const ballast = fill(folder)
    const blob = db.transaction(() => addBorrower(created, '字'.repeat(200_000)))
    expect(() => blob.immediate()).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(codeOf(await changePassphrase(folder, key, created.slotId, '另一个足够长的新口令', CHEAP))).toBe('disk-full')
    expect(codeOf(await createBackup(created.ledger, { reason: 'daily', clock }))).toBe('disk-full')
    unlinkSync(ballast)
    addBorrower(created, '腾出空间之后')
    expectDone(closeLedger(created.ledger))
    const { ledger } = expectDone(await openLedger(folder, { ...opening, key }))
    expect(ledger.db.prepare('SELECT name FROM household').pluck().all()).toEqual([BORROWER, '腾出空间之后'])
    expectDone(closeLedger(ledger))
    expect(codeOf(await unlock(folder, { kind: 'passphrase', text: PASSPHRASE }, clock))).toBe('ok')
  })

  it('that is nearly full is refused at opening, before anything is written', async (context) => {
    const folder = smallVolume()
    if (!folder) return context.skip()
    expect(findLedger(folder)).toMatchObject({ problem: { code: 'disk-full', freeBytes: expect.any(Number) } })
  })

  it('takes the second copy of a backup only whole', async (context) => {
    const second = smallVolume()
    if (!second) return context.skip()
    const folder = tempFolder()
    const created = await newLedger(folder)
    expectDone(setSecondTarget(created.ledger, second.root))
    const ballast = fill(second)
    const backup = expectDone(await createBackup(created.ledger, { reason: 'daily', clock }))
    expect(codeOf(await copyToSecondTarget(created.ledger, backup))).toBe('disk-full')
    expect(filesBelow(second.root)).toEqual([ballast])
    unlinkSync(ballast)
    expectDone(await copyToSecondTarget(created.ledger, backup))
    expect(listBackups(second.root).backups.map(({ id }) => id)).toEqual([backup.id])
  })

  it('rolls an upgrade back as a whole', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    addBorrower(created)
    const { db } = created.ledger
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages + 2}`)
    const growing = migration('0003', `CREATE TABLE big (a TEXT) STRICT; INSERT INTO big VALUES (printf('%.*c', 100000, 'x'))`)
    expect(codeOf(runMigrations(db, [SECOND, growing], { now: clock(), appVersion: APP_VERSION }))).toBe('disk-full')
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    expect(db.prepare('SELECT count(*) FROM loan').pluck().get()).toBe(1)
  })
})

describe('a folder that may not be written', () => {
  it('is refused before anything is touched', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const before = readFileSync(folder.database)
    chmodSync(folder.root, 0o555)
    const refused = await asOrdinaryUser(() => openLedger(folder, { ...opening, key }))
    chmodSync(folder.root, 0o755)
    expect(codeOf(refused)).toBe('folder-not-writable')
    expect(readFileSync(folder.database).equals(before)).toBe(true)
  })

  it('keeps the old small file when the new one cannot be written', async () => {
    const { root } = tempFolder()
    const path = join(root, 'slots.json')
    writeDurably(path, 'old')
    chmodSync(root, 0o555)
    await expect(asOrdinaryUser(async () => writeDurably(path, 'new'))).rejects.toMatchObject({ code: 'EACCES' })
    chmodSync(root, 0o755)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(existsSync(`${path}.tmp`)).toBe(false)
  })
})

/** The system's administrator may write anywhere; permissions show only for somebody else. */
async function asOrdinaryUser<T>(action: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await action()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
