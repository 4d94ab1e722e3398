import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringDeadlinesUp } from '../../electron/store/vault/daily-figures.ts'
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

test('a ruling that reached us is appealed within ten days by us; one that reached the debtor is waited for', async () => {
  const [borrower] = await store.ask('parties.ofCase', { caseId })
  if (borrower === undefined) throw new Error('the household has a borrower')
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', { parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'ruling-served', '2026-11-16') })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'ruling-served', '2026-11-18', { partyId: borrower.id }) })
  expect(await lines('appeal')).toMatchObject([{ state: 'running', nominal: '2026-11-26' }])
  expect(await lines('others-term')).toMatchObject([{ state: 'running', nominal: '2026-11-28' }])
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'appealed', '2026-11-20', { partyId: borrower.id }) })
  expect(await lines('appeal')).toMatchObject([{ state: 'running' }])
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'appealed', '2026-11-20', { proof: '上诉状签收回执' }) })
  expect(await lines('appeal')).toMatchObject([{ state: 'met', met: { on: '2026-11-20', text: '上诉，上诉状签收回执' } }])
  expect((await store.refusal('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'appealed', '2026-11-10') })).fields).toEqual({ 'facts.day': '早于裁判日期（2026-11-16），请核对' })
})

test('a second instance has three months over a judgment and thirty days over a ruling, as stated or as the suit before it tells', async () => {
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance') })
  const facts = proceedingOf(caseId, 'second-instance', { parentId: suit.id })
  const appeal = await store.ask('proceedings.save', { ...fresh(), facts })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(appeal.id, 'docketed', '2026-11-02') })
  expect(await lines('court-term')).toMatchObject([{ state: 'uncertain', reason: expect.stringContaining('判决还是裁定') }])
  const ruling = await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'ruling-served', '2026-10-12') })
  expect(await lines('court-term')).toMatchObject([{ state: 'running', nominal: '2026-12-02' }])
  await store.ask('proceedings.voidEvent', { ...once(), id: ruling.id, version: ruling.version, reason: '登记错误' })
  const stated = await store.ask('proceedings.save', { ...once(), id: appeal.id, version: appeal.version, facts: { ...facts, appealOf: 'ruling' } })
  expect(await lines('court-term')).toMatchObject([{ state: 'running', nominal: '2026-12-02' }])
  await store.ask('proceedings.save', { ...once(), id: appeal.id, version: stated.version, facts: { ...facts, appealOf: 'judgment' } })
  expect(await lines('court-term')).toMatchObject([{ state: 'running', nominal: '2027-02-02' }])
})

test('who was no party has six months from knowing of our ruling or title, whether the case is closed or not', async () => {
  const closed = { status: 'completed' as const, closing: 'judgment' as const }
  const security = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'security-interest', closed) })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(security.id, 'ruling-known', '2026-06-15') })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(security.id, 'closed', '2026-07-01') })
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', closed) })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'title-harm-known', '2026-05-28') })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'closed', '2026-07-01') })
  expect((await lines('others-term')).map(({ state, nominal }) => [state, nominal]).toSorted()).toEqual([['running', '2026-11-28'], ['running', '2026-12-15']])
  store.clock.set(isoDate('2026-12-16'))
  await bringDeadlinesUp(store.home)
  expect((await lines('others-term')).map(({ state, met }) => [state, met?.text])).toEqual([['met', '期间届满'], ['met', '期间届满']])
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

test('a debt that a court has on the day of the hand-over stays in the house', async () => {
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance') })
  await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-01-12') })
  await store.ask('outsourcings.save', { ...fresh(), facts: agency() })
  await store.ask('outsourcings.save', { ...fresh(), facts: agency({ handedOn: isoDate('2026-01-11') }) })
  expect((await store.ask('outsourcings.ofCase', { caseId })).map(({ obstacles }) => obstacles)).toEqual([[], [expect.stringContaining('诉讼、仲裁或者执行阶段')]])
})

test.each([
  ['not on the published list', { listed: false }, '名单'],
  ['a contract that had run out', { contractUntil: isoDate('2026-01-11') }, '到期'],
  ['an evaluation of more than a year', { evaluatedOn: isoDate('2025-01-11') }, '超过一年'],
  ['no evaluation', { evaluatedOn: null, evaluation: null }, '没有登记对机构的评估'],
  ['a debtor told too late', { toldOn: isoDate('2026-01-13') }, '晚于移交'],
  ['a debtor never told', { toldOn: null }, '没有登记告知'],
  ['a debt before the court', { inCourt: true }, '诉讼、仲裁或者执行阶段'],
  ['a debtor under age', { isMinor: true }, '未成年'],
])('what speaks against a hand-over: %s', (_name, more, words) => {
  expect(handOverObstacles({ ...agency(), ...more }).value).toEqual([expect.stringContaining(words)])
})
