import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import type { CreatedLedger } from '../../../electron/store/database/create.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import { deriveWrappingKey, fileKey, wrapKey } from '../../../electron/store/database/key-wrap.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import type { Ledger } from '../../../electron/store/database/ledger.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import type { Outcome } from '../../../electron/store/database/problem.ts'
import { renewFileKey } from '../../../electron/store/database/renew-key.ts'
import type { RenewalStep } from '../../../electron/store/database/renew-key.ts'
import { restoreBackup } from '../../../electron/store/database/restore.ts'
import { chainHeadOf, openSlot, readSlots, writeSlots } from '../../../electron/store/database/slots.ts'
import type { Slot, Slots } from '../../../electron/store/database/slots.ts'
import { addPassphrase, reissueRecoveryCode, unlock, withdrawPassphrase } from '../../../electron/store/database/unlock.ts'
import type { Secret } from '../../../electron/store/database/unlock.ts'
import { startChild } from './child-process.ts'
import { addBorrower, filesBelow, newLedger, tempFolder } from './ledger-fixture.ts'
import { APP, BORROWER, CHEAP, PASSPHRASE, RENEWAL_HEAD, RENEWAL_MARK, clock, clockAt, codeOf, expectDone, recordRenewal } from './ledger-samples.ts'

const LEAVER = '白日依山尽黄河入海流'
const COLLEAGUE = '欲穷千里目更上一层楼'

interface Scene {
  readonly created: CreatedLedger
  readonly folder: LedgerFolder
  readonly oldKey: FileKey
  /** What the one who left could have kept: the slots while he had one, and a backup of that day. */
  readonly keptSlots: Slots
  readonly keptBackup: string
}

/** A ledger of three people and one borrower, of which one has left: his slot is withdrawn, copies of his day are with him. */
async function scene(): Promise<Scene> {
  const folder = tempFolder()
  const created = await newLedger(folder)
  addBorrower(created)
  const { key } = created.ledger
  const leaver = expectDone(await addPassphrase(folder, key, LEAVER, CHEAP))
  expectDone(await addPassphrase(folder, key, COLLEAGUE, CHEAP))
  const keptSlots = expectDone(readSlots(folder))
  const { path } = expectDone(await createBackup(created.ledger, { reason: 'on-demand', clock }))
  expectDone(withdrawPassphrase(folder, leaver.slotId))
  return { created, folder, oldKey: key, keptSlots, keptBackup: path }
}

function renew(ledger: Ledger, onStep?: (step: RenewalStep) => void): Promise<Outcome<Ledger>> {
  return renewFileKey(ledger, { clock, record: recordRenewal, ...(onStep && { onStep }) })
}

let tries = 0
/** The file key for a secret, at a moment of its own: wrong ones before it do not count. */
async function keyFor(folder: LedgerFolder, secret: Secret): Promise<FileKey | null> {
  tries += 1
  const opened = await unlock(folder, secret, clockAt(new Date(Date.UTC(2027, 0, tries)).toISOString()))
  return opened.ok ? opened.value.key : null
}

const byPassphrase = (text: string): Secret => ({ kind: 'passphrase', text })

async function namesBy(folder: LedgerFolder, key: FileKey): Promise<unknown[]> {
  const { ledger } = expectDone(await openLedger(folder, { ...APP, key }))
  const names = ledger.db.prepare('SELECT name FROM household ORDER BY id').pluck().all()
  expect(ledger.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expectDone(closeLedger(ledger))
  return names
}

function requireKey(key: FileKey | null): FileKey {
  if (!key) throw new Error('the secret opens no slot')
  return key
}

describe('a new file key', () => {
  it('opens by the secrets of everybody who stays, on the same ledger, which serves on', async () => {
    const { created, folder, oldKey } = await scene()
    const steps: RenewalStep[] = []
    const renewed = expectDone(await renew(created.ledger, (step) => steps.push(step)))
    expect(steps).toEqual([
      'copying', 'encrypting', 'verifying', 'recording', 'journal', 'log-aside', 'database-aside', 'database-in',
      'slots-aside', 'slots-copy-aside', 'slots-in', 'aside-out', 'journal-out', 'reopening',
    ])
    expect(renewed.key.equals(oldKey)).toBe(false)
    expect(created.ledger.db.open).toBe(false)
    addBorrower({ ledger: renewed }, '换钥之后登记的户')
    expectDone(closeLedger(renewed))
    for (const secret of [byPassphrase(PASSPHRASE), byPassphrase(COLLEAGUE), { kind: 'recovery' as const, text: created.recoveryCode }]) {
      expect((await keyFor(folder, secret))?.equals(renewed.key)).toBe(true)
    }
    expect(await namesBy(folder, renewed.key)).toEqual([BORROWER, RENEWAL_MARK, '换钥之后登记的户'])
    const slots = expectDone(readSlots(folder))
    expect(slots.owesNewKey).toBe(false)
    expect(chainHeadOf(slots, renewed.key)).toEqual(RENEWAL_HEAD)
  })

  it('is out of reach of who has left, with all that he could have kept: passphrase, slots of his day, a backup, the old key', async () => {
    const { created, folder, oldKey, keptSlots, keptBackup } = await scene()
    expectDone(closeLedger(expectDone(await renew(created.ledger))))
    expect(await keyFor(folder, byPassphrase(LEAVER))).toBeNull()
    const kept = await openSlot(keptSlots, 'passphrase', LEAVER)
    expect(kept?.key.equals(oldKey)).toBe(true)
    // his copy of the slots laid beside the live file, with its mark forged
    const forged = tempFolder()
    cpSync(folder.root, forged.root, { recursive: true })
    const { databaseMark } = expectDone(readSlots(folder))
    writeSlots(forged, { ...keptSlots, databaseMark })
    expect(codeOf(await openLedger(forged, { ...APP, key: requireKey(kept?.key ?? null) }))).toBe('database-damaged')
    // the backup of his day opens as it did, and shows that day
    const elsewhere = tempFolder()
    const { opened } = expectDone(await restoreBackup(elsewhere, keptBackup, { ...APP, secret: byPassphrase(LEAVER) }))
    expect(await namesBy(elsewhere, opened.key)).toEqual([BORROWER])
  })

  it('leaves no file behind that the old key opens, but for the backups of its days', async () => {
    const { created, folder, oldKey } = await scene()
    const marked = readFileSync(folder.database).subarray(0, 16)
    const renewed = expectDone(await renew(created.ledger))
    expectDone(closeLedger(renewed))
    const rest = filesBelow(folder.root).filter((path) => !path.startsWith(folder.backups))
    expect(rest.filter((path) => readFileSync(path).subarray(0, 16).equals(marked))).toEqual([])
    expect(codeOf(await openLedger(folder, { ...APP, key: oldKey }))).toBe('database-damaged')
    expect(existsSync(folder.restore)).toBe(false)
  })

  it('is made of a copy that nobody overtook: what is saved meanwhile is in it', async () => {
    const { created, folder } = await scene()
    let saved = 0
    const renewed = expectDone(
      await renew(created.ledger, (step) => {
        if (step !== 'verifying' || saved > 0) return
        saved += 1
        addBorrower(created, '换钥途中登记的户')
      }),
    )
    expectDone(closeLedger(renewed))
    expect(await namesBy(folder, renewed.key)).toEqual([BORROWER, '换钥途中登记的户', RENEWAL_MARK])
  })

  it('is put off when the ledger is written to all the time, and the ledger serves on under its old key', async () => {
    const { created, folder } = await scene()
    const refusal = await renew(created.ledger, (step) => {
      if (step === 'verifying') addBorrower(created)
    })
    expect(codeOf(refusal)).toBe('ledger-busy')
    addBorrower(created, '仍可登记')
    expect(existsSync(folder.restore)).toBe(false)
    expect(expectDone(readSlots(folder)).owesNewKey).toBe(true)
  })
})

describe('nobody is locked out', () => {
  it('a slot of a time before key pairs gets its pair when its secret is typed; until then the key stays', async () => {
    const { created, folder, oldKey } = await scene()
    await bringBackTo(folder, oldKey, COLLEAGUE)
    expect(codeOf(await renew(created.ledger))).toBe('slots-without-pair')
    expect((await keyFor(folder, byPassphrase(COLLEAGUE)))?.equals(oldKey)).toBe(true)
    const renewed = expectDone(await renew(created.ledger))
    expect((await keyFor(folder, byPassphrase(COLLEAGUE)))?.equals(renewed.key)).toBe(true)
    expectDone(closeLedger(renewed))
  })

  it('a recovery code of that time is replaced by a new one first', async () => {
    const { created, folder, oldKey } = await scene()
    const slots = expectDone(readSlots(folder))
    const zero = '00'.repeat(32)
    writeSlots(folder, { ...slots, slots: slots.slots.map((slot) => (slot.kind === 'recovery' && 'pair' in slot ? { ...slot, pair: { ...slot.pair, voucher: zero } } : slot)) })
    expect(codeOf(await renew(created.ledger))).toBe('slots-without-pair')
    const { recoveryCode } = expectDone(await reissueRecoveryCode(folder, oldKey))
    const renewed = expectDone(await renew(created.ledger))
    expect((await keyFor(folder, { kind: 'recovery', text: recoveryCode }))?.equals(renewed.key)).toBe(true)
    expectDone(closeLedger(renewed))
  })

  it('a public key that was put into the slot file by somebody without the file key gets nothing', async () => {
    const { created, folder } = await scene()
    const foreign = expectDone(await addPassphrase(folder, fileKey(Buffer.alloc(32, 7)), '别人放进来的口令一二', CHEAP))
    expect(codeOf(await renew(created.ledger))).toBe('slots-without-pair')
    expectDone(withdrawPassphrase(folder, foreign.slotId))
    expectDone(closeLedger(expectDone(await renew(created.ledger))))
  })
})

/** The slot as format 1 had it: the passphrase wraps the file key itself. */
async function bringBackTo(folder: LedgerFolder, key: FileKey, passphrase: string): Promise<void> {
  const slots = expectDone(readSlots(folder))
  const own = await openSlot(slots, 'passphrase', passphrase)
  const bare = async (slot: Slot): Promise<Slot> => {
    if (slot.id !== own?.slotId) return slot
    const { id, kind, kdf } = slot
    const boundTo = JSON.stringify([slots.ledgerId, id, kind, Object.entries(kdf).toSorted()])
    return { id, kind, kdf, wrapped: wrapKey(key, await deriveWrappingKey(passphrase, kdf), boundTo) }
  }
  const { owesNewKey, ...first } = slots
  expect(owesNewKey).toBe(true)
  writeFileSync(folder.slots, JSON.stringify({ ...first, format: 1, slots: await Promise.all(slots.slots.map(bare)) }))
}

describe('killed at any step, the next opening finds the old file or the new one, whole, for everybody who stays', () => {
  it.each<readonly [RenewalStep, 'old' | 'new']>([
    ['copying', 'old'],
    ['encrypting', 'old'],
    ['verifying', 'old'],
    ['recording', 'old'],
    ['journal', 'old'],
    ['log-aside', 'new'],
    ['database-aside', 'new'],
    ['database-in', 'new'],
    ['slots-aside', 'new'],
    ['slots-copy-aside', 'new'],
    ['slots-in', 'new'],
    ['aside-out', 'new'],
    ['journal-out', 'new'],
    ['reopening', 'new'],
  ])('at %s: the %s one', async (step, expected) => {
    const { created, folder, oldKey } = await scene()
    expectDone(closeLedger(created.ledger))
    const child = startChild('renew', folder, { key: oldKey, stopAt: step })
    await child.hears('standing')
    await child.kill()
    // what a status page asks first ends the swap
    const found = await openLedger(folder, { ...APP, key: oldKey })
    expect(codeOf(found)).toBe(expected === 'old' ? 'ok' : 'database-damaged')
    if (found.ok) expectDone(closeLedger(found.value.ledger))
    for (const secret of [byPassphrase(PASSPHRASE), byPassphrase(COLLEAGUE), { kind: 'recovery' as const, text: created.recoveryCode }]) {
      const key = requireKey(await keyFor(folder, secret))
      expect(key.equals(oldKey)).toBe(expected === 'old')
      expect(await namesBy(folder, key)).toEqual(expected === 'old' ? [BORROWER] : [BORROWER, RENEWAL_MARK])
    }
    expect(await keyFor(folder, byPassphrase(LEAVER))).toBeNull()
    expect(existsSync(folder.restore)).toBe(false)
    expect(existsSync(folder.replaced) ? readdirSync(folder.replaced) : []).toEqual([])
    expect(expectDone(readSlots(folder)).owesNewKey).toBe(expected === 'old')
  })
})
