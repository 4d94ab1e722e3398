import { describe, expect, test } from 'vitest'
import { type Fen, ZERO_FEN } from '../../shared/model/fen.ts'
import { type CollectionCounts, collectionRates } from '../../shared/rules/collection-rates.ts'
import { yuan } from '../store/support/facts.ts'

const NOTHING: CollectionCounts = {
  calls: 0, callsReached: 0, visits: 0, letters: 0, effective: 0, promises: 0, promisesDue: 0, promisesKept: 0, promisedFen: ZERO_FEN, paidFen: ZERO_FEN, breaches: 0,
}
const rates = (more: Partial<CollectionCounts>) => collectionRates({ ...NOTHING, ...more }, '2026-11-01 至 2026-11-30').value

describe('催收指标', () => {
  test.each([
    ['S033 接通率', { calls: 8, callsReached: 5 }, { contact: '62.5%' }],
    ['S034 承诺率', { effective: 3, promises: 1 }, { promise: '33.3%' }],
    ['S034 承诺率, rounded half up', { effective: 8, promises: 1 }, { promise: '12.5%' }],
    ['S035 履约率 by number', { promisesDue: 3, promisesKept: 2 }, { kept: '66.7%' }],
    ['S035 履约率 by money', { promisedFen: yuan(10_000), paidFen: yuan(9_999.5) }, { paid: '100.0%' }],
    ['a part that is the whole', { calls: 4, callsReached: 4 }, { contact: '100.0%' }],
    ['sums above what a float keeps exact in thousandths', { promisedFen: 9_007_199_254_740_991 as Fen, paidFen: 4_503_599_627_370_495 as Fen }, { paid: '50.0%' }],
  ])('%s', (_row, counts, expected) => {
    expect(rates(counts)).toMatchObject(expected)
  })

  test('says nothing where there is nothing to divide by', () => {
    expect(rates({})).toEqual({ contact: null, promise: null, kept: null, paid: null })
  })

  test('tells its formula with the figures', () => {
    const { steps } = collectionRates({ ...NOTHING, calls: 8, callsReached: 5, promisedFen: yuan(5_000), paidFen: yuan(2_000) }, '2026-11-01 至 2026-11-30')
    expect(steps.map(({ detail }) => detail)).toEqual(expect.arrayContaining([expect.stringContaining('5 ÷ 8 = 62.5%'), expect.stringContaining('2,000.00 ÷ 5,000.00 = 40.0%')]))
  })
})
