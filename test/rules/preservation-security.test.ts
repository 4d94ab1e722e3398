import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { securityCeiling } from '../../shared/rules/preservation-security.ts'

test.each([
  ['pre-suit', 1_000_001, 1_000_001],
  ['litigation', 1_000_001, 300_000],
  ['pre-enforcement', 1_000_001, 0],
] as const)('%s: of %i fen at most %i', (stage, preserved, most) => {
  expect(securityCeiling(fen(preserved), stage).value).toBe(most)
})

test('asks for the sum, tells that a bank may be let off, and doubts it before suit', () => {
  expect(securityCeiling(null, 'litigation')).toMatchObject({ value: null, missing: [{ fact: 'preserved' }] })
  expect(securityCeiling(fen(100), 'litigation').steps.map(({ source }) => source?.article)).toContain('财产保全规定第九条第一款第六项')
  expect(securityCeiling(fen(100), 'pre-suit').cautions.map(({ code }) => code)).toEqual(['pre-suit-exemption'])
  expect(() => securityCeiling(fen(-1), 'litigation')).toThrowError(expect.objectContaining({ code: 'amount-invalid' }))
})
