import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Fen } from '../../shared/model/fen.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Answer } from '../../shared/rules/answer.ts'
import {
  acceptanceFee, bankruptcyFee, enforcementFee, paymentOrderFee, preservationFee,
} from '../../shared/rules/court-fee.ts'

function yuan(amount: number): Fen {
  return fen(Math.round(amount * 100))
}

const halved = (amount: Fen) => acceptanceFee(amount, { kind: 'property', halved: true })

// R52, row by row
test.each([
  [8_000, 50, 25, 16.67, 50, 100, 25],
  [95_000, 2_175, 1_087.5, 725, 1_325, 970, 1_087.5],
  [150_000, 3_300, 1_650, 1_100, 2_150, 1_270, 1_650],
  [480_000, 8_500, 4_250, 2_833.33, 7_100, 2_920, 4_250],
  [980_000, 13_600, 6_800, 4_533.33, 12_200, 5_000, 6_800],
  [1_500_000, 18_300, 9_150, 6_100, 17_400, 5_000, 9_150],
  [4_800_000, 45_200, 22_600, 15_066.67, 50_400, 5_000, 22_600],
  [12_345_678.9, 95_874.07, 47_937.04, 31_958.02, 79_745.68, 5_000, 47_937.04],
  [35_000_000, 216_800, 108_400, 72_266.67, 102_400, 5_000, 108_400],
])('the worked claim of %d yuan', (amount, full, half, order, enforcement, preservation, bankruptcy) => {
  const sum = yuan(amount)
  expect(acceptanceFee(sum, { kind: 'property' }).value).toBe(yuan(full))
  expect(halved(sum).value).toBe(yuan(half))
  expect(paymentOrderFee(sum).value).toBe(yuan(order))
  expect(enforcementFee(sum).value).toBe(yuan(enforcement))
  expect(preservationFee(sum).value).toBe(yuan(preservation))
  expect(bankruptcyFee(sum).value).toBe(yuan(bankruptcy))
})

describe('rounding', () => {
  it('happens once, after halving', () => {
    expect(acceptanceFee(yuan(10_000.2)).value).toBe(yuan(50.01))
    expect(halved(yuan(10_000.2)).value).toBe(yuan(25))
  })

  it('goes to the yuan or cuts when told', () => {
    const sum = yuan(12_345_678.9)
    expect(acceptanceFee(sum, { kind: 'property', round: 'yuan' }).value).toBe(yuan(95_874))
    expect(acceptanceFee(yuan(66_660), { kind: 'property', round: 'yuan' }).value).toBe(yuan(1_467))
    expect(acceptanceFee(yuan(66_660), { kind: 'property', round: 'yuan', mode: 'cut' }).value).toBe(yuan(1_466))
    expect(acceptanceFee(yuan(10_000.2), { kind: 'property', mode: 'cut' }).value).toBe(yuan(50))
  })
})

test('the caps', () => {
  expect(preservationFee(yuan(896_000)).value).toBe(yuan(5_000))
  expect(preservationFee(yuan(1_000)).value).toBe(yuan(30))
  expect(preservationFee(yuan(0)).value).toBe(yuan(30))
  expect(bankruptcyFee(yuan(111_640_000)).value).toBe(yuan(300_000))
  expect(bankruptcyFee(yuan(1_000_000_000)).value).toBe(yuan(300_000))
})

const TARIFFS: readonly (readonly [string, (amount: Fen) => Answer<Fen>, readonly number[], number])[] = [
  ['acceptance', (a) => acceptanceFee(a), [1e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7], 0.025],
  ['halved acceptance', halved, [1e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7], 0.0125],
  ['enforcement', (a) => enforcementFee(a), [1e4, 5e5, 5e6, 1e7], 0.015],
  ['preservation', (a) => preservationFee(a), [1e3, 1e5, 896_000], 0.01],
  ['payment order', (a) => paymentOrderFee(a), [1e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7], 0.025 / 3],
  ['bankruptcy', (a) => bankruptcyFee(a), [1e4, 1e5, 2e7, 111_640_000], 0.0125],
]

describe.each(TARIFFS)('%s fee', (_name, fee, edges, steepest) => {
  it('is continuous at every tier edge', () => {
    for (const edge of edges) {
      const at = yuan(edge)
      expect(fee(fen(at + 1)).value - fee(at).value).toBeLessThanOrEqual(1)
      expect(fee(at).value - fee(fen(at - 1)).value).toBeLessThanOrEqual(1)
    }
  })

  it('never falls, and never grows faster than its steepest tier', () => {
    const amount = fc.integer({ min: 0, max: 30_000_000_000 }).map(fen)
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a]
        const growth = fee(more).value - fee(less).value
        expect(growth).toBeGreaterThanOrEqual(0)
        expect(growth).toBeLessThanOrEqual(Math.ceil((more - less) * steepest) + 1)
      }),
      { numRuns: 500 },
    )
  })
})

test('the steps add up to the fee, each tier on its own line', () => {
  const answer = acceptanceFee(yuan(480_000))
  expect(answer.steps.map((step) => step.detail)).toEqual([
    '480,000.00元', '50.00元', '2,250.00元', '2,000.00元', '4,200.00元', '8,500.00元', '最后一次取整为8,500.00元',
  ])
  expect(answer.steps[0]?.source?.article).toBe('诉讼费用交纳办法第十三条第一款第一项')
  expect(acceptanceFee(yuan(12_345_678.9)).steps.some((step) => step.detail === '14,074.0734元')).toBe(true)
})

test.each([
  ['a negative sum', 'amount-invalid', () => acceptanceFee(fenOfAnything(-1))],
  ['a fraction of a fen', 'amount-invalid', () => preservationFee(fenOfAnything(0.5))],
  ['not a number', 'amount-invalid', () => enforcementFee(fenOfAnything(Number.NaN))],
  ['a day before the Measures', 'law-version-missing', () => acceptanceFee(yuan(1e6), { kind: 'property', on: isoDate('2007-03-31') })],
  ['another kind of case', 'fee-kind-invalid', () => acceptanceFee(yuan(1e6), JSON.parse('{"kind":"labour"}'))],
])('refuses %s', (_name, code, compute) => {
  expect(compute).toThrowError(expect.objectContaining({ code, name: 'RuleError' }))
})

/** What a caller without types may hand in. */
function fenOfAnything(value: number): Fen {
  const box: { amount: Fen } = Object.assign({ amount: fen(0) }, { amount: value })
  return box.amount
}
