import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BoardFilter, type DeadlineRow, emptyBoardFilter } from '../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { colleague } from './support/colleague.ts'
import { eventOf, fresh, household, loanOf, once, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { measure, renewalFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** What stands around the lines: lead days, totals, what changed, who is told, who is asked. 2026-11-22 is a Sunday. */

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

const whole: BoardFilter = { ...emptyBoardFilter, scope: 'branch' }
const made = () => household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')

async function only(caseId: Id<'case'>, kind: DeadlineKind): Promise<DeadlineRow> {
  const rows = (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind)
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`one ${kind} was expected, not ${rows.length}`)
  return row
}

const leadOf = (kind: DeadlineKind, days: readonly [orange: number, banner: number, red: number]) => ({
  kind, orangeDays: days[0], bannerDays: days[1], redDays: days[2], reason: '法院续封排期较长',
})

describe('lead days of one kind', () => {
  // Worked to until Thursday 2026-11-26, four days ahead: red by the days of all kinds.
  test('colour its lines alone, are on record, and can be taken back', async () => {
    const { file } = await made()
    await measure(store, file.id)
    expect((await only(file.id, 'preservation-expiry')).urgency).toBe('red')
    const saved = await store.ask('deadlines.setLead', { ...once(), version: null, facts: leadOf('preservation-expiry', [30, 6, 3]) })
    expect((await only(file.id, 'preservation-expiry')).urgency).toBe('banner')
    expect(await store.ask('deadlines.counts', { scope: 'branch' })).toMatchObject({ red: 0, banner: 1 })
    const { all, own } = await store.ask('deadlines.leads', {})
    expect(all).toEqual({ orange: 60, banner: 15, red: 7 })
    expect(own).toMatchObject([{ kind: 'preservation-expiry', redDays: 3, setBy: store.home.ledger.person.name }])
    const log = await store.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text: '期限提醒', before: null, limit: 5 })
    expect(log.map(({ summary }) => summary)).toEqual(['设定期限提醒 查封冻结续封：橙色30天、横幅6天、红色3天（单人操作，未经复核）'])
    await store.ask('deadlines.clearLead', { ...once(), id: saved.id, version: saved.version, reason: '恢复统一天数' })
    expect((await only(file.id, 'preservation-expiry')).urgency).toBe('red')
  })

  test('are refused out of order, beside their fields', async () => {
    const refused = await store.refusal('deadlines.setLead', { ...once(), version: null, facts: leadOf('appeal', [10, 12, 13]) })
    expect(refused.fields).toEqual({ 'facts.bannerDays': '横幅提醒不能早于橙色提醒', 'facts.redDays': '红色提醒不能早于横幅提醒' })
  })
})

describe('views', () => {
  /** 130 loans that fell due on one day, of two people: more than a page, and far more than a day of the calendar shows. */
  async function stock(): Promise<{ readonly file: { readonly id: Id<'case'> }; readonly other: Person; readonly lines: number }> {
    const { file } = await made()
    const other = await colleague(store, '高远', 'case-manager')
    for (let number = 0; number < 130; number += 1) await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `QS2022${String(number).padStart(6, '0')}`, { dueOn: isoDate('2024-12-15') }) })
    const { rows } = await store.ask('deadlines.board', { filter: { ...whole, kinds: ['loan-limitation'] }, offset: 0, limit: 7 })
    for (const { id } of rows) await store.ask('deadlines.assign', { ...once(), id, assigneeId: other.id, text: null })
    return { file, other, lines: (await store.ask('deadlines.totals', { filter: whole })).lines }
  }

  test('by person: every line is in one part, and the pages of a part are all of it', async () => {
    const { other, lines } = await stock()
    const groups = await store.ask('deadlines.groups', { filter: whole, by: 'people' })
    expect(groups.reduce((sum, group) => sum + group.lines, 0)).toBe(lines)
    expect(groups.find(({ name }) => name === '高远')).toMatchObject({ part: { by: 'people', key: other.id }, lines: 7 })
    for (const { part, lines: own, lapsed } of groups) {
      const pages = [0, 100, 200].map((offset) => store.ask('deadlines.board', { filter: whole, part, offset, limit: 100 }))
      const rows = (await Promise.all(pages)).flatMap((page) => page.rows)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(own)
      expect(rows.filter(({ state }) => state === 'lapsed').length).toBe(lapsed)
      expect(rows.every(({ owner }) => (owner?.id ?? null) === part.key)).toBe(true)
    }
  }, 60_000)

  test('by court: the lines without one are a part, too', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const groups = await store.ask('deadlines.groups', { filter: whole, by: 'courts' })
    expect(groups.map(({ name }) => name)).toContain(null)
    expect(groups.find(({ name }) => name !== null)).toMatchObject({ part: { by: 'courts' }, lapsed: 0 })
    expect(groups.reduce((sum, group) => sum + group.lines, 0)).toBe((await store.ask('deadlines.totals', { filter: whole })).lines)
  })

  test('the parts of the whole stock, kept beside the lines, are what the lines themselves count', async () => {
    const { file, other } = await stock()
    await measure(store, file.id)
    const kept = (by: 'people' | 'courts') => store.ask('deadlines.groups', { filter: whole, by })
    // The same states named one by one are counted from the lines.
    const counted = (by: 'people' | 'courts') => store.ask('deadlines.groups', { filter: { ...whole, states: ['running', 'lapsed', 'uncertain'] }, by })
    const { rows } = await store.ask('deadlines.board', { filter: { ...whole, ownerIds: [other.id] }, offset: 0, limit: 7 })
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('lines of the colleague were expected')
    await store.ask('deadlines.giveUp', { ...once(), id: first.id, reason: '已经上级书面批准不再追索' })
    await store.ask('deadlines.assign', { ...once(), id: second.id, assigneeId: null, text: null })
    store.clock.set(isoDate('2028-01-10'))
    expect(await kept('people')).toEqual(await counted('people'))
    expect(await kept('courts')).toEqual(await counted('courts'))
    expect((await kept('people')).find(({ name }) => name === '高远')).toMatchObject({ lines: 5, lapsed: 5 })
  }, 60_000)

  test('a day of the calendar counts all that it has and shows the first; the day alone lists the rest', async () => {
    await stock()
    const filter = { ...whole, from: isoDate('2027-11-29'), to: isoDate('2028-01-02') }
    const days = await store.ask('deadlines.days', { filter, most: 4 })
    const day = days.find(({ lines }) => lines >= 130)
    expect(day?.rows.length).toBe(4)
    expect(day?.rows.every(({ safe }) => safe === day.day)).toBe(true)
    if (day === undefined) throw new Error('the loans have a day in common')
    expect((await store.ask('deadlines.totals', { filter: { ...whole, from: day.day, to: day.day } })).lines).toBe(day.lines)
    expect(days.map(({ day: each }) => each)).toEqual(days.map(({ day: each }) => each).toSorted())
  }, 60_000)
})

describe('the totals', () => {
  test('of the whole stock equal what the lines themselves add up to, after every sort of change', async () => {
    const { file, loan, borrower } = await made()
    const { item } = await measure(store, file.id)
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    const event = await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'fee-notice', '2026-11-20') })
    await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id) })
    await store.ask('proceedings.voidEvent', { ...once(), id: event.id, version: event.version, reason: '登记错误' })
    const second = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023100001', { dueOn: isoDate('2026-12-31') }) })
    await store.ask('loans.void', { ...once(), id: second.id, version: second.version, reason: '重复登记' })
    const tallied = await store.ask('deadlines.totals', { filter: whole })
    // The same lines by a condition that the tallies do not know: every kind named.
    const kinds = [...new Set((await store.ask('deadlines.board', { filter: whole, offset: 0, limit: 200 })).rows.map(({ kind }) => kind))]
    expect(kinds.length).toBeGreaterThan(1)
    expect(tallied).toEqual(await store.ask('deadlines.totals', { filter: { ...whole, kinds } }))
    expect(tallied.cases).toBe(1)
  })
})

describe('what changed', () => {
  // A term to Friday 2026-12-04; worked to 2026-11-26 until the application is filed.
  test('is told with the day before and after, the act and its author, until somebody has looked', async () => {
    const { file } = await made()
    const { item } = await measure(store, file.id)
    const first = await store.ask('deadlines.changes', { scope: 'branch', limit: 50 })
    expect(first.since).toBeNull()
    await store.ask('deadlines.looked', { upTo: first.changes[0]?.at ?? 0 })
    store.clock.advance(1_000)
    expect(await store.ask('deadlines.changes', { scope: 'branch', limit: 50 })).toMatchObject({ changes: [], total: 0 })
    await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id) })
    const { changes } = await store.ask('deadlines.changes', { scope: 'branch', limit: 50 })
    expect(changes).toMatchObject([
      { move: 'moved', kind: 'preservation-expiry', before: '2026-11-26', after: '2026-12-04', act: { by: store.home.ledger.person.name, text: expect.stringContaining('续封') } },
    ])
  })

  test('a title that ends limitation is told as met, and the new period as new', async () => {
    const { file, loan, borrower } = await made()
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { status: 'effective', loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-03-02') })
    await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-08-10', { servedOn: isoDate('2026-08-12'), effectiveOn: isoDate('2026-09-01'), performBy: isoDate('2026-09-11') }) })
    const { changes } = await store.ask('deadlines.changes', { scope: 'branch', limit: 50 })
    expect(changes.map(({ move, kind }) => `${move} ${kind}`)).toEqual(expect.arrayContaining(['met loan-limitation', 'new enforcement-application']))
  })
})

describe('who is told', () => {
  test('after two months away: what lapsed meanwhile, once, by name', async () => {
    const { file } = await made()
    await measure(store, file.id)
    await store.ask('deadlines.told', {})
    store.clock.set(isoDate('2027-01-22'))
    const back = await store.ask('deadlines.briefing', { scope: 'branch' })
    expect(back.toldOn).toBe('2026-11-22')
    expect(back.lapsedSince.map(({ kind, state }) => [kind, state])).toEqual([['preservation-expiry', 'lapsed']])
    expect(back.lapsedSinceCount).toBe(1)
    await store.ask('deadlines.acknowledge', { ...once(), ids: back.lapsedSince.map(({ id }) => id) })
    await store.ask('deadlines.told', {})
    const again = await store.ask('deadlines.briefing', { scope: 'branch' })
    expect(again).toMatchObject({ toldOn: '2027-01-22', lapsedSinceCount: 0, counts: { lapsed: 2 } })
    const row = await only(file.id, 'preservation-expiry')
    expect(row).toMatchObject({ state: 'lapsed', acknowledged: true })
    expect((await store.ask('deadlines.one', { id: row.id })).decisions.map(({ kind }) => kind)).toEqual(['acknowledge'])
  })

  // The banner begins fifteen days ahead of 2026-11-26, on 2026-11-11; three days later a superior is told.
  test('a superior, when whoever is to act says nothing for days; a word of his takes the line off again, until it lapses', async () => {
    store.clock.set(isoDate('2026-11-10'))
    const { file } = await made()
    const manager = await colleague(store, '经办人', 'case-manager')
    await measure(store, file.id)
    const { id } = await only(file.id, 'preservation-expiry')
    await store.ask('deadlines.assign', { ...once(), id, assigneeId: manager.id, text: '请办理' })
    const escalated = async () => (await store.ask('deadlines.board', { filter: { ...whole, kinds: ['preservation-expiry'], escalated: true }, offset: 0, limit: 10 })).rows.map((row) => row.id)
    store.clock.set(isoDate('2026-11-13'))
    expect(await escalated()).toEqual([])
    store.clock.set(isoDate('2026-11-14'))
    expect(await escalated()).toEqual([id])
    expect((await store.ask('deadlines.counts', { scope: 'me' })).escalated).toBe(0)
    store.actAs(manager)
    await store.ask('deadlines.note', { ...once(), id, text: '已约法官，下周递交' })
    store.actAs(null)
    expect(await escalated()).toEqual([])
    store.clock.set(isoDate('2026-11-27'))
    expect(await escalated()).toEqual([id])
  })

  test('a right is given up only with a second approver, who sees why; until then it stays on the board', async () => {
    const { file } = await made()
    await measure(store, file.id)
    const { id } = await only(file.id, 'preservation-expiry')
    const second = await colleague(store, '审批人', 'approver')
    expect((await store.refusal('deadlines.giveUp', { ...once(), id, reason: '账户余额已扣划完毕' })).code).toBe('awaits-review')
    expect((await only(file.id, 'preservation-expiry')).state).toBe('running')
    store.actAs(second)
    const [held] = (await store.ask('review.waiting', { limit: 5 })).proposals
    if (held === undefined) throw new Error('the proposal waits')
    await store.ask('review.approve', { ...once(), proposalId: held.id })
    store.actAs(null)
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ state: 'given-up', reason: '账户余额已扣划完毕' })
  })
})

describe('the papers of the act', () => {
  test('a renewal opens with its item, a demand with the borrower and the loan, an enforcement with its proceeding', async () => {
    const { file, loan, borrower } = await made()
    const { item } = await measure(store, file.id)
    const renewal = await only(file.id, 'preservation-expiry')
    expect(await store.ask('deadlines.filing', { id: renewal.id })).toMatchObject({ act: 'renew', form: 'preservation-renewal', itemIds: [item.id] })
    const limitation = await only(file.id, 'loan-limitation')
    expect(await store.ask('deadlines.filing', { id: limitation.id })).toMatchObject({ act: 'demand', loanIds: [loan.id], addresseeIds: [borrower.id] })
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'first-instance', { status: 'effective', loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-08-10', { servedOn: isoDate('2026-08-12'), effectiveOn: isoDate('2026-09-01'), performBy: isoDate('2026-09-11') }) })
    const application = await only(file.id, 'enforcement-application')
    expect(await store.ask('deadlines.filing', { id: application.id })).toMatchObject({ act: 'enforce', proceedingId: suit.id })
  })
})

describe('a measure of the suit, once its claim is enforced', () => {
  // A term to Friday 2026-12-04: 30 days back is Wednesday 2026-11-04, a day already past on 2026-11-22.
  test('is renewed with the time that enforcement takes (C4), on the board and on the page of the case alike', async () => {
    const { file, loan, borrower } = await made()
    await measure(store, file.id)
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ safe: '2026-11-26', worthFen: yuan(300_000) })
    const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'enforcement', { status: 'in-enforcement', loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ safe: '2026-11-04', state: 'lapsed', stillPossible: true })
    const { items } = await store.ask('preservations.ofCase', { caseId: file.id })
    expect(items.map(({ applyBy }) => applyBy)).toEqual(['2026-11-04'])
    await store.ask('proceedings.void', { ...once(), id: run.id, version: run.version, reason: '登记错误' })
    expect(await only(file.id, 'preservation-expiry')).toMatchObject({ safe: '2026-11-26', state: 'running' })
  })

  test('keeps an application of the time before in time, by the day on which enforcement was asked for', async () => {
    const { file, loan, borrower } = await made()
    const { item } = await measure(store, file.id)
    await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id) })
    const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'enforcement', { status: 'in-enforcement', loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }] }) })
    const term = async () => (await store.ask('preservations.ofCase', { caseId: file.id })).items[0]?.term
    expect(await term()).toMatchObject({ value: { renewalInTime: null }, missing: [{ fact: 'enforcementFrom' }] })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(run.id, 'filed', '2026-11-16') })
    expect(await term()).toMatchObject({ value: { renewalInTime: true }, missing: [] })
    // The course of the enforcement says an earlier day than the event: whoever reads it takes the earlier.
    const course = { proceedingId: run.id, appliedOn: isoDate('2026-11-09'), terminatedRoundOn: null, resumedOn: null, dishonestListedOn: null, restrictedOn: null, settlementReached: null, collectedFen: null, note: null }
    await store.ask('proceedings.saveEnforcement', { ...fresh(), facts: course })
    expect(await term()).toMatchObject({ value: { renewalInTime: false }, missing: [] })
  })
})
