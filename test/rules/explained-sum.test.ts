import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { explainSum } from '../../shared/rules/explained-sum.ts'

test('lists its parts, and asks for a part without an amount instead of counting it as zero', () => {
  const answer = explainSum('合计', [{ label: '受理费', amount: fen(1_042_300) }, { label: '保全费', amount: null }])
  expect(answer.value).toBe(1_042_300)
  expect(answer.steps.map(({ detail }) => detail)).toEqual(['10,423.00元', '1项相加，共10,423.00元'])
  expect(answer.missing.map(({ fact }) => fact)).toEqual(['保全费'])
})

test('is the sum of its parts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 })), (amounts) => {
      const answer = explainSum('合计', amounts.map((amount, index) => ({ label: String(index), amount: fen(amount) })))
      expect(answer.value).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
      expect(answer.steps).toHaveLength(amounts.length + 1)
    }),
    { numRuns: 500 },
  )
})
