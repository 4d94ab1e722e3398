import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from '../../electron/store/kernel/context.ts'
import { type ContactFacts, outcomeLabelsFor, type PermitFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { callOf } from './support/contacts.ts'
import { colleague } from './support/colleague.ts'
import { fresh, household, once, person } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-22')
let store: TestStore
let caseId: Id<'case'>
let borrowerId: Id<'party'>
let loanId: Id<'loan'>
let clerk: Person
let head: Person

/** A household whose debtor cannot be reached, so that a third person may be contacted with approval. */
beforeEach(async () => {
  store = await openLedger(DAY)
  const made = await household(store, '韩彦', '000000198010039918', 'JJ2023100000')
  caseId = made.file.id
  borrowerId = made.borrower.id
  loanId = made.loan.id
  clerk = await colleague(store, '褚思', 'case-manager')
  head = await colleague(store, '单雄', 'approver')
  for (const occurredAt of ['08:10', '08:20', '08:30']) await save(callOf(caseId, clerk.id, { partyId: borrowerId, personName: '韩彦', relation: 'debtor', target: '13800000001', occurredAt, outcome: 'not-reached' }))
  await approve({})
})
afterEach(() => store.close())

const save = (facts: ContactFacts, target: { id: Id<'contact'> | null; version: number | null } = { id: null, version: null }) =>
  store.ask('contacts.save', { ...once(), ...target, facts, targetFrom: 'typed' })
const refused = (facts: ContactFacts) => store.refusal('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
const mother = (more: Partial<ContactFacts> = {}) => callOf(caseId, clerk.id, { personName: '韩彦之母', relation: 'relative', target: '13900000005', ...more })
const permit = (more: Partial<PermitFacts>): PermitFacts => ({ caseId, partyId: null, personName: '韩彦之母', kind: 'refused', givenOn: DAY, basis: '录音 0001', ...more })

async function approve(more: Partial<PermitFacts>) {
  store.actAs(head)
  const saved = await store.ask('contacts.savePermit', { ...fresh(), facts: permit({ kind: 'approved', basis: '签批单 3 号', ...more }) })
  store.actAs(clerk)
  return saved
}

test('a third person who says no in a contact is left alone from that moment on, under another name at the same number as well', async () => {
  await save(mother({ occurredAt: '10:00', outcome: 'refused' }))
  expect((await refused(mother({ occurredAt: '10:05' }))).message).toContain('对方已明确拒绝，应立即停止联系')
  await approve({ personName: '韩彦之父' })
  expect((await refused(mother({ personName: '韩彦之父', occurredAt: '10:05' }))).message).toContain('对方已明确拒绝')
  await save(mother({ personName: '韩彦之父', occurredAt: '10:05', target: '13900000006' }))
  await save(mother({ occurredAt: '09:40' })) // took place before he said so
  await save(mother({ occurredAt: '11:00', incoming: true }))
})

test('who answers for the debt refuses to pay, and is contacted again', async () => {
  const debtor = callOf(caseId, clerk.id, { partyId: borrowerId, personName: '韩彦', relation: 'debtor', target: '13800000001', outcome: 'refused', occurredAt: '10:00' })
  await save(debtor)
  await save({ ...debtor, occurredAt: '11:00' })
  const log = await store.ask('audit.ofCase', { caseId, before: null, limit: 5 })
  expect(log[0]?.summary).toContain('拒绝还款')
  expect([outcomeLabelsFor('guarantor').refused, outcomeLabelsFor('agent').refused, outcomeLabelsFor('spouse').refused, outcomeLabelsFor(null).refused]).toEqual(['拒绝还款', '拒绝还款', '明确拒绝再联系', '拒绝还款'])
})

test('the tie of the record decides: a relative who guarantees refuses to pay, not to be contacted', async () => {
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('韩彦之兄', null, { phone: '12345670009' }) })
  await store.ask('guarantees.save', {
    ...fresh(),
    facts: {
      caseId, guarantorId: guarantor.id, loanIds: [loanId], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null, scope: null, periodText: null,
      periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
  const brother = mother({ partyId: guarantor.id, personName: '韩彦之兄', target: '12345670009', outcome: 'refused' })
  await save(brother)
  await save({ ...brother, occurredAt: '15:00' })
})

test('a refusal in a contact is put right or voided by an approver alone; what leaves it standing is anybody\'s', async () => {
  const said = mother({ occurredAt: '10:00', outcome: 'refused' })
  const kept = await save(said)
  const second = await save({ ...said, content: '对方要求不再来电' }, kept)
  const change = (more: Partial<ContactFacts>) => ({ ...once(), ...second, facts: { ...said, ...more }, targetFrom: 'typed' })
  for (const lifted of [{ outcome: 'reached' }, { relation: 'agent' }, { personName: '他人' }, { target: '13900000009' }, { occurredAt: '12:00' }] satisfies Partial<ContactFacts>[]) {
    expect(await store.refusal('contacts.save', change({ breachReason: '登记有误', ...lifted }))).toMatchObject({ code: 'forbidden', message: expect.stringContaining('更正、作废要经审批') })
  }
  expect((await store.refusal('contacts.void', { ...once(), ...second, reason: '登记错户' })).code).toBe('forbidden')
  store.actAs(head)
  await store.ask('contacts.void', { ...once(), ...second, reason: '登记错户' })
  store.actAs(clerk)
  await save(mother({ occurredAt: '10:05' }))
})

test('a refusal among the 联系约定 likewise', async () => {
  const kept = await store.ask('contacts.savePermit', { ...fresh(), facts: permit({}) })
  const change = (facts: PermitFacts) => ({ ...once(), ...kept, facts })
  for (const lifted of [{ kind: 'agent' }, { personName: '他人' }] satisfies Partial<PermitFacts>[]) expect((await store.refusal('contacts.savePermit', change(permit(lifted)))).code).toBe('forbidden')
  expect(await store.refusal('contacts.voidPermit', { ...once(), ...kept, reason: '登记有误' })).toMatchObject({ code: 'forbidden', message: expect.stringContaining('经办账号不能审批') })
  const { id, version } = await store.ask('contacts.savePermit', change(permit({ basis: '录音 0002' })))
  expect((await refused(mother())).message).toContain('对方已明确拒绝')
  store.actAs(head)
  await store.ask('contacts.voidPermit', { ...once(), id, version, reason: '对方来函同意联系' })
  store.actAs(clerk)
  await save(mother())
})

test('an approval is an approver\'s, for the contact of its own day', async () => {
  expect(await store.refusal('contacts.savePermit', { ...fresh(), facts: permit({ kind: 'approved', givenOn: isoDate('2026-11-23') }) })).toMatchObject({ code: 'forbidden', message: expect.stringContaining('经办账号不能审批') })
  await save(mother())
  store.clock.set(isoDate('2026-11-23'))
  const next = mother({ occurredOn: isoDate('2026-11-23') })
  expect((await refused(next)).message).toContain('须经批准')
  await save(mother({ occurredAt: '16:00' })) // made on the day, entered later
  await approve({ givenOn: isoDate('2026-11-24') })
  expect((await refused(next)).message).toContain('须经批准')
  store.clock.set(isoDate('2026-11-24'))
  await save(mother({ occurredOn: isoDate('2026-11-24') }))
})

test('nobody approves a contact that he makes himself, unless he is the only one who could', async () => {
  const together = mother({ colleagues: [{ staffId: clerk.id, role: 'lead' }, { staffId: head.id, role: 'record' }] })
  const error = await refused(together)
  expect(error.message).toContain('批准人不能批准自己参加的联系')
  store.home.ledger.raw.prepare('UPDATE staff SET slot_id = NULL WHERE role = ?').run('administrator')
  await save(together)
})
