import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CollectionFacts, InKindFacts, ListingFacts, ObstacleFacts, RoundEventFacts } from '../../shared/model/enforcement.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { ProceedingFacts } from '../../shared/model/proceeding.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { fresh, household, once, person, yuan } from './support/facts.ts'
import { measure } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let assetId: Id<'asset'>
let debtor: Id<'party'>
let other: Id<'party'>
let proceedingId: Id<'proceeding'>
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const { file, loan, borrower } = await household(store, '韩彦', '000000198010039918', 'JJ2023000301')
  other = (await store.ask('parties.save', { ...fresh(), facts: person('孔春', '000000198805267180') })).id
  ;[caseId, loanId, debtor] = [file.id, loan.id, borrower.id]
  await measure(store, caseId, { asset: { kind: 'house', description: '青石县柳巷 3 号房产', ownerId: debtor, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null } })
  assetId = (await store.ask('preservations.ofCase', { caseId })).items[0]?.assetId ?? assetId
})
afterAll(() => store.close())

beforeEach(async () => {
  const suit = await proceeding({ kind: 'first-instance', parties: [{ partyId: debtor, side: 'defendant', role: 'borrower' }, { partyId: other, side: 'defendant', role: 'guarantor' }] })
  proceedingId = await proceeding({ kind: 'enforcement', parentId: suit, status: 'in-enforcement', parties: [{ partyId: debtor, side: 'defendant', role: 'borrower' }] })
})

async function proceeding(more: Partial<ProceedingFacts>): Promise<Id<'proceeding'>> {
  const facts: ProceedingFacts = {
    caseId, kind: 'enforcement', ledgerNo: null, parentId: null, loanIds: [loanId], parties: [], court: '青石县人民法院', division: null, judge: null, clerk: null, courtPhone: null, caseNo: null,
    caseNoAsIs: false, trialMode: null, appealOf: null, closing: null, claimFen: null, status: 'docketed', statusText: null, note: null, ...more,
  }
  return (await store.ask('proceedings.save', { ...fresh(), facts })).id
}

const details = () => store.ask('enforcement.ofProceeding', { proceedingId })
const collected = (more: Partial<CollectionFacts> = {}): CollectionFacts => ({
  proceedingId, receivedOn: isoDate('2026-11-16'), source: 'deduction', amountFen: yuan(1_000), partyId: debtor, assetId: null, loanId, entryId: null, voucherNo: null, note: null, ...more,
})
const repayments = async () => (await store.ask('loans.entries', { loanId })).filter((entry) => entry.kind === 'repayment' && entry.reversedBy === null)

describe('执行到账', () => {
  test('is booked as a repayment in the same command, and its voiding reverses the entry', async () => {
    const saved = await store.ask('enforcement.saveCollection', { ...fresh(), facts: collected() })
    const [entry] = await repayments()
    expect(entry).toMatchObject({ amountFen: 100_000, payer: 'court', valueDate: '2026-11-16', memo: '执行到账：扣划存款' })
    expect((await details()).collections).toMatchObject([{ entryId: entry?.id, entryReversed: false }])
    await store.ask('enforcement.voidCollection', { ...once(), id: saved.id, version: 1, reason: '重复登记' })
    expect(await repayments()).toEqual([])
    expect(await details()).toMatchObject({ collections: [], collectedFen: 0 })
  })

  test('a repayment that was booked before is linked once and not booked again', async () => {
    const first = await store.ask('enforcement.saveCollection', { ...fresh(), facts: collected({ loanId: null }) })
    await store.ask('loans.addEntry', {
      ...once(),
      entry: { kind: 'repayment', loanId, valueDate: isoDate('2026-11-17'), memo: null, amountFen: yuan(500), payer: 'court', fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null, allocationOrder: null },
    })
    const [entry] = await repayments()
    if (!entry) throw new Error('a repayment was booked')
    await store.ask('enforcement.saveCollection', { ...once(), id: first.id, version: 1, facts: collected({ loanId: null, entryId: entry.id, amountFen: yuan(500), receivedOn: isoDate('2026-11-17') }) })
    expect(await repayments()).toHaveLength(1)
    const again = await store.refusal('enforcement.saveCollection', { ...fresh(), facts: collected({ entryId: entry.id }) })
    expect(again.fields).toEqual({ 'facts.entryId': '这笔还款已关联到另一笔执行到账' })
    await store.ask('enforcement.voidCollection', { ...once(), id: first.id, version: 2, reason: '测试结束' })
  })

  test('a booked sum is not changed under its entry', async () => {
    const saved = await store.ask('enforcement.saveCollection', { ...fresh(), facts: collected() })
    const error = await store.refusal('enforcement.saveCollection', { ...once(), id: saved.id, version: 1, facts: collected({ amountFen: yuan(2_000) }) })
    expect(error.message).toMatch(/请作废后重新登记/)
    await store.ask('enforcement.voidCollection', { ...once(), id: saved.id, version: 1, reason: '测试结束' })
  })
})

describe('拍卖', () => {
  test('the next round follows from the price and the rounds that failed', async () => {
    const price = { proceedingId, assetId, method: 'appraisal' as const, agency: '青石评估', pricedOn: isoDate('2026-09-01'), valueFen: yuan(1_000_000), reportNo: null, receivedOn: isoDate('2026-09-03'), validUntil: null, objectedOn: null, note: null }
    await store.ask('enforcement.savePrice', { ...fresh(), facts: price })
    const before = await details()
    expect(before.prices).toMatchObject([{ terms: { value: { validUntil: '2027-09-01', auctionUntil: '2028-03-01' } }, objection: { value: [{ due: { nominal: '2026-09-08' } }] } }])
    expect(before.proposals).toMatchObject([{ assetId, answer: { value: { round: 'first', floor: 70_000_000, noticeDays: 30 } } }])
    const round = { proceedingId, assetId, round: 'first' as const, online: true, platform: null, startPriceFen: yuan(700_000), noticeOn: null, opensOn: isoDate('2026-11-09'), closedOn: isoDate('2026-11-10'), result: 'failed' as const, priceFen: null, buyer: null, rulingNo: null, note: null }
    await store.ask('enforcement.saveAuction', { ...fresh(), facts: round })
    expect((await details()).proposals).toMatchObject([{ answer: { value: { round: 'second', floor: 56_000_000, opensBy: '2026-12-10', noticeBy: '2026-11-24' } } }])
    expect((await store.refusal('enforcement.saveAuction', { ...fresh(), facts: { ...round, round: 'second', result: 'sold', opensOn: '2026-11-20', closedOn: '2026-11-21' } })).fields).toMatchObject({ 'facts.priceFen': '成交请填写成交价' })
  })

  test('in-kind settlement books what it counts for and says what remains', async () => {
    const facts: InKindFacts = { proceedingId, assetId, ruledOn: isoDate('2026-11-12'), rulingNo: null, priceFen: yuan(560), claimFen: yuan(800), servedOn: isoDate('2026-11-14'), loanId, entryId: null, note: null }
    const saved = await store.ask('enforcement.saveInKind', { ...fresh(), facts })
    expect((await repayments()).at(-1)).toMatchObject({ amountFen: 56_000, valueDate: '2026-11-14', memo: '以物抵债' })
    expect((await details()).inKinds).toMatchObject([{ remainingFen: 24_000, offset: { value: { booked: 56_000, paysIn: 0 } } }])
    await store.ask('enforcement.voidInKind', { ...once(), id: saved.id, version: 1, reason: '测试结束' })
    expect((await repayments()).filter((entry) => entry.memo === '以物抵债')).toEqual([])
  })
})

describe('处置后剩余债权', () => {
  const offset = (more: Partial<InKindFacts> = {}): InKindFacts => ({
    proceedingId, assetId, ruledOn: isoDate('2026-11-12'), rulingNo: null, priceFen: yuan(560), claimFen: yuan(800), servedOn: isoDate('2026-11-14'), loanId, entryId: null, note: null, ...more,
  })

  test('is what the ledger owes today, interest of the disposal included, and names its next step', async () => {
    expect((await details()).rest).toBeNull()
    const saved = await store.ask('enforcement.saveInKind', { ...fresh(), facts: offset() })
    const { loans } = await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-22') })
    const owed = loans.find((each) => each.loanId === loanId)?.answer.value?.total
    const after = (await store.ask('loans.entries', { loanId })).findLast((entry) => entry.memo === '以物抵债')?.owedAtEnd
    if (owed === undefined || after === undefined || after === null) throw new Error('the debt can be computed')
    expect(owed).toBeGreaterThan(after)
    const { rest } = await details()
    expect(rest?.value).toEqual({ rests: [{ currency: 'CNY', amount: owed }], next: 'go-on' })
    expect(rest?.steps[0]?.detail).toBe(`2026-11-14所得560.00元计入借据JJ2023000301，利息、罚息计至当日，付款后尚欠${formatYuan(after)}元`)
    await store.ask('enforcement.saveRound', { ...fresh(), facts: { proceedingId, kind: 'terminated', happenedOn: isoDate('2026-11-20'), ground: '无可供执行财产', rulingNo: null, unpaidFen: null, note: null } })
    expect((await details()).rest?.value?.next).toBe('resume')
    await store.ask('enforcement.voidInKind', { ...once(), id: saved.id, version: 1, reason: '测试结束' })
    expect((await details()).rest).toBeNull()
  })

  test('behind a ruling that realises the security it takes a suit', async () => {
    const realised = await proceeding({ kind: 'security-interest' })
    proceedingId = await proceeding({ kind: 'enforcement', parentId: realised, status: 'in-enforcement' })
    const saved = await store.ask('enforcement.saveInKind', { ...fresh(), facts: offset({ proceedingId }) })
    expect((await details()).rest?.value?.next).toBe('sue')
    await store.ask('enforcement.voidInKind', { ...once(), id: saved.id, version: 1, reason: '测试结束' })
  })
})

describe('终本、限高、失信', () => {
  const round = (kind: RoundEventFacts['kind'], on: string): RoundEventFacts => ({ proceedingId, kind, happenedOn: isoDate(on), ground: '无可供执行财产', rulingNo: null, unpaidFen: null, note: null })
  const line = async () => (await store.ask('proceedings.ofCase', { caseId })).enforcements.find((each) => each.proceedingId === proceedingId)

  test('the days go to the enforcement’s own line, and leave it with the voiding', async () => {
    const ended = await store.ask('enforcement.saveRound', { ...fresh(), facts: round('terminated', '2026-05-20') })
    expect(await line()).toMatchObject({ terminatedRoundOn: '2026-05-20', resumedOn: null })
    expect((await details()).search?.value.next).toBe('2027-05-20')
    await store.ask('enforcement.saveRound', { ...fresh(), facts: round('resumed', '2026-09-01') })
    expect(await line()).toMatchObject({ resumedOn: '2026-09-01' })
    expect((await details()).search).toBeNull()
    await store.ask('enforcement.voidRound', { ...once(), id: ended.id, version: 1, reason: '登记有误' })
    expect(await line()).toMatchObject({ terminatedRoundOn: null, resumedOn: '2026-09-01' })
  })

  test('a listing for evasion has a term, the restriction has none', async () => {
    const facts: ListingFacts = { proceedingId, partyId: debtor, kind: 'defaulter', listedOn: isoDate('2026-11-20'), ground: 'evasion', extensionYears: null, paperNo: null, removedOn: null, removalReason: null, atOurRequest: false }
    await store.ask('enforcement.saveListing', { ...fresh(), facts })
    await store.ask('enforcement.saveListing', { ...fresh(), facts: { ...facts, kind: 'restriction', ground: null } })
    expect((await details()).listings.map((each) => each.term?.value.ends ?? null)).toEqual(['2028-11-20', null])
    expect(await line()).toMatchObject({ dishonestListedOn: '2026-11-20', restrictedOn: '2026-11-20' })
    expect((await store.refusal('enforcement.saveListing', { ...fresh(), facts: { ...facts, ground: null } })).fields).toMatchObject({ 'facts.ground': '请选择纳入失信名单的情形，期限因此不同' })
  })
})

test('an objection’s further remedy and the objection to a plan run from their service', async () => {
  const objection = { proceedingId, kind: 'third-party' as const, raisedBy: '何某', assetId, raisedOn: isoDate('2026-10-09'), result: 'upheld' as const, rulingNo: null, servedOn: isoDate('2026-11-02'), followedOn: null, note: null }
  await store.ask('enforcement.saveObjection', { ...fresh(), facts: objection })
  const plan = { proceedingId, assetId: null, court: null, appliedOn: null, planReceivedOn: isoDate('2026-11-02'), totalFen: yuan(900), ourClaimFen: null, ourShareFen: yuan(901), objectedOn: null, note: null }
  expect((await store.refusal('enforcement.saveDistribution', { ...fresh(), facts: plan })).fields).toMatchObject({ 'facts.ourShareFen': '本行分得金额不能超过分配总额' })
  await store.ask('enforcement.saveDistribution', { ...fresh(), facts: { ...plan, ourShareFen: yuan(300) } })
  const { objections, distributions } = await details()
  expect(objections[0]?.terms.value).toMatchObject([{ rule: 'third-party-suit', due: { nominal: '2026-11-17' } }])
  expect(distributions[0]?.objection?.value).toMatchObject([{ due: { nominal: '2026-11-17' } }])
})

test('each kind of obstacle is checked once for a thing', async () => {
  const facts: ObstacleFacts = { proceedingId, assetId, kind: 'lease', state: 'open', finding: '自称租期二十年', measure: '申请带租拍卖前剔除虚假租赁', ownerId: null, dueOn: isoDate('2026-12-15'), checkedOn: isoDate('2026-11-10'), resolvedOn: null }
  await store.ask('enforcement.saveObstacle', { ...fresh(), facts })
  expect((await store.refusal('enforcement.saveObstacle', { ...fresh(), facts })).fields).toEqual({ 'facts.kind': '该财产已登记过这一项，请打开原记录修改' })
  expect((await store.refusal('enforcement.saveObstacle', { ...fresh(), facts: { ...facts, kind: 'buyer', state: 'resolved' } })).fields).toMatchObject({ 'facts.resolvedOn': '请填写障碍排除的日期' })
  expect((await details()).obstacles).toHaveLength(1)
})

test('a defendant of the title whom the enforcement leaves out is named', async () => {
  expect(await details()).toMatchObject({ debtors: [{ name: '韩彦' }], leftOut: ['孔春'] })
})

test('a proceeding with details is not voided', async () => {
  await store.ask('enforcement.saveCollection', { ...fresh(), facts: collected({ loanId: null }) })
  const version = (await store.ask('proceedings.ofCase', { caseId })).proceedings.find((each) => each.id === proceedingId)?.version ?? 1
  expect((await store.refusal('proceedings.void', { ...once(), id: proceedingId, version, reason: '重复登记' })).code).toBe('has-dependents')
})
