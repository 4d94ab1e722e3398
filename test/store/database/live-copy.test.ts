import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import type { CreatedLedger } from '../../../electron/store/database/create.ts'
import { createLedger } from '../../../electron/store/database/create.ts'
import { ledgerFolder } from '../../../electron/store/database/folder.ts'
import type { Ledger } from '../../../electron/store/database/ledger.ts'
import { copyLive } from '../../../electron/store/database/live-copy.ts'
import { probePlace } from '../../../electron/store/database/location-probe.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import { renewFileKey } from '../../../electron/store/database/renew-key.ts'
import { verifyCopy } from '../../../electron/store/database/verify.ts'
import { startChild } from './child-process.ts'
import { addBorrower, newLedger, tempFolder } from './ledger-fixture.ts'
import { APP, BORROWER, CHEAP, PASSPHRASE, clock, codeOf, expectDone, recordRenewal } from './ledger-samples.ts'

const MEGABYTE = 1_048_576
const ignore = (): void => undefined

/** A ledger of several pieces. */
async function largeLedger(): Promise<CreatedLedger> {
  const created = await newLedger(tempFolder())
  addBorrower(created)
  grow(created, 6)
  return created
}

function grow({ ledger }: Pick<CreatedLedger, 'ledger'>, megabytes: number): void {
  const insert = ledger.db.prepare('INSERT INTO household (name) VALUES (?)')
  for (let done = 0; done < megabytes; done += 1) insert.run('户'.repeat(MEGABYTE / 3))
}

const households = ({ db }: Ledger): unknown => db.prepare('SELECT count(*) FROM household').pluck().get()

describe('a copy of the open ledger', () => {
  it('is the ledger of one turn, whatever is written while it is made, and the log goes into the file again afterwards', async () => {
    const { ledger } = await largeLedger()
    const before = households(ledger)
    const size = (): number => statSync(ledger.folder.database).size
    const sizes: number[] = []
    const told: number[] = []
    const target = join(ledger.folder.root, 'copy.db')
    const copy = expectDone(
      await copyLive(ledger, target, (percent) => {
        told.push(percent)
        sizes.push(size())
        grow({ ledger }, 2)
        ledger.db.prepare('UPDATE household SET name = ? WHERE id = 1').run(`改过的户${percent}`)
      }),
    )
    expect(told.length).toBeGreaterThan(4)
    expect(told.at(-1)).toBe(100)
    expect(new Set([...sizes, size()]).size).toBe(1)
    const report = await verifyCopy(target, ledger.key)
    expect(report).toMatchObject({ findings: [], counts: { household: before, loan: 1 }, bytes: size() })
    expect(copy.counts).toEqual(report.counts)
    expect(existsSync(`${target}-wal`) || existsSync(`${target}-shm`)).toBe(false)
    grow({ ledger }, 5)
    expect(size()).toBeGreaterThan(sizes[0] ?? Infinity)
    expect(ledger.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('lets other turns come between any two of its pieces', async () => {
    const { ledger } = await largeLedger()
    let turns = 0
    let running = true
    const turn = (): void => {
      turns += 1
      if (running) setImmediate(turn)
    }
    setImmediate(turn)
    expectDone(await copyLive(ledger, join(ledger.folder.root, 'copy.db'), ignore))
    running = false
    expect(turns).toBeGreaterThan(statSync(ledger.folder.database).size / MEGABYTE)
  })

  it('is given up when the ledger is closed in the middle, which closes at once and whole', async () => {
    const { ledger } = await largeLedger()
    const target = join(ledger.folder.root, 'copy.db')
    const refusal = await copyLive(ledger, target, () => {
      if (ledger.db.open) expectDone(closeLedger(ledger))
    })
    expect(codeOf(refusal)).toBe('ledger-closed')
    const { ledger: again } = expectDone(await openLedger(ledger.folder, { ...APP, key: ledger.key }))
    expect(households(again)).toBe(7)
    expect(codeOf(await createBackup(again, { reason: 'daily', clock, onCopied: () => again.db.open && closeLedger(again) }))).toBe('ledger-closed')
    expect(readdirSync(ledger.folder.backups)).toEqual([])
  })

  it('frees no lock: no second program gets at the ledger while it is open, nor after a backup and a new key', async () => {
    const { ledger } = await largeLedger()
    const isShut = async (key: Ledger['key']): Promise<void> => {
      const second = startChild('hold', ledger.folder, { key })
      await expect(second.hears('holding')).rejects.toThrow('held-by-other')
    }
    expectDone(await createBackup(ledger, { reason: 'daily', clock }))
    await isShut(ledger.key)
    const renewed = expectDone(await renewFileKey(ledger, { clock, record: recordRenewal }))
    await isShut(renewed.key)
    expectDone(await createBackup(renewed, { reason: 'daily', clock }))
    await isShut(renewed.key)
    expectDone(closeLedger(renewed))
  })
})

describe('a new key on a disk that is full', () => {
  it('is refused with what it needs, and when the disk runs full on the way; the ledger serves on under its old key', async (context) => {
    const root = mkdtempSync(join(tmpdir(), 'baoquan-small-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'none', root]).status === 0
    onTestFinished(() => {
      if (mounted) spawnSync('umount', ['-l', root])
      rmSync(root, { recursive: true, force: true })
    })
    if (!mounted) return context.skip()
    const probe = (path: string): ReturnType<typeof probePlace> => ({ ...probePlace(path), freeBytes: 2 ** 40 })
    const created = expectDone(await createLedger(ledgerFolder(root), { ...APP, probe, passphrase: PASSPHRASE, cost: CHEAP }))
    addBorrower(created)
    grow(created, 6)
    const { ledger } = created
    const ballast = join(root, 'ballast')
    const leave = (bytes: number): void => {
      const { bavail, bsize } = statfsSync(root)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes))
    }
    leave(2 * MEGABYTE)
    const refusal = await renewFileKey(ledger, { clock, record: recordRenewal })
    expect(refusal).toMatchObject({ problem: { code: 'disk-full', neededBytes: expect.any(Number), freeBytes: expect.any(Number) } })
    unlinkSync(ballast)
    let filled = false
    const onCopied = (): void => {
      if (!filled) leave(0)
      filled = true
    }
    expect(codeOf(await renewFileKey(ledger, { clock, record: recordRenewal, onCopied }))).toBe('disk-full')
    expect(existsSync(ledger.folder.restore)).toBe(false)
    unlinkSync(ballast)
    addBorrower(created, '腾出空间之后')
    expect(ledger.db.prepare('SELECT name FROM household WHERE length(name) < 50').pluck().all()).toEqual([BORROWER, '腾出空间之后'])
    const renewed = expectDone(await renewFileKey(ledger, { clock, record: recordRenewal }))
    expect(renewed.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expectDone(closeLedger(renewed))
  })
})
