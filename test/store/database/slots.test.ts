import { readFileSync, writeFileSync } from 'node:fs'
import { assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayAfter, secondsToWait } from '../../../electron/store/database/attempts.ts'
import { ARGON2_COST, deriveWrappingKey, newFileKey, newSlotKdf } from '../../../electron/store/database/key-wrap.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import { passphraseFaults } from '../../../electron/store/database/passphrase.ts'
import { newRecoveryCode, readRecoveryCode } from '../../../electron/store/database/recovery-code.ts'
import { chainHeadOf, newSlot, openSlot, readSlots, setChainHead } from '../../../electron/store/database/slots.ts'
import type { Slot } from '../../../electron/store/database/slots.ts'
import {
  addPassphrase, changePassphrase, reissueRecoveryCode, unlock, withdrawPassphrase,
} from '../../../electron/store/database/unlock.ts'
import { closedLedger, filesBelow, tempFolder } from './ledger-fixture.ts'
import { BORROWER, CHEAP, PASSPHRASE, clock, clockAt, codeOf, expectDone, instant } from './ledger-samples.ts'

const NEW_PASSPHRASE = '山重水复疑无路柳暗花明'
const WRONG = '错误的口令错误的口令'

function tryAt(folder: LedgerFolder, text: string, iso: string): ReturnType<typeof unlock> {
  return unlock(folder, { kind: 'passphrase', text }, clockAt(iso))
}

function withOtherCost(slot: Slot): Slot {
  return slot.kdf.name === 'argon2id' ? { ...slot, kdf: { ...slot.kdf, iterations: 2 } } : slot
}

describe('a passphrase', () => {
  it('opens the slot that it wraps, and gives the key of the file', async () => {
    const folder = tempFolder()
    const { key, slotId } = await closedLedger(folder)
    const opened = expectDone(await unlock(folder, { kind: 'passphrase', text: PASSPHRASE }, clock))
    expect(opened.slotId).toBe(slotId)
    expect(opened.key.equals(key)).toBe(true)
  })

  it('is the same in full-width and half-width form', async () => {
    const key = newFileKey()
    const slot = await newSlot(crypto.randomUUID(), 'passphrase', 'ABC-2026-保全', key, CHEAP)
    const full = await deriveWrappingKey('ＡＢＣ-２０２６-保全', slot.kdf)
    expect(full.equals(await deriveWrappingKey('ABC-2026-保全', slot.kdf))).toBe(true)
  })

  it('is changed without a new slot; the old one no longer opens, not even by the copy of the slots', async () => {
    const folder = tempFolder()
    const { key, slotId } = await closedLedger(folder)
    expectDone(await changePassphrase(folder, key, slotId, NEW_PASSPHRASE, CHEAP))
    expect(readFileSync(`${folder.slots}.bak`, 'utf8')).toBe(readFileSync(folder.slots, 'utf8'))
    expect(codeOf(await tryAt(folder, PASSPHRASE, '2026-11-22T02:00:00Z'))).toBe('wrong-passphrase')
    expect(expectDone(await tryAt(folder, NEW_PASSPHRASE, '2026-11-22T02:01:00Z')).slotId).toBe(slotId)
    expect(codeOf(await changePassphrase(folder, key, slotId, '123', CHEAP))).toBe('passphrase-unfit')
    expect(codeOf(await changePassphrase(folder, key, crypto.randomUUID(), PASSPHRASE, CHEAP))).toBe('slot-unknown')
  })

  it('of a second person opens his own slot, and can be taken away, but not the last', async () => {
    const folder = tempFolder()
    const { key, slotId } = await closedLedger(folder)
    const second = expectDone(await addPassphrase(folder, key, NEW_PASSPHRASE, CHEAP))
    expect(expectDone(await tryAt(folder, NEW_PASSPHRASE, '2026-11-22T02:00:00Z')).slotId).toBe(second.slotId)
    expectDone(withdrawPassphrase(folder, second.slotId))
    expect(codeOf(await tryAt(folder, NEW_PASSPHRASE, '2026-11-22T02:00:00Z'))).toBe('wrong-passphrase')
    expect(codeOf(withdrawPassphrase(folder, slotId))).toBe('last-slot')
  })

  it.each([
    ['一二三四五六七八九', ['too-short']],
    ['1234567890', ['plain-sequence']],
    ['9876543210', ['plain-sequence']],
    ['abcdefghijk', ['plain-sequence']],
    ['啊啊啊啊啊啊啊啊啊啊', ['one-character-repeated']],
    [' 清收台账要记牢2026', ['outer-blank']],
    ['字'.repeat(201), ['too-long', 'one-character-repeated']],
    ['清收台账要记牢2026', []],
    ['', ['too-short']],
  ])('%s: %j', (text, faults) => {
    expect(passphraseFaults(text)).toEqual(faults)
  })
})

describe('a wrapped key', () => {
  it('does not open in another slot, under another cost or for another ledger', async () => {
    const folder = tempFolder()
    await closedLedger(folder)
    const slots = expectDone(readSlots(folder))
    const altered = [
      { ...slots, ledgerId: crypto.randomUUID() },
      { ...slots, slots: slots.slots.map((slot) => ({ ...slot, id: crypto.randomUUID() })) },
      { ...slots, slots: slots.slots.map(withOtherCost) },
    ]
    for (const each of altered) expect(await openSlot(each, 'passphrase', PASSPHRASE)).toBeNull()
    expect(await openSlot(slots, 'passphrase', PASSPHRASE)).not.toBeNull()
  })

  it('carries the real argon2id cost beside it, and opens at that cost', async () => {
    const key = newFileKey()
    const ledgerId = crypto.randomUUID()
    const slot = await newSlot(ledgerId, 'passphrase', PASSPHRASE, key, ARGON2_COST)
    expect(slot.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65536, iterations: 2, parallelism: 1 })
    const slots = { format: 2 as const, ledgerId, databaseMark: '00'.repeat(16), slots: [slot], chainHead: null, owesNewKey: false }
    expect((await openSlot(slots, 'passphrase', PASSPHRASE))?.key.equals(key)).toBe(true)
    expect(await openSlot(slots, 'passphrase', NEW_PASSPHRASE)).toBeNull()
  })

  it('is derived as OpenSSL derives argon2id', async () => {
    const salt = Buffer.from('somesaltsomesalt').toString('hex')
    const kdf = { ...newSlotKdf('passphrase', { memoryKiB: 64, iterations: 1, parallelism: 1 }), salt }
    const derived = await deriveWrappingKey('password', kdf)
    expect(derived.toString('hex')).toBe('e793d64ef75d58f503d4631b2b149f7f80127c5f3993d89b1c9b781e51d0b413')
  })
})

describe('wrong secrets', () => {
  it('cost 1, 2, 4 … 60 seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 50].map(delayAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  it('are counted across restarts, and the right one clears the count', async () => {
    const folder = tempFolder()
    await closedLedger(folder)
    expect(await tryAt(folder, WRONG, '2026-11-22T02:00:00Z')).toMatchObject({ problem: { code: 'wrong-passphrase', seconds: 1 } })
    expect(await tryAt(folder, WRONG, '2026-11-22T02:00:01Z')).toMatchObject({ problem: { code: 'wrong-passphrase', seconds: 2 } })
    expect(await tryAt(folder, PASSPHRASE, '2026-11-22T02:00:02Z')).toMatchObject({ problem: { code: 'must-wait', seconds: 1 } })
    expect(codeOf(await tryAt(folder, PASSPHRASE, '2026-11-22T02:00:03Z'))).toBe('ok')
    expect(await tryAt(folder, WRONG, '2026-11-22T02:00:03Z')).toMatchObject({ problem: { code: 'wrong-passphrase', seconds: 1 } })
  })

  it('count before they are tried, so that two at once, or an app ended in the middle, gain nothing', async () => {
    const folder = tempFolder()
    await closedLedger(folder)
    const at = '2026-11-22T02:00:00Z'
    const both = await Promise.all([tryAt(folder, WRONG, at), tryAt(folder, PASSPHRASE, at)])
    expect(both.map(codeOf)).toEqual(['wrong-passphrase', 'must-wait'])
  })

  it('are not forgiven by a clock set back or a torn side file', async () => {
    expect(secondsToWait({ failures: 4, lastAt: instant('2026-11-22T02:00:00Z') }, instant('2026-11-21T02:00:00Z'))).toBe(8)
    const folder = tempFolder()
    await closedLedger(folder)
    writeFileSync(folder.attempts, '{')
    expect(await tryAt(folder, PASSPHRASE, '2026-11-22T02:00:00Z')).toMatchObject({ problem: { code: 'must-wait', seconds: 60 } })
    expect(codeOf(await tryAt(folder, PASSPHRASE, '2026-11-22T02:01:00Z'))).toBe('ok')
  })
})

describe('the recovery code', () => {
  it('opens the ledger, and only the newest one does', async () => {
    const folder = tempFolder()
    const { key, recoveryCode } = await closedLedger(folder)
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(expectDone(await unlock(folder, { kind: 'recovery', text: typed }, clock)).key.equals(key)).toBe(true)
    const fresh = expectDone(await reissueRecoveryCode(folder, key))
    expect(codeOf(await unlock(folder, { kind: 'recovery', text: recoveryCode }, clock))).toBe('wrong-recovery-code')
    expect(codeOf(await unlock(folder, { kind: 'recovery', text: fresh.recoveryCode }, clockAt('2026-11-22T02:00:05Z')))).toBe('ok')
  })

  it('that was misread costs no delay', async () => {
    const folder = tempFolder()
    await closedLedger(folder)
    expect(codeOf(await unlock(folder, { kind: 'recovery', text: '7K3M-0000' }, clock))).toBe('recovery-code-mistyped')
    expect(codeOf(await unlock(folder, { kind: 'passphrase', text: PASSPHRASE }, clock))).toBe('ok')
  })

  it('tells every single wrong symbol and every swap of neighbours', () => {
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    assert(
      property(nat(27), nat(31), (at, symbol) => {
        const code = newRecoveryCode().replaceAll('-', '')
        expect(readRecoveryCode(code)).toEqual({ state: 'well-formed', symbols: code })
        const wrong = code.slice(0, at) + symbols.charAt(symbol) + code.slice(at + 1)
        if (wrong !== code) expect(readRecoveryCode(wrong)).toEqual({ state: 'mistyped' })
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (at < 27 && swapped !== code) expect(readRecoveryCode(swapped)).toEqual({ state: 'mistyped' })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the head of the audit chain', () => {
  it('is repeated beside the database, sealed with the key', async () => {
    const folder = tempFolder()
    const { key } = await closedLedger(folder)
    const head = { sequence: 41, hash: 'ab'.repeat(32) }
    expect(chainHeadOf(expectDone(readSlots(folder)), key)).toBeNull()
    const slots = expectDone(setChainHead(folder, key, head))
    expect(chainHeadOf(expectDone(readSlots(folder)), key)).toEqual(head)
    expect(chainHeadOf({ ...slots, chainHead: slots.chainHead && { ...slots.chainHead, sequence: 40 } }, key)).toBe('forged')
  })
})

describe('a stolen copy of the folder', () => {
  it('shows no name in any byte, open or closed', async () => {
    const folder = tempFolder()
    await closedLedger(folder)
    const needles = [Buffer.from(BORROWER, 'utf8'), Buffer.from(BORROWER, 'utf16le'), Buffer.from('household')]
    for (const path of filesBelow(folder.root)) {
      for (const needle of needles) expect(readFileSync(path).includes(needle), path).toBe(false)
    }
  })
})
