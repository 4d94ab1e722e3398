import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { answerFor, balance, day, DRAWN, drawdown, repayment, statement, sum, TERMS } from './loan.ts'

/** Interest on the 20th of each quarter, one year from 2025-03-21. */
const QUARTERLY: LoanTerms = {
  ...TERMS,
  drawdownDate: day('2025-03-21'),
  dueDate: day('2026-03-21'),
  method: 'quarterly-interest',
  settlement: 'quarterly',
}
const QUARTERLY_DRAWN = [drawdown('2025-03-21', 500_000_00)]

describe('contract, penalty and compound interest', () => {
  it('reproduces the examples of R53, R54 and R55', () => {
    const at = balance(TERMS, DRAWN, '2026-09-20')
    expect(statement(at)).toEqual([
      'contract 2026-03-21→2026-06-20 50000000 @5.4 = 690000',
      'penalty 2026-06-21→2026-09-20 50000000 @8.1 = 1035000',
      'compound 2026-06-21→2026-09-20 690000 @8.1 = 14283',
    ])
    expect(at).toMatchObject({ principal: 500_000_00, interest: 6_900_00, penalty: 10_350_00, compound: 142_83, total: 517_392_83 })
  })

  it('includes the as-of day: a day is earned on it', () => {
    expect(balance(TERMS, DRAWN, '2026-03-21').interest).toBe(75_00)
    expect(balance(TERMS, DRAWN, '2026-06-20')).toMatchObject({ interest: 6_900_00, penalty: 0, overdueDays: 0 })
    expect(balance(TERMS, DRAWN, '2026-06-21')).toMatchObject({ interest: 6_900_00, penalty: 112_50, overdueDays: 0 })
    expect(balance(TERMS, DRAWN, '2026-06-22')).toMatchObject({ overdueDays: 1, firstOverdueDay: '2026-06-22' })
  })

  it('charges the due date at the contract rate where the contract says so, and drops no day', () => {
    const at = balance({ ...TERMS, dueDayRate: 'contract' }, DRAWN, '2026-09-20')
    expect(statement(at).slice(0, 2)).toEqual([
      'contract 2026-03-21→2026-06-21 50000000 @5.4 = 697500',
      'penalty 2026-06-22→2026-09-20 50000000 @8.1 = 1023750',
    ])
    expect(at.overdueDays).toBe(91)
  })

  it('lets unpaid interest join the compound base on the day after each settlement, at the contract rate inside the term', () => {
    expect(statement(balance(QUARTERLY, QUARTERLY_DRAWN, '2025-12-20'))).toEqual([
      'contract 2025-03-21→2025-06-20 50000000 @5.4 = 690000',
      'contract 2025-06-21→2025-09-20 50000000 @5.4 = 690000',
      'compound 2025-06-21→2025-09-20 690000 @5.4 = 9522',
      'contract 2025-09-21→2025-12-20 50000000 @5.4 = 682500',
      'compound 2025-09-21→2025-12-20 1380000 @5.4 = 18837',
    ])
  })

  it('charges compound interest at the penalty rate after maturity, and inside the term where agreed', () => {
    const penaltyInTerm: LoanTerms = { ...QUARTERLY, compound: { on: 'interest', rateInTerm: 'penalty' } }
    expect(balance(penaltyInTerm, QUARTERLY_DRAWN, '2025-09-20').compound).toBe(142_83)
    const after = balance(QUARTERLY, QUARTERLY_DRAWN, '2026-04-19').lines.filter((line) => line.kind === 'compound')
    expect(after.at(-1)).toMatchObject({ from: '2026-03-21', rate: '8.1', base: 6_900_00 + 6_900_00 + 6_825_00 + 6_750_00 })
  })

  it('compounds nothing where nothing was agreed, and penalty interest only where it was', () => {
    expect(balance({ ...TERMS, compound: { on: 'none' } }, DRAWN, '2026-09-20').compound).toBe(0)
    const onPenalty: LoanTerms = { ...TERMS, compound: { on: 'interest-and-penalty', joins: 'monthly' } }
    const lines = balance(onPenalty, DRAWN, '2026-08-20').lines.filter((line) => line.kind === 'compound')
    expect(lines.map((line) => [line.from, line.base])).toEqual([['2026-06-21', 6_900_00], ['2026-07-21', 6_900_00 + 3_375_00]])
    expect(answerFor(onPenalty, DRAWN, '2026-08-20').cautions.map((caution) => caution.code)).toContain('compound-on-penalty')
  })

  it('settles 对日 on the drawdown’s own day of the month, clamped to its end', () => {
    const monthly: LoanTerms = { ...TERMS, drawdownDate: day('2026-01-31'), dueDate: day('2026-12-31'), method: 'monthly-interest', settlement: 'monthly-anniversary' }
    const { lines } = balance(monthly, [drawdown('2026-01-31', 100_000_00)], '2026-04-15')
    expect(lines.filter((line) => line.kind === 'contract').map((line) => line.dueOn)).toEqual(['2026-02-28', '2026-03-31', undefined])
  })

  it('keeps the penalty at the contract rate where no penalty was agreed, and says so', () => {
    const answer = answerFor({ ...TERMS, penalty: { kind: 'none' } }, DRAWN, '2026-09-20')
    expect(answer.value.penalty).toBe(6_900_00)
    expect(answer.cautions.map((caution) => caution.code)).toContain('penalty-not-agreed')
  })

  it('uses the penalty rate of its own', () => {
    expect(balance({ ...TERMS, penalty: { kind: 'own-rate', annualRate: '7.2' } }, DRAWN, '2026-09-20').penalty).toBe(9_200_00)
  })

  it('counts by the contract’s day base', () => {
    expect(balance({ ...TERMS, dayCount: 'ACT/365' }, DRAWN, '2026-06-20').interest).toBe(6_805_48)
  })
})

describe('rates that change', () => {
  it('cuts the line on the day of a rate change, and the penalty moves with the contract rate', () => {
    const change: LedgerEntry = { id: 'change', kind: 'rate-change', date: day('2026-07-21'), annualRate: '4.8' }
    expect(statement(balance({ ...TERMS, compound: { on: 'none' } }, [...DRAWN, change], '2026-07-30')).slice(1)).toEqual([
      'penalty 2026-06-21→2026-07-20 50000000 @8.1 = 337500',
      'penalty 2026-07-21→2026-07-30 50000000 @7.2 = 100000',
    ])
  })

  const LPR: LoanTerms = {
    ...TERMS,
    drawdownDate: day('2024-05-10'),
    dueDate: day('2027-05-10'),
    rate: { kind: 'lpr', term: '1Y', points: 55, repricing: { months: 12 } },
  }
  const drawn = [drawdown('2024-05-10', 100_000_00)]

  it('takes the LPR of each re-pricing day plus the points fixed at signing', () => {
    expect(balance(LPR, drawn, '2026-06-01').lines.map((line) => [line.from, line.rate])).toEqual([
      ['2024-05-10', '4'],
      ['2025-05-10', '3.65'],
      ['2026-05-10', '3.55'],
    ])
  })

  it('takes the day before where the contract names it, and days of its own', () => {
    const rate = { kind: 'lpr', term: '1Y', points: 0, repricing: { days: [day('2024-10-21')] }, fixing: 'day-before' } as const
    expect(balance({ ...LPR, rate }, drawn, '2024-10-21').lines.map((line) => line.rate)).toEqual(['3.45', '3.35'])
  })

  it('refuses to go on where a re-pricing day has no rate', () => {
    const rate = { kind: 'lpr', term: '1Y', points: 0, repricing: { days: [day('2026-10-20')] } } as const
    expect(balance({ ...LPR, rate }, drawn, '2026-10-19').lines).toHaveLength(1)
    expect(() => balanceAsOf({ ...LPR, rate }, drawn, day('2026-10-20'))).toThrow(expect.objectContaining({ code: 'rate-missing' }))
  })

  it('charges misuse instead of the contract rate, and the heavier of the two once overdue', () => {
    const misuse: LedgerEntry = { id: 'misuse', kind: 'misuse', date: day('2026-05-21') }
    const terms: LoanTerms = { ...TERMS, compound: { on: 'none' }, misusePenalty: { kind: 'uplift', percent: '100' } }
    expect(statement(balance(terms, [...DRAWN, misuse], '2026-07-20'))).toEqual([
      'contract 2026-03-21→2026-05-20 50000000 @5.4 = 457500',
      'misuse 2026-05-21→2026-06-20 50000000 @10.8 = 465000',
      'penalty 2026-06-21→2026-07-20 50000000 @10.8 = 450000',
    ])
  })
})

describe('both ends counted', () => {
  it('lets the payment day bear interest on the sum paid', () => {
    const paid = [...DRAWN, repayment('2026-07-20', 100_000_00, { allocation: 'principal-first' })]
    const terms: LoanTerms = { ...TERMS, compound: { on: 'none' } }
    expect(statement(balance(terms, paid, '2026-07-21'))[1]).toBe('penalty 2026-06-21→2026-07-19 50000000 @8.1 = 326250')
    const inclusive = balance({ ...terms, inclusiveEnd: true }, paid, '2026-07-20')
    expect(statement(inclusive)[1]).toBe('penalty 2026-06-21→2026-07-20 50000000 @8.1 = 337500')
    expect(inclusive.principal).toBe(sum(400_000_00))
  })
})
