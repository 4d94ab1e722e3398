import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import { findLedger, openLedger } from '../../../electron/store/database/open.ts'
import type { OpenedLedger } from '../../../electron/store/database/open.ts'
import type { Outcome } from '../../../electron/store/database/problem.ts'
import { restoreBackup } from '../../../electron/store/database/restore.ts'
import type { RestoreOptions, RestoreReport, RestoreStep } from '../../../electron/store/database/restore.ts'
import { changePassphrase, unlock } from '../../../electron/store/database/unlock.ts'
import { startChild } from './child-process.ts'
import { addBorrower, closedLedger, newLedger, tamper, tempFolder } from './ledger-fixture.ts'
import {
  APP, BORROWER, CHEAP, FIRST, PASSPHRASE, SECOND, clock, clockAt, codeOf, expectDone,
} from './ledger-samples.ts'

const LATER_BORROWER = '备份之后登记的户'
const LATER_PASSPHRASE = '备份之后改过的口令一'

interface Scene {
  readonly folder: LedgerFolder
  readonly key: FileKey
  readonly backupPath: string
  readonly recoveryCode: string
}

/** A backup with one borrower; then the passphrase was changed and a second borrower entered. */
async function scene(migrations: readonly Migration[] = [FIRST]): Promise<Scene> {
  const folder = tempFolder()
  const created = await newLedger(folder, migrations)
  addBorrower(created)
  const { key } = created.ledger
  const backup = expectDone(await createBackup(created.ledger, { reason: 'on-demand', clock }))
  expectDone(await changePassphrase(folder, key, created.slotId, LATER_PASSPHRASE, CHEAP))
  addBorrower(created, LATER_BORROWER)
  expectDone(closeLedger(created.ledger))
  return { folder, key, backupPath: backup.path, recoveryCode: created.recoveryCode }
}

type RestoreVariant = Partial<Pick<RestoreOptions, 'migrations' | 'onStep'>> & { readonly text?: string }

function restore(folder: LedgerFolder, backupPath: string, variant: RestoreVariant = {}): Promise<Outcome<RestoreReport>> {
  const { text = PASSPHRASE, ...more } = variant
  return restoreBackup(folder, backupPath, { ...APP, ...more, secret: { kind: 'passphrase', text } })
}

async function open(folder: LedgerFolder, key: FileKey, migrations: readonly Migration[] = [FIRST]): Promise<OpenedLedger> {
  return expectDone(await openLedger(folder, { ...APP, key, migrations }))
}

/** What the ledger holds and which passphrase opens it: the two must always be of the same day. */
async function stateOf(folder: LedgerFolder, key: FileKey, migrations?: readonly Migration[]): Promise<'old' | 'new' | string> {
  const { ledger } = await open(folder, key, migrations)
  const names = ledger.db.prepare('SELECT name FROM household ORDER BY id').pluck().all()
  const sound = ledger.db.pragma('integrity_check', { simple: true })
  expectDone(closeLedger(ledger))
  const later = clockAt('2026-11-23T02:00:00Z')
  const byOld = codeOf(await unlock(folder, { kind: 'passphrase', text: LATER_PASSPHRASE }, later))
  const byNew = codeOf(await unlock(folder, { kind: 'passphrase', text: PASSPHRASE }, clockAt('2026-11-24T02:00:00Z')))
  const seen = JSON.stringify([names, sound, byOld, byNew])
  if (seen === JSON.stringify([[BORROWER, LATER_BORROWER], 'ok', 'ok', 'wrong-passphrase'])) return 'old'
  if (seen === JSON.stringify([[BORROWER], 'ok', 'wrong-passphrase', 'ok'])) return 'new'
  return seen
}

describe('restoring a backup', () => {
  it('brings back the day of the backup, its passphrase included, and keeps what it replaced', async () => {
    const { folder, key, backupPath } = await scene()
    const steps: RestoreStep[] = []
    const report = expectDone(await restore(folder, backupPath, { onStep: (step) => steps.push(step) }))
    expect(steps).toEqual([
      'unlocking', 'staging', 'verifying', 'upgrading', 'journal', 'log-aside', 'database-aside', 'database-in',
      'slots-aside', 'slots-copy-aside', 'slots-in', 'journal-out', 'checking',
    ])
    expect(report.opened.key.equals(key)).toBe(true)
    expect(readdirSync(report.replaced ?? '').toSorted()).toEqual(['ledger.db', 'slots.json', 'slots.json.bak'])
    expect(existsSync(folder.restore)).toBe(false)
    expect(await stateOf(folder, key)).toBe('new')
  })

  it('works by the recovery code of that day, and into an empty folder on a new PC', async () => {
    const { backupPath, recoveryCode, key } = await scene()
    const folder = tempFolder()
    rmSync(folder.root, { recursive: true })
    const secret = { kind: 'recovery' as const, text: recoveryCode }
    const report = expectDone(await restoreBackup(folder, backupPath, { ...APP, secret }))
    expect(report.replaced).toBeNull()
    expect(await stateOf(folder, key)).toBe('new')
  })

  it.each(['missing', 'empty', 'without slots'])('works when the live file is %s', async (state) => {
    const { folder, key, backupPath } = await scene()
    if (state === 'missing') rmSync(folder.database)
    if (state === 'empty') truncateSync(folder.database, 0)
    if (state === 'without slots') [folder.slots, `${folder.slots}.bak`].forEach((path) => rmSync(path))
    expectDone(await restore(folder, backupPath))
    expect(await stateOf(folder, key)).toBe('new')
  })

  it('brings an older schema to today’s, and refuses a newer one', async () => {
    const { folder, key, backupPath } = await scene()
    expect(expectDone(await restore(folder, backupPath, { migrations: [FIRST, SECOND] })).upgradedBy).toBe(1)
    expect(await stateOf(folder, key, [FIRST, SECOND])).toBe('new')
    const newer = await scene([FIRST, SECOND])
    expect(codeOf(await restore(newer.folder, newer.backupPath))).toBe('backup-newer')
    expect(await stateOf(newer.folder, newer.key, [FIRST, SECOND])).toBe('old')
  })
})

describe('a restore that is refused leaves the live ledger as it is', () => {
  it.each([
    ['wrong-passphrase', '不是那一天的口令啊', (): void => undefined],
    ['backup-unreadable', PASSPHRASE, (path: string): void => truncateSync(path, 9000)],
    ['backup-damaged', PASSPHRASE, (path: string): void => tamper(path, flipByte(6000))],
  ])('%s', async (code, text, damage) => {
    const { folder, key, backupPath } = await scene()
    damage(backupPath)
    expect(codeOf(await restore(folder, backupPath, { text }))).toBe(code)
    expect(existsSync(folder.restore)).toBe(false)
    expect(await stateOf(folder, key)).toBe('old')
  })

  it('backup-of-other-ledger, and ledger-open', async () => {
    const { folder, key, backupPath } = await scene()
    const other = tempFolder()
    await closedLedger(other)
    expect(codeOf(await restore(other, backupPath))).toBe('backup-of-other-ledger')
    const { ledger } = await open(folder, key)
    expect(codeOf(await restore(folder, backupPath))).toBe('ledger-open')
    expectDone(closeLedger(ledger))
  })

  it('held-by-other: another process has the ledger, or restores it', async () => {
    const { folder, key, backupPath } = await scene()
    const holder = startChild('hold', folder, { key })
    await holder.hears('standing')
    expect(codeOf(await restore(folder, backupPath))).toBe('held-by-other')
    await holder.kill()
    const restorer = startChild('restore', folder, { backupPath, stopAt: 'verifying' })
    await restorer.hears('standing')
    expect(codeOf(findLedger(folder))).toBe('held-by-other')
    expect(codeOf(await restore(folder, backupPath))).toBe('held-by-other')
    expect(existsSync(join(folder.restore, 'staged.db'))).toBe(true)
    await restorer.kill()
    expect(await stateOf(folder, key)).toBe('old')
  })
})

describe('killed at any step, the next opening finds one whole day or the other', () => {
  it.each<readonly [RestoreStep, 'old' | 'new']>([
    ['unlocking', 'old'],
    ['staging', 'old'],
    ['verifying', 'old'],
    ['upgrading', 'old'],
    ['journal', 'old'],
    ['log-aside', 'new'],
    ['database-aside', 'new'],
    ['database-in', 'new'],
    ['slots-aside', 'new'],
    ['slots-copy-aside', 'new'],
    ['slots-in', 'new'],
    ['journal-out', 'new'],
    ['checking', 'new'],
  ])('at %s: the %s one', async (step, expected) => {
    const { folder, key, backupPath } = await scene()
    // A writer that was killed too: its log belongs to the old file and must go with it.
    const writer = startChild('hold', folder, { key })
    await writer.hears('standing')
    await writer.kill()
    expect(existsSync(folder.wal)).toBe(true)
    const before = readFileSync(folder.database)
    const child = startChild('restore', folder, { backupPath, stopAt: step })
    await child.hears('standing')
    await child.kill()
    if (expected === 'old') expect(readFileSync(folder.database).equals(before)).toBe(true)
    expect(await stateOf(folder, key, [FIRST, SECOND])).toBe(expected)
    expect(existsSync(folder.restore)).toBe(false)
    if (expected === 'new') expect(readdirSync(join(folder.replaced, readdirSync(folder.replaced)[0] ?? ''))).toContain('ledger.db')
  })
})

describe('a journal that was damaged after a crash', () => {
  it('still ends the swap: the staged ledger is the only whole one', async () => {
    const { folder, key, backupPath } = await scene()
    const child = startChild('restore', folder, { backupPath, stopAt: 'database-in' })
    await child.hears('standing')
    await child.kill()
    writeFileSync(join(folder.restore, 'journal.json'), '{')
    expect(await stateOf(folder, key, [FIRST, SECOND])).toBe('new')
  })
})

function flipByte(position: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(position) ^ 0xff, position)
    return flipped
  }
}
