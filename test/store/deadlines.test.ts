import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { type DeadlineRow, emptyBoardFilter } from '../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { GuaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { carryDeadlines } from '../../electron/store/deadlines/daily.ts'
import { colleague } from './support/colleague.ts'
import { serviceOf } from './support/contacts.ts'
import { because, eventOf, fresh, household, loanOf, once, person, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { measure, renewalFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** From the record to the board and back, on a real encrypted file. 2026-11-22 is a Sunday. */

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

const made = () => household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')

async function ofKind(caseId: Id<'case'>, kind: DeadlineKind): Promise<readonly DeadlineRow[]> {
  return (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind)
}

async function only(caseId: Id<'case'>, kind: DeadlineKind): Promise<DeadlineRow> {
  const rows = await ofKind(caseId, kind)
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`one ${kind} was expected, not ${rows.length}`)
  return row
}

async function guaranteed(caseId: Id<'case'>, loanId: Id<'loan'>, more: Partial<GuaranteeFacts> = {}) {
  const guarantor = (await store.ask('parties.save', { ...fresh(), facts: person('保证人甲', null) })).id
  const facts: GuaranteeFacts = {
    caseId, guarantorId: guarantor, loanIds: [loanId], mode: 'joint', contractName: '保证合同', contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: null,
    scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null, counterForId: null, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, modeNotAgreed: false, capGroup: null, sharePercent: null,
    periodKind: 'duration', periodCount: 3, periodUnit: 'year', periodDoubt: null, refinanceKnown: null, refinanceProof: null, ...more,
  }
  return { guarantor, facts, saved: await store.ask('guarantees.save', { ...fresh(), facts }) }
}

async function demand(caseId: Id<'case'>, partyId: Id<'party'>, day: string, more: Parameters<typeof serviceOf>[2] = {}) {
  const letter = await store.ask('notices.save', { ...fresh(), facts: { caseId, kind: 'overdue', docNo: null, issuedOn: isoDate(day), body: null, note: null } })
  return store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, partyId, { sentOn: isoDate(day), resultOn: isoDate(day), ...more }) })
}

describe('a fact and its deadline', () => {
  // Due 2024-03-21: three years to 2027-03-21, a Sunday; the last working day before it is Friday 2027-03-19 (2027 has no holiday table yet).
  test('a loan runs from its due day, and a demand starts the next period while the first shows as met', async () => {
    const { file, borrower } = await made()
    const row = await only(file.id, 'loan-limitation')
    expect(row).toMatchObject({ state: 'running', nominal: '2027-03-21', safe: '2027-03-19', provisional: true, worthFen: yuan(412_345.67) })
    const saved = await demand(file.id, borrower.id, '2026-11-18')
    const [running, met] = await ofKind(file.id, 'loan-limitation')
    expect(running).toMatchObject({ state: 'running', nominal: '2029-11-18' })
    expect(met).toMatchObject({ id: row.id, state: 'met', met: { on: '2026-11-18' } })
    await store.ask('notices.voidService', { ...once(), id: saved.id, version: saved.version, reason: '登记错误' })
    const after = await ofKind(file.id, 'loan-limitation')
    expect(after.map(({ id, state, nominal }) => [id, state, nominal])).toEqual([[row.id, 'running', '2027-03-21'], [running?.id, 'withdrawn', '2029-11-18']])
    expect(after[1]?.reason).toBe('依据的记录已作废')
  })

  test('the list is narrowed by the first limitation that runs, whatever became of the others', async () => {
    const { file, borrower } = await made()
    const within = async (days: number) =>
      (await store.ask('cases.list', { filter: { ...emptyCaseFilter, limitationWithinDays: days }, sort: { key: 'borrowerName', descending: false }, offset: 0, limit: 10 })).rows.length
    const [first, moved] = [117, 1_092]
    expect([await within(first - 1), await within(first)]).toEqual([0, 1])
    const { id } = await only(file.id, 'loan-limitation')
    await store.ask('deadlines.giveUp', { ...once(), id, reason: '债务已另案清偿' })
    expect(await within(3_650)).toBe(0)
    await store.ask('deadlines.resume', { ...once(), id, reason: '清偿未成' })
    expect(await within(first)).toBe(1)
    await demand(file.id, borrower.id, '2026-11-18')
    expect([await within(moved - 10), await within(moved)]).toEqual([0, 1])
    const lent = await store.ask('loans.save', { ...fresh(), facts: { ...loanOf(file.id, 'JJ2023100001'), signedOn: isoDate('2018-03-21'), drawdownOn: isoDate('2018-03-21'), dueOn: isoDate('2021-03-21') } })
    const lapsed = [await within(-1), await within(moved - 10)]
    await store.ask('loans.void', { ...once(), id: lent.id, version: lent.version, reason: '重复登记' })
    expect(lapsed).toEqual([1, 1])
    expect([await within(moved - 10), await within(moved)]).toEqual([0, 1])
  })

  test('a demand that the wrong person signed starts nothing (C9)', async () => {
    const { file, borrower } = await made()
    await demand(file.id, borrower.id, '2026-11-18', { signerName: '邻居', signerRelation: 'stranger' })
    expect(await only(file.id, 'loan-limitation')).toMatchObject({ nominal: '2027-03-21' })
  })

  test('a guarantor without a period is uncertain and says what is missing; a demand on him meets the period, limitation follows', async () => {
    const { file, loan } = await made()
    const { guarantor, facts, saved } = await guaranteed(file.id, loan.id, { periodKind: null, periodCount: null, periodUnit: null })
    expect(await only(file.id, 'guarantee-period')).toMatchObject({ state: 'uncertain', safe: null, reason: expect.stringContaining('保证期间') })
    await store.ask('guarantees.save', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, periodKind: 'duration', periodCount: 3, periodUnit: 'year' } })
    expect(await only(file.id, 'guarantee-period')).toMatchObject({ state: 'running', nominal: '2027-03-21' })
    await demand(file.id, guarantor, '2026-11-18')
    expect(await only(file.id, 'guarantee-period')).toMatchObject({ state: 'met', met: { on: '2026-11-18', text: '请求保证人承担保证责任' } })
    expect(await only(file.id, 'guarantee-limitation')).toMatchObject({ state: 'running', nominal: '2029-11-18' })
  })

  // A term to Friday 2026-12-04: eight days back is Thursday 2026-11-26 (law.md R24).
  test('an order is worked to its day of application; mediation and the closing of the case silence nothing (C3)', async () => {
    const { file, borrower } = await made()
    const { item } = await measure(store, file.id)
    const row = await only(file.id, 'preservation-expiry')
    expect(row).toMatchObject({ state: 'running', nominal: '2026-12-04', safe: '2026-11-26', urgency: 'red', worthFen: yuan(300_000) })
    const [unit] = await store.ask('organisation.units', {})
    if (!unit) throw new Error('a new ledger has its own unit')
    await store.ask('cases.save', { ...once(), id: file.id, version: 1, facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'closed', closedOn: isoDate('2026-11-20'), note: '调解结案' } })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ id: row.id, state: 'running', safe: '2026-11-26' })
    await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id) })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ id: row.id, state: 'running', nominal: '2026-12-04', safe: '2026-12-04' })
  })

  test('the day alone makes a line lapse, without a computation', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const lapsed = async () => (await store.ask('cases.overview', { caseId: file.id })).lapsed
    const before = await lapsed()
    store.clock.set(isoDate('2026-11-27'))
    expect(await lapsed()).toBe(before + 1)
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ state: 'lapsed', urgency: 'lapsed', stillPossible: true })
    store.clock.set(isoDate('2026-12-05'))
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ state: 'lapsed', stillPossible: false })
  })

  // Judged in effect 2026-09-01, to be performed by 2026-09-11: two years to 2028-09-11, a Monday.
  test('a title that nobody enforced: the two years run, and an application meets them (C11)', async () => {
    const { file, loan, borrower } = await made()
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { status: 'effective', loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-03-02') })
    await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-08-10', { servedOn: isoDate('2026-08-12'), effectiveOn: isoDate('2026-09-01'), performBy: isoDate('2026-09-11') }) })
    expect(await only(file.id, 'enforcement-application')).toMatchObject({ state: 'running', nominal: '2028-09-11' })
    expect((await ofKind(file.id, 'loan-limitation')).map(({ state, met }) => [state, met?.on])).toEqual([['met', '2026-03-02'], ['met', '2026-09-01']])
    const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'enforcement', { parentId: suit.id, loanIds: [loan.id], caseNo: '（2026）青0001执7号' }) })
    await store.ask('proceedings.saveEnforcement', { ...fresh(), facts: { proceedingId: run.id, appliedOn: isoDate('2026-10-08'), terminatedRoundOn: null, resumedOn: null, dishonestListedOn: null, restrictedOn: null, settlementReached: null, collectedFen: null, note: null } })
    expect(await only(file.id, 'enforcement-application')).toMatchObject({ state: 'met', met: { on: '2026-10-08', text: '申请执行，（2026）青0001执7号' } })
  })
})

describe('what people decide', () => {
  test('a right is given up in writing by whoever may approve, and taken up again; a recomputation leaves it alone', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const { id } = await only(file.id, 'preservation-expiry')
    const manager = await colleague(store, '经办人', 'case-manager')
    store.actAs(manager)
    expect((await store.refusal('deadlines.giveUp', { ...once(), id, reason: '账户已空' })).code).toBe('forbidden')
    store.actAs(null)
    expect((await store.refusal('deadlines.giveUp', { ...once(), id, reason: ' ' })).code).toBe('invalid-input')
    await store.ask('deadlines.giveUp', { ...once(), id, reason: '账户余额已扣划完毕' })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ state: 'given-up', reason: '账户余额已扣划完毕' })
    await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023100001') })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ id, state: 'given-up' })
    await store.ask('deadlines.resume', { ...once(), id, reason: '又有入账' })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ id, state: 'running' })
    const view = await store.ask('deadlines.one', { id })
    expect(view.decisions.map(({ kind, by }) => [kind, by])).toEqual([['resume', store.home.ledger.person.name], ['give-up', store.home.ledger.person.name]])
    expect(view.answer?.steps.map(({ label }) => label)).toContain('续行申请（保全阶段）')
  })

  test('assigned to a colleague, a line moves to his board', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const { id } = await only(file.id, 'preservation-expiry')
    const manager = await colleague(store, '经办人', 'case-manager')
    const mine = async () => (await store.ask('deadlines.board', { filter: emptyBoardFilter, offset: 0, limit: 50 })).rows
    store.actAs(manager)
    expect(await mine()).toEqual([])
    store.actAs(null)
    await store.ask('deadlines.assign', { ...once(), id, assigneeId: manager.id, text: null })
    store.actAs(manager)
    expect((await mine()).map((row) => [row.id, row.assigned, row.owner?.name])).toEqual([[id, true, '经办人']])
    expect(await store.ask('deadlines.counts', { scope: 'me' })).toMatchObject({ red: 1, lapsed: 0, nearest: { id } })
  })
})

describe('the board', () => {
  test('orders by the day worked to and counts each window', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const filter = { ...emptyBoardFilter, scope: 'branch' as const }
    const { rows } = await store.ask('deadlines.board', { filter, offset: 0, limit: 50 })
    expect(rows.map(({ kind }) => kind)).toEqual(['demand-gap', 'preservation-expiry', 'loan-limitation'])
    const totals = await store.ask('deadlines.totals', { filter })
    expect(totals).toMatchObject({ lines: 3, windows: { lapsed: 1, d7: 1, later: 1, undated: 0 } })
    const second = await store.ask('deadlines.board', { filter, offset: 1, limit: 1 })
    expect(second.rows.map(({ kind }) => kind)).toEqual(['preservation-expiry'])
    const seven = await store.ask('deadlines.board', { filter: { ...filter, windows: ['d7'] }, offset: 0, limit: 50 })
    expect(seven.rows).toHaveLength(1)
  })

  test('while a change waits for review, the worse reading counts (four eyes)', async () => {
    const { file, loan } = await made()
    const reviewer = await colleague(store, '单雄', 'reviewer')
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId: file.id })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(null)
    const [row] = await store.ask('loans.ofCase', { caseId: file.id })
    const change = (day: string) => ({ ...once(), ...because, id: loan.id, version: row?.version ?? 0, facts: loanOf(file.id, 'JJ2023100000', { dueOn: isoDate(day) }) })
    expect((await store.refusal('loans.save', change('2024-01-21'))).code).toBe('awaits-review')
    expect(await only(file.id, 'loan-limitation')).toMatchObject({ nominal: '2027-01-21', pendingReview: true })
    const [held] = (await store.ask('review.waiting', { limit: 5 })).proposals
    if (!held) throw new Error('the change waits')
    await store.ask('review.withdraw', { ...once(), proposalId: held.id })
    expect(await only(file.id, 'loan-limitation')).toMatchObject({ nominal: '2027-03-21', pendingReview: false })
  })

  test('the day of an event waits like a date of a loan: a later filing counts at once, an earlier service too, a better reading not before it is approved', async () => {
    const { file, loan, borrower } = await made()
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    const filed = await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-03-02') })
    const hearing = await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'hearing', '2026-12-02') })
    const reviewer = await colleague(store, '单雄', 'reviewer')
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId: file.id })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(null)
    const met = async () => (await ofKind(file.id, 'loan-limitation')).flatMap((line) => line.met?.on ?? [])[0]
    expect(await met()).toBe('2026-03-02')
    const moved = (day: string) => ({ ...once(), ...because, id: filed.id, version: filed.version, facts: eventOf(suit.id, 'filed', day) })
    expect((await store.refusal('proceedings.saveEvent', moved('2026-04-02'))).code).toBe('awaits-review')
    expect(await met()).toBe('2026-04-02')
    const [later] = (await store.ask('review.waiting', { limit: 5 })).proposals
    if (!later) throw new Error('the change waits')
    await store.ask('review.withdraw', { ...once(), proposalId: later.id })
    expect((await store.refusal('proceedings.saveEvent', moved('2026-02-02'))).code).toBe('awaits-review')
    expect(await met()).toBe('2026-03-02')
    // nothing turns on a hearing
    await store.ask('proceedings.saveEvent', { ...once(), id: hearing.id, version: hearing.version, facts: eventOf(suit.id, 'hearing', '2026-12-09') })
  })

  test('a demand counts when it arrives, unconfirmed; a change of its day or its voiding waits, and the worse of both is worked to meanwhile', async () => {
    const { file, loan, borrower } = await made()
    const { guarantor } = await guaranteed(file.id, loan.id)
    const reviewer = await colleague(store, '单雄', 'reviewer')
    const marks = async () => (await store.ask('review.ofCase', { caseId: file.id })).unconfirmed
    const confirmAll = async () => {
      store.actAs(reviewer)
      for (const { id, version } of await marks()) await store.ask('review.confirm', { ...once(), markId: id, version })
      store.actAs(null)
    }
    await confirmAll()
    const notice = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: isoDate('2026-11-17'), body: null, note: null } })
    const sent = (partyId: Id<'party'>) => serviceOf(notice.id, partyId, { way: 'post', trackingNo: '1000000000001', result: 'in-transit', resultOn: null, signerRelation: null, proofKind: 'post-proof' })
    const arrived = (partyId: Id<'party'>, day: string) => ({ ...sent(partyId), result: 'delivered' as const, resultOn: isoDate(day), signerRelation: 'self' as const })
    const service = await store.ask('notices.saveService', { ...fresh(), facts: sent(borrower.id) })
    expect(await marks()).toEqual([])
    const served = await store.ask('notices.saveService', { ...once(), id: service.id, version: service.version, facts: arrived(borrower.id, '2026-11-18') })
    const called = await store.ask('notices.saveService', { ...fresh(), facts: arrived(guarantor, '2026-11-18') })
    expect((await marks()).map(({ word, act }) => [word, act])).toEqual([['送达', 'new'], ['送达', 'new']])
    await confirmAll()

    const running = async () => (await ofKind(file.id, 'loan-limitation')).find(({ state }) => state === 'running')?.nominal
    const change = (day: string) => store.refusal('notices.saveService', { ...once(), ...because, id: service.id, version: served.version, facts: arrived(borrower.id, day) })
    expect(await running()).toBe('2029-11-18')
    expect((await change('2026-11-20')).code).toBe('awaits-review')
    expect(await running()).toBe('2029-11-18')
    store.actAs(reviewer)
    const [later] = (await store.ask('review.waiting', { limit: 5 })).proposals
    if (!later) throw new Error('the change waits')
    await store.ask('review.approve', { ...once(), proposalId: later.id })
    store.actAs(null)
    expect(await running()).toBe('2029-11-20')

    expect(await only(file.id, 'guarantee-period')).toMatchObject({ state: 'met', met: { on: '2026-11-18' } })
    expect((await store.refusal('notices.voidService', { ...once(), id: called.id, version: called.version, reason: '登记错误' })).code).toBe('awaits-review')
    expect((await only(file.id, 'guarantee-period')).met).toBeNull()
  })

  test('a new day computes anew only cases whose edge has come; a change of the law all of them', async () => {
    const { file, loan, borrower } = await made()
    expect(await carryDeadlines(store.home.ledger)).toBe(0)
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'notice-published', '2026-11-02') })
    expect(await only(file.id, 'public-notice')).toMatchObject({ state: 'running', nominal: '2026-12-02' })
    store.clock.set(isoDate('2026-12-02'))
    expect(await carryDeadlines(store.home.ledger)).toBe(0)
    store.clock.set(isoDate('2026-12-03'))
    expect(await carryDeadlines(store.home.ledger)).toBe(1)
    expect(await only(file.id, 'public-notice')).toMatchObject({ state: 'met', met: { text: '期间届满' } })
    await store.ask('law.setValue', { ...once(), key: 'deadlineRed', version: null, facts: { value: '10', reason: '从严掌握' } })
    expect(await carryDeadlines(store.home.ledger)).toBe(1)
  })
})
