import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { DayCount } from '../../shared/model/loan-terms.ts'
import { dayCounts } from '../../shared/model/loan-terms.ts'
import { fromDayNumber } from '../../shared/rules/civil-date.ts'
import { accrue } from '../../shared/rules/interest.ts'

const BASE = fen(500_000_00)

function interest(base: number, annualRate: string, from: string, to: string, dayCount: DayCount): number {
  return accrue({ base: fen(base), annualRate, from: isoDate(from), to: isoDate(to), dayCount }).value
}

describe('accrue: the examples of R53 to R55', () => {
  it.each([
    ['contract ÷360', 500_000_00, '5.40', '2026-03-21', '2026-06-21', 'ACT/360', 6_900_00],
    ['contract ÷365', 500_000_00, '5.40', '2026-03-21', '2026-06-21', 'ACT/365', 6_805_48],
    ['penalty', 500_000_00, '8.10', '2026-06-21', '2026-09-21', 'ACT/360', 10_350_00],
    ['compound at the penalty rate', 6_900_00, '8.10', '2026-06-21', '2026-09-21', 'ACT/360', 142_83],
    ['compound inside the term', 6_900_00, '5.40', '2026-06-21', '2026-09-21', 'ACT/360', 95_22],
    ['ACT/ACT, across a leap year', 100_000_00, '3.66', '2023-12-31', '2024-01-02', 'ACT/ACT', 20_03],
    ['ACT/ACT, a leap year', 100_000_00, '3.66', '2024-01-01', '2025-01-01', 'ACT/ACT', 3_660_00],
    ['30/360, the 31st earns nothing', 100_000_00, '3.6', '2026-01-30', '2026-02-01', '30/360', 10_00],
    ['30/360, over dates that a judgment prints', 7_000_000_00, '7.2', '2013-09-21', '2013-10-31', '30/360', 56_000_00],
    ['no days', 100_000_00, '3.6', '2026-01-30', '2026-01-30', 'ACT/360', 0],
  ] as const)('%s', (_, base, rate, from, to, dayCount, expected) => {
    expect(interest(base, rate, from, to, dayCount)).toBe(expected)
  })

  it('says what it did, and that the count of days is the contract’s', () => {
    const answer = accrue({ base: BASE, annualRate: '5.40', from: isoDate('2026-03-21'), to: isoDate('2026-06-21'), dayCount: 'ACT/360' })
    expect(answer.steps.map((step) => step.detail).join()).toContain('92天')
    expect(answer.cautions[0]).toMatchObject({ code: 'day-count-by-contract', source: { status: 'from-memory' } })
  })
})

describe('accrue: bad input', () => {
  it.each([
    ['negative fen', -1, '5', '2026-01-01', '2026-02-01', 'amount-invalid'],
    ['fractional fen', 1.5, '5', '2026-01-01', '2026-02-01', 'amount-invalid'],
    ['a rate that is not a decimal', 100, 'abc', '2026-01-01', '2026-02-01', 'rate-invalid'],
    ['a negative rate', 100, '-1', '2026-01-01', '2026-02-01', 'rate-invalid'],
    ['days out of order', 100, '5', '2026-02-01', '2026-01-01', 'dates-out-of-order'],
    ['a day that does not exist', 100, '5', '2026-02-30', '2026-03-01', 'date-invalid'],
  ])('%s', (_, base, annualRate, from, to, code) => {
    const facts = { base: base as never, annualRate, from: from as never, to: to as never, dayCount: 'ACT/360' as const }
    expect(() => accrue(facts)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/\p{Script=Han}/u) }))
  })
})

const anyDay = fc.integer({ min: 15_000, max: 25_000 })
const anyRate = fc.integer({ min: 0, max: 360_000 }).map((n) => (n / 10_000).toFixed(4))
const anyBase = fc.integer({ min: 0, max: 100_000_000_00 }).map(fen)
const anyDayCount = fc.constantFrom(...dayCounts)

describe('accrue: properties', () => {
  it('a split at any day changes the sum by at most one fen, the rounding of the second leg', () => {
    fc.assert(
      fc.property(anyBase, anyRate, anyDay, fc.nat(2000), fc.nat(2000), anyDayCount, (base, annualRate, start, a, b, dayCount) => {
        const [from, cut, to] = [start, start + a, start + a + b].map(fromDayNumber)
        if (from === undefined || cut === undefined || to === undefined) throw new Error('three days')
        const whole = accrue({ base, annualRate, from, to, dayCount }).value
        const parts = accrue({ base, annualRate, from, to: cut, dayCount }).value + accrue({ base, annualRate, from: cut, to, dayCount }).value
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('one more day never means less interest', () => {
    fc.assert(
      fc.property(anyBase, anyRate, anyDay, fc.nat(2000), anyDayCount, (base, annualRate, start, days, dayCount) => {
        const from = fromDayNumber(start)
        const shorter = accrue({ base, annualRate, from, to: fromDayNumber(start + days), dayCount }).value
        expect(accrue({ base, annualRate, from, to: fromDayNumber(start + days + 1), dayCount }).value).toBeGreaterThanOrEqual(shorter)
      }),
      { numRuns: 500 },
    )
  })
})
