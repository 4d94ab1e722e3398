import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { DisposalRightFacts } from '../../shared/model/preservation-chain.ts'
import { fresh, household, once, proceedingOf, yuan } from './support/facts.ts'
import { measure, renewalFacts, rightFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  caseId = (await household(store, '韩彦', '000000198010039918', 'JJ2023000101')).file.id
})
afterAll(() => store.close())

async function itemOf(id: Id<'preservation-item'>) {
  const item = (await store.ask('preservations.ofCase', { caseId })).items.find((each) => each.id === id)
  if (!item) throw new Error('the item was made by the test')
  return item
}

describe('续封', () => {
  test('goes from preparation to the court’s paper, which brings the next term', async () => {
    const { item } = await measure(store, caseId)
    const prepared = await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id, { state: 'preparing', appliedOn: null, proof: null }) })
    expect((await itemOf(item.id)).term?.value?.status).toBe('running')
    await store.ask('preservations.saveRenewal', { ...once(), id: prepared.id, version: 1, facts: renewalFacts(item.id) })
    expect(await itemOf(item.id)).toMatchObject({ runningEnd: '2026-12-04', term: { value: { status: 'renewal-filed', renewalInTime: true } } })
    const granted = renewalFacts(item.id, { state: 'granted', decidedOn: isoDate('2026-11-20'), paperNo: '（2025）青0001财保7号之一', startsOn: isoDate('2026-12-05'), endsOn: isoDate('2027-12-04') })
    await store.ask('preservations.saveRenewal', { ...once(), id: prepared.id, version: 2, facts: granted })
    const after = await itemOf(item.id)
    expect(after.runningEnd).toBe('2027-12-04')
    expect(after.periods.map((period) => [period.startsOn, period.endsOn, period.source])).toEqual([['2025-12-05', '2026-12-04', 'notice'], ['2026-12-05', '2027-12-04', 'renewal']])
    await store.ask('preservations.voidRenewal', { ...once(), id: prepared.id, version: 3, reason: '文书属于别的户' })
    expect(await itemOf(item.id)).toMatchObject({ runningEnd: '2026-12-04', chain: { renewals: [] } })
  })

  test('after the expiry there is nothing to renew', async () => {
    const { item } = await measure(store, caseId)
    store.clock.set(isoDate('2026-12-20'))
    const late = await store.refusal('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id, { appliedOn: isoDate('2026-12-10') }) })
    const period = { itemId: item.id, startsOn: '2026-12-15', endsOn: '2027-12-14', source: 'renewal', paperNo: null, appliedOn: null, note: null }
    const backwards = await store.refusal('preservations.savePeriod', { ...fresh(), facts: { ...period, startsOn: '2026-12-04', endsOn: '2026-12-03' } })
    expect(Object.keys(backwards.fields ?? {})).toEqual(['facts.endsOn'])
    const gap = await store.refusal('preservations.savePeriod', { ...fresh(), facts: period })
    store.clock.set(isoDate('2026-11-22'))
    expect(late.fields?.['facts.appliedOn']).toMatch(/晚于到期日 2026-12-04，效力已消灭/)
    expect(gap.fields?.['facts.startsOn']).toMatch(/2026-12-04 已届满/)
  })

  test('a granted one needs the court’s days in order', async () => {
    const { item } = await measure(store, caseId)
    const error = await store.refusal('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id, { state: 'granted', decidedOn: isoDate('2026-11-20'), startsOn: isoDate('2026-12-05'), endsOn: isoDate('2026-12-01') }) })
    expect(error.fields).toMatchObject({ 'facts.endsOn': '到期日不能早于起始日' })
  })
})

describe('顺位', () => {
  test('a waiting measure has no term until its turn starts one; taking the turn back takes the term with it', async () => {
    const { item } = await measure(store, caseId, { rank: 'waiting', waitingNo: 2 })
    const facts = { itemId: item.id, startsOn: '2026-11-01', endsOn: '2027-10-31', source: 'notice', paperNo: null, appliedOn: null, note: null }
    expect((await store.refusal('preservations.savePeriod', { ...fresh(), facts })).message).toMatch(/轮候查封没有运行中的期限/)
    const turn = { itemId: item.id, changedOn: isoDate('2026-11-18'), rank: 'first' as const, waitingNo: null, cause: 'earlier-lapsed' as const, paperNo: null, endsOn: isoDate('2027-11-17'), note: null }
    const changed = await store.ask('preservations.changeRank', { ...once(), itemVersion: 1, facts: turn })
    expect(await itemOf(item.id)).toMatchObject({ rank: 'first', waitingNo: null, runningEnd: '2027-11-17', chain: { rankChanges: [{ fromRank: 'waiting', fromWaitingNo: 2 }] } })
    await store.ask('preservations.voidRankChange', { ...once(), id: changed.id, version: 1, reason: '登记有误' })
    expect(await itemOf(item.id)).toMatchObject({ rank: 'waiting', waitingNo: 2, runningEnd: null, periods: [] })
  })

  test('a turn without its last day, and a rank that loses its term, are refused beside their fields', async () => {
    const { item } = await measure(store, caseId)
    const turn = { itemId: item.id, changedOn: '2026-11-18', rank: 'first', waitingNo: null, cause: 'other', paperNo: null, endsOn: null, note: null }
    expect((await store.refusal('preservations.changeRank', { ...once(), itemVersion: 1, facts: turn })).fields).toMatchObject({ 'facts.endsOn': '转为首封即开始计算期限，请填写到期日' })
    const back = { ...turn, rank: 'waiting', waitingNo: 3 }
    expect((await store.refusal('preservations.changeRank', { ...once(), itemVersion: 1, facts: back })).fields?.['facts.rank']).toMatch(/轮候没有运行中的期限/)
  })
})

test('a term longer than the law allows is kept and marked with the article', async () => {
  const { item } = await measure(store, caseId)
  const facts = { itemId: item.id, startsOn: isoDate('2026-12-05'), endsOn: isoDate('2029-12-04'), source: 'ruling' as const, paperNo: null, appliedOn: null, note: null }
  await store.ask('preservations.savePeriod', { ...fresh(), facts })
  const [first, second] = (await itemOf(item.id)).periods
  expect(first?.limit.value?.exceeds).toBe(false)
  expect(second?.limit).toMatchObject({ value: { exceeds: true, latest: '2027-12-05' }, cautions: [{ source: { article: '民诉法解释第四百八十五条' } }] })
})

describe('解封', () => {
  test('a full one ends the item, a partial one does not; voiding it brings the item back', async () => {
    const { item } = await measure(store, caseId)
    const facts = { itemId: item.id, releasedOn: isoDate('2026-11-15'), partial: true, partText: '超出 20 万元部分', releasedFen: yuan(100_000), ground: 'paid' as const, court: null, paperNo: null, note: null }
    await store.ask('preservations.saveRelease', { ...fresh(), facts })
    expect((await itemOf(item.id)).status).toBe('in-force')
    const full = await store.ask('preservations.saveRelease', { ...fresh(), facts: { ...facts, partial: false } })
    expect(await itemOf(item.id)).toMatchObject({ status: 'released', releasedOn: '2026-11-15', runningEnd: null })
    await store.ask('preservations.voidRelease', { ...once(), id: full.id, version: 1, reason: '裁定未生效' })
    expect(await itemOf(item.id)).toMatchObject({ status: 'in-force', releasedOn: null, runningEnd: '2026-12-04' })
  })
})

test('the transfer of the disposal right runs on the first court’s seal and the receipt of the letter', async () => {
  const { item } = await measure(store, caseId, { rank: 'waiting', waitingNo: 1 })
  const facts: DisposalRightFacts = {
    itemId: item.id, firstCourt: '白河县人民法院', firstCaseNo: null, firstSealOn: isoDate('2026-09-10'), firstIsPreservation: false, disputedObject: false, firstCourtSaleOn: null,
    requestNo: null, requestSentOn: isoDate('2026-11-12'), requestReceivedOn: isoDate('2026-11-13'), answer: 'pending', answeredOn: null, answerPaperNo: null, note: null,
  }
  await store.ask('preservations.saveDisposalRight', { ...fresh(), facts })
  const [right] = (await itemOf(item.id)).chain.disposalRights
  expect(right?.right.value).toMatchObject({ requestFrom: '2026-11-10', possible: false, answerBy: { rolled: '2026-11-30' } })
})

test('the bank’s own registered mortgage waits sixty days even behind a mere preservation; without one on record that is asked', async () => {
  const other = await household(store, '顾山', null, 'JJ2023000102')
  const asset = { kind: 'house' as const, description: '云溪路58号商铺', ownerId: null, location: '青石市云溪路58号', certificateNo: '青（2023）青石市不动产权第0057935号', area: null, bankName: null, share: null, detail: null }
  const { item } = await measure(store, other.file.id, { rank: 'waiting', waitingNo: 1, measure: 'seal', asset })
  await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(other.file.id, 'enforcement') })
  await store.ask('preservations.saveDisposalRight', { ...fresh(), facts: rightFacts(item.id, { firstIsPreservation: true }) })
  const read = async () => ({
    right: (await store.ask('preservations.ofCase', { caseId: other.file.id })).items.find(({ id }) => id === item.id)?.chain.disposalRights[0]?.right,
    line: (await store.ask('deadlines.ofCase', { caseId: other.file.id })).find(({ kind }) => kind === 'disposal-request'),
  })
  expect(await read()).toMatchObject({ right: { value: { requestFrom: '2027-09-11' }, missing: [{ fact: 'bankHasPriority' }] }, line: { nominal: '2027-09-11' } })
  await store.ask('collateral.save', {
    ...fresh(), facts: {
      caseId: other.file.id, asset, loanIds: [other.loan.id], kind: 'mortgage', contractName: '抵押合同', contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: yuan(500_000), rank: 1,
      registration: 'registered', registrationNo: null, registeredOn: isoDate('2023-03-21'), note: null,
    },
  })
  expect(await read()).toMatchObject({ right: { value: { requestFrom: '2026-11-10', possible: true }, missing: [] }, line: { nominal: '2026-11-10' } })
})

test('what was controlled, security and creditors before us are kept with their item and order', async () => {
  const { item, order } = await measure(store, caseId)
  const result = { itemId: item.id, answeredOn: isoDate('2026-01-05'), outcome: 'partial' as const, controlledFen: yuan(1_234.56), answeredBy: '青石农商行', paperNo: null, note: null }
  await store.ask('preservations.saveResult', { ...fresh(), facts: result })
  expect((await store.refusal('preservations.saveResult', { ...fresh(), facts: { ...result, outcome: 'none' } })).fields?.['facts.controlledFen']).toMatch(/未查到财产/)
  await store.ask('preservations.saveSecurity', {
    ...fresh(),
    facts: { orderId: order.id, kind: 'insurer-letter', amountFen: yuan(500_000), provider: '青石财产保险', letterNo: 'BH-0001', givenOn: isoDate('2025-11-18'), validUntil: isoDate('2027-11-17'), returnedOn: null, note: null },
  })
  await store.ask('preservations.savePriorMeasure', {
    ...fresh(),
    facts: { itemId: item.id, rankNo: 1, creditor: '白河小额贷款公司', court: null, caseNo: null, startsOn: null, endsOn: null, claimFen: yuan(80_000), secured: false, endedOn: null, note: null },
  })
  const { orders } = await store.ask('preservations.ofCase', { caseId })
  expect(orders.find((each) => each.id === order.id)?.securities).toMatchObject([{ letterNo: 'BH-0001' }])
  expect((await itemOf(item.id)).chain).toMatchObject({ results: [{ controlledFen: 123_456 }], priorMeasures: [{ creditor: '白河小额贷款公司' }] })
})
