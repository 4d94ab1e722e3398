import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Instalment, ScheduleTerms } from '../../shared/rules/schedule.ts'
import { instalments } from '../../shared/rules/schedule.ts'

function rowsOf(terms: ScheduleTerms): readonly Instalment[] {
  const { value } = instalments(terms)
  if (value === null) throw new Error('the terms were meant to be complete')
  return value
}

describe('instalments', () => {
  it('names the remainder on the last row of 等额本金', () => {
    const answer = instalments({ method: 'equal-principal', principal: fen(100_00), annualRate: '0', periods: 3, drawdownDate: isoDate('2026-01-31') })
    expect(answer.value?.map((row) => [row.dueDate, row.principal, row.balance])).toEqual([
      ['2026-02-28', 33_33, 66_67],
      ['2026-03-31', 33_33, 33_34],
      ['2026-04-30', 33_34, 0],
    ])
    expect(answer.value?.at(-1)?.remainder).toBe(1)
    expect(answer.steps.find((step) => step.label === '尾差')?.detail).toContain('0.01元')
  })

  it.each([
    ['the drawdown was on a month end', { drawdownDate: '2024-08-31', monthsPerPeriod: 6, periods: 3 }, ['2025-02-28', '2025-08-31', '2026-02-28']],
    ['the first due date is that day typed', { drawdownDate: '2024-01-31', firstDueDate: '2024-02-29', periods: 3 }, ['2024-02-29', '2024-03-31', '2024-04-30']],
    ['the contract names another first day', { drawdownDate: '2024-01-15', firstDueDate: '2024-02-29', periods: 3 }, ['2024-02-29', '2024-03-29', '2024-04-29']],
  ] as const)('keeps the day of the month where %s', (_, dates, expected) => {
    const { firstDueDate, drawdownDate, ...regular }: { firstDueDate?: string; drawdownDate: string; monthsPerPeriod?: 6; periods: number } = dates
    const first = firstDueDate === undefined ? {} : { firstDueDate: isoDate(firstDueDate) }
    const rows = rowsOf({ method: 'equal-instalment', principal: fen(100_00), annualRate: '5', drawdownDate: isoDate(drawdownDate), ...regular, ...first })
    expect(rows.map((row) => row.dueDate)).toEqual(expected)
  })

  it('pays interest on the 20th of the quarter and the principal at maturity', () => {
    const rows = rowsOf({
      method: 'quarterly-interest',
      principal: fen(500_000_00),
      annualRate: '5.40',
      drawdownDate: isoDate('2026-03-21'),
      dueDate: isoDate('2026-10-01'),
    })
    expect(rows.map((row) => [row.dueDate, row.interest, row.principal])).toEqual([
      ['2026-06-21', 6_900_00, 0],
      ['2026-09-21', 6_900_00, 0],
      ['2026-10-01', 750_00, 500_000_00],
    ])
  })

  it('pays everything at maturity', () => {
    const rows = rowsOf({ method: 'bullet', principal: fen(500_000_00), annualRate: '5.40', drawdownDate: isoDate('2026-03-21'), dueDate: isoDate('2026-06-21') })
    expect(rows).toEqual([{ period: 1, dueDate: '2026-06-21', principal: 500_000_00, interest: 6_900_00, payment: 506_900_00, balance: 0 }])
  })

  it('computes interest by days where a free schedule states none', () => {
    const rows = rowsOf({
      method: 'free-schedule',
      principal: fen(300_000_00),
      annualRate: '3.6',
      drawdownDate: isoDate('2026-01-01'),
      rows: [
        { dueDate: isoDate('2026-01-31'), principal: fen(100_000_00) },
        { dueDate: isoDate('2026-03-02'), principal: fen(200_000_00), interest: fen(123_45) },
      ],
    })
    expect(rows.map((row) => [row.interest, row.balance])).toEqual([[900_00, 200_000_00], [123_45, 0]])
  })

  it('asks for what it needs', () => {
    const common = { principal: fen(100), annualRate: '5', drawdownDate: isoDate('2026-01-01') }
    const asked = (['equal-instalment', 'bullet', 'free-schedule'] as const).map((method) => instalments({ ...common, method }))
    expect(asked.map((answer) => [answer.value, answer.missing[0]?.fact])).toEqual([[null, 'periods'], [null, 'dueDate'], [null, 'rows']])
  })

  it.each([
    ['a sum that is not the principal', { method: 'free-schedule', rows: [{ dueDate: isoDate('2026-02-01'), principal: fen(1) }] }, 'schedule-sum-mismatch'],
    ['maturity before drawdown', { method: 'bullet', dueDate: isoDate('2025-01-01') }, 'dates-out-of-order'],
    ['no periods', { method: 'equal-instalment', periods: 0 }, 'periods-invalid'],
    ['a rate that is no number', { method: 'equal-instalment', periods: 3, annualRate: '' }, 'rate-invalid'],
  ] as const)('refuses %s', (_, terms, code) => {
    const facts = { principal: fen(100_00), annualRate: '5', drawdownDate: isoDate('2026-01-01'), ...terms }
    expect(() => instalments(facts)).toThrow(expect.objectContaining({ code }))
  })

  it('repays exactly the principal, whatever the method', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('equal-instalment' as const, 'equal-principal' as const),
        fc.integer({ min: 100_00, max: 10_000_000_00 }).map(fen),
        fc.integer({ min: 0, max: 2400 }).map((n) => (n / 100).toFixed(2)),
        fc.integer({ min: 1, max: 60 }),
        (method, principal, annualRate, periods) => {
          const rows = rowsOf({ method, principal, annualRate, periods, drawdownDate: isoDate('2024-01-31') })
          expect(rows).toHaveLength(periods)
          expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(principal)
          expect(rows.at(-1)?.balance).toBe(0)
          expect(rows.every((row) => row.principal >= 0 && row.payment === row.principal + row.interest)).toBe(true)
          expect(Math.abs(rows.at(-1)?.remainder ?? Number.NaN)).toBeLessThanOrEqual(periods * 2)
        },
      ),
      { numRuns: 500 },
    )
  })
})
