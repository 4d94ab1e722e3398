/** Days that do not exist reach no rule unseen: each answers with a typed error, never with a wrong date. */
import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { bankruptcyEffects } from '../../shared/rules/bankruptcy.ts'
import { acceptanceFee } from '../../shared/rules/court-fee.ts'
import { disposalRight } from '../../shared/rules/disposal-right.ts'
import { disposalTerm } from '../../shared/rules/disposal-term.ts'
import { effectiveDate } from '../../shared/rules/effective-date.ts'
import { enforcementTerm } from '../../shared/rules/enforcement-term.ts'
import { guaranteeLimitation } from '../../shared/rules/guarantee-limitation.ts'
import { guaranteePeriod } from '../../shared/rules/guarantee-period.ts'
import { limitation } from '../../shared/rules/limitation.ts'
import { mortgageExercise } from '../../shared/rules/mortgage-exercise.ts'
import { preservationTerm } from '../../shared/rules/preservation-term.ts'
import { procedureTerms } from '../../shared/rules/procedure-term.ts'
import { isRestDay } from '../../shared/rules/workdays.ts'

/** What a caller without types may hand in. */
const BAD: IsoDate = JSON.parse('"2026-02-30"')
const DAY = isoDate('2026-03-15')
const TODAY = isoDate('2026-11-22')

test.each([
  ['today', () => limitation({ dueDate: DAY }, BAD)],
  ['due date', () => limitation({ dueDate: BAD }, TODAY)],
  ['act', () => limitation({ dueDate: DAY, events: [{ kind: 'promise', date: BAD }] }, TODAY)],
  ['obstacle', () => limitation({ dueDate: DAY, obstacles: [{ from: DAY, to: BAD }] }, TODAY)],
  ['guarantee act', () => guaranteePeriod({ contractDate: DAY, form: 'joint', agreed: { kind: 'none' }, principalDue: DAY, acts: [{ kind: 'suit-guarantor', date: BAD }] }, TODAY)],
  ['guarantee contract', () => guaranteePeriod({ contractDate: BAD, form: 'joint', agreed: { kind: 'none' }, principalDue: DAY }, TODAY)],
  ['guarantee request', () => guaranteeLimitation({ form: 'joint', requestedOn: BAD }, TODAY)],
  ['exercise', () => mortgageExercise({ kind: 'mortgage', exercisedOn: BAD }, TODAY)],
  ['seal', () => preservationTerm({ object: 'movable', periods: [{ from: BAD }] }, TODAY)],
  ['written end', () => preservationTerm({ object: 'movable', periods: [{ from: DAY, to: BAD }] }, TODAY)],
  ['renewal', () => preservationTerm({ object: 'movable', periods: [{ from: DAY }], renewalFiledOn: BAD }, TODAY)],
  ['procedure event', () => procedureTerms({ events: [{ kind: 'judgment-served', date: BAD }] }, TODAY)],
  ['service', () => effectiveDate({ document: 'final-on-service', services: [{ servedOn: BAD }] })],
  ['enforcement act', () => enforcementTerm({ title: 'court', performanceEnds: DAY, events: [{ kind: 'demand', date: BAD }] }, TODAY)],
  ['disposal', () => disposalTerm({ kind: 'movable', acquiredOn: DAY, disposedOn: BAD }, TODAY)],
  ['sale of the first court', () => disposalRight({ firstSealOn: DAY, bankInEnforcement: true, firstCourtSaleOn: BAD }, TODAY)],
  ['claim filing', () => bankruptcyEffects({ acceptedOn: DAY, claimFiledOn: BAD }, TODAY)],
  ['filing day of a fee', () => acceptanceFee(fen(100), { kind: 'property', on: BAD })],
  ['rest day', () => isRestDay(BAD)],
])('%s', (_name, compute) => {
  expect(compute).toThrowError(expect.objectContaining({ name: 'RuleError', code: 'date-invalid' }))
})

test('facts that nobody has recorded come back as questions', () => {
  expect(preservationTerm({}, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'periods' }] })
  expect(procedureTerms({}, TODAY)).toMatchObject({ value: [], missing: [{ fact: 'events' }] })
  expect(limitation({}, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'dueDate' }] })
  expect(enforcementTerm({ title: 'court' }, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'performanceEnds' }] })
  expect(guaranteePeriod({}, TODAY).missing.map(({ fact }) => fact)).toEqual(['contractDate', 'agreed', 'principalDue'])
})
