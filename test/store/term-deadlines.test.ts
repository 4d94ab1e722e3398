import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { OutsourcingFacts } from '../../shared/model/outsourcing.ts'
import { handOverObstacles } from '../../shared/rules/agency-hand-over.ts'
import { eventOf, fresh, household, once, proceedingOf } from './support/facts.ts'
import { orderFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Preservation rulings, listings, fees to top up and agencies, from their records to the board. 2026-11-22 is a Sunday. */

let store: TestStore
let caseId: Id<'case'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  caseId = (await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')).file.id
})
afterEach(() => store.close())

const lines = async (kind: DeadlineKind) => (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind)

test('a refused preservation asks for review within five days of service, and is met by the application', async () => {
  const facts = orderFacts(caseId, { appliedOn: isoDate('2026-11-16'), ruledOn: isoDate('2026-11-18'), outcome: 'refused', servedOn: isoDate('2026-11-19') })
  const saved = await store.ask('preservations.saveOrder', { ...fresh(), facts })
  expect(await lines('preservation-review')).toMatchObject([{ state: 'running', nominal: '2026-11-24', safe: '2026-11-24', court: '青石县人民法院' }])
  const later = await store.ask('preservations.saveOrder', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, reviewOn: isoDate('2026-11-20') } })
  expect(await lines('preservation-review')).toMatchObject([{ state: 'met', met: { on: '2026-11-20' } }])
  expect((await lines('court-term')).filter(({ state }) => state === 'running').map(({ nominal }) => nominal)).toEqual(['2026-11-23', '2026-11-30'])
  await store.ask('preservations.voidOrder', { ...once(), id: saved.id, version: later.version, reason: '登记错误' })
  expect(await lines('preservation-review')).toMatchObject([{ state: 'withdrawn' }])
})

test('an order as it was granted, or as a ledger brought it, starts no review', async () => {
  await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId) })
  await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId, { outcome: 'granted', servedOn: isoDate('2026-11-19') }) })
  expect(await lines('preservation-review')).toEqual([])
})

test('days of an order that contradict each other are refused beside their fields', async () => {
  const refused = async (more: Parameters<typeof orderFacts>[1]) => Object.keys((await store.refusal('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId, more) })).fields ?? {})
  expect(await refused({ appliedOn: isoDate('2025-11-21') })).toEqual(['facts.ruledOn'])
  expect(await refused({ servedOn: isoDate('2025-11-19') })).toEqual(['facts.servedOn'])
  expect(await refused({ reviewDecidedOn: isoDate('2025-11-28') })).toEqual(['facts.reviewDecidedOn'])
  expect(await refused({ servedOn: isoDate('2026-11-23') })).toEqual(['facts.servedOn'])
})

test('the other half of the fee is due within seven days of the notice', async () => {
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance') })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'fee-topup-notice', '2026-11-20') })
  expect(await lines('acceptance-fee')).toMatchObject([{ state: 'running', nominal: '2026-11-27' }])
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'fee-paid', '2026-11-20') })
  expect(await lines('acceptance-fee')).toMatchObject([{ state: 'met' }])
})

test('a listing of two years stands on the board until the court has removed it', async () => {
  const [borrower] = await store.ask('parties.ofCase', { caseId })
  if (borrower === undefined) throw new Error('the household has a borrower')
  const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'enforcement') })
  const facts = { proceedingId: run.id, partyId: borrower.id, kind: 'defaulter' as const, listedOn: isoDate('2024-11-20'), ground: 'evasion' as const, extensionYears: null, paperNo: null, removedOn: null, removalReason: null, atOurRequest: false }
  const saved = await store.ask('enforcement.saveListing', { ...fresh(), facts })
  expect(await lines('listing-term')).toMatchObject([{ state: 'running', nominal: '2026-11-25', personName: '金沙瑞丰物流有限公司' }])
  await store.ask('enforcement.saveListing', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, removedOn: isoDate('2026-11-20'), atOurRequest: true } })
  expect((await lines('listing-term')).map(({ state, nominal }) => [state, nominal])).toEqual([['running', '2027-05-20'], ['met', '2026-11-25']])
})

const agency = (more: Partial<OutsourcingFacts> = {}): OutsourcingFacts => ({
  caseId, agency: '青石诚信资产服务有限公司', contractNo: null, contractUntil: isoDate('2027-01-31'), listed: true, handedOn: isoDate('2026-01-12'), toldOn: isoDate('2026-01-05'), evaluatedOn: isoDate('2025-12-10'),
  evaluation: '合格', returnedOn: null, note: null, ...more,
})

test('an agency is evaluated a year after the last time, and the debt that came back asks for nothing', async () => {
  const saved = await store.ask('outsourcings.save', { ...fresh(), facts: agency() })
  expect(await lines('agency-evaluation')).toMatchObject([{ state: 'running', nominal: '2026-12-10', subjectText: '委外 青石诚信资产服务有限公司' }])
  const again = await store.ask('outsourcings.save', { ...once(), id: saved.id, version: saved.version, facts: agency({ evaluatedOn: isoDate('2026-11-20') }) })
  expect(await lines('agency-evaluation')).toMatchObject([{ state: 'running', nominal: '2027-01-31' }])
  const back = await store.ask('outsourcings.save', { ...once(), id: saved.id, version: again.version, facts: agency({ returnedOn: isoDate('2026-11-20') }) })
  expect(await lines('agency-evaluation')).toMatchObject([{ state: 'met' }])
  expect(await store.ask('outsourcings.ofCase', { caseId })).toMatchObject([{ obstacles: [] }])
  await store.ask('outsourcings.void', { ...once(), id: saved.id, version: back.version, reason: '登记错误' })
  expect(await store.ask('outsourcings.ofCase', { caseId })).toEqual([])
})

test.each([
  ['not on the published list', { listed: false }, '名单'],
  ['a contract that had run out', { contractUntil: isoDate('2026-01-11') }, '到期'],
  ['an evaluation of more than a year', { evaluatedOn: isoDate('2025-01-11') }, '超过一年'],
  ['no evaluation', { evaluatedOn: null, evaluation: null }, '没有登记对机构的评估'],
  ['a debtor told too late', { toldOn: isoDate('2026-01-13') }, '晚于移交'],
  ['a debtor never told', { toldOn: null }, '没有登记告知'],
])('what speaks against a hand-over: %s', (_name, more, words) => {
  expect(handOverObstacles(agency(more)).value).toEqual([expect.stringContaining(words)])
})
