import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { explainRecovery, recoveryRate } from '../../shared/rules/recovery-rate.ts'

test.each([
  [0, 100, '0.0%'],
  [625, 1000, '62.5%'],
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [150, 100, '150.0%'],
  [100_000_000_000_00, 100_000_000_000_00, '100.0%'],
])('%i of %i is %s', (collected, target, words) => {
  expect(recoveryRate(fen(collected), fen(target))).toBe(words)
})

test('without a target there is no rate', () => {
  expect(recoveryRate(fen(5), null)).toBeNull()
  expect(recoveryRate(fen(5), fen(0))).toBeNull()
})

test('the rate tells its division, and asks for the target', () => {
  expect(explainRecovery(fen(625_00), fen(1000_00))).toMatchObject({ value: '62.5%', steps: [{ detail: expect.stringContaining('625.00 ÷ 1,000.00 = 62.5%') }] })
  expect(explainRecovery(fen(5), null)).toMatchObject({ value: null, missing: [{ fact: 'target' }] })
})

test('never falls when more comes in', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 })
  fc.assert(fc.property(amount, amount, fc.integer({ min: 1, max: 1_000_000_000 }), (a, b, target) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)].map((each) => Number(recoveryRate(fen(each), fen(target))?.replace('%', '')))
    expect(less).toBeLessThanOrEqual(more ?? NaN)
  }))
})
