import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { leaseEffect, type LeaseEffectFacts } from '../../shared/rules/lease-effect.ts'
import { isValuationOld } from '../../shared/rules/valuation-age.ts'

interface Days {
  readonly mortgageSetOn?: string
  readonly leaseSignedOn?: string
  readonly possessionOn?: string
}

function facts(days: Days, more: Partial<LeaseEffectFacts> = {}): LeaseEffectFacts {
  return { movable: false, registered: true, ...Object.fromEntries(Object.entries(days).map(([key, day]) => [key, isoDate(day)])), ...more }
}

describe('lease against mortgage', () => {
  test.each([
    ['possession before the registration binds', '2023-03-21', '2022-01-01', '2023-03-20', 'binds'],
    ['signed before but taken after gives way under the Civil Code', '2023-03-21', '2022-01-01', '2023-03-22', 'gives-way'],
    ['signed before is enough under the Property Law', '2019-03-21', '2019-01-01', '2019-06-01', 'binds'],
    ['signed after gives way under the Property Law', '2019-03-21', '2019-03-22', '2019-03-22', 'gives-way'],
    ['the same day is read against the bank', '2023-03-21', '2023-03-21', '2023-03-21', 'binds'],
  ])('%s', (_, mortgageSetOn, leaseSignedOn, possessionOn, effect) => {
    expect(leaseEffect(facts({ mortgageSetOn, leaseSignedOn, possessionOn })).value).toBe(effect)
  })

  test('an unregistered mortgage of a movable does not remove a later lease', () => {
    const answer = leaseEffect(facts({ mortgageSetOn: '2023-03-21', leaseSignedOn: '2024-01-01', possessionOn: '2024-01-01' }, { movable: true, registered: false }))
    expect(answer.value).toBe('binds')
    expect(answer.cautions.map(({ code }) => code)).toContain('unregistered-movable')
  })

  test('unknown days are asked for', () => {
    expect(leaseEffect(facts({})).missing.map(({ fact }) => fact)).toEqual(['mortgageSetOn'])
    expect(leaseEffect(facts({ mortgageSetOn: '2023-03-21' })).missing.map(({ fact }) => fact)).toEqual(['signedOn', 'possessionOn'])
    expect(leaseEffect(facts({ mortgageSetOn: '2019-03-21' })).missing.map(({ fact }) => fact)).toEqual(['signedOn'])
  })
})

test('a valuation is old from the day after it turned a year', () => {
  expect(isValuationOld(isoDate('2025-11-22'), isoDate('2026-11-22'))).toBe(false)
  expect(isValuationOld(isoDate('2025-11-21'), isoDate('2026-11-22'))).toBe(true)
  expect(isValuationOld(isoDate('2024-02-29'), isoDate('2025-02-28'))).toBe(false)
})
