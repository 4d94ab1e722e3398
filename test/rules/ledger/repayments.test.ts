import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { answerFor, balance, day, DRAWN, drawdown, repayment, statement, sum, TERMS } from './loan.ts'

const NO_COMPOUND: LoanTerms = { ...TERMS, compound: { on: 'none' } }
const COST: LedgerEntry = { id: 'cost', kind: 'cost', date: day('2026-07-01'), amount: sum(2_000_00) }

describe('repayments', () => {
  it('meet costs, contract interest, penalty, then principal, and cut the line on their day', () => {
    const at = balance(NO_COMPOUND, [...DRAWN, COST, repayment('2026-07-21', 112_275_00)], '2026-07-30')
    expect(statement(at).slice(1)).toEqual([
      'penalty 2026-06-21→2026-07-20 50000000 @8.1 = 337500',
      'penalty 2026-07-21→2026-07-30 40000000 @8.1 = 90000',
    ])
    const paid = at.movements.find((movement) => movement.kind === 'repayment')
    expect(paid?.changes).toEqual({ costs: -2_000_00, interest: -6_900_00, penalty: -3_375_00, principal: -100_000_00, compound: 0, undivided: 0 })
    expect(paid?.after).toMatchObject({ principal: 400_000_00, interest: 0, penalty: 0, costs: 0 })
    expect(at).toMatchObject({ principal: 400_000_00, penalty: 900_00, total: 400_900_00 })
  })

  it('count on the as-of day itself, and not before', () => {
    const entries = [...DRAWN, repayment('2026-07-21', 6_900_00)]
    expect(balance(NO_COMPOUND, entries, '2026-07-20').interest).toBe(6_900_00)
    expect(balance(NO_COMPOUND, entries, '2026-07-21').interest).toBe(0)
  })

  it('show on the lines they met, oldest first', () => {
    const monthly: LoanTerms = { ...NO_COMPOUND, method: 'monthly-interest', settlement: 'monthly' }
    const at = balance(monthly, [...DRAWN, repayment('2026-05-25', 2_500_00)], '2026-05-31')
    const contract = at.lines.filter((line) => line.kind === 'contract')
    expect(contract.map((line) => [line.from, line.amount, line.outstanding])).toEqual([
      ['2026-03-21', 2_325_00, 0],
      ['2026-04-21', 2_250_00, 2_075_00],
      ['2026-05-21', 300_00, 300_00],
      ['2026-05-25', 525_00, 525_00],
    ])
    expect(contract[1]?.payments).toEqual([{ date: '2026-05-25', amount: 175_00, entryId: 'repayment-2026-05-25-250000' }])
    expect(at).toMatchObject({ interestPaidTo: '2026-04-20', oldestUnpaidDueDate: '2026-05-21', overdueDays: 10 })
  })

  it('on the due date bear no penalty', () => {
    const at = balance(TERMS, [...DRAWN, repayment('2026-06-21', 506_900_00)], '2026-08-01')
    expect(at).toMatchObject({ total: 0, penalty: 0, overpayment: 0, overdueDays: 0 })
    expect(at.nextEdge).toBeUndefined()
  })

  it('reduce the compound base when they meet interest', () => {
    const at = balance(TERMS, [...DRAWN, repayment('2026-07-21', 900_00)], '2026-07-30')
    expect(at.lines.findLast((line) => line.kind === 'compound')).toMatchObject({ from: '2026-07-21', base: 6_000_00 })
  })

  it('go where a paper fixes them; the rest follows the order', () => {
    const fixed = repayment('2026-07-21', 10_000_00, { fixed: { principal: sum(8_000_00) } })
    const at = balance(NO_COMPOUND, [...DRAWN, fixed], '2026-07-21')
    expect(at).toMatchObject({ principal: 492_000_00, interest: 4_900_00 })
  })

  it('keep apart what a paper fixes beyond the debt, and say so', () => {
    const fixed = repayment('2026-07-21', 10_000_00, { fixed: { interest: sum(10_000_00) } })
    const answer = answerFor(NO_COMPOUND, [...DRAWN, fixed], '2026-07-21')
    expect(answer.value).toMatchObject({ interest: 0, principal: 500_000_00, overpayment: 3_100_00 })
    expect(answer.cautions.map((caution) => caution.code)).toContain('fixed-exceeds-debt')
  })

  it.each([
    ['principal first', 'principal-first', { principal: 490_000_00, interest: 6_900_00 }],
    ['penalty last', 'interest-first-penalty-last', { principal: 496_900_00, interest: 0, penalty: 3_375_00 + 111_80 }],
    ['as agreed', { order: ['penalty'] }, { principal: 500_000_00, penalty: 112_50, interest: 275_00 }],
    ['interest first up to 90 days', 'principal-first-after-90-days', { principal: 500_000_00, interest: 0 }],
  ] as const)('follow the order of the contract: %s', (_, allocation, expected) => {
    expect(balance({ ...NO_COMPOUND, allocation }, [...DRAWN, repayment('2026-07-21', 10_000_00)], '2026-07-21')).toMatchObject(expected)
  })

  it('turn to principal first once the loan is more than 90 days overdue, where that was agreed', () => {
    const terms: LoanTerms = { ...NO_COMPOUND, allocation: 'principal-first-after-90-days' }
    expect(balance(terms, [...DRAWN, repayment('2026-09-20', 10_000_00)], '2026-09-20').principal).toBe(490_000_00)
  })

  it('before maturity reduce the principal after the interest to their day', () => {
    const at = balance(NO_COMPOUND, [...DRAWN, repayment('2026-04-20', 100_000_00 + 2_250_00)], '2026-04-30')
    expect(at).toMatchObject({ principal: 400_000_00, interest: 660_00, overduePrincipal: 0 })
  })

  it('leave an overpayment apart, which no later sum consumes', () => {
    const later: LedgerEntry = { ...COST, date: day('2026-08-01') }
    const at = balance(TERMS, [...DRAWN, repayment('2026-06-21', 507_000_00), later], '2026-08-01')
    expect(at).toMatchObject({ overpayment: 100_00, costs: 2_000_00, total: 2_000_00 })
  })
})

describe('entries of one day', () => {
  it('take effect as rate change, drawdown, cost, repayment, correction, whatever order they are given in', () => {
    const date = day('2026-07-21')
    const entries: LedgerEntry[] = [
      { id: 'correction', kind: 'correction', date, changes: { costs: sum(-1_00) } },
      repayment('2026-07-21', 1_500_00),
      { id: 'cost', kind: 'cost', date, amount: sum(2_000_00) },
      drawdown('2026-07-21', 10_000_00),
      { id: 'rate', kind: 'rate-change', date, annualRate: '3.6' },
    ]
    const at = balance(NO_COMPOUND, [...DRAWN, ...entries], '2026-07-21')
    expect(at.movements.map((movement) => movement.kind)).toEqual(['drawdown', 'drawdown', 'cost', 'repayment', 'correction'])
    expect(at).toMatchObject({ costs: 499_00, principal: 510_000_00 })
    expect(at.lines.at(-1)).toMatchObject({ from: '2026-07-21', rate: '5.4', base: 510_000_00 })
    expect(balance(NO_COMPOUND, [...entries, ...DRAWN].toReversed(), '2026-07-21')).toEqual(at)
  })

  it('of one kind follow their sequence', () => {
    const first = repayment('2026-07-21', 6_900_00, { id: 'b', sequence: 1 })
    const second = repayment('2026-07-21', 3_000_00, { id: 'a', sequence: 2 })
    expect(balance(NO_COMPOUND, [...DRAWN, second, first], '2026-07-21').movements.map((movement) => movement.entryId)).toEqual(['drawdown-2026-03-21', 'b', 'a'])
  })

  it('after the as-of day change nothing but the next edge', () => {
    const { nextEdge: _, ...without } = balance(TERMS, DRAWN, '2026-07-21')
    const { nextEdge, ...withLater } = balance(TERMS, [...DRAWN, repayment('2026-07-22', 1_00)], '2026-07-21')
    expect(withLater).toEqual(without)
    expect(nextEdge).toBe('2026-07-22')
  })
})

describe('corrections and reversals', () => {
  it('a reversed entry counts on no day', () => {
    const wrong = repayment('2026-07-01', 5_000_00, { id: 'wrong' })
    const reversal: LedgerEntry = { id: 'reversal', kind: 'reversal', date: day('2026-08-01'), reverses: 'wrong' }
    expect(balance(TERMS, [...DRAWN, wrong, reversal], '2026-09-20')).toEqual(balance(TERMS, DRAWN, '2026-09-20'))
    expect(balance(TERMS, [...DRAWN, wrong, reversal], '2026-07-15')).toEqual(balance(TERMS, DRAWN, '2026-07-15'))
  })

  it('a correction adds to or takes from a component', () => {
    const waiver: LedgerEntry = { id: 'waiver', kind: 'correction', date: day('2026-09-01'), changes: { penalty: sum(-1_000_00), costs: sum(10_00) }, note: '减免' }
    const at = balance(TERMS, [...DRAWN, waiver], '2026-09-20')
    expect(at).toMatchObject({ penalty: 9_350_00, costs: 10_00 })
    expect(at.movements.at(-1)).toMatchObject({ kind: 'correction', note: '减免', changes: { penalty: -1_000_00 } })
  })
})
