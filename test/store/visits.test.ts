import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { VisitCandidate } from '../../shared/api/visits.ts'
import type { ContactFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { PartyFacts } from '../../shared/model/party.ts'
import type { VisitRound } from '../../shared/model/visit.ts'
import { readWordFile, shownText } from '../documents/support/word-file.ts'
import { callOf } from './support/contacts.ts'
import { fresh, loanOf, once, openingBalance, person } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** 外访清单: planned over households, kept in order, each result entered once. */

const TODAY = isoDate('2026-11-20')
const DAY = isoDate('2026-11-23')
let store: TestStore
let me: Id<'staff'>
let colleague: Id<'staff'>
let households = 0

beforeAll(async () => {
  store = await openLedger(TODAY)
  const { id, unitId } = store.home.ledger.person
  me = id
  colleague = (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '柏某川', role: 'case-manager', phone: null } })).id
})
beforeEach(() => {
  store.clock.set(TODAY)
  store.actAs(null)
})
afterAll(() => store.close())

async function debtor(name: string, more: Partial<PartyFacts>) {
  households += 1
  const [unit] = await store.ask('organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const borrower = await store.ask('parties.save', { ...fresh(), facts: person(name, null, { phone: `1390000${String(households).padStart(4, '0')}`, ...more }) })
  const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
  const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `WF2024${String(households).padStart(6, '0')}`) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-10-31', 400_000) })
  return { caseId: file.id, partyId: borrower.id }
}

const round = (more: Partial<VisitRound> = {}): VisitRound => ({ visitOn: DAY, startsAt: '09:30', purpose: '核实经营情况，当面催收', leadId: me, recorderId: colleague, witnessId: null, ...more })
const plan = (targets: readonly { caseId: Id<'case'>; partyId: Id<'party'>; address: string }[], more: Partial<VisitRound> = {}) => store.ask('visits.plan', { ...once(), facts: round(more), targets: [...targets] })
const refused = (targets: readonly object[], more: Partial<VisitRound> = {}) => store.refusal('visits.plan', { ...once(), facts: round(more), targets })
const onDay = (day = DAY) => store.ask('visits.day', { day, mine: true })
const found = async (search: string, district = ''): Promise<readonly VisitCandidate[]> =>
  (await store.ask('visits.candidates', { filter: { ...emptyCaseFilter, search }, district, day: DAY, time: '09:30', offset: 0, limit: 20 })).rows
const visitOf = (of: { caseId: Id<'case'>; partyId: Id<'party'> }, name: string, more: Partial<ContactFacts> = {}): ContactFacts =>
  callOf(of.caseId, me, {
    partyId: of.partyId, personName: name, relation: 'debtor', channel: 'visit', occurredOn: DAY, occurredAt: '09:40', outcome: 'reached', content: '说明欠款', newFacts: '无', nextStep: '寄催收函',
    nextOn: isoDate('2026-11-30'), colleagues: [{ staffId: me, role: 'lead' }, { staffId: colleague, role: 'record' }], evidenceKind: 'signed-paper', ...more,
  })

describe('planning', () => {
  test('the day\'s list stands in the order of the addresses, with what was owed and last heard; a second planning passes over who is there', async () => {
    const one = await debtor('外一', { domicile: '示例市东城区纺织路10号' })
    const two = await debtor('外二', { domicile: '示例市东城区纺织路2号', serviceAddress: '示例市东城区纺织路2号' })
    await store.ask('contacts.save', { ...fresh(), facts: callOf(one.caseId, me, { partyId: one.partyId, personName: '外一', relation: 'debtor', target: '13900000001', occurredOn: isoDate('2026-11-18'), outcome: 'refused' }), targetFrom: 'typed' })
    const targets = [{ ...one, address: '示例市东城区纺织路10号' }, { ...two, address: '示例市东城区纺织路2号' }]
    expect(await plan(targets)).toEqual({ added: 2, listed: 0 })
    expect(await plan(targets)).toEqual({ added: 0, listed: 2 })
    const { rows } = await onDay()
    expect(rows.map(({ borrowerName }) => borrowerName)).toEqual(['外二', '外一'])
    expect(rows[0]).toMatchObject({ state: 'planned', verdict: 'allow', phoneMasked: '139****0002', teamNames: [store.home.ledger.person.name, '柏某川'], known: { kinds: ['domicile', 'contract-service'], agreed: true, source: 'contract' } })
    expect(rows[1]).toMatchObject({ last: { on: '2026-11-18', outcome: 'refused' }, relation: 'debtor' })
    expect(rows[1]?.totalFen).toBeGreaterThanOrEqual(40_000_000)
    expect((await found('外一')).map(({ listed }) => listed)).toEqual([true])
  })

  test('candidates are narrowed by the words of an address, and say who has none', async () => {
    await debtor('外三', { domicile: '示例市西城区河滨路1号', residence: '示例市东城区广场路5号' })
    await debtor('外四', {})
    expect((await found('外三')).map(({ known }) => known?.address)).toEqual(['示例市东城区广场路5号', '示例市西城区河滨路1号'])
    expect((await found('外三', '西城区')).map(({ known }) => known?.address)).toEqual(['示例市西城区河滨路1号'])
    expect(await found('外四', '西城区')).toEqual([])
    expect((await found('外四')).map(({ known }) => known)).toEqual([null])
  })

  test('whom the guards bar is not put on a list: a minor, the night, a stranger, an address that is not on record', async () => {
    const minor = await debtor('外五', { domicile: '示例市东城区纺织路5号', birthDate: isoDate('2012-01-01') })
    const minorAt = { ...minor, address: '示例市东城区纺织路5号' }
    expect(await refused([minorAt])).toMatchObject({ code: 'contact-barred', message: expect.stringContaining('未成年人') })
    expect((await found('外五')).map(({ verdict }) => verdict)).toEqual(['block'])
    const one = await debtor('外六', { domicile: '示例市东城区纺织路6号' })
    const at = { ...one, address: '示例市东城区纺织路6号' }
    expect((await refused([at], { startsAt: '22:30' })).message).toContain('22:00至次日8:00')
    expect((await refused([{ ...at, partyId: minor.partyId }])).message).toContain('不是本户登记的')
    expect((await refused([{ ...at, address: '示例市东城区纺织路7号' }])).message).toContain('没有登记这个地址')
    expect((await onDay(isoDate('2026-11-24'))).rows).toEqual([])
  })

  test('one name is no visit, nobody goes in two parts, and a past day is no plan', async () => {
    const at = { ...(await debtor('外七', { domicile: '示例市东城区纺织路7号' })), address: '示例市东城区纺织路7号' }
    expect((await refused([at], { recorderId: me })).fields).toHaveProperty(['facts.recorderId'])
    expect((await refused([at], { witnessId: me })).fields).toHaveProperty(['facts.witnessId'])
    expect((await refused([at], { visitOn: isoDate('2026-11-19') })).fields).toHaveProperty(['facts.visitOn'])
    expect((await refused([])).fields).toHaveProperty(['targets'])
    expect(() => store.home.ledger.raw.prepare('UPDATE visit SET recorder_id = lead_id').run()).toThrow(/CHECK/)
  })
})

describe('a planned day', () => {
  test('is put in another order, moved, changed and cancelled with a reason', async () => {
    const day = isoDate('2026-11-25')
    const targets = []
    for (const [name, address] of [['外八', '示例市东城区一路1号'], ['外九', '示例市东城区一路2号'], ['外十', '示例市东城区一路3号']] as const) targets.push({ ...(await debtor(name, { domicile: address })), address })
    await plan(targets, { visitOn: day })
    const ids = (await onDay(day)).rows.map(({ id }) => id)
    const [first, second, third] = ids
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were planned')
    expect(await store.ask('visits.order', { ...once(), ids: [third, first, second] })).toEqual({ moved: 3 })
    expect((await onDay(day)).rows.map(({ id }) => id)).toEqual([third, first, second])
    const [top] = (await onDay(day)).rows
    if (top === undefined) throw new Error('there is a first')
    const { visitOn: _day, ...rest } = round({ purpose: '送达通知' })
    const moved = await store.ask('visits.change', { ...once(), id: third, version: top.version, facts: { ...rest, visitOn: isoDate('2026-11-26'), address: top.address } })
    expect((await onDay(isoDate('2026-11-26'))).rows.map(({ id, purpose }) => [id, purpose])).toEqual([[third, '送达通知']])
    expect((await store.refusal('visits.change', { ...once(), id: third, version: 1, facts: { ...rest, visitOn: day, address: top.address } })).code).toBe('stale-version')
    await store.ask('visits.void', { ...once(), id: third, version: moved.version, reason: '债务人来行' })
    expect((await onDay(isoDate('2026-11-26'))).rows).toEqual([])
    expect((await store.refusal('visits.order', { ...once(), ids: [third, first] })).code).toBe('stale-version')
  })

  test('each result is entered once as a contact; a voided one leaves the visit open again, and what is open is told afterwards', async () => {
    const day = isoDate('2026-11-27')
    const one = await debtor('外甲', { domicile: '示例市东城区二路1号' })
    await plan([{ ...one, address: '示例市东城区二路1号' }], { visitOn: day })
    const [planned] = (await onDay(day)).rows
    if (planned === undefined) throw new Error('one was planned')
    store.clock.set(isoDate('2026-11-28'))
    expect((await onDay(day)).rows[0]?.state).toBe('unrecorded')
    expect((await onDay(day)).unrecorded).toContainEqual({ day, visits: 1 })
    const facts = visitOf(one, '外甲', { target: planned.address, occurredOn: day, outcome: 'promised', promiseDueOn: isoDate('2026-12-10'), promiseWay: 'transfer', promiseFen: planned.totalFen })
    const enter = (more: Partial<ContactFacts>) => store.refusal('contacts.save', { ...fresh(), facts: { ...facts, ...more }, targetFrom: 'typed', visitId: planned.id })
    expect((await enter({ channel: 'call' })).fields).toHaveProperty(['facts.channel'])
    expect((await enter({ colleagues: [{ staffId: me, role: 'lead' }] })).fields).toHaveProperty(['facts.colleagues'])
    expect((await enter({ nextStep: null, nextOn: null })).fields).toHaveProperty(['facts.nextStep'])
    const saved = await store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed', visitId: planned.id })
    expect((await onDay(day)).rows[0]).toMatchObject({ state: 'met', outcome: 'promised', contactId: saved.id })
    expect((await onDay(day)).unrecorded).not.toContainEqual({ day, visits: 1 })
    const { rows: contacts } = await store.ask('contacts.page', { filter: { caseId: one.caseId, mine: false, channel: null, breachesOnly: false, from: null, to: null }, offset: 0, limit: 10 })
    expect(contacts.map(({ channel, colleagueNames, grade }) => [channel, colleagueNames.length, grade.value.grade])).toEqual([['visit', 2, 'A']])
    expect((await enter({})).message).toContain('已经登记过结果')
    expect((await store.refusal('visits.change', { ...once(), id: planned.id, version: 2, facts: { ...round({ visitOn: day }), address: planned.address } })).message).toContain('已经登记结果')
    await store.ask('contacts.void', { ...once(), id: saved.id, version: saved.version, reason: '登记错人' })
    expect((await onDay(day)).rows[0]).toMatchObject({ state: 'unrecorded', contactId: null, outcome: null })
  })
})

describe('on paper and in Excel', () => {
  test('numbers go out masked unless asked for, and the log tells what left', async () => {
    const day = isoDate('2026-12-01')
    await plan([{ ...(await debtor('外乙', { domicile: '示例市东城区三路1号', phone: '13900008888' })), address: '示例市东城区三路1号' }], { visitOn: day })
    const input = { day, mine: true, conductRead: true as const, fullNumbers: false, fileName: '外访清单' }
    const book = join(store.folder, '外访清单.xlsx')
    const sheet = join(store.folder, '外访清单.docx')
    expect(await store.ask('visits.exportList', { ...once(), ...input }, [book])).toEqual({ rows: 1 })
    expect(JSON.stringify(await readSheet(book, 1))).toContain('139****8888')
    expect(JSON.stringify(await readSheet(book, 2))).toContain('不围堵、不滞留')
    await store.ask('visits.exportSheet', { ...once(), ...input, fullNumbers: true }, [sheet])
    const word = readWordFile(readFileSync(sheet))
    const cells = word.tables.flat().flatMap((row) => row.cells.map(shownText)).join('\n')
    for (const words of ['外乙', '借款人', '13900008888', '示例市东城区三路1号', '户籍地或住所地，未核实', '□已见面']) expect(cells).toContain(words)
    const log = await store.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 20 })
    expect(log.map(({ summary }) => summary)).toEqual(expect.arrayContaining([`导出 ${day} 外访清单 1 处`, `导出 ${day} 外访清单 1 处，含完整号码`]))
    expect((await store.refusal('visits.exportList', { ...once(), ...input, conductRead: false }, [book])).code).toBe('invalid-input')
  })

  test('an auditor reads and exports, and plans nothing; another unit\'s people see nothing', async () => {
    const day = isoDate('2026-12-02')
    const one = await debtor('外丙', { domicile: '示例市东城区四路1号' })
    await plan([{ ...one, address: '示例市东城区四路1号' }], { visitOn: day })
    const { unitId } = store.home.ledger.person
    store.actAs({ id: colleague, name: '柏某川', role: 'auditor', unitId })
    expect((await refused([{ ...one, address: '示例市东城区四路1号' }])).code).toBe('forbidden')
    expect((await store.ask('visits.day', { day, mine: false })).rows).toHaveLength(1)
    store.actAs({ id: colleague, name: '柏某川', role: 'case-manager', unitId: newId<'unit'>() })
    expect((await store.ask('visits.day', { day, mine: false })).rows).toEqual([])
    expect((await refused([{ ...one, address: '示例市东城区四路1号' }])).code).toBe('forbidden')
  })
})
