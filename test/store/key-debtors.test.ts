import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { weeklyInput } from '../../shared/api/department-papers.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let first: Id<'case'>
let second: Id<'case'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  first = (await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')).file.id
  second = (await household(store, '单家旺', '000000198010039918', 'JJ2020100037')).file.id
})
afterEach(() => store.close())

const listing = (caseId: Id<'case'>, more: object = {}) => ({ caseId, listedOn: isoDate('2026-11-20'), grounds: '余额居前', ...more })
const list = async (keyDebtors: boolean) =>
  (await store.ask('cases.list', { filter: { ...emptyCaseFilter, keyDebtors }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: 50 })).rows

test('the list of key debtors is a view of the one list, its totals and its export with it', async () => {
  expect(await list(true)).toEqual([])
  const saved = await store.ask('keyDebtors.save', { ...fresh(), facts: listing(second) })
  expect((await list(true)).map(({ id, keyDebtor }) => [id, keyDebtor])).toEqual([[second, true]])
  expect(new Map((await list(false)).map(({ id, keyDebtor }) => [id, keyDebtor]))).toEqual(new Map([[first, false], [second, true]]))
  expect((await store.ask('cases.totals', { filter: { ...emptyCaseFilter, keyDebtors: true } })).cases).toBe(1)
  await store.ask('keyDebtors.void', { ...once(), ...saved, reason: '已全部收回' })
  expect(await list(true)).toEqual([])
  expect(await store.ask('keyDebtors.ofCase', { caseId: second })).toBeNull()
})

test('a household stands on it once, not before the day, and not without a ground', async () => {
  await store.ask('keyDebtors.save', { ...fresh(), facts: listing(first) })
  expect((await store.refusal('keyDebtors.save', { ...fresh(), facts: listing(first) })).fields).toHaveProperty(['facts.listedOn'])
  expect((await store.refusal('keyDebtors.save', { ...fresh(), facts: listing(second, { listedOn: isoDate('2026-11-23') }) })).fields).toHaveProperty(['facts.listedOn'])
  expect((await store.refusal('keyDebtors.save', { ...fresh(), facts: listing(second, { grounds: '' }) })).fields).toHaveProperty(['facts.grounds'])
})

test('the weekly report goes through the key debtors first, also one with nothing done', async () => {
  const week = weeklyInput.parse({ from: '2026-11-16', to: '2026-11-22' })
  const named = async () => (await store.ask('departmentPapers.weekly', week)).lines.map(({ caseId }) => caseId)
  const before = await named()
  const last = before.includes(second) ? (before.at(-1) ?? second) : second
  await store.ask('keyDebtors.save', { ...fresh(), facts: listing(last) })
  expect((await named())[0]).toBe(last)
})

test('the log of the household says when and why it went on and came off', async () => {
  const saved = await store.ask('keyDebtors.save', { ...fresh(), facts: listing(first) })
  await store.ask('keyDebtors.void', { ...once(), ...saved, reason: '风险已化解' })
  const rows = await store.ask('audit.ofCase', { caseId: first, before: null, limit: 20 })
  expect(rows.map(({ summary }) => summary)).toEqual(expect.arrayContaining(['列入重点户（余额居前）', expect.stringContaining('移出重点户')]))
})
