import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/store/database/backup-list.ts'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { isHeld } from '../../../electron/store/database/cipher.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import type { OpenedLedger } from '../../../electron/store/database/open.ts'
import { startChild } from './child-process.ts'
import { closedLedger, tempFolder } from './ledger-fixture.ts'
import { APP, clock, expectDone } from './ledger-samples.ts'

async function reopen(folder: LedgerFolder, key: FileKey): Promise<OpenedLedger> {
  return expectDone(await openLedger(folder, { ...APP, key }))
}

describe('a second process', () => {
  it('is refused, and told who has the ledger; afterwards the lock is free', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const holder = startChild('hold', folder, { key })
    await holder.hears('standing')
    const refused = await openLedger(folder, { ...APP, key })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'held-by-other', holder: { pid: holder.pid, host: hostname(), user: userInfo().username, since: clock() } },
    })
    expect(isHeld(folder.database)).toBe(true)
    await holder.kill()
    expect(isHeld(folder.database)).toBe(false)
    const { ledger, endedUncleanly } = await reopen(folder, key)
    expect(endedUncleanly).toBe(true)
    expectDone(closeLedger(ledger))
  })

  it('cannot free the first one’s lock by asking whether it is held', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const holder = startChild('hold', folder, { key })
    await holder.hears('standing')
    expect([isHeld(folder.database), isHeld(folder.database)]).toEqual([true, true])
    await holder.kill()
  })
})

describe('killed while writing', () => {
  it.each([30, 80, 150])('loses no acknowledged command and keeps none by half (after %i ms)', async (milliseconds) => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const writer = startChild('write', folder, { key })
    await writer.hears('1')
    await pause(milliseconds)
    await writer.kill()
    expect(existsSync(folder.wal)).toBe(true)
    const walBefore = readFileSync(folder.wal)
    expect(isHeld(folder.database)).toBe(false)
    expect(readFileSync(folder.wal).equals(walBefore)).toBe(true)
    expect(readdirSync(folder.root).filter((name) => name.endsWith('-shm'))).toEqual([])
    const acknowledged = Number(writer.lines().at(-1))
    const { ledger, endedUncleanly } = await reopen(folder, key)
    expect(endedUncleanly).toBe(true)
    const written = Number(ledger.db.prepare(`SELECT count(*) FROM household WHERE name LIKE '户%'`).pluck().get())
    expect(written).toBeGreaterThanOrEqual(acknowledged)
    expect(ledger.db.prepare('SELECT count(*) FROM loan').pluck().get()).toBe(written + 1)
    expect(ledger.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expectDone(closeLedger(ledger))
  })
})

describe('killed while upgrading', () => {
  it.each(['backing-up', 'upgrading'])('at %s the file is as before', async (step) => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const child = startChild('migrate', folder, { key, stopAt: step })
    await child.hears('standing')
    await child.kill()
    const { ledger } = await reopen(folder, key)
    expect(ledger.db.pragma('user_version', { simple: true })).toBe(1)
    expectDone(closeLedger(ledger))
  })

  it('in the middle of the transaction nothing of it stays, and the backup does', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const child = startChild('migrate', folder, { key })
    await child.hears('standing')
    await child.kill()
    const { ledger } = await reopen(folder, key)
    expect(ledger.db.prepare('SELECT * FROM household').columns().map(({ name }) => name)).toEqual(['id', 'name'])
    expectDone(closeLedger(ledger))
    expect(listBackups(folder.backups).backups).toMatchObject([{ reason: 'before-upgrade' }])
  })
})

describe('killed while backing up', () => {
  it.each(['copying', 'verifying'])('at %s there is no backup, and the next one clears up', async (step) => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const child = startChild('backup', folder, { key, stopAt: step })
    await child.hears('standing')
    await child.kill()
    expect(listBackups(folder.backups).backups).toEqual([])
    const { ledger } = await reopen(folder, key)
    expectDone(await createBackup(ledger, { reason: 'daily', clock }))
    expect(readdirSync(folder.backups)).toHaveLength(1)
    expectDone(closeLedger(ledger))
  })
})
