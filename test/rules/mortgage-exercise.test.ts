import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { ownDueDate } from '../../shared/rules/due-date.ts'
import type { MortgageExerciseFacts } from '../../shared/rules/mortgage-exercise.ts'
import { mortgageExercise } from '../../shared/rules/mortgage-exercise.ts'

const d = isoDate
const limitationTo = (day: string) => ownDueDate(d(day))
const mortgage = (rest: Omit<MortgageExerciseFacts, 'kind'>): MortgageExerciseFacts => ({ kind: 'mortgage', ...rest })

test.each([
  ['filed two days late', mortgage({ claimLimitation: limitationTo('2026-06-30'), exercisedOn: d('2026-07-02') }), '2026-11-22', 'defence-risk'],
  ['filed in time', mortgage({ claimLimitation: limitationTo('2026-06-30'), exercisedOn: d('2026-06-30') }), '2026-11-22', 'exercised'],
  ['filed on the Sunday that was the last day', mortgage({ claimLimitation: limitationTo('2026-06-28'), exercisedOn: d('2026-06-28') }), '2026-11-22', 'exercised'],
  ['filed on the Monday after it', mortgage({ claimLimitation: limitationTo('2026-06-28'), exercisedOn: d('2026-06-29') }), '2026-11-22', 'at-risk'],
  ['not filed', mortgage({ claimLimitation: limitationTo('2026-06-30') }), '2026-06-30', 'alive'],
  ['not filed, over', mortgage({ claimLimitation: limitationTo('2026-06-30') }), '2026-07-01', 'defence-risk'],
  ['judgment, enforcement period over', mortgage({ claimLimitation: limitationTo('2030-01-01'), enforcementPeriod: limitationTo('2026-03-02') }), '2026-11-22', 'defence-risk'],
  ['a pledge in hand', { kind: 'possessory' as const }, '2026-11-22', 'not-limited'],
])('%s: %s on %s is %s', (_name, facts, today, status) => {
  expect(mortgageExercise(facts, d(today)).value?.status).toBe(status)
})

test('the two years after limitation of the old law, contested after 2007-10-01', () => {
  const answer = mortgageExercise(mortgage({ claimLimitation: limitationTo('2006-05-01') }), d('2006-06-01'))
  expect(answer.value?.due).toMatchObject({ nominal: '2008-05-01', safe: '2007-09-30' })
  expect(answer.cautions.map((caution) => caution.code)).toContain('old-two-years')
})

test('asks for the limitation of the claim', () => {
  expect(mortgageExercise(mortgage({}), d('2026-11-22'))).toMatchObject({ value: null, missing: [{ fact: 'claimLimitation' }] })
})
