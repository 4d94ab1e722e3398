import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { isIdle } from '../../electron/store/vault/idle-lock.ts'
import { runUpkeep } from '../../electron/store/vault/upkeep.ts'
import { household } from './support/facts.ts'
import { openLedger, openStore, PASSPHRASE, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-22')
let store: TestStore
afterEach(() => store.close())

describe('first run', () => {
  test('an unused folder is offered for set-up, then holds one ledger', async () => {
    store = openStore(DAY)
    expect(await store.ask('vault.status', {})).toMatchObject({ state: 'not-set-up' })
    const { groups } = await store.ask('vault.create', { organisation: { name: '青石农商行', kind: 'bank' }, administrator: '林晓', passphrase: PASSPHRASE })
    expect(groups.join('').length).toBeGreaterThan(20)
    expect(await store.ask('vault.status', {})).toMatchObject({ state: 'unlocked', person: { name: '林晓', role: 'administrator' }, organisation: '青石农商行', isWorkday: false, auditIntact: true })
    expect(await store.refusal('vault.create', { organisation: { name: '另一行', kind: 'bank' }, administrator: '某', passphrase: PASSPHRASE })).toMatchObject({ code: expect.stringMatching(/ledger-exists|busy/) })
  })

  test('a weak passphrase is refused with the reason', async () => {
    store = openStore(DAY)
    const error = await store.refusal('vault.create', { organisation: { name: '青石农商行', kind: 'bank' }, administrator: '林晓', passphrase: '1234567890' })
    expect(error).toMatchObject({ code: 'weak-passphrase', fields: { passphrase: '不能是顺序字符，如 1234567890' } })
    expect(await store.ask('vault.status', {})).toMatchObject({ state: 'not-set-up' })
  })
})

describe('the date of the PC', () => {
  test.each([
    ['2026-11-22', 'plausible'],
    ['2026-11-21', 'plausible'],
    ['2026-11-20', 'set-back'],
    ['2027-12-27', 'plausible'],
    ['2027-12-28', 'far-ahead'],
  ])('unlocked on %s after a last entry of 2026-11-22: %s', async (day, clock) => {
    store = await openLedger(DAY)
    await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    await store.ask('vault.lock', {})
    store.clock.set(isoDate(day))
    expect(await store.ask('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'unlocked', clock, lastWrittenOn: '2026-11-22' })
  })
})

describe('locking', () => {
  test('a locked ledger answers nothing of the record, and the right passphrase brings it back', async () => {
    store = await openLedger(DAY)
    await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    expect(await store.ask('vault.lock', {})).toMatchObject({ state: 'locked' })
    expect(await store.refusal('cases.choices', {})).toMatchObject({ code: 'locked' })
    expect(await store.refusal('vault.unlock', { passphrase: 'not the right one' })).toMatchObject({ code: 'wrong-passphrase', details: { seconds: 1 } })
    expect(await store.refusal('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'passphrase-delayed' })
    store.clock.advance(1_500)
    expect(await store.ask('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'unlocked', auditIntact: true })
  })

  test('hides the record even when the disk takes nothing more, and lets go of the file', async () => {
    store = await openLedger(DAY)
    await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const { state } = store.home.folder
    renameSync(state, `${state}.away`)
    mkdirSync(join(state, 'nothing can be renamed onto a folder with something in it'), { recursive: true })
    expect(await store.ask('vault.lock', {})).toMatchObject({ state: 'locked' })
    expect(await store.refusal('cases.choices', {})).toMatchObject({ code: 'locked' })
    rmSync(state, { recursive: true })
    renameSync(`${state}.away`, state)
    expect(await store.ask('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'unlocked', auditIntact: true })
  })

  test('idle time is counted from the last act; a clock set back counts as idle', () => {
    expect(isIdle(1_000, 1_000 + 9 * 60_000)).toBe(false)
    expect(isIdle(1_000, 1_000 + 10 * 60_000)).toBe(true)
    expect(isIdle(1_000, 500)).toBe(true)
  })

  test('what the window asks for by itself is no act of a person', async () => {
    store = await openLedger(DAY)
    const before = store.home.lastUsedAt
    store.home.used('vault.status')
    expect(store.home.lastUsedAt).toBe(before)
    store.home.used('cases.list')
    expect(store.home.lastUsedAt).toBeGreaterThan(before)
  })
})

describe('secrets', () => {
  test('the recovery code opens the ledger and sets a new passphrase; a misread one is told apart', async () => {
    store = openStore(DAY)
    const { groups } = await store.ask('vault.create', { organisation: { name: '青石农商行', kind: 'bank' }, administrator: '林晓', passphrase: PASSPHRASE })
    await store.ask('vault.lock', {})
    const [first = '', ...rest] = groups
    const swapped = [first.slice(1) + first.slice(0, 1), ...rest].join('-')
    expect(await store.refusal('vault.unlockWithRecoveryCode', { code: swapped, newPassphrase: 'xin-Kou-Ling-77' })).toMatchObject({ code: 'recovery-code-typo' })
    expect(await store.ask('vault.unlockWithRecoveryCode', { code: groups.join(' '), newPassphrase: 'xin-Kou-Ling-77' })).toMatchObject({ state: 'unlocked' })
    await store.ask('vault.lock', {})
    expect(await store.refusal('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'wrong-passphrase' })
    store.clock.advance(1_500)
    expect(await store.ask('vault.unlock', { passphrase: 'xin-Kou-Ling-77' })).toMatchObject({ state: 'unlocked' })
  })

  test('changing the passphrase needs the present one', async () => {
    store = await openLedger(DAY)
    expect(await store.refusal('vault.changePassphrase', { current: 'somebody else', next: 'xin-Kou-Ling-77' })).toMatchObject({ code: 'wrong-passphrase' })
    store.clock.advance(1_500)
    expect(await store.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'xin-Kou-Ling-77' })).toEqual({ changed: true })
    await store.ask('vault.lock', {})
    expect(await store.ask('vault.unlock', { passphrase: 'xin-Kou-Ling-77' })).toMatchObject({ state: 'unlocked' })
  })
})

describe('a stolen folder', () => {
  test('shows no name, number or passphrase in any byte, open or closed', async () => {
    store = await openLedger(DAY)
    await household(store, '欧阳慧敏', '000000198010039918', 'JJ2023000001')
    await store.ask('preferences.set', { key: 'draft', value: { name: '欧阳慧敏' } })
    await store.ask('backups.create', {})
    for (const secret of ['欧阳慧敏', '000000198010039918', PASSPHRASE, 'JJ2023000001']) {
      expect(() => execFileSync('grep', ['-rqaF', secret, join(store.folder, 'ledger')])).toThrow()
    }
    await store.ask('vault.lock', {})
    expect(readdirSync(join(store.folder, 'ledger')).filter((name) => name.endsWith('-wal'))).toEqual([])
  })
})

const database = () => join(store.folder, 'ledger', 'ledger.db')

describe('a file that is not as it was', () => {
  test.each([
    ['gone', () => rmSync(database()), 'ledger-missing'],
    ['zero bytes long', () => truncateSync(database(), 0), 'ledger-empty-file'],
    ['cut off', () => truncateSync(database(), 5000), 'ledger-truncated'],
    ['another file', () => writeFileSync(database(), Buffer.alloc(40_960, 'x')), 'ledger-foreign'],
    ['plain SQLite', () => writeFileSync(database(), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(40_944)])), 'ledger-not-encrypted'],
    ['without its key file', () => readdirSync(join(store.folder, 'ledger')).filter((name) => name.startsWith('slots')).forEach((name) => rmSync(join(store.folder, 'ledger', name))), 'slots-missing'],
  ])('%s: refused with its own page, nothing deleted', async (_, harm, code) => {
    store = await openLedger(DAY)
    await store.ask('vault.lock', {})
    harm()
    const before = readdirSync(join(store.folder, 'ledger')).toSorted()
    expect(await store.ask('vault.status', {})).toMatchObject({ state: 'refused', code })
    expect(readdirSync(join(store.folder, 'ledger')).toSorted()).toEqual(before)
  })

  test('a log whose tail was cut is told at the next unlocking', async () => {
    store = await openLedger(DAY)
    await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    await store.ask('vault.lock', {})
    const slots = join(store.folder, 'ledger', 'slots.json')
    const sealed = readFileSync(slots)
    await store.ask('vault.unlock', { passphrase: PASSPHRASE })
    const { raw } = store.home.ledger
    const last = raw.prepare<[], { n: number }>('SELECT max(sequence) AS n FROM audit_entry').get()
    const trigger = raw.prepare<[], { sql: string }>("SELECT sql FROM sqlite_master WHERE name = 'audit_entry_refuses_delete'").get()
    raw.exec('DROP TRIGGER audit_entry_refuses_delete')
    raw.prepare('DELETE FROM audit_record WHERE sequence = ?').run(last?.n)
    raw.prepare('DELETE FROM audit_entry WHERE sequence = ?').run(last?.n)
    raw.exec(trigger?.sql ?? '')
    await store.ask('vault.lock', {})
    writeFileSync(slots, sealed) // as it would be had the cut been made outside the app
    expect(await store.ask('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'unlocked', auditIntact: false })
    const everything = { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 1 }
    const [newest] = await store.ask('audit.list', everything)
    expect(newest?.summary).toContain('操作日志与上次关闭时的封签不符')
    expect((await store.ask('audit.verify', {})).brokenAt).toBe(last?.n)
  })
})

describe('backups', () => {
  test('the daily one is made once a day, and restoring brings its day back and keeps the other aside', async () => {
    store = await openLedger(DAY)
    await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    await runUpkeep(store.home, false)
    await runUpkeep(store.home, false)
    const { backups } = await store.ask('backups.overview', {})
    expect(backups.map((backup) => backup.reason)).toEqual(['daily'])
    await household(store, '沈立', '000000196603229742', 'JJ2023000002')
    const [made] = backups
    expect(await store.refusal('backups.restore', { name: '../../etc/passwd', passphrase: PASSPHRASE })).toMatchObject({ code: 'not-found' })
    const report = await store.ask('backups.restore', { name: made?.name ?? '', passphrase: PASSPHRASE })
    expect(report).toMatchObject({ cases: 1 })
    expect(report.keptAside).not.toBe('')
    const choices = await store.ask('cases.totals', { filter: { search: '', unitIds: [], managerIds: [], riskClasses: [], stages: [], status: 'all', expiryWithinDays: null, principalFrom: null, principalTo: null } })
    expect(choices.cases).toBe(1)
  })

  test('a located folder is remembered over a restart', async () => {
    store = await openLedger(DAY)
    await store.ask('vault.lock', {})
    const elsewhere = join(store.folder, 'moved')
    mkdirSync(elsewhere)
    cpSync(join(store.folder, 'ledger'), elsewhere, { recursive: true })
    rmSync(join(store.folder, 'ledger', 'ledger.db'))
    expect(await store.ask('vault.status', {})).toMatchObject({ state: 'refused', code: 'ledger-missing' })
    expect(await store.ask('vault.chooseFolder', {}, [elsewhere])).toMatchObject({ state: 'locked' })
    expect(store.home.folder.root).toBe(elsewhere)
    expect(await store.ask('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'unlocked' })
  })
})
