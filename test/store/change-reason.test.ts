import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoanFacts } from '../../shared/model/loan.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { because, household, loanOf, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const { file, loan } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
  ;[caseId, loanId] = [file.id, loan.id]
})
afterEach(() => store.close())

const moved = { dueOn: isoDate('2024-09-21') }
async function change(more: Partial<LoanFacts>) {
  const version = (await store.ask('loans.ofCase', { caseId }))[0]?.version ?? 0
  return { ...once(), id: loanId, version, facts: loanOf(caseId, 'JJ2023000001', more) }
}
const lastEntry = async () => (await store.ask('audit.ofCase', { caseId, before: null, limit: 1 }))[0]?.summary

test('who mends on the same day what he alone has entered gives no reason', async () => {
  await store.ask('loans.save', await change(moved))
  expect(await lastEntry()).toBe('修改借据 JJ2023000001')
})

test('from the next day on a date or sum is changed only with a word why, which stays with the log', async () => {
  store.clock.set(isoDate('2026-11-23'))
  const asked = await change(moved)
  expect(await store.refusal('loans.save', asked)).toMatchObject({ code: 'reason-needed' })
  expect((await store.ask('loans.ofCase', { caseId }))[0]?.dueOn).not.toBe('2024-09-21')
  await store.ask('loans.save', { ...asked, ...because })
  expect(await lastEntry()).toBe('修改借据 JJ2023000001（变更原因：与合同原件核对后更正）')
})

test('what no deadline rests on is changed without one', async () => {
  store.clock.set(isoDate('2026-11-23'))
  await store.ask('loans.save', await change({ note: '抵押物已实地查看' }))
  expect((await store.ask('loans.ofCase', { caseId }))[0]?.note).toBe('抵押物已实地查看')
})

test('a reason of one character is refused beside its field', async () => {
  store.clock.set(isoDate('2026-11-23'))
  expect(await store.refusal('loans.save', { ...(await change(moved)), changeReason: '错' })).toMatchObject({ code: 'invalid-input', fields: { changeReason: '请写明变更原因' } })
})
