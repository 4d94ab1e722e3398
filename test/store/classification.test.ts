import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { classDebtor } from '../../electron/store/classification/debtor-claims.ts'
import { idToBytes } from '../../electron/store/database/id-bytes.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { RiskFactFacts } from '../../shared/model/risk-fact.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { loanBalance } from '../../electron/store/loans/balance.ts'
import { readLoan } from '../../electron/store/loans/loan-rows.ts'
import { colleague } from './support/colleague.ts'
import { fresh, household, loanOf, once, openingBalance, repayment } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-22')
let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let borrowerId: Id<'party'>

beforeEach(async () => {
  store = await openLedger(DAY)
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  borrowerId = made.borrower.id
})
afterEach(() => store.close())

const fact = (more: Partial<RiskFactFacts> = {}): RiskFactFacts => ({
  caseId, loanId: null, kind: 'evasion', occurredOn: isoDate('2026-10-10'), endedOn: null, proof: '公安机关立案告知书 2026-001', note: null, ...more,
})
const ofCase = (asOf = DAY) => store.ask('classification.ofCase', { caseId, asOf })
const proposal = (riskClass: 'doubtful' | 'loss' = 'loss') => ({ ...once(), facts: { loanId, asOf: DAY, riskClass, reason: '借款人停业，无还款来源' } })
const waiting = async () => (await store.ask('classification.waiting', { offset: 0, limit: 50 })).rows

function one<T>(list: readonly T[]): T {
  const [first] = list
  if (first === undefined) throw new Error('nothing there')
  return first
}

describe('noted facts', () => {
  test('move the class of a loan with their proof, and only while they hold', async () => {
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-20', 9_000_000) })
    expect(one((await ofCase()).loans).answer.value?.floor).toBe('normal')
    const saved = await store.ask('classification.saveFact', { ...fresh(), facts: fact() })
    expect(one((await ofCase()).loans).answer.value?.floor).toBe('doubtful')
    await store.ask('classification.saveFact', { ...once(), ...saved, facts: fact({ endedOn: isoDate('2026-11-01') }) })
    expect(one((await ofCase()).loans).answer.value?.floor).toBe('normal')
  })

  test('need a proof, a day that has come and a loan of the household', async () => {
    const refused = async (more: Partial<RiskFactFacts>) => (await store.refusal('classification.saveFact', { ...fresh(), facts: fact(more) })).fields
    expect(await refused({ proof: ' ' })).toEqual({ 'facts.proof': '请填写' })
    expect(await refused({ occurredOn: isoDate('2026-12-01') })).toEqual({ 'facts.occurredOn': '日期在今天之后，尚未发生的事不能登记' })
    expect(await refused({ endedOn: isoDate('2026-10-09') })).toEqual({ 'facts.endedOn': '消除日期不能早于发生日期' })
    const other = await household(store, '他户', '000000198001010010', 'JJ2023100009')
    expect(await refused({ loanId: other.loan.id })).toEqual({ 'facts.loanId': '这笔借据不在本户，请重新选择' })
  })
})

describe('from proposal to approval', () => {
  test('three people, each his own step; the loan takes the class at the last', async () => {
    const clerk = await colleague(store, '褚思', 'case-manager')
    const reviewer = await colleague(store, '单雄', 'reviewer')
    const approver = await colleague(store, '阮审', 'approver')
    store.actAs(clerk)
    const saved = await store.ask('classification.propose', proposal())
    store.actAs(reviewer)
    expect(one(await waiting())).toMatchObject({ state: 'proposed', barred: null, riskClass: 'loss', classBefore: 'substandard' })
    await store.ask('classification.decide', { ...once(), items: [saved], verdict: 'pass', opinion: null })
    expect(one(await waiting()).barred).toBe('复核和审批要由两位同事分别办理。')
    expect((await store.ask('loans.ofCase', { caseId }))[0]?.riskClass).toBe('substandard')
    store.actAs(approver)
    await store.ask('classification.decide', { ...once(), items: [{ id: saved.id, version: 2 }], verdict: 'pass', opinion: '同意' })
    expect((await store.ask('loans.ofCase', { caseId }))[0]?.riskClass).toBe('loss')
    expect(one((await ofCase()).history)).toMatchObject({ state: 'approved', makerName: '褚思', reviewerName: '单雄', deciderName: '阮审', opinion: '同意' })
    expect(one((await ofCase()).history).grounds.join()).toContain('逾期区间：M6+（M1 1–30天')
  })

  test.each(['case-manager', 'reviewer', 'approver', 'administrator'] as const)('a %s cannot settle what he proposed', async (role) => {
    const person = await colleague(store, '温同', role)
    store.actAs(person)
    const saved = await store.ask('classification.propose', proposal())
    const error = await store.refusal('classification.decide', { ...once(), items: [saved], verdict: 'pass', opinion: null })
    expect(error.code).toBe(role === 'case-manager' ? 'forbidden' : 'own-proposal')
  })

  test('who reviewed does not approve, and a refusal needs words and ends it', async () => {
    const chief = await colleague(store, '阮审', 'approver')
    const saved = await store.ask('classification.propose', proposal())
    expect((await store.refusal('classification.propose', proposal())).code).toBe('classification-waiting')
    store.actAs(chief)
    await store.ask('classification.decide', { ...once(), items: [saved], verdict: 'pass', opinion: null })
    expect((await store.refusal('classification.decide', { ...once(), items: [{ id: saved.id, version: 2 }], verdict: 'pass', opinion: null })).message).toBe('复核和审批要由两位同事分别办理。')
    const other = await colleague(store, '乔审', 'approver')
    store.actAs(other)
    expect((await store.refusal('classification.decide', { ...once(), items: [{ id: saved.id, version: 2 }], verdict: 'refuse', opinion: null })).fields).toEqual({ opinion: '退回请写明原因' })
    await store.ask('classification.decide', { ...once(), items: [{ id: saved.id, version: 2 }], verdict: 'refuse', opinion: '依据不足' })
    expect(await waiting()).toEqual([])
    expect((await store.refusal('classification.decide', { ...once(), items: [{ id: saved.id, version: 3 }], verdict: 'pass', opinion: null })).code).toBe('proposal-settled')
  })

  test('a class better than the rules allow is refused beside its field', async () => {
    const error = await store.refusal('classification.propose', { ...once(), facts: { loanId, asOf: DAY, riskClass: 'special-mention', reason: '预计可收回' } })
    expect(error.fields?.['facts.riskClass']).toMatch(/^按规则不得优于/)
  })
})

const lines = async (runId: Id<'classification-run'>, filter: 'differs' | 'moved' | 'all' = 'all') => (await store.ask('classification.lines', { runId, filter, offset: 0, limit: 50 })).rows

describe('the run at month-end', () => {
  test('every loan with what differs from the ledger and from the month before', async () => {
    const september = await store.ask('classification.startRun', { ...once(), asOf: isoDate('2026-09-30') })
    expect(one(await lines(september.id))).toMatchObject({ noteNo: 'JJ2023100000', current: 'substandard', bucketBefore: null, proposedBefore: null })
    await store.ask('classification.saveFact', { ...fresh(), facts: fact({ kind: 'bankruptcy-liquidation' }) })
    const october = await store.ask('classification.startRun', { ...once(), asOf: isoDate('2026-10-31') })
    expect(await store.ask('classification.runs', {})).toMatchObject([{ asOf: '2026-10-31', comparedWith: '2026-09-30', loans: 1 }, { asOf: '2026-09-30', comparedWith: null }])
    const line = one(await lines(october.id, 'differs'))
    expect(line).toMatchObject({ proposed: 'loss', waiting: false })
    expect(await store.ask('classification.proposeLines', { ...once(), runId: october.id, loanIds: [loanId], reason: '月末分类' })).toEqual({ proposed: 1 })
    expect(one(await lines(october.id, 'differs')).waiting).toBe(true)
    expect(await store.ask('classification.proposeLines', { ...once(), runId: october.id, loanIds: [loanId], reason: '月末分类' })).toEqual({ proposed: 0 })
  })

  test('a repeat answers the same and makes no second run; a day to come and one before the rules are refused', async () => {
    const command = { ...once(), asOf: isoDate('2026-10-31') }
    const first = await store.ask('classification.startRun', command)
    expect(await store.ask('classification.startRun', command)).toEqual(first)
    expect(await store.ask('classification.runs', {})).toHaveLength(1)
    expect((await store.refusal('classification.startRun', { ...once(), asOf: isoDate('2026-11-30') })).fields).toHaveProperty('asOf')
    expect((await store.refusal('classification.startRun', { ...once(), asOf: isoDate('2023-06-30') })).fields).toHaveProperty('asOf')
  })

  test('to Excel, with the boundaries above the lines', async () => {
    const { id } = await store.ask('classification.startRun', { ...once(), asOf: isoDate('2026-10-31') })
    const folder = mkdtempSync(join(tmpdir(), 'classes-'))
    const path = join(folder, '五级分类.xlsx')
    await store.ask('classification.exportLines', { ...once(), runId: id, filter: 'all', fileName: '五级分类.xlsx' }, [path])
    const rows = await readSheet(path)
    expect(String(rows[0]?.[0])).toContain('M6 151–180天，M6+ 181天以上')
    expect(rows[1]?.slice(0, 3)).toEqual(['户名', '借据编号', '本金（元）'])
    expect(rows[2]?.[1]).toBe('JJ2023100000')
    rmSync(folder, { recursive: true })
  })
})

test('days overdue from the kept position are those of the whole ledger, on any day', async () => {
  const second = await store.ask('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100001', { dueOn: isoDate('2026-12-01'), drawdownOn: isoDate('2025-12-01'), signedOn: isoDate('2025-12-01') }) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(second.id, '2026-02-10', 300_000) })
  await store.ask('loans.addEntry', { ...once(), entry: repayment(second.id, '2026-08-03', 9_000) })
  const { ledger } = store.home
  for (let day = isoDate('2026-02-20'); day < '2027-02-01'; day = addDays(day, 9)) {
    const classed = classDebtor(ledger, { borrowerId: idToBytes(borrowerId), kind: 'organisation' }, [30, 60, 90, 120, 150, 180], day, () => [])
    for (const { loanId: each, overdueDays } of classed) expect([day, overdueDays]).toEqual([day, loanBalance(ledger, readLoan(ledger, each), day).answer.value?.overdueDays ?? null])
  }
})
