import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { carryForward, positionOf } from '../../../shared/rules/ledger/carry-forward.ts'
import { answerFor, balance, day, DRAWN, drawdown, repayment, statement, sum, TERMS } from './loan.ts'

const NO_COMPOUND: LoanTerms = { ...TERMS, compound: { on: 'none' } }

/** Three instalments with their interest, as the contract prints them. */
const INSTALMENTS: LoanTerms = {
  ...NO_COMPOUND,
  drawdownDate: day('2026-01-21'),
  dueDate: day('2026-04-21'),
  method: 'equal-instalment',
  settlement: 'monthly-anniversary',
  schedule: [
    {
      from: day('2026-01-21'),
      rows: [
        { dueDate: day('2026-02-21'), principal: sum(99_000_00), interest: sum(1_350_00) },
        { dueDate: day('2026-03-21'), principal: sum(100_000_00), interest: sum(904_50) },
        { dueDate: day('2026-04-21'), principal: sum(101_000_00), interest: sum(454_50) },
      ],
    },
  ],
}
const LENT = [drawdown('2026-01-21', 300_000_00)]

describe('instalments', () => {
  it('fall due one by one: penalty on what is overdue, the schedule’s interest on what is not', () => {
    const at = balance(INSTALMENTS, LENT, '2026-03-22')
    expect(statement(at)).toEqual([
      'contract 2026-01-21→2026-02-20 30000000 @5.4 = 135000',
      'contract 2026-02-21→2026-03-20 20100000 @5.4 = 90450',
      'penalty 2026-02-21→2026-03-20 9900000 @8.1 = 62370',
      'contract 2026-03-21→2026-03-22 10100000 @5.4 = 2932',
      'penalty 2026-03-21→2026-03-22 19900000 @8.1 = 8955',
    ])
    expect(at).toMatchObject({ overduePrincipal: 199_000_00, oldestUnpaidDueDate: '2026-02-21', overdueDays: 29, nextEdge: '2026-04-21' })
  })

  it('paid on their due dates leave nothing overdue', () => {
    const paid = [repayment('2026-02-21', 100_350_00), repayment('2026-03-21', 100_904_50), repayment('2026-04-21', 101_454_50)]
    expect(balance(INSTALMENTS, [...LENT, ...paid], '2026-03-31')).toMatchObject({ principal: 101_000_00, overduePrincipal: 0, penalty: 0, overdueDays: 0 })
    expect(balance(INSTALMENTS, [...LENT, ...paid], '2026-05-31')).toMatchObject({ total: 0, overpayment: 0 })
  })

  it('paid in part stay overdue for the rest', () => {
    const at = balance(INSTALMENTS, [...LENT, repayment('2026-02-21', 50_000_00)], '2026-02-28')
    expect(at).toMatchObject({ interest: 258_43, overduePrincipal: 50_350_00, penalty: 90_63 })
  })

  it('paid ahead of the plan change it: interest goes by days, and the new plan is asked for', () => {
    const answer = answerFor(INSTALMENTS, [...LENT, repayment('2026-02-21', 150_350_00)], '2026-03-20')
    expect(answer.value.lines.at(-1)).toMatchObject({ base: 151_000_00, days: 28, amount: 634_20 })
    expect(answer.missing.map((missing) => missing.fact)).toEqual(['schedule'])
    const newPlan: LoanTerms = {
      ...INSTALMENTS,
      schedule: [...(INSTALMENTS.schedule ?? []), { from: day('2026-02-21'), rows: [{ dueDate: day('2026-04-21'), principal: sum(151_000_00), interest: sum(1_300_00) }] }],
    }
    const replanned = answerFor(newPlan, [...LENT, repayment('2026-02-21', 150_350_00)], '2026-04-20')
    expect(replanned).toMatchObject({ value: { interest: 1_300_00, overduePrincipal: 0 }, missing: [] })
  })

  it('all fall due on acceleration', () => {
    const acceleration: LedgerEntry = { id: 'acceleration', kind: 'acceleration', date: day('2026-03-01') }
    const at = balance(INSTALMENTS, [...LENT, acceleration], '2026-03-10')
    expect(at).toMatchObject({ overduePrincipal: 300_000_00, dueDate: '2026-03-01' })
    expect(statement(at).at(-1)).toBe('penalty 2026-03-01→2026-03-10 30000000 @8.1 = 67500')
    expect(at.lines.filter((line) => line.kind === 'contract').at(-1)).toMatchObject({ lastDay: '2026-02-28', dueOn: '2026-03-01' })
  })

  it('of a certified balance: what the plan has passed is overdue, oldest first', () => {
    const opening: LedgerEntry = { id: 'opening', kind: 'opening-balance', date: day('2026-03-31'), principal: sum(211_000_00) }
    const at = balance(INSTALMENTS, [opening], '2026-04-05')
    expect(at).toMatchObject({ overduePrincipal: 110_000_00, oldestUnpaidDueDate: '2026-02-21' })
    expect(at.lines.find((line) => line.kind === 'contract')).toMatchObject({ base: 101_000_00, from: '2026-04-01' })
  })
})

const extension = (changes: Partial<Extract<LedgerEntry, { kind: 'extension' }>> = {}): Extract<LedgerEntry, { kind: 'extension' }> => ({
  id: 'extension',
  kind: 'extension',
  date: day('2026-06-21'),
  newDueDate: day('2026-09-21'),
  guarantorConsent: 'given',
  ...changes,
})

const stop = (includeAcceptanceDay?: boolean): LedgerEntry => ({
  id: 'stop',
  kind: 'interest-stop',
  date: day('2026-05-21'),
  ...(includeAcceptanceDay !== undefined && { includeAcceptanceDay }),
})

describe('extension', () => {
  it('moves the maturity, also when agreed on the due date', () => {
    const at = balance(NO_COMPOUND, [...DRAWN, extension()], '2026-09-30')
    expect(statement(at).map((line) => line.split(' ')[1])).toEqual(['2026-03-21→2026-09-20', '2026-09-21→2026-09-30'])
    expect(at).toMatchObject({ dueDate: '2026-09-21', overdueDays: 9 })
  })

  it('agreed late keeps the penalty of the days before it', () => {
    const at = balance(NO_COMPOUND, [...DRAWN, extension({ date: day('2026-07-01') })], '2026-07-10')
    expect(at).toMatchObject({ penalty: 1_125_00, overduePrincipal: 0 })
    expect(at.lines.at(-1)).toMatchObject({ kind: 'contract', from: '2026-07-01', amount: 750_00 })
  })

  it('asks whether the guarantor consented, and warns when he refused', () => {
    const { guarantorConsent: _, ...silent } = extension()
    expect(answerFor(TERMS, [...DRAWN, silent], '2026-07-01').missing.map((missing) => missing.fact)).toEqual(['guarantorConsent'])
    const refused = answerFor(TERMS, [...DRAWN, extension({ guarantorConsent: 'refused' })], '2026-07-01')
    expect(refused.cautions.map((caution) => caution.code)).toContain('extension-without-consent')
  })
})

describe('bankruptcy acceptance (R46)', () => {
  it('counts interest to the day before, makes the loan due, and accrues nothing after', () => {
    const at = balance(TERMS, [...DRAWN, stop()], '2026-12-31')
    expect(statement(at)).toEqual(['contract 2026-03-21→2026-05-20 50000000 @5.4 = 457500'])
    expect(at).toMatchObject({ overduePrincipal: 500_000_00, penalty: 0, compound: 0, dailyAccrual: 0 })
    expect(answerFor(TERMS, [...DRAWN, stop()], '2026-12-31').cautions.map((caution) => caution.code)).toContain('interest-stop-day')
  })

  it('counts the acceptance day where the setting says so', () => {
    expect(balance(TERMS, [...DRAWN, stop(true)], '2026-12-31').interest).toBe(4_575_00 + 75_00)
  })
})

describe('what lies ahead', () => {
  it('is carried forward by the schedule’s own interest where it states one', () => {
    const at = balance(INSTALMENTS, LENT, '2026-03-22')
    expect(carryForward(positionOf(at), day('2026-04-20'))).toMatchObject({ interest: 1_350_00 + 904_50 + 454_50 })
    expect(balance(INSTALMENTS, LENT, '2026-04-20')).toMatchObject(carryForward(positionOf(at), day('2026-04-20')))
  })

  it('names the next edge and what a day adds', () => {
    expect(balance(TERMS, DRAWN, '2026-04-01')).toMatchObject({ nextEdge: '2026-06-21', dailyAccrual: 75_00 })
    expect(balance({ ...TERMS, method: 'monthly-interest', settlement: 'monthly' }, DRAWN, '2026-04-20')).toMatchObject({ nextEdge: '2026-04-21' })
    expect(balance(TERMS, DRAWN, '2026-08-01').nextEdge).toBeUndefined()
    expect(balance(TERMS, DRAWN, '2026-08-01').dailyAccrual).toBe(112_50 + 1_55)
  })
})
