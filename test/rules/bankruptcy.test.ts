import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { bankruptcyEffects } from '../../shared/rules/bankruptcy.ts'

const d = isoDate
const TODAY = d('2026-11-22')
const FACTS = { acceptedOn: d('2026-10-12'), noticePublishedOn: d('2026-10-15'), claimDays: 45 }

test('the worked example (R46): file by the last Friday', () => {
  const answer = bankruptcyEffects(FACTS, TODAY)
  expect(answer.value).toMatchObject({
    interestUntil: '2026-10-12',
    claimDue: { nominal: '2026-11-29', rolled: '2026-11-30', safe: '2026-11-27' },
    claimStatus: 'open',
    clawback: { oneYear: '2025-10-12', sixMonths: '2026-04-12' },
    additionalDistributionUntil: null,
  })
  expect(answer.cautions.map((caution) => caution.code)).toContain('bankruptcy-revision')
})

test("the court's day wins; the day of acceptance counts when the branch says so", () => {
  const { value } = bankruptcyEffects({ ...FACTS, writtenClaimDay: d('2026-12-01'), includeAcceptanceDay: true, endedOn: d('2026-11-20') }, TODAY)
  expect(value?.claimDue?.nominal).toBe('2026-12-01')
  expect(value?.interestUntil).toBe('2026-10-13')
  expect(value?.additionalDistributionUntil).toBe('2028-11-20')
})

test('filed, late, and a period outside the law', () => {
  expect(bankruptcyEffects({ ...FACTS, claimFiledOn: d('2026-11-20') }, TODAY).value?.claimStatus).toBe('filed')
  expect(bankruptcyEffects(FACTS, d('2026-12-01')).value?.claimStatus).toBe('late')
  expect(bankruptcyEffects({ ...FACTS, claimDays: 20 }, TODAY).cautions.map((caution) => caution.code)).toContain('claim-period')
  expect(bankruptcyEffects({ ...FACTS, claimDays: 93 }, TODAY).cautions.map((caution) => caution.code)).toContain('claim-period')
})

test('asks for the acceptance and for the period; refuses what cannot be', () => {
  expect(bankruptcyEffects({}, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'acceptedOn' }] })
  expect(bankruptcyEffects({ acceptedOn: d('2026-10-12') }, TODAY)).toMatchObject({
    value: { claimDue: null }, missing: [{ fact: 'writtenClaimDay' }],
  })
  expect(() => bankruptcyEffects({ acceptedOn: d('2007-05-31') }, TODAY)).toThrowError(/未收录/)
  expect(() => bankruptcyEffects({ ...FACTS, claimDays: 0 }, TODAY)).toThrowError(/正整数/)
  expect(() => bankruptcyEffects({ ...FACTS, endedOn: d('2026-01-01') }, TODAY)).toThrowError(/早于/)
})
