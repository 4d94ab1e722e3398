import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContactFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { callOf, serviceOf } from './support/contacts.ts'
import { fresh, household, once, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const NOVEMBER = { from: isoDate('2026-11-01'), to: isoDate('2026-11-22') }

let store: TestStore
let me: Id<'staff'>
let colleague: Id<'staff'>

beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  me = store.home.ledger.person.id
  const [unit] = await store.ask('organisation.units', {})
  colleague = (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: unit?.id ?? null, name: '许强', role: 'case-manager', phone: null } })).id
  const { file, loan, borrower } = await household(store, '韩彦', '000000198010039918', 'JJ2023000301')
  const save = (more: Partial<ContactFacts>) =>
    store.ask('contacts.save', { ...fresh(), targetFrom: 'typed', facts: callOf(file.id, me, { partyId: borrower.id, personName: '韩彦', relation: 'debtor', target: '13800000001', ...more }) })
  await save({ occurredOn: isoDate('2026-10-31'), outcome: 'reached' })
  await save({ occurredOn: isoDate('2026-11-02'), outcome: 'not-reached' })
  await save({ occurredOn: isoDate('2026-11-03'), outcome: 'promised', promiseDueOn: isoDate('2026-11-10'), promiseWay: 'transfer', promiseFen: yuan(5_000) })
  await save({ occurredOn: isoDate('2026-11-11'), outcome: 'promised', promiseDueOn: isoDate('2026-11-20'), promiseWay: 'transfer', promiseFen: yuan(3_000) })
  await save({ occurredOn: isoDate('2026-11-12'), outcome: 'promised', promiseDueOn: isoDate('2026-12-20'), promiseWay: 'transfer', promiseFen: yuan(1_000) })
  await save({ occurredOn: isoDate('2026-11-13'), incoming: true })
  await save({ occurredOn: isoDate('2026-11-14'), occurredAt: '22:40', breachReason: '误拨，随即挂断', outcome: 'not-reached' })
  const taken = await save({ occurredOn: isoDate('2026-11-15') })
  await store.ask('contacts.void', { ...once(), id: taken.id, version: taken.version, reason: '登记到了别的户' })
  await save({
    channel: 'visit', occurredOn: isoDate('2026-11-16'), target: '青山市城东区', colleagues: [{ staffId: me, role: 'lead' }, { staffId: colleague, role: 'record' }],
    content: '谈了分期', newFacts: '无', nextStep: '电话跟进', nextOn: isoDate('2026-11-25'),
  })
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-09', 5_000) })
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-18', 1_200) })
  const notice = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: isoDate('2026-11-17'), body: null, note: null } })
  await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(notice.id, borrower.id) })
})
afterAll(() => store.close())

test('the ratios of a period are what a recount of the lists comes to', async () => {
  const { total } = await store.ask('contacts.kpi', NOVEMBER)
  const { rows } = await store.ask('contacts.page', { filter: { caseId: null, mine: false, channel: null, breachesOnly: false, ...NOVEMBER }, offset: 0, limit: 50 })
  const dialled = rows.filter(({ channel, incoming }) => channel === 'call' && !incoming)
  expect(total.counts).toMatchObject({
    calls: dialled.length, callsReached: dialled.filter(({ outcome }) => outcome !== 'not-reached').length, visits: 1, letters: 1, promises: 3, effective: 5, breaches: 1,
    promisesDue: 2, promisesKept: 1, promisedFen: yuan(8_000), paidFen: yuan(6_200),
  })
  expect(total.rates.value).toEqual({ contact: '60.0%', promise: '60.0%', kept: '50.0%', paid: '77.5%' })
})

test('a visit of two counts for each of the two, and once altogether', async () => {
  const { people, total } = await store.ask('contacts.kpi', NOVEMBER)
  expect(people.map(({ staffId, counts }) => [staffId, counts.visits, counts.calls])).toEqual([[me, 1, 5], [colleague, 1, 0]])
  expect(total.counts.visits).toBe(1)
})

test('days in the wrong order are refused', async () => {
  expect((await store.refusal('contacts.kpi', { from: NOVEMBER.to, to: NOVEMBER.from })).code).toBe('invalid-input')
})
