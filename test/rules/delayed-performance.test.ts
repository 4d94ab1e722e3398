import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { doubleInterest, doubleInterestSchedule } from '../../shared/rules/delayed-performance.ts'

const MILLION = fen(1_000_000_00)

describe('doubleInterest: the examples of R39', () => {
  it('counts both ends at 0.0175 % a day', () => {
    const first = doubleInterest({ base: MILLION, from: isoDate('2025-01-25'), to: isoDate('2025-07-31') })
    const second = doubleInterest({ base: fen(475_000_00), from: isoDate('2025-08-01'), to: isoDate('2026-06-30') })
    expect([first.value, second.value]).toEqual([32_900_00, 27_763_75])
    expect(first.cautions.map((caution) => caution.code)).toContain('double-interest-first-day')
  })

  it('follows the base through payments, the payment day on the old base', () => {
    const { value } = doubleInterestSchedule({
      base: MILLION,
      from: isoDate('2025-01-25'),
      to: isoDate('2026-06-30'),
      reductions: [{ date: isoDate('2025-07-31'), amount: fen(525_000_00) }],
    })
    expect(value?.lines.map((line) => [line.from, line.lastDay, line.days, line.base, line.amount])).toEqual([
      ['2025-01-25', '2025-07-31', 188, MILLION, 32_900_00],
      ['2025-08-01', '2026-06-30', 334, 475_000_00, 27_763_75],
    ])
    expect([value?.total, value?.baseLeft]).toEqual([60_663_75, 475_000_00])
  })

  it('leaves suspended days out', () => {
    const facts = { base: MILLION, from: isoDate('2025-01-25'), to: isoDate('2025-07-31') }
    const suspended = [
      { from: isoDate('2025-07-22'), to: isoDate('2026-01-01') },
      { from: isoDate('2025-02-01'), to: isoDate('2025-02-11') },
      { from: isoDate('2025-02-06'), to: isoDate('2025-02-21') },
    ]
    expect(doubleInterest({ ...facts, suspended }).value).toBe((188 - 10 - 20) * 175_00)
  })

  it('computes the days before 2014-08-01 by the old formula', () => {
    const facts = { base: MILLION, from: isoDate('2014-01-11'), to: isoDate('2014-12-31') }
    expect(doubleInterest({ ...facts, benchmarkRate: '6.00' }).value).toBe(67_333_33 + 26_775_00)
    expect(doubleInterest({ ...facts, to: isoDate('2014-07-31'), benchmarkRate: '6.00' }).value).toBe(67_333_33)
    expect(doubleInterest(facts)).toMatchObject({ value: null, missing: [{ fact: 'benchmarkRate' }] })
  })

  it('crosses the date with a payment of the old time, which took interest and debt off by proportion', () => {
    const facts = { base: MILLION, from: isoDate('2014-01-11'), to: isoDate('2014-12-31'), benchmarkRate: '6.00' }
    const paid = (date: string) => doubleInterestSchedule({ ...facts, reductions: [{ date: isoDate(date), amount: fen(500_000_00) }] })
    // 1,000,000 × 12 % ÷ 360 × 171 days to 2014-06-30; half of it for 31 days of July, then 153 days at 0.0175 %
    expect(paid('2014-06-30').value?.lines.map(({ days, rule, amount }) => [days, rule, amount])).toEqual([
      [171, 'doubled-benchmark', 57_000_00], [31, 'doubled-benchmark', 5_166_67], [153, 'fixed-daily-rate', 13_387_50],
    ])
    const codes = (date: string) => paid(date).cautions.map(({ code }) => code)
    expect(codes('2014-07-31')).toContain('old-payments-split')
    expect(codes('2014-08-01')).not.toContain('old-payments-split')
  })

  it.each([
    ['days out of order', { from: '2025-02-01', to: '2025-01-01' }, 'dates-out-of-order'],
    ['days before the first rule', { from: '2009-05-17', to: '2010-01-01' }, 'rule-unknown'],
    ['a negative base', { base: -1, from: '2025-01-01', to: '2025-02-01' }, 'amount-invalid'],
  ])('refuses %s', (_, facts, code) => {
    expect(() => doubleInterest({ base: MILLION, ...facts } as never)).toThrow(expect.objectContaining({ code }))
  })

  it('refuses a payment larger than the base', () => {
    const reductions = [{ date: isoDate('2025-02-01'), amount: fen(1_000_001_00) }]
    const facts = { base: MILLION, from: isoDate('2025-01-25'), to: isoDate('2025-07-31'), reductions }
    expect(() => doubleInterestSchedule(facts)).toThrow(expect.objectContaining({ code: 'reduction-exceeds-base' }))
  })
})

describe('published double interest that is wrong or counts otherwise', () => {
  it('D011 and D016: the right figures are 129.81, and 6.3875 % a year', () => {
    const year = { from: isoDate('2021-01-01'), to: isoDate('2021-12-31') }
    expect(doubleInterest({ base: fen(7_976_00), from: isoDate('2021-01-01'), to: isoDate('2021-04-03') }).value).toBe(129_81)
    expect(doubleInterest({ base: fen(1_000_000_00), ...year }).value).toBe(63_875_00)
  })

  it('D010 prints the half-open count; both ends are one day more', () => {
    const facts = { base: MILLION, from: isoDate('2020-01-28'), to: isoDate('2024-05-08') }
    expect(doubleInterest(facts).value).toBe(273_350_00 + 175_00)
  })
})
