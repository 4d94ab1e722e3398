import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseDate } from '../../renderer/components/typed-date.ts'
import { parseYuan } from '../../renderer/components/typed-money.ts'
import { parsePercent } from '../../renderer/components/typed-percent.ts'
import { fen } from '../../shared/model/fen.ts'
import { formatYuan } from '../../shared/rules/money.ts'

describe('yuan as typed', () => {
  it.each([
    ['12345.67', 1_234_567],
    ['12,345.67', 1_234_567],
    ['1,234,567', 123_456_700],
    ['0.1', 10],
    ['.5', null],
    ['5.', 500],
    ['-3.05', -305],
    ['-0.00', 0],
    ['１２３．４５', 12_345],
    ['￥ 100 元', 10_000],
    ['100。5', 10_050],
  ])('%s', (text, expected) => {
    expect(parseYuan(text).value).toBe(expected)
  })

  it('takes nothing for nothing, not for zero', () => {
    expect(parseYuan('  ')).toEqual({ value: null, problem: null })
  })

  it.each(['1.234', '1,23.45', '12,3456', '12万', '一百', '1e3', '0x10', '--1', '90071992547409.93'])('refuses %s and says why', (text) => {
    const { value, problem } = parseYuan(text)
    expect(value).toBeNull()
    expect(problem).toMatch(/[\u4e00-\u9fff]/)
  })

  it('reads back every sum as it is shown', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (amount) => parseYuan(formatYuan(fen(amount))).value === amount))
  })
})

describe('a day as typed', () => {
  it.each(['2026-03-05', '20260305', '2026.3.5', '2026-3-5', '2026/03/05', '2026年3月5日', ' ２０２６－３－５ '])('%s', (text) => {
    expect(parseDate(text)).toEqual({ value: '2026-03-05', problem: null })
  })

  it.each(['2026-02-30', '20261301', '2026.0.5'])('refuses %s, a day that does not exist', (text) => {
    expect(parseDate(text).problem).toContain('没有这一天')
  })

  it.each(['3-5', '明天', '202635', '2026-3'])('refuses %s, from which no day can be told', (text) => {
    expect(parseDate(text)).toMatchObject({ value: null, problem: expect.stringContaining('20261121') })
  })
})

describe('a rate as typed', () => {
  it.each([
    ['4.35', '4.35'],
    ['4.350%', '4.35'],
    ['06', '6'],
    ['0.5', '0.5'],
    ['５％', '5'],
  ])('%s', (text, expected) => {
    expect(parsePercent(text).value).toBe(expected)
  })

  it.each(['4.1234567', '-1', '1234', '4,35'])('refuses %s', (text) => {
    expect(parsePercent(text)).toMatchObject({ value: null, problem: expect.any(String) })
  })
})
