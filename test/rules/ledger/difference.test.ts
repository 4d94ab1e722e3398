import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../shared/rules/ledger.ts'
import { fen } from '../../../shared/model/fen.ts'
import { NO_AMOUNTS } from '../../../shared/rules/ledger/components.ts'
import { differenceBetween, explainAccrued, explainChange, explainMoved } from '../../../shared/rules/ledger-difference.ts'
import { balance, day, DRAWN, repayment, sum, TERMS } from './loan.ts'

describe('differenceBetween', () => {
  it('explains the change by the days in between', () => {
    const { value } = differenceBetween(TERMS, DRAWN, day('2026-06-10'), day('2026-06-25'))
    expect(value?.accrued.map(({ leg: _leg, ...line }) => line)).toEqual([
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

  it('opens each reason: the whole leg with its notice, what the earlier day had of it, and each part that an entry changed', () => {
    const entries = [...DRAWN, repayment('2026-06-25', 1_000_00)]
    const { value } = differenceBetween(TERMS, entries, day('2026-06-10'), day('2026-06-25'))
    const [contract] = value?.accrued ?? []
    const [paid] = value?.movements ?? []
    if (contract === undefined || paid === undefined) throw new Error('a leg and a repayment lie in between')
    const { value: earned, steps } = explainAccrued(contract, 'CNY')
    expect(earned).toBe(750_00)
    expect(steps.map(({ label }) => label)).toEqual(['期内利息', '前一日已计', '两日之间'])
    expect(steps[0]?.source?.article).toContain('251号')
    expect(steps[2]?.detail).toBe('6,900.00元减6,150.00元，为750.00元')
    expect(explainMoved(paid, 'CNY')).toMatchObject({ value: -1_000_00, steps: [{ label: expect.stringContaining('2026-06-25') }, { detail: '欠款变动-1,000.00元' }] })
    expect(explainChange('重新认定', { ...NO_AMOUNTS, principal: fen(-10_000_00), interest: fen(750_00) }, 'CNY').value).toBe(-9_250_00)
  })

  it('refuses days out of order, and asks when one day has no balance', () => {
    expect(() => differenceBetween(TERMS, DRAWN, day('2026-06-25'), day('2026-06-24'))).toThrow(expect.objectContaining({ code: 'dates-out-of-order' }))
    expect(differenceBetween(TERMS, DRAWN, day('2026-01-01'), day('2026-06-24'))).toMatchObject({ value: null, missing: [{ fact: 'drawdown' }] })
  })
})
