import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DebtorActFacts } from '../../shared/model/debtor-act.ts'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { colleague } from './support/colleague.ts'
import { because, fresh, household, once, repayment, yuan } from './support/facts.ts'
import { foreclosedOf } from './support/foreclosed.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Waivers, foreclosed assets and acts to be revoked, from their records to the board. 2026-11-22 is a Sunday. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let borrowerId: Id<'party'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  const [borrower] = await store.ask('parties.ofCase', { caseId })
  if (borrower === undefined) throw new Error('the household has a borrower')
  borrowerId = borrower.id
})
afterEach(() => store.close())

const lines = async (kind: DeadlineKind) => (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind)

function actOf(more: Partial<DebtorActFacts> = {}): DebtorActFacts {
  return {
    caseId, partyId: borrowerId, kind: 'gift', description: '白河路厂房赠与其子', counterparty: '柏某', amountFen: yuan(800_000), actedOn: isoDate('2026-03-10'), knownOn: isoDate('2026-06-15'), proof: '不动产登记查询结果',
    suedOn: null, caseNo: null, note: null, ...more,
  }
}

test('an act to be revoked runs for a year from knowing, says why, and is met by the suit on record', async () => {
  const saved = await store.ask('debtorActs.save', { ...fresh(), facts: actOf() })
  const [line] = await lines('revocation')
  expect(line).toMatchObject({ state: 'running', nominal: '2027-06-15', worthFen: yuan(800_000), personName: '金沙瑞丰物流有限公司', subjectText: '无偿转让财产：白河路厂房赠与其子' })
  if (line === undefined) throw new Error('the line is there')
  const { answer, counterFacts } = await store.ask('deadlines.one', { id: line.id })
  expect(answer?.steps.map(({ detail }) => detail).join()).toContain('不变期间')
  expect(counterFacts.length).toBeGreaterThan(0)
  await store.ask('debtorActs.save', { ...once(), id: saved.id, version: saved.version, facts: actOf({ suedOn: isoDate('2026-11-20'), caseNo: '（2026）青0101民初88号' }) })
  expect(await lines('revocation')).toMatchObject([{ state: 'met', met: { on: '2026-11-20', text: '已起诉，（2026）青0101民初88号' } }])
})

test('a title that the debtor got in collusion is to be attacked within six months of knowing; without that day the line says what is missing', async () => {
  const collusion = { kind: 'sham-suit' as const, description: '与其兄虚构借款的民事调解书', actedOn: isoDate('2026-03-10') }
  const saved = await store.ask('debtorActs.save', { ...fresh(), facts: actOf({ ...collusion, knownOn: null }) })
  expect(await lines('revocation')).toMatchObject([{ state: 'uncertain', nominal: null, reason: expect.stringContaining('哪一天知道') }])
  await store.ask('debtorActs.save', { ...once(), id: saved.id, version: saved.version, facts: actOf({ ...collusion, knownOn: isoDate('2026-06-15') }) })
  const [line] = await lines('revocation')
  expect(line).toMatchObject({ state: 'running', nominal: '2026-12-15', subjectText: '虚假诉讼或者恶意串通取得裁判：与其兄虚构借款的民事调解书' })
  store.clock.set(isoDate('2026-12-16'))
  expect(await lines('revocation')).toMatchObject([{ state: 'lapsed' }])
})

test('while a change of an act waits for a second person, the worse day counts: known earlier at once, a suit not before it is confirmed', async () => {
  const saved = await store.ask('debtorActs.save', { ...fresh(), facts: actOf() })
  const reviewer = await colleague(store, '单雄', 'reviewer')
  store.actAs(reviewer)
  for (const { id, version } of (await store.ask('review.ofCase', { caseId })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
  store.actAs(null)
  const change = (more: Partial<DebtorActFacts>) => store.refusal('debtorActs.save', { ...once(), ...because, id: saved.id, version: saved.version, facts: actOf(more) })
  const withdraw = async () => {
    const [held] = (await store.ask('review.waiting', { limit: 5 })).proposals
    if (held === undefined) throw new Error('the change waits')
    await store.ask('review.withdraw', { ...once(), proposalId: held.id })
  }
  expect((await change({ knownOn: isoDate('2026-05-15') })).code).toBe('awaits-review')
  expect(await lines('revocation')).toMatchObject([{ state: 'running', nominal: '2027-05-15' }])
  await withdraw()
  const sued = { suedOn: isoDate('2026-11-20'), caseNo: '（2026）青0101民初88号' }
  expect((await change(sued)).code).toBe('awaits-review')
  expect(await lines('revocation')).toMatchObject([{ state: 'running', nominal: '2027-06-15', met: null }])
  const [held] = (await store.ask('review.waiting', { limit: 5 })).proposals
  if (held === undefined) throw new Error('the suit waits')
  store.actAs(reviewer)
  await store.ask('review.approve', { ...once(), proposalId: held.id })
  store.actAs(null)
  expect(await lines('revocation')).toMatchObject([{ state: 'met', met: { on: '2026-11-20' } }])
  // a suit that is to be struck out again meets nothing any more
  const [act] = await store.ask('debtorActs.ofCase', { caseId })
  expect((await store.refusal('debtorActs.save', { ...once(), ...because, id: saved.id, version: act?.version ?? 0, facts: actOf() })).code).toBe('awaits-review')
  expect(await lines('revocation')).toMatchObject([{ state: 'running', nominal: '2027-06-15', met: null }])
})

test('an act of a stranger, out of order or without proof of the suit is refused beside its field', async () => {
  const other = await household(store, '青石县云杉农机有限公司', '91000000MA2QX51P3X', 'JJ2023100001')
  const [stranger] = await store.ask('parties.ofCase', { caseId: other.file.id })
  if (stranger === undefined) throw new Error('the other household has a borrower')
  const refused = async (more: Partial<DebtorActFacts>) => Object.keys((await store.refusal('debtorActs.save', { ...fresh(), facts: actOf(more) })).fields ?? {})
  expect(await refused({ partyId: stranger.id })).toEqual(['facts.partyId'])
  expect(await refused({ knownOn: isoDate('2026-03-09') })).toEqual(['facts.knownOn'])
  expect(await refused({ actedOn: isoDate('2026-11-23'), knownOn: null })).toEqual(['facts.actedOn'])
  expect(await refused({ suedOn: isoDate('2026-11-20'), proof: null })).toEqual(['facts.proof'])
  expect(await refused({ caseNo: '（2026）青0101民初88号' })).toEqual(['facts.suedOn'])
})

test('a voided act leaves its line withdrawn', async () => {
  const { id, version } = await store.ask('debtorActs.save', { ...fresh(), facts: actOf() })
  await store.ask('debtorActs.void', { ...once(), id, version, reason: '登记错误' })
  expect(await lines('revocation')).toMatchObject([{ state: 'withdrawn' }])
})

test('a foreclosed asset is to be counted each quarter, and a count meets it with its finding', async () => {
  const { id } = await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { acquiredOn: isoDate('2026-08-10') }) })
  expect(await lines('foreclosed-count')).toMatchObject([{ state: 'lapsed', nominal: '2026-09-30' }])
  await store.ask('foreclosed.saveCount', { ...fresh(), facts: { foreclosedId: id, countedOn: isoDate('2026-11-20'), countedBy: '高远', agrees: true, use: 'idle', finding: null } })
  const [running, before] = (await lines('foreclosed-count')).toSorted((a, b) => (a.state === 'running' ? -1 : Number(b.state === 'running')))
  expect(running).toMatchObject({ state: 'running', nominal: '2027-03-31', provisional: true })
  expect(before).toMatchObject({ state: 'met', nominal: '2026-09-30', met: { on: '2026-11-20', text: '高远盘点，账实相符' } })
})

test('an approved waiver watches its next payment, until it is paid or ended', async () => {
  const waiver = await store.ask('waivers.save', {
    ...fresh(),
    facts: {
      caseId, calculatedOn: isoDate('2026-11-20'), lines: [{ loanId, interestFen: yuan(0), penaltyFen: yuan(0), compoundFen: yuan(0), undividedInterestFen: yuan(10_000), costFen: yuan(0) }],
      instalments: [{ dueOn: isoDate('2026-11-30'), amountFen: yuan(1_000) }, { dueOn: isoDate('2027-03-31'), amountFen: yuan(2_000) }], source: null, reason: '一次性清收', comparison: null, searchResult: null,
      responsibility: null, authority: null, note: null,
    },
  })
  expect(await lines('waiver-payment')).toEqual([])
  const { unitId } = store.home.ledger.person
  const approver = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '单雄', role: 'approver', phone: null } })
  store.actAs({ id: approver.id, name: '单雄', role: 'approver', unitId })
  await store.ask('waivers.decide', { ...once(), facts: { waiverId: waiver.id, kind: 'approved', decidedOn: isoDate('2026-11-21'), paperNo: null, opinion: null } })
  store.actAs(null)
  expect(await lines('waiver-payment')).toMatchObject([{ state: 'running', nominal: '2026-11-30', worthFen: yuan(10_000) }])
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', 1_000) })
  expect(await lines('waiver-payment')).toMatchObject([{ state: 'running', nominal: '2027-03-31' }])
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', 2_000) })
  expect(await lines('waiver-payment')).toMatchObject([{ state: 'met', met: { on: '2026-11-22', text: '已按约还清' } }])
})
