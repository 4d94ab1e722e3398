/**
 * Facts as a caller without types may hand them in: each fact of a sensible set, each set and each line of a list is spoilt in every way. The rule refuses with a typed error in Chinese,
 * or answers without NaN; it never fails in its own words and never takes an unknown word for the default.
 */
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { disposalRight } from '../../shared/rules/disposal-right.ts'
import { courtLevel, smallClaim } from '../../shared/rules/jurisdiction.ts'
import { leaseEffect } from '../../shared/rules/lease-effect.ts'
import { mortgageExercise } from '../../shared/rules/mortgage-exercise.ts'
import { listingTerm } from '../../shared/rules/terminated-round.ts'
import { FLAGGED, FURTHER, LISTED, type Rule, TODAY, WHOLE } from './spoilt-facts/rule-calls.ts'
import { factAt, isEmptySet, leaves, NOT_A_FLAG, NOT_A_GROUP, oddFacts, oddGroups, verdictAt, verdictOf } from './spoilt-facts/spoil.ts'

describe('each fact spoilt', () => {
  it.each([...WHOLE, ...FURTHER])('%s', (_name, rule, facts) => {
    expect(oddFacts(rule, facts)).toEqual([])
  })

  it.each([...WHOLE, ...FURTHER])('a set of facts or a list spoilt: %s', (_name, rule, facts) => {
    expect(oddGroups(rule, facts, NOT_A_GROUP)).toEqual([])
  })

  it.each(LISTED)('lines of a list spoilt: %s', (_name, rule, facts) => {
    expect(oddGroups(rule, facts, NOT_A_GROUP.filter((bad) => !isEmptySet(bad)))).toEqual([])
  })

  it.each(FLAGGED)('yes or no: %s', (_name, rule, facts) => {
    const flags = leaves(facts).filter((path) => typeof factAt(facts, path) === 'boolean')
    const verdicts = flags.flatMap((path) => NOT_A_FLAG.map((bad) => `${path.join('.')} = ${inspect(bad)}: ${verdictAt(rule, facts, path, bad)}`))
    expect(verdicts.length).toBeGreaterThan(0)
    expect(verdicts.filter((verdict) => !verdict.endsWith(': refused'))).toEqual([])
    expect(verdictOf(rule, facts, true)).toBe('accepted')
  })

  it.each(WHOLE)('a whole argument missing: %s', (_name, rule, facts) => {
    const gone = facts.flatMap((_, index) =>
      [null, undefined].map((bad) => `${index} = ${inspect(bad)}: ${verdictOf(rule, facts.map((fact, at) => (at === index ? bad : fact)), bad)}`),
    )
    // The fees alone have options that may be left out.
    expect(gone.filter((verdict) => !verdict.endsWith(': refused') && verdict !== '1 = undefined: left out')).toEqual([])
    expect(gone[0]).toMatch(/: refused$/)
  })

  it.each<readonly [string, Rule]>([
    ['disposalRight', disposalRight], ['courtLevel', courtLevel], ['smallClaim', smallClaim], ['mortgageExercise', mortgageExercise], ['listingTerm', listingTerm], ['leaseEffect', leaseEffect],
  ])('no facts at all: %s', (_name, rule) => {
    expect([undefined, null, 5, []].map((bad) => verdictOf(rule, [bad, TODAY], bad))).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  it('the sets themselves are sensible', () => {
    for (const [name, rule, facts] of [...WHOLE, ...FURTHER]) expect(Reflect.apply(rule, undefined, facts), name).not.toMatchObject({ value: null })
  })
})
