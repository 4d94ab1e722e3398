import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { answerFor, balance, day, DRAWN, drawdown, repayment, statement, sum, TERMS } from './loan.ts'

type Opening = Extract<LedgerEntry, { kind: 'opening-balance' }>

function opening(date: string, changes: Partial<Opening> = {}): Opening {
  return { id: `opening-${date}`, kind: 'opening-balance', date: day(date), principal: sum(500_000_00), ...changes }
}

describe('a certified balance', () => {
  it('restarts the computation the day after; entries up to its day are history', () => {
    const entries = [...DRAWN, repayment('2026-07-01', 1_00), repayment('2026-08-31', 2_00), opening('2026-08-31', { interest: sum(5_000_00), penalty: sum(600_00) })]
    const at = balance(TERMS, entries, '2026-09-09')
    expect(statement(at)).toEqual(['penalty 2026-09-01→2026-09-09 50000000 @8.1 = 101250', 'compound 2026-09-01→2026-09-09 500000 @8.1 = 1013'])
    expect(at).toMatchObject({ interest: 5_000_00, penalty: 1_612_50, openingAsOf: '2026-08-31', movements: [] })
    expect(at.opening).toMatchObject({ principal: 500_000_00, interest: 5_000_00, penalty: 600_00 })
  })

  it('is what is owed on its own day, whatever was computed before', () => {
    expect(balance(TERMS, [...DRAWN, opening('2026-08-31')], '2026-08-31')).toMatchObject({ total: 500_000_00, lines: [] })
    expect(balance(TERMS, [...DRAWN, opening('2026-08-31')], '2026-08-30').interest).toBe(6_900_00)
  })

  it('is where the record begins: a day before it is told apart from a day before the loan was lent', () => {
    const questionOn = (date: string, entries: readonly LedgerEntry[] = [opening('2026-08-31')]) => balanceAsOf(TERMS, entries, day(date)).missing.map(({ question }) => question)
    expect(questionOn('2026-08-30')).toEqual(['台账从2026-08-31的认定余额起算，此前没有放款记录，2026-08-30的欠款算不出。请补记放款和此前的还款，或改看2026-08-31及以后的日期。'])
    expect(questionOn('2026-03-20')).toEqual(['2026-03-20早于放款日2026-03-21，当时尚未放款。请改看2026-03-21及以后的日期。'])
    expect(questionOn('2026-03-20', DRAWN)).toEqual(['2026-03-20早于放款日2026-03-21，当时尚未放款。请改看2026-03-21及以后的日期。'])
    expect(questionOn('2026-04-01', [])).toEqual(['没有放款记录，也没有期初认定余额。何时放款、金额多少？'])
  })

  it('yields to a later one', () => {
    const entries = [opening('2026-08-31'), opening('2026-09-30', { principal: sum(1_00) })]
    expect(balance(TERMS, entries, '2026-09-30').principal).toBe(1_00)
  })

  it('keeps undivided interest undivided, pays it first among interest, and asks for the split', () => {
    const entries = [opening('2026-08-31', { undivided: sum(5_000_00) }), repayment('2026-09-10', 6_000_00)]
    const answer = answerFor(TERMS, entries, '2026-09-05')
    expect(answer.value).toMatchObject({ undivided: 5_000_00, interest: 0, compound: 0 })
    expect(answer.missing).toEqual([expect.objectContaining({ fact: 'undividedInterest', question: expect.stringContaining('5,000.00') })])
    expect(balance(TERMS, entries, '2026-09-10')).toMatchObject({ undivided: 0, penalty: 1_012_50 - 1_000_00 + 112_50 })
    expect(answerFor(TERMS, entries, '2026-09-10').missing).toEqual([])
  })

  it('lets a paper’s interest meet what the opening did not divide', () => {
    const paid = repayment('2026-09-10', 3_000_00, { fixed: { interest: sum(3_000_00) } })
    expect(balance(TERMS, [opening('2026-08-31', { undivided: sum(5_000_00) }), paid], '2026-09-10')).toMatchObject({ undivided: 2_000_00, overpayment: 0 })
  })

  it('says that the overdue days may be more when the age of certified interest is not known', () => {
    const answer = answerFor(TERMS, [opening('2026-08-31', { undivided: sum(1_00) })], '2026-09-20')
    expect(answer.value.overdueDays).toBe(91)
    expect(answer.cautions.map((caution) => caution.code)).toContain('overdue-may-be-longer')
    const before = answerFor({ ...TERMS, dueDate: day('2027-06-21') }, [opening('2026-08-31', { undivided: sum(1_00) })], '2026-09-20')
    expect(before.value.overdueDays).toBeNull()
    expect(before.missing.map((missing) => missing.fact)).toContain('oldestDueDate')
  })

  it('takes the age of the oldest unpaid sum from the paper that states it', () => {
    const stated = opening('2026-08-31', { interest: sum(1_00), oldestDueDate: day('2026-05-21'), interestPaidTo: day('2026-04-20') })
    expect(balance(TERMS, [stated], '2026-09-20')).toMatchObject({ oldestUnpaidDueDate: '2026-05-21', firstOverdueDay: '2026-05-22', overdueDays: 122, interestPaidTo: '2026-04-20' })
  })

  it('keeps the rate and the maturity that earlier entries set', () => {
    const change: LedgerEntry = { id: 'rate', kind: 'rate-change', date: day('2026-07-01'), annualRate: '3.6' }
    const extension: LedgerEntry = { id: 'extension', kind: 'extension', date: day('2026-06-20'), newDueDate: day('2026-12-21'), guarantorConsent: 'given' }
    const at = balance(TERMS, [...DRAWN, change, extension, opening('2026-08-31')], '2026-09-10')
    expect(statement(at)).toEqual(['contract 2026-09-01→2026-09-10 50000000 @3.6 = 50000'])
    expect(at).toMatchObject({ dueDate: '2026-12-21', overduePrincipal: 0 })
  })
})

describe('an instalment loan without its schedule', () => {
  const LEVEL: LoanTerms = { ...TERMS, method: 'equal-instalment', settlement: 'monthly-anniversary' }

  it('runs on its certified balance once past maturity', () => {
    const answer = answerFor(LEVEL, [opening('2026-08-31', { interest: sum(100_00) })], '2026-09-09')
    expect(answer.value).toMatchObject({ penalty: 1_012_50, interest: 100_00 })
    expect(answer.missing).toEqual([])
  })

  it('before maturity states what is certain and asks for the schedule', () => {
    const answer = answerFor(LEVEL, [opening('2026-04-30', { interest: sum(100_00) })], '2026-05-31')
    expect(answer.value).toMatchObject({ principal: 500_000_00, interest: 100_00, total: 500_100_00, lines: [] })
    expect(answer.missing.map((missing) => missing.fact)).toContain('schedule')
  })

  it('asks for it too when the gap lies before maturity', () => {
    const answer = answerFor(LEVEL, [opening('2026-04-30')], '2026-07-30')
    expect(statement(answer.value)).toEqual(['penalty 2026-06-21→2026-07-30 50000000 @8.1 = 450000'])
    expect(answer.missing.map((missing) => missing.fact)).toContain('schedule')
  })
})

describe('a loan without a beginning', () => {
  it('has no balance, and asks for the drawdown', () => {
    expect(balanceAsOf(TERMS, [], day('2026-09-20'))).toMatchObject({ value: null, missing: [{ fact: 'drawdown' }] })
    expect(balanceAsOf(TERMS, DRAWN, day('2026-03-20')).value).toBeNull()
    expect(balanceAsOf(TERMS, [opening('2026-08-31')], day('2026-08-30')).value).toBeNull()
  })
})

const judgment = (after: Extract<LedgerEntry, { kind: 'judgment' }>['after']): LedgerEntry => ({
  id: 'judgment',
  kind: 'judgment',
  date: day('2026-08-31'),
  principal: sum(480_000_00),
  interest: sum(5_000_00),
  penalty: sum(4_000_00),
  costs: sum(4_400_00),
  after,
})

describe('judgment amounts', () => {
  it('replace the contract’s own, with interest as the title orders', () => {
    const byRate = judgment({ by: 'rate', annualRate: '3.65', dayCount: 'ACT/365' })
    const at = balance(TERMS, [drawdown('2026-03-21', 500_000_00), byRate], '2026-09-10')
    expect(statement(at)).toEqual(['post-judgment 2026-09-01→2026-09-10 48000000 @3.65 = 48000'])
    expect(at).toMatchObject({ interest: 5_480_00, penalty: 4_000_00, costs: 4_400_00, total: 493_880_00 })
  })

  it('run on by the contract where the title says so, or not at all', () => {
    expect(balance(TERMS, [judgment({ by: 'contract' })], '2026-09-10').penalty).toBe(4_000_00 + 1_080_00)
    expect(balance(TERMS, [judgment({ by: 'none' })], '2026-12-31').total).toBe(493_400_00)
  })
})
