import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { StaffRole } from '../../shared/model/staff.ts'
import { openCopy } from '../../electron/store/database/cipher.ts'
import { idToBytes } from '../../electron/store/database/id-bytes.ts'
import { openSlot, readSlots, writeSlots } from '../../electron/store/database/slots.ts'
import { fresh, once, person } from './support/facts.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const OWN = '白日依山尽黄河入海流'
let store: TestStore
let unitId: Id<'unit'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const [unit] = await store.ask('organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  unitId = unit.id
})
afterEach(() => store.close())

async function onTheRoster(name: string, role: StaffRole, at: Id<'unit'> | null = unitId): Promise<Id<'staff'>> {
  return (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: at, name, role, phone: null } })).id
}

async function signIn(passphrase: string): Promise<unknown> {
  await store.ask('vault.lock', {})
  return store.ask('vault.unlock', { passphrase })
}

function slotCount(): number {
  const slots = readSlots(store.home.folder)
  return slots.ok ? slots.value.slots.filter(({ kind }) => kind === 'passphrase').length : 0
}

describe('an account', () => {
  test('opens the same file by a passphrase of its own, with the rights and the unit of its person', async () => {
    await store.ask('accounts.open', { ...once(), staffId: await onTheRoster('褚思', 'auditor'), passphrase: OWN })
    expect(await signIn(OWN)).toMatchObject({ state: 'unlocked', person: { name: '褚思', role: 'auditor', unitId } })
    expect((await store.refusal('organisation.saveStaff', {})).code).toBe('forbidden')
    expect(await signIn(PASSPHRASE)).toMatchObject({ person: { name: '林晓', role: 'administrator' } })
  })

  test('is opened once, needs a unit, and leaves no slot behind when refused', async () => {
    const staffId = await onTheRoster('褚思', 'case-manager')
    const input = { ...once(), staffId, passphrase: OWN }
    const answer = await store.ask('accounts.open', input)
    expect(await store.ask('accounts.open', input)).toEqual(answer)
    expect((await store.refusal('accounts.open', { ...once(), staffId, passphrase: '另一个只有他知道的口令' })).message).toContain('已有账号')
    const lost = await onTheRoster('单雄', 'reviewer', null)
    expect((await store.refusal('accounts.open', { ...once(), staffId: lost, passphrase: '另一个只有他知道的口令' })).message).toContain('所属机构')
    expect(slotCount()).toBe(2)
  })

  test('has a passphrase that nobody else has, since it alone tells who signs in; whose it is is not said', async () => {
    const staffId = await onTheRoster('褚思', 'case-manager')
    const error = await store.refusal('accounts.open', { ...once(), staffId, passphrase: PASSPHRASE })
    expect(error).toMatchObject({ code: 'weak-passphrase', fields: { passphrase: '这个口令不能用，请换一个只有本人知道的口令' } })
    expect((await store.refusal('accounts.open', { ...once(), staffId, passphrase: '1234567890' })).code).toBe('weak-passphrase')
    await store.ask('accounts.open', { ...once(), staffId, passphrase: OWN })
    expect((await store.refusal('vault.changePassphrase', { current: PASSPHRASE, next: OWN })).code).toBe('weak-passphrase')
  })

  test('changes its own passphrase; the administrator\'s stays', async () => {
    await store.ask('accounts.open', { ...once(), staffId: await onTheRoster('褚思', 'case-manager'), passphrase: OWN })
    await signIn(OWN)
    await store.ask('vault.changePassphrase', { current: OWN, next: '欲穷千里目更上一层楼' })
    expect(await signIn('欲穷千里目更上一层楼')).toMatchObject({ person: { name: '褚思' } })
    expect(await signIn(PASSPHRASE)).toMatchObject({ person: { name: '林晓' } })
  })

  test('gets a new passphrase from the administrator when the old one is forgotten', async () => {
    const staffId = await onTheRoster('褚思', 'case-manager')
    await store.ask('accounts.open', { ...once(), staffId, passphrase: OWN })
    await store.ask('accounts.resetPassphrase', { ...once(), staffId, passphrase: '欲穷千里目更上一层楼' })
    expect(await signIn('欲穷千里目更上一层楼')).toMatchObject({ person: { name: '褚思' } })
    await store.ask('vault.lock', {})
    expect((await store.refusal('vault.unlock', { passphrase: OWN })).code).toBe('wrong-passphrase')
  })

  test('that saves a draft of a version which another login has saved over is told, and shown what differs', async () => {
    await store.ask('accounts.open', { ...once(), staffId: await onTheRoster('褚思', 'case-manager'), passphrase: OWN })
    await signIn(OWN)
    const { id, version } = await store.ask('parties.save', { ...fresh(), facts: person('单雄', null) })
    await signIn(PASSPHRASE)
    await store.ask('parties.save', { ...once(), id, version, facts: person('单雄', null, { note: '已迁居城西' }) })
    await signIn(OWN)
    const late = { ...once(), id, version, facts: person('单雄', null, { note: '只在早上接电话' }) }
    expect(await store.refusal('parties.save', late)).toMatchObject({ code: 'stale-version', details: { yourVersion: 1, currentVersion: 2 } })
    expect(await store.ask('parties.get', { partyId: id })).toMatchObject({ version: 2, note: '已迁居城西' })
    const [newest] = await store.ask('audit.ofRecord', { recordId: id, before: null, limit: 1 })
    expect(newest).toMatchObject({ personName: '林晓', changes: [{ label: '备注', before: null, after: '已迁居城西' }] })
  })

  test('is closed with a reason: its slot is gone, its name stays', async () => {
    const staffId = await onTheRoster('褚思', 'case-manager')
    await store.ask('accounts.open', { ...once(), staffId, passphrase: OWN })
    await store.ask('accounts.close', { ...once(), staffId, reason: '调离本岗位' })
    expect(slotCount()).toBe(1)
    expect((await store.ask('organisation.staff', {})).find(({ id }) => id === staffId)).toMatchObject({ name: '褚思', hasAccount: false })
    await store.ask('vault.lock', {})
    expect((await store.refusal('vault.unlock', { passphrase: OWN })).code).toBe('wrong-passphrase')
  })
})

describe('the file key, when an account is closed', () => {
  test('is a new one, under which the ledger goes on: the others open it, the log says so, and no copy of the old slots helps', async () => {
    const staffId = await onTheRoster('褚思', 'case-manager')
    await store.ask('accounts.open', { ...once(), staffId, passphrase: OWN })
    const kept = readSlots(store.home.folder)
    const before = store.home.file.key
    const act = { ...once(), staffId, reason: '调离本岗位' }
    const closed = await store.ask('accounts.close', act)
    expect(closed.key).toEqual({ standing: { isOwed: false, waitsFor: [], recoveryCodeWaits: false }, hindrance: null })
    const after = store.home.file.key
    expect(after.equals(before)).toBe(false)
    expect(store.events.filter((event) => event.kind === 'progress' && event.task === 'renew-key').at(-1)).toMatchObject({ done: 4, total: 4 })
    expect(await store.ask('accounts.close', act)).toEqual(closed)
    expect(store.home.file.key.equals(after)).toBe(true)
    const [newest] = await store.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 5 })
    expect(newest).toMatchObject({ summary: '更换台账文件的密钥', personName: '林晓' })
    await store.ask('parties.save', { ...fresh(), facts: person('单雄', null) })
    expect(await signIn(PASSPHRASE)).toMatchObject({ person: { name: '林晓' }, auditIntact: true })
    expect(await store.ask('audit.verify', {})).toMatchObject({ brokenAt: null })
    if (!kept.ok) throw new Error('the slots of that day are read')
    expect((await openSlot(kept.value, 'passphrase', OWN))?.key.equals(before)).toBe(true)
    expect(() => openCopy(store.home.folder.database, before, { readonly: true }).prepare('SELECT 1 FROM staff').get()).toThrow()
  })

  test('stays owed while somebody has no key pair yet; the account is closed all the same, and the new key is made up for', async () => {
    const [leaver, colleague] = [await onTheRoster('褚思', 'case-manager'), await onTheRoster('单雄', 'reviewer')]
    await store.ask('accounts.open', { ...once(), staffId: leaver, passphrase: OWN })
    await store.ask('accounts.open', { ...once(), staffId: colleague, passphrase: '欲穷千里目更上一层楼' })
    unvouch(await slotIdOf(colleague))
    const { key } = await store.ask('accounts.close', { ...once(), staffId: leaver, reason: '调离本岗位' })
    expect(key.standing).toEqual({ isOwed: true, waitsFor: ['单雄'], recoveryCodeWaits: false })
    expect(key.hindrance).toContain('单雄升级后还没有登录过')
    expect((await store.refusal('vault.renewKey', {})).code).toBe('busy')
    await store.ask('accounts.resetPassphrase', { ...once(), staffId: colleague, passphrase: '更上一层楼欲穷千里目' })
    expect(await store.ask('vault.renewKey', {})).toEqual({ isOwed: false, waitsFor: [], recoveryCodeWaits: false })
    expect(await signIn('更上一层楼欲穷千里目')).toMatchObject({ person: { name: '单雄' } })
  })
})

async function slotIdOf(staffId: Id<'staff'>): Promise<string> {
  const row = store.home.ledger.raw.prepare<[Buffer], { slot_id: string }>('SELECT slot_id FROM staff WHERE id = ?').get(idToBytes(staffId))
  if (!row) throw new Error('the colleague has an account')
  return row.slot_id
}

/** As if the slot's key pair were not there: the next new key waits for it. */
function unvouch(slotId: string): void {
  const slots = readSlots(store.home.folder)
  if (!slots.ok) throw new Error('the slots are read')
  const without = slots.value.slots.map((slot) => (slot.id === slotId && 'pair' in slot ? { ...slot, pair: { ...slot.pair, voucher: '00'.repeat(32) } } : slot))
  writeSlots(store.home.folder, { ...slots.value, slots: without })
}

test('nobody takes his own account, role or unit away: a ledger keeps an administrator', async () => {
  const { person } = store.home.ledger
  expect((await store.refusal('accounts.close', { ...once(), staffId: person.id, reason: '试一试' })).code).toBe('forbidden')
  const facts = { unitId: null, name: person.name, role: 'auditor', phone: null }
  expect(await store.refusal('organisation.saveStaff', { ...once(), id: person.id, version: 1, facts })).toMatchObject({
    code: 'invalid-input', fields: { 'facts.role': expect.any(String), 'facts.unitId': expect.any(String) },
  })
})
