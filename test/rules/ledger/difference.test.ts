import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../shared/rules/ledger.ts'
import { differenceBetween } from '../../../shared/rules/ledger-difference.ts'
import { balance, day, DRAWN, repayment, sum, TERMS } from './loan.ts'

describe('differenceBetween', () => {
  it('explains the change by the days in between', () => {
    const { value } = differenceBetween(TERMS, DRAWN, day('2026-06-10'), day('2026-06-25'))
    expect(value?.accrued).toEqual([
      { kind: 'contract', component: 'interest', from: '2026-06-11', lastDay: '2026-06-20', days: 10, base: 500_000_00, rate: '5.4', amount: 750_00 },
      { kind: 'penalty', component: 'penalty', from: '2026-06-21', lastDay: '2026-06-25', days: 5, base: 500_000_00, rate: '8.1', amount: 562_50 },
      { kind: 'compound', component: 'compound', from: '2026-06-21', lastDay: '2026-06-25', days: 5, base: 6_900_00, rate: '8.1', amount: 7_76 },
    ])
    expect(value?.total).toBe(750_00 + 562_50 + 7_76)
  })

  it('lists the entries in between, those of the later day included', () => {
    const entries = [...DRAWN, repayment('2026-06-25', 1_000_00)]
    const { value } = differenceBetween(TERMS, entries, day('2026-06-24'), day('2026-06-25'))
    expect(value?.movements.map((movement) => movement.entryId)).toEqual(['repayment-2026-06-25-100000'])
    const change = balance(TERMS, entries, '2026-06-25').total - balance(TERMS, entries, '2026-06-24').total
    expect(value?.total).toBe(change)
  })

  it('shows a balance certified in between as what it is', () => {
    const opening: LedgerEntry = { id: 'opening', kind: 'opening-balance', date: day('2026-06-30'), principal: sum(490_000_00), interest: sum(6_900_00) }
    const { value } = differenceBetween(TERMS, [...DRAWN, opening], day('2026-06-10'), day('2026-07-01'))
    expect(value?.restated).toMatchObject({ principal: -10_000_00, interest: 750_00 })
    expect(value?.accrued.map((line) => line.from)).toEqual(['2026-07-01', '2026-07-01'])
  })

  it('refuses days out of order, and asks when one day has no balance', () => {
    expect(() => differenceBetween(TERMS, DRAWN, day('2026-06-25'), day('2026-06-24'))).toThrow(expect.objectContaining({ code: 'dates-out-of-order' }))
    expect(differenceBetween(TERMS, DRAWN, day('2026-01-01'), day('2026-06-24'))).toMatchObject({ value: null, missing: [{ fact: 'drawdown' }] })
  })
})
