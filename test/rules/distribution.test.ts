import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Fen } from '../../shared/model/fen.ts'
import { fen } from '../../shared/model/fen.ts'
import type { DistributionFacts } from '../../shared/rules/distribution.ts'
import { allocate, proRata } from '../../shared/rules/distribution.ts'

const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

const EXAMPLE: DistributionFacts = {
  debtor: 'natural-person',
  lots: [{ id: '房产', proceeds: yuan(900_000), costs: yuan(12_000) }],
  priority: [{ creditor: '抵押权人', lot: '房产', amount: yuan(500_000), rank: 1 }],
  ordinary: [
    { creditor: '甲', amount: yuan(300_000), sealRank: 2 },
    { creditor: '乙', amount: yuan(600_000), sealRank: 1 },
  ],
}

function paid(facts: DistributionFacts): Record<string, number> {
  const shares = allocate(facts).value?.shares ?? []
  return Object.fromEntries(shares.map((share) => [`${share.creditor}:${share.kind}`, share.paid]))
}

describe('the worked example (R42)', () => {
  it('of a natural person: by proportion, to the fen', () => {
    expect(paid(EXAMPLE)).toEqual({
      '抵押权人:priority': yuan(500_000), '甲:ordinary': yuan(129_333.33), '乙:ordinary': yuan(258_666.67),
    })
  })

  it('of a company: in the order of the seizures', () => {
    expect(paid({ ...EXAMPLE, debtor: 'company' })).toEqual({
      '抵押权人:priority': yuan(500_000), '乙:ordinary': yuan(388_000), '甲:ordinary': 0,
    })
  })
})

test('priority reaches only the net proceeds of its own object', () => {
  const facts: DistributionFacts = {
    debtor: 'other-organisation',
    lots: [
      { id: '车', proceeds: yuan(80_000), costs: yuan(5_000) },
      { id: '房', proceeds: yuan(400_000), costs: yuan(10_000) },
    ],
    priority: [
      { creditor: '车贷行', lot: '车', amount: yuan(100_000), rank: 1 },
      { creditor: '一抵', lot: '房', amount: yuan(300_000), rank: 1 },
      { creditor: '二抵', lot: '房', amount: yuan(200_000), rank: 2 },
    ],
    ordinary: [{ creditor: '丙', amount: yuan(50_000) }],
  }
  const answer = allocate(facts)
  expect(paid(facts)).toEqual({
    '车贷行:priority': yuan(75_000), '一抵:priority': yuan(300_000), '二抵:priority': yuan(90_000), '丙:ordinary': 0,
  })
  expect(answer.value?.costs).toBe(yuan(15_000))
  expect(answer.cautions.map((caution) => caution.code)).toContain('closing-point')
})

test('nothing is created and nothing lost', () => {
  const amount = fc.integer({ min: 0, max: 1e11 }).map(fen)
  fc.assert(
    fc.property(fc.constantFrom('natural-person', 'company'), amount, amount, fc.array(amount, { maxLength: 4 }), fc.array(amount, { maxLength: 5 }), (debtor, proceeds, costs, secured, ordinary) => {
      const { value } = allocate({
        debtor,
        lots: [{ id: 'A', proceeds, costs }],
        priority: secured.map((claim, i) => ({ creditor: `P${i}`, lot: 'A', amount: claim, rank: 1 + (i % 2) })),
        ordinary: ordinary.map((claim, i) => ({ creditor: `O${i}`, amount: claim, sealRank: i })),
      })
      const out = (value?.shares ?? []).reduce((sum, share) => sum + share.paid, 0)
      expect(out + (value?.costs ?? 0) + (value?.surplus ?? 0)).toBe(proceeds)
      expect(value?.shares.every((share) => share.paid >= 0 && share.unpaid >= 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('proportional parts add up and differ from the exact part by less than a fen', () => {
  const amount = fc.integer({ min: 1, max: 1e11 }).map(fen)
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 8 }), (pool, claims) => {
      const parts = proRata(pool, claims)
      const total = claims.reduce((sum, claim) => sum + claim, 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.min(pool, total))
      parts.forEach((part, i) => expect(Math.abs(part - Math.min(1, pool / total) * (claims[i] ?? 0))).toBeLessThan(1.01))
    }),
    { numRuns: 500 },
  )
})

test('asks for what it lacks and refuses what cannot be', () => {
  const { debtor: _debtor, ...rest } = EXAMPLE
  expect(allocate(rest)).toMatchObject({ value: null, missing: [{ fact: 'debtor' }] })
  const unranked = { ...EXAMPLE, debtor: 'company' as const, ordinary: [{ creditor: '甲', amount: yuan(1) }, { creditor: '乙', amount: yuan(1) }] }
  expect(allocate(unranked)).toMatchObject({ value: null, missing: [{ fact: 'ordinary.sealRank' }] })
  expect(() => allocate({ ...EXAMPLE, priority: [{ creditor: '丁', lot: '别处', amount: yuan(1), rank: 1 }] })).toThrowError(/丁/)
  expect(() => allocate({ ...EXAMPLE, lots: [{ id: '房产', proceeds: fen(-1), costs: fen(0) }] })).toThrowError(/负数/)
})
