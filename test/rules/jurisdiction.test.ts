import { describe, expect, it, test } from 'vitest'
import type { Fen } from '../../shared/model/fen.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { courtLevel, internetCourtForOnlineLoans, smallClaim } from '../../shared/rules/jurisdiction.ts'

const d = isoDate
const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

test.each([
  [499_999_999.99, 'both-inside', 'basic'],
  [500_000_000, 'both-inside', 'intermediate'],
  [500_000_000, 'both-outside', 'intermediate'],
  [99_999_999.99, 'one-outside', 'basic'],
  [100_000_000, 'one-outside', 'intermediate'],
] as const)('%d yuan, %s: %s court (R33)', (amount, domicile, level) => {
  const answer = courtLevel({ amount: yuan(amount), domicile, filedOn: d('2026-11-22') })
  expect(answer.value).toBe(level)
  expect(answer.cautions[0]?.text).toContain('待核实')
})

test('asks for the domiciles, the court of a foreign-related case, and knows no older standard', () => {
  expect(courtLevel({ amount: yuan(1), filedOn: d('2026-11-22') })).toMatchObject({ value: null, missing: [{ fact: 'domicile' }] })
  expect(courtLevel({ amount: yuan(1), foreignRelated: true, filedOn: d('2026-11-22') }).missing[0]?.fact).toBe('court')
  expect(() => courtLevel({ amount: yuan(1), domicile: 'both-inside', filedOn: d('2021-09-30') })).toThrowError(/未收录/)
})

describe('small claims (R28), average wage 80,000', () => {
  const facts = { averageWage: yuan(80_000), filedOn: d('2026-11-22') }
  it.each([
    [40_000, {}, 'mandatory'],
    [40_000.01, {}, 'possible-by-agreement'],
    [160_000, { byAgreement: true }, 'by-agreement'],
    [160_000.01, { byAgreement: true }, 'no'],
    [1_000, { excluded: true }, 'no'],
    [1_000, { serviceByNotice: true }, 'no'],
    [24_000, { filedOn: d('2021-12-31') }, 'mandatory'],
    [24_000.01, { filedOn: d('2021-12-31') }, 'no'],
  ])('%d yuan %o: %s', (amount, rest, result) => {
    expect(smallClaim({ amount: yuan(amount), ...facts, ...rest }).value).toBe(result)
  })

  it('asks for the wage', () => {
    expect(smallClaim({ amount: yuan(1), filedOn: d('2026-11-22') })).toMatchObject({ value: null, missing: [{ fact: 'averageWage' }] })
  })
})

test.each([
  ['2018-09-06', false],
  ['2018-09-07', true],
  ['2025-10-31', true],
  ['2025-11-01', false],
])('online loans before the internet court on %s: %s', (on, listed) => {
  expect(internetCourtForOnlineLoans(d(on)).value).toBe(listed)
})
