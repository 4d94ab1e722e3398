import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { addBasisPoints, isHigher, parseAnnualRate, raiseBy } from '../../shared/rules/annual-rate.ts'
import { divideHalfUp, excessOver, formatYuan, sumFen, toFen } from '../../shared/rules/money.ts'

describe('money', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123_456_789, '1,234,567.89'],
    [-100_00, '-100.00'],
    [99_999_999_999_999, '999,999,999,999.99'],
  ])('formatYuan(%i) is %s', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text)
  })

  it('rounds halves up, and only once', () => {
    expect([divideHalfUp(1n, 2n), divideHalfUp(149n, 100n), divideHalfUp(150n, 100n)]).toEqual([1n, 1n, 2n])
  })

  it('refuses sums in which single fen would be lost', () => {
    const most = fen(Number.MAX_SAFE_INTEGER)
    expect(() => sumFen([most, fen(1)])).toThrow(expect.objectContaining({ code: 'amount-overflow' }))
    expect(() => toFen(10n ** 17n)).toThrow(expect.objectContaining({ code: 'amount-overflow' }))
  })

  it('never lets an excess fall below zero', () => {
    expect([excessOver(fen(3), fen(1)), excessOver(fen(1), fen(3))]).toEqual([2, 0])
  })
})

describe('annual rates', () => {
  it('multiply and shift without losing a digit', () => {
    expect(raiseBy(parseAnnualRate('5.40'), '50').percent).toBe('8.1')
    expect(raiseBy(parseAnnualRate('4.35'), '50').percent).toBe('6.525')
    expect(raiseBy(parseAnnualRate('11.5499988'), '32.5').percent).toBe('15.30374841')
    expect(addBasisPoints(parseAnnualRate('3.45'), 55).percent).toBe('4')
    expect(addBasisPoints(parseAnnualRate('3.45'), -27.5).percent).toBe('3.175')
  })

  it('compare as numbers, not as text', () => {
    expect(isHigher(parseAnnualRate('10'), parseAnnualRate('9.99'))).toBe(true)
    expect(isHigher(parseAnnualRate('9.990'), parseAnnualRate('9.99'))).toBe(false)
  })

  it.each(['', '4.35%', '-1', '1e3', ' 4', '４.35'])('refuse %j', (text) => {
    expect(() => parseAnnualRate(text)).toThrow(expect.objectContaining({ code: 'rate-invalid' }))
  })

  it('refuse to fall below zero', () => {
    expect(() => addBasisPoints(parseAnnualRate('3'), -301)).toThrow(expect.objectContaining({ code: 'rate-invalid' }))
  })
})
