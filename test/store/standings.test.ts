import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { callOf, serviceOf } from './support/contacts.ts'
import { fresh, household, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** 号码、地址待更新: proposed from what contacts and returned letters found, and answered by a person. */

const DAY = isoDate('2026-11-22')
let store: TestStore
let staffId: Id<'staff'>
let colleague: Id<'staff'>
let notes = 0

beforeAll(async () => {
  store = await openLedger(DAY)
  const { id, unitId } = store.home.ledger.person
  staffId = id
  colleague = (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '柏某川', role: 'case-manager', phone: null } })).id
})
afterAll(() => store.close())

async function debtor(name: string) {
  notes += 1
  const made = await household(store, name, `0000001980${String(notes).padStart(4, '0')}001X`, `JJ20240${String(notes).padStart(5, '0')}`)
  const call = (more: Partial<ContactFacts> = {}) => callOf(made.file.id, staffId, { partyId: made.borrower.id, personName: name, relation: 'debtor', target: `1380000${String(notes).padStart(4, '0')}`, ...more })
  return { ...made, call }
}

const save = (facts: ContactFacts) => store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })

const standingsOf = async (caseId: Id<'case'>) => (await store.ask('contacts.ofCase', { caseId })).standings
const addAddress = (partyId: Id<'party'>, kind: 'domicile' | 'actual', address: string) =>
  store.ask('parties.saveAddress', { ...fresh(), facts: { partyId, kind, address, standing: 'unverified', standingOn: null, source: null, since: null, proof: null, note: null, preferred: false } })
const visitTo = (address: string) => ({
  channel: 'visit' as const, target: address, outcome: 'invalid-number' as const, content: '门牌号不存在', newFacts: '无', nextStep: '查新地址', nextOn: isoDate('2026-11-30'), occurredOn: isoDate('2026-11-18'),
  colleagues: [{ staffId, role: 'lead' as const }, { staffId: colleague, role: 'record' as const }],
})

describe('what a contact says of a number or address on record', () => {
  test('a visit that found no such address proposes 退回; it changes nothing before somebody says so, and then with its day and proof (S130)', async () => {
    const { call, file, borrower } = await debtor('壬一')
    await addAddress(borrower.id, 'domicile', '枫林街 9 号')
    await addAddress(borrower.id, 'actual', '枫林街 9 号')
    await save(call({ ...visitTo('枫林街 9 号') }))
    const addresses = async () => (await store.ask('parties.profile', { partyId: borrower.id })).addresses.map(({ standing, standingOn, proof }) => [standing, standingOn, proof])
    expect(await addresses()).toEqual([['unverified', null, null], ['unverified', null, null]])
    const [proposal] = await standingsOf(file.id)
    if (proposal === undefined) throw new Error('the visit speaks against the address')
    expect(proposal).toMatchObject({ partyName: '壬一', found: { on: '2026-11-18', words: '上门：查无此址' }, change: { kind: 'address', addressKinds: ['domicile', 'actual'], from: 'unverified', to: 'returned' } })
    expect(await store.refusal('contacts.answerStanding', { ...once(), source: proposal.source, version: proposal.version + 1, answer: 'taken' })).toMatchObject({ code: 'stale-version' })
    expect(await store.ask('contacts.answerStanding', { ...once(), source: proposal.source, version: proposal.version, answer: 'taken' })).toEqual({ changed: 2 })
    expect(await addresses()).toEqual([['returned', '2026-11-18', '2026-11-18 上门：查无此址'], ['returned', '2026-11-18', '2026-11-18 上门：查无此址']])
    expect(await standingsOf(file.id)).toEqual([])
    expect((await store.refusal('contacts.answerStanding', { ...once(), source: proposal.source, version: 2, answer: 'taken' })).message).toContain('已经处理')
  })

  test('what is left as it is is asked no more, and neither is what a later contact disproves', async () => {
    const { call, file, borrower } = await debtor('壬二')
    await addAddress(borrower.id, 'actual', '枫林街 10 号')
    await save(call({ ...visitTo('枫林街 10 号') }))
    const [proposal] = await standingsOf(file.id)
    if (proposal === undefined) throw new Error('the visit speaks against the address')
    expect(await store.ask('contacts.answerStanding', { ...once(), source: proposal.source, version: proposal.version, answer: 'kept' })).toEqual({ changed: 0 })
    expect(await standingsOf(file.id)).toEqual([])
    const second = await save(call({ ...visitTo('枫林街 10 号'), occurredOn: isoDate('2026-11-19') }))
    expect((await standingsOf(file.id)).map(({ source }) => source.id)).toEqual([second.id])
    await save(call({ ...visitTo('枫林街 10 号'), outcome: 'reached', occurredOn: isoDate('2026-11-20') }))
    expect(await standingsOf(file.id)).toEqual([])
  })

  test('a dead number is proposed as 失效, another\'s as 非本人, and a letter that came back speaks against its address', async () => {
    const { call, file, borrower } = await debtor('壬三')
    const { phones } = await store.ask('parties.profile', { partyId: borrower.id })
    expect(phones.map(({ status }) => status)).toEqual(['in-use'])
    await store.ask('contacts.save', { ...fresh(), facts: call({ target: null, outcome: 'invalid-number' }), targetFrom: 'on-record' })
    const [dead] = await standingsOf(file.id)
    expect(dead).toMatchObject({ found: { words: '电话：停机或空号' }, change: { kind: 'phone', from: 'in-use', to: 'invalid' } })
    expect(JSON.stringify(dead)).not.toMatch(/1\d{10}/)
    if (dead === undefined) throw new Error('the call speaks against the number')
    await store.ask('contacts.answerStanding', { ...once(), source: dead.source, version: dead.version, answer: 'taken' })
    expect((await store.ask('parties.profile', { partyId: borrower.id })).phones.map(({ status, since }) => [status, since])).toEqual([['invalid', DAY]])

    await addAddress(borrower.id, 'actual', '枫林街 11 号')
    const letter = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: isoDate('2026-11-10'), body: null, note: null } })
    const sent = { way: 'post' as const, result: 'returned' as const, trackingNo: '1000000000002', returnReason: '原址查无此人', signerRelation: null, proofKind: 'post-proof' as const, address: '枫林街 11 号' }
    await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, borrower.id, sent) })
    expect(await standingsOf(file.id)).toMatchObject([{ source: { kind: 'service' }, found: { on: '2026-11-18', words: '函件退回：原址查无此人' }, change: { shown: '枫林街 11 号', to: 'returned' } }])
  })
})
