import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { StaffRole } from '../../shared/model/staff.ts'
import { readSlots } from '../../electron/store/database/slots.ts'
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

test('nobody takes his own account, role or unit away: a ledger keeps an administrator', async () => {
  const { person } = store.home.ledger
  expect((await store.refusal('accounts.close', { ...once(), staffId: person.id, reason: '试一试' })).code).toBe('forbidden')
  const facts = { unitId: null, name: person.name, role: 'auditor', phone: null }
  expect(await store.refusal('organisation.saveStaff', { ...once(), id: person.id, version: 1, facts })).toMatchObject({
    code: 'invalid-input', fields: { 'facts.role': expect.any(String), 'facts.unitId': expect.any(String) },
  })
})
