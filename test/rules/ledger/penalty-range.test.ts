/** R54: the range of 银发〔2003〕251号, and what was charged before it. */
import { expect, test } from 'vitest'
import { penaltyCautions } from '../../../shared/rules/ledger/penalty-range.ts'
import type { LoanTerms } from '../../../shared/rules/ledger/terms.ts'
import { answerFor, day, DRAWN, TERMS } from './loan.ts'

const uplift = (percent: string) => ({ kind: 'uplift' as const, percent })
const own = (annualRate: string) => ({ kind: 'own-rate' as const, annualRate })
const OUTSIDE = ['penalty-outside-range']

test.each([
  ['30 %', { penalty: uplift('30') }, []],
  ['50 %', { penalty: uplift('50') }, []],
  ['a hundredth less than 30 %', { penalty: uplift('29.99') }, OUTSIDE],
  ['a hundredth more than 50 %', { penalty: uplift('50.01') }, OUTSIDE],
  ['8.10 % over 5.40 %', { penalty: own('8.10') }, []],
  ['8.11 % over 5.40 %', { penalty: own('8.11') }, OUTSIDE],
  ['misuse at 50 %', { misusePenalty: uplift('50') }, []],
  ['misuse at 100 %', { misusePenalty: uplift('100') }, []],
  ['misuse at 49 %', { misusePenalty: uplift('49') }, OUTSIDE],
  ['misuse at 101 %', { misusePenalty: uplift('101') }, OUTSIDE],
  ['more than half over an LPR', { rate: { kind: 'lpr', term: '1Y', points: 100, repricing: null }, penalty: uplift('60') }, OUTSIDE],
  ['a rate of its own beside an LPR', { rate: { kind: 'lpr', term: '1Y', points: 100, repricing: null }, penalty: own('18') }, []],
  ['none agreed', { penalty: { kind: 'none' } }, []],
  ['drawn on the last day of 2003', { drawdownDate: day('2003-12-31'), penalty: uplift('90') }, ['penalty-before-2004']],
  ['drawn on the first day of 2004', { drawdownDate: day('2004-01-01') }, []],
] satisfies readonly [string, Partial<LoanTerms>, readonly string[]][])('%s', (_name, more, codes) => {
  expect(penaltyCautions({ ...TERMS, ...more }).map(({ code }) => code)).toEqual(codes)
})

test('stands with the balance that bears it', () => {
  expect(answerFor({ ...TERMS, penalty: uplift('60') }, DRAWN, '2026-08-20').cautions.map(({ code }) => code)).toContain('penalty-outside-range')
})
