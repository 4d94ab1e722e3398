import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { BUNDLED_LPR, lpr } from '../../shared/rules/lpr.ts'
import { lprInterest } from '../../shared/rules/lpr-interest.ts'

describe('lpr', () => {
  it.each([
    ['2019-08-20', '1Y', '4.25'],
    ['2019-09-19', '5Y', '4.85'],
    ['2019-09-20', '1Y', '4.20'],
    ['2022-05-20', '5Y', '4.45'],
    ['2024-10-20', '1Y', '3.35'],
    ['2024-10-21', '1Y', '3.10'],
    ['2026-10-19', '5Y', '3.50'],
  ] as const)('%s %s is %s', (date, term, rate) => {
    expect(lpr(isoDate(date), term).value).toBe(rate)
  })

  it.each(['2019-08-19', '2026-10-20', '2026-11-22'])('has no rate on %s, and says so instead of taking an older one', (date) => {
    expect(() => lpr(isoDate(date), '1Y')).toThrow(expect.objectContaining({ code: 'rate-missing', message: expect.stringContaining(date) }))
  })

  it('takes a longer series as data', () => {
    const publications = [...BUNDLED_LPR.publications, { publishedOn: isoDate('2026-10-20'), oneYear: '2.90', fiveYear: '3.40' }]
    expect(lpr(isoDate('2026-11-01'), '1Y', { publications, knownTo: isoDate('2026-11-19') }).value).toBe('2.90')
  })

  it('has one publication a month, in order', () => {
    const months = BUNDLED_LPR.publications.map(({ publishedOn }) => Number(publishedOn.slice(0, 4)) * 12 + Number(publishedOn.slice(5, 7)))
    expect(months.every((month, index) => index === 0 || month === (months[index - 1] ?? 0) + 1)).toBe(true)
    expect(months).toHaveLength(86)
  })
})

describe('lprInterest: the title of R58', () => {
  const facts = { base: fen(100_000_00), term: '1Y' as const, from: isoDate('2024-06-01'), to: isoDate('2025-06-30') }

  it('cuts at the publications that change the rate and shows both day bases', () => {
    const { value, missing } = lprInterest(facts)
    expect(value.lines.map((line) => [line.days, line.rate, line.amount365])).toEqual([
      [51, '3.45', 482_05],
      [91, '3.35', 835_21],
      [211, '3.10', 1_792_05],
      [42, '3.00', 345_21],
    ])
    expect([value.total365, value.total360, value.total]).toEqual([3_454_52, 3_502_50, null])
    expect(missing[0]?.fact).toBe('dayBase')
  })

  it('takes the base that the title names', () => {
    expect(lprInterest({ ...facts, dayBase: 365 })).toMatchObject({ value: { total: 3_454_52 }, missing: [] })
  })

  it('refuses a stretch that reaches a day without a rate', () => {
    expect(() => lprInterest({ ...facts, to: isoDate('2026-10-20') })).toThrow(expect.objectContaining({ code: 'rate-missing' }))
    expect(lprInterest({ ...facts, to: isoDate('2026-10-19') }).value.lines.at(-1)?.lastDay).toBe('2026-10-19')
  })
})
