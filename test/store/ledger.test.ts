import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { household, loanOf, fresh, once, openingBalance, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

async function owed(caseId: Parameters<typeof loanOf>[0], day: string) {
  const { loans } = await store.ask('loans.balance', { caseId, asOf: isoDate(day) })
  const balance = loans[0]?.answer.value
  if (!balance) throw new Error(`no balance: ${JSON.stringify(loans)}`)
  return balance
}

describe('debt as of a day', () => {
  test('runs on from a certified balance, line by line, to the fen', async () => {
    const { file } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const on = await owed(file.id, '2026-11-22')
    // 400,000.00 × 8.10 % ÷ 360 × 22 days (11-01 … 11-22, the as-of day counted) = 1,980.00
    expect(on.lines).toMatchObject([{ kind: 'penalty', from: '2026-11-01', to: '2026-11-23', days: 22, rate: '8.1', amount: 198_000 }])
    expect(on).toMatchObject({ principal: 40_000_000, penalty: 198_000, undivided: 1_234_567, total: 41_432_567 })
    const before = await owed(file.id, '2026-10-31')
    expect(before).toMatchObject({ principal: 40_000_000, penalty: 0, total: 41_234_567 })
  })

  test('entries up to the certified day are history', async () => {
    const { file, loan } = await household(store, '沈立', '000000196603229742', 'JJ2023000002')
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-10-31', 9_999) })
    expect(await owed(file.id, '2026-11-22')).toMatchObject({ principal: 40_000_000, total: 41_432_567 })
  })

  test('a certified balance with undivided interest asks for its parts before a claim', async () => {
    const { file } = await household(store, '李群', '000000197911155081', 'JJ2023000003')
    const { loans } = await store.ask('loans.balance', { caseId: file.id, asOf: isoDate('2026-11-22') })
    expect(loans[0]?.answer.missing.length).toBeGreaterThan(0)
  })

  test('a wrong entry is taken back by a reversal that names it, once', async () => {
    const { file, loan } = await household(store, '王敏', '000000196809268122', 'JJ2023000004')
    const wrong = await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-05', 50_000) })
    const paid = await owed(file.id, '2026-11-22')
    expect(paid.principal).toBeLessThan(40_000_000)
    const reversal = { kind: 'reversal' as const, loanId: loan.id, valueDate: isoDate('2026-11-20'), memo: null, reversesId: wrong.id, reason: '记错户' }
    await store.ask('loans.addEntry', { ...once(), entry: reversal })
    expect(await owed(file.id, '2026-11-22')).toMatchObject({ principal: 40_000_000, total: 41_432_567 })
    expect(await store.refusal('loans.addEntry', { ...once(), entry: reversal })).toMatchObject({ code: 'reversed-entry' })
    const entries = await store.ask('loans.entries', { loanId: loan.id })
    expect(entries.find((entry) => entry.id === wrong.id)?.reversedBy).not.toBeNull()
  })

  test('a day of tomorrow, a day before the drawdown and a zero sum are refused with the field', async () => {
    const { loan } = await household(store, '秦思', '000000199306228907', 'JJ2023000006')
    const future = await store.refusal('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-23', 1) })
    expect(future.fields).toHaveProperty(['entry.valueDate'])
    const early = await store.refusal('loans.addEntry', { ...once(), entry: repayment(loan.id, '2020-01-01', 1) })
    expect(early.fields).toHaveProperty(['entry.valueDate'])
    const nothing = await store.refusal('loans.addEntry', { ...once(), entry: { ...repayment(loan.id, '2026-11-01', 1), amountFen: fen(0) } })
    expect(nothing.fields).toEqual({ 'entry.amountFen': '金额必须大于零' })
    expect(await store.ask('loans.entries', { loanId: loan.id })).toHaveLength(1)
  })

  test('an entry that the rules refuse is not booked', async () => {
    const { loan } = await household(store, '孔春', '000000198805267180', 'JJ2023000007')
    const entry = { ...repayment(loan.id, '2026-11-05', 100), fixedPrincipalFen: yuan(80), fixedInterestFen: yuan(80) }
    expect(await store.refusal('loans.addEntry', { ...once(), entry })).toMatchObject({ code: 'rule-refused' })
    expect(await store.ask('loans.entries', { loanId: loan.id })).toHaveLength(1)
  })

  test('an instalment loan before maturity says that its schedule is missing', async () => {
    const { file } = await household(store, '周丽', '000000197010164271', 'JJ2023000008')
    const loan = await store.ask('loans.save', {
      ...fresh(), facts: loanOf(file.id, 'JJ2023000009', { repaymentMethod: 'equal-instalment', settlement: 'monthly-anniversary', settlementDay: null, drawdownOn: isoDate('2025-01-10'), dueOn: isoDate('2028-01-10') }),
    })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-10-31', 300_000) })
    const { loans } = await store.ask('loans.balance', { caseId: file.id, asOf: isoDate('2026-11-22') })
    const own = loans.find((each) => each.loanId === loan.id)
    expect(own?.answer.missing.map((missing) => missing.question).join()).toMatch(/计划/)
  })
})
