import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { colleague } from './support/colleague.ts'
import { because, fresh, household, loanOf, once, repayment } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
})
afterEach(() => store.close())

const loanNow = async () => (await store.ask('loans.ofCase', { caseId }))[0]
const changed = (version: number, more: Parameters<typeof loanOf>[2]) => ({ ...once(), ...because, id: loanId, version, facts: loanOf(caseId, 'JJ2023100000', more) })
const later = { dueOn: isoDate('2024-09-21') }
const waiting = async () => (await store.ask('review.waiting', { limit: 50 })).proposals
const held = async () => first(await waiting())

function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('nothing there')
  return one
}
const logged = async () => (await store.ask('audit.ofCase', { caseId, before: null, limit: 50 })).map(({ personName, summary }) => `${personName}：${summary}`)

describe('while one person keeps the ledger alone', () => {
  test('a change is carried out at once, the log says so, and the record stays unconfirmed', async () => {
    await store.ask('loans.save', changed(1, later))
    expect((await loanNow())?.dueOn).toBe('2024-09-21')
    const { unconfirmed } = await store.ask('review.ofCase', { caseId })
    expect(unconfirmed.map(({ word, act, barred }) => [word, act, barred])).toEqual([
      ['借据', 'new', '自己提交或登记的内容要由另一位同事复核。'],
      ['台账分录', 'new', '自己提交或登记的内容要由另一位同事复核。'],
    ])
    expect(await store.ask('review.count', {})).toEqual({ forMe: 0, mine: 0, shown: false })
  })

  test('a change of what was confirmed is carried out as one person\'s', async () => {
    const reviewer = await colleague(store, '单雄', 'reviewer')
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(null)
    store.home.ledger.raw.prepare('UPDATE staff SET slot_id = NULL WHERE name = ?').run('单雄')
    await store.ask('loans.save', changed(1, later))
    expect((await logged())[0]).toBe('林晓：修改借据 JJ2023100000（变更原因：与合同原件核对后更正）（单人操作，未经复核）')
    expect((await store.ask('review.ofCase', { caseId })).unconfirmed).toMatchObject([{ word: '借据', act: 'changed', alone: true }])
  })
})

describe('between two people', () => {
  let clerk: Person
  let reviewer: Person

  beforeEach(async () => {
    clerk = await colleague(store, '褚思', 'case-manager')
    reviewer = await colleague(store, '单雄', 'reviewer')
    store.actAs(clerk)
  })

  test('a change of a date waits, and what was asked for is shown before and after', async () => {
    const error = await store.refusal('loans.save', changed(1, later))
    expect(error.code).toBe('awaits-review')
    expect((await loanNow())?.dueOn).toBe('2024-03-21')
    const proposal = await held()
    expect(proposal).toMatchObject({
      summary: '修改借据 JJ2023100000（变更原因：与合同原件核对后更正）', needs: 'review', proposedBy: { name: '褚思' }, stale: false, barred: '自己提交或登记的内容要由另一位同事复核。',
      reviewed: { borrowerName: '金沙瑞丰物流有限公司' }, changes: [{ label: '到期日', before: '2024-03-21', after: '2024-09-21', now: null }],
    })
    expect((await logged())[0]).toBe('褚思：提交复核：修改借据 JJ2023100000（变更原因：与合同原件核对后更正）')
  })

  test('the list marks the household while something of it waits, for those who see it', async () => {
    expect(await store.ask('review.waitingCases', {})).toEqual([])
    await store.refusal('loans.save', changed(1, later))
    expect(await store.ask('review.waitingCases', {})).toEqual([caseId])
    store.actAs({ ...clerk, unitId: null })
    expect(await store.ask('review.waitingCases', {})).toEqual([])
    store.actAs(clerk)
    await store.ask('review.withdraw', { ...once(), proposalId: (await held()).id })
    expect(await store.ask('review.waitingCases', {})).toEqual([])
  })

  test('the board can take the worse of the two dates at once', async () => {
    await store.refusal('loans.save', changed(1, later))
    expect((await store.ask('review.ofCase', { caseId })).dates).toMatchObject([{ fact: 'dueOn', reading: 'starts', standing: '2024-03-21', proposed: '2024-09-21', worse: '2024-03-21' }])
  })

  test('the reviewer approves: that very command runs, as proposed by one and approved by the other', async () => {
    const asked = changed(1, later)
    await store.refusal('loans.save', asked)
    const proposal = await held()
    store.actAs(reviewer)
    expect(await store.ask('review.count', {})).toMatchObject({ forMe: 3, shown: true })
    const approve = { ...once(), proposalId: proposal.id }
    const answer = await store.ask('review.approve', approve)
    expect(await loanNow()).toMatchObject({ dueOn: '2024-09-21', version: 2, updatedBy: clerk.id })
    expect((await logged())[0]).toBe('单雄：复核通过褚思提出的：修改借据 JJ2023100000（变更原因：与合同原件核对后更正）')
    expect(await waiting()).toEqual([])
    expect(await store.ask('review.approve', approve)).toEqual(answer) // a second click
    store.actAs(clerk)
    expect(await store.ask('loans.save', asked)).toEqual({ id: loanId, version: 2 }) // the first form, sent again
  })

  test('both names are in the chain, which still verifies', async () => {
    await store.refusal('loans.save', changed(1, later))
    store.actAs(reviewer)
    await store.ask('review.approve', { ...once(), proposalId: (await held()).id })
    const row = store.home.ledger.raw.prepare<[], { changes_json: string }>('SELECT changes_json FROM audit_entry ORDER BY sequence DESC LIMIT 1').get()
    expect(JSON.parse(row?.changes_json ?? '[]')).toContainEqual(expect.objectContaining({ table: 'proposal', after: { state: 'approved', proposedBy: clerk.id, approvedBy: reviewer.id } }))
    store.actAs(null)
    expect((await store.ask('audit.verify', {})).brokenAt).toBeNull()
  })

  test('nobody approves or confirms his own, nor does anybody without the right', async () => {
    await store.refusal('loans.save', changed(1, later))
    const proposalId = (await held()).id
    expect((await store.refusal('review.approve', { ...once(), proposalId })).code).toBe('forbidden')
    store.actAs({ ...clerk, role: 'reviewer' })
    expect((await store.refusal('review.approve', { ...once(), proposalId })).code).toBe('own-proposal')
    store.actAs(null)
    const mark = first((await store.ask('review.ofCase', { caseId })).unconfirmed)
    expect((await store.refusal('review.confirm', { ...once(), markId: mark.id, version: mark.version })).code).toBe('forbidden')
  })

  test('a refusal names its reason, a withdrawal is the proposer\'s alone; both settle it', async () => {
    await store.refusal('loans.save', changed(1, later))
    const proposalId = (await held()).id
    store.actAs(reviewer)
    expect((await store.refusal('review.refuse', { ...once(), proposalId, reason: '' })).fields).toHaveProperty('reason')
    expect((await store.refusal('review.withdraw', { ...once(), proposalId })).code).toBe('forbidden')
    await store.ask('review.refuse', { ...once(), proposalId, reason: '合同写明 2024-03-21' })
    expect((await logged())[0]).toBe('单雄：退回提交：修改借据 JJ2023100000（变更原因：与合同原件核对后更正）（合同写明 2024-03-21）')
    expect((await store.refusal('review.approve', { ...once(), proposalId })).code).toBe('proposal-settled')
    store.actAs(clerk)
    await store.refusal('loans.save', changed(1, later))
    await store.ask('review.withdraw', { ...once(), proposalId: (await held()).id })
    expect(await waiting()).toEqual([])
  })

  test('one that rests on an older version says so, shows the difference, and cannot be approved', async () => {
    await store.refusal('loans.save', changed(1, later))
    store.actAs(null)
    await store.ask('loans.save', changed(1, { note: '另一位同事的备注', dueOn: isoDate('2024-05-21') })) // his own record, confirmed by nobody
    store.actAs(reviewer)
    const proposal = await held()
    expect(proposal).toMatchObject({ stale: true, changes: [{ label: '到期日', before: '2024-03-21', after: '2024-09-21', now: '2024-05-21' }] })
    expect((await store.refusal('review.approve', { ...once(), proposalId: proposal.id })).code).toBe('proposal-stale')
    expect((await loanNow())?.dueOn).toBe('2024-05-21')
  })

  test('a change of other facts goes through and loses no confirmation', async () => {
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(clerk)
    await store.ask('loans.save', changed(1, { note: '抵押物已实地查看', riskClass: 'doubtful' }))
    expect(await store.ask('review.ofCase', { caseId })).toMatchObject({ proposals: [], unconfirmed: [] })
  })

  test('a new record is saved at once and unconfirmed; its own author may correct it; another\'s correction waits', async () => {
    const own = await store.ask('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100001') })
    await store.ask('loans.save', { ...once(), id: own.id, version: 1, facts: loanOf(caseId, 'JJ2023100001', later) })
    store.actAs(reviewer)
    const facts = loanOf(caseId, 'JJ2023100001')
    expect((await store.refusal('loans.save', { ...once(), ...because, id: own.id, version: 2, facts })).code).toBe('awaits-review')
  })

  test('voiding and reversing wait; a repayment does not', async () => {
    const opening = first(await store.ask('loans.entries', { loanId }))
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-02', 100) })
    const reversal = { kind: 'reversal' as const, loanId, valueDate: isoDate('2026-11-20'), memo: null, reversesId: opening.id, reason: '金额录错' }
    expect((await store.refusal('loans.addEntry', { ...once(), entry: reversal })).code).toBe('awaits-review')
    expect((await store.ask('loans.entries', { loanId })).map(({ kind }) => kind)).toEqual(['opening-balance', 'repayment'])
    const { byRecord } = await store.ask('review.ofCase', { caseId })
    expect(byRecord[opening.id]?.waiting.length).toBeGreaterThan(0)
  })

  test('a correction waits whole: neither the reversal nor the right entry is booked before', async () => {
    const paid = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-02', 100) })
    const correction = { ...once(), entryId: paid.id, reason: '金额录错', entry: repayment(loanId, '2026-11-02', 1_000) }
    expect(await store.refusal('loans.correctEntry', correction)).toMatchObject({ code: 'awaits-review', message: expect.stringContaining('已提交复核') })
    expect((await store.ask('loans.entries', { loanId })).map(({ kind, reversedBy }) => [kind, reversedBy])).toEqual([['opening-balance', null], ['repayment', null]])
    expect((await store.ask('review.ofCase', { caseId })).byRecord[paid.id]?.waiting.length).toBeGreaterThan(0)
    const proposal = await held()
    store.actAs(reviewer)
    await store.ask('review.approve', { ...once(), proposalId: proposal.id })
    expect((await store.ask('loans.entries', { loanId })).map(({ kind }) => kind).toSorted()).toEqual(['opening-balance', 'repayment', 'repayment', 'reversal'])
  })

  test('closing a case needs the approver, not the reviewer', async () => {
    const { borrowerId, unitId, managerId } = (await store.ask('cases.overview', { caseId })).caseFile
    const close = { ...once(), id: caseId, version: 1, facts: { borrowerId, unitId, managerId, status: 'closed' as const, closedOn: isoDate('2026-11-20'), note: null } }
    store.home.ledger.raw.prepare("UPDATE staff SET slot_id = NULL WHERE role = 'administrator'").run()
    await store.ask('cases.save', close) // nobody else could: one person's word
    expect((await store.ask('review.ofCase', { caseId })).unconfirmed.at(-1)).toMatchObject({ word: '户', needs: 'approve', alone: true })
    const approver = await colleague(store, '许强', 'approver')
    const reopened = { ...close, ...once(), version: 2, facts: { ...close.facts, status: 'open' as const, closedOn: null } }
    store.actAs(reviewer)
    expect((await store.refusal('cases.save', reopened)).code).toBe('awaits-review')
    store.actAs(clerk)
    const proposal = await held()
    expect(proposal).toMatchObject({ needs: 'approve', barred: expect.stringContaining('经办账号不能审批') })
    store.actAs(approver)
    await store.ask('review.approve', { ...once(), proposalId: proposal.id })
    expect((await store.ask('cases.overview', { caseId })).caseFile.status).toBe('open')
  })

  test('a command that the rules refuse is refused at once, not held', async () => {
    const wrong = changed(1, { dueOn: isoDate('2020-01-01') })
    expect(await store.refusal('loans.save', wrong)).toMatchObject({ code: 'invalid-input', fields: { 'facts.dueOn': expect.any(String) } })
    expect(await waiting()).toEqual([])
  })

  test('a held command sent again is held once', async () => {
    const asked = changed(1, later)
    const [first, second] = [await store.refusal('loans.save', asked), await store.refusal('loans.save', asked)]
    expect(second.details).toEqual(first.details)
    expect(await waiting()).toHaveLength(1)
  })

  test('papers on unconfirmed facts are amber in the check list until somebody confirms them', async () => {
    const choices = await store.ask('documents.proposeChoices', { caseId })
    const codes = async () => (await store.ask('documents.review', { caseId, choices })).checks.filter(({ code }) => code === 'unreviewed-facts').map(({ level, message }) => [level, message])
    expect(await codes()).toEqual([['amber', expect.stringContaining('有2项内容未经第二人复核（登记借据 JJ2023100000')]])
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    expect(await codes()).toEqual([])
  })
})
