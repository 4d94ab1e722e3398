/** A due date computed twice is equal, and later facts never make a met period unmet: the terms of seals, of procedures and of enforcement, and limitation. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { type EnforcementActKind, type EnforcementEvent, enforcementTerm } from '../../shared/rules/enforcement-term.ts'
import { limitation, type LimitationActKind, type LimitationEvent } from '../../shared/rules/limitation.ts'
import { type PreservationFacts, preservationTerm } from '../../shared/rules/preservation-term.ts'
import { PRESERVED_OBJECTS } from '../../shared/rules/preservation-term-law.ts'
import { type ProcedureEvent, type ProcedureEventKind, procedureTerms } from '../../shared/rules/procedure-term.ts'
import { PROCEDURE_PERIODS } from '../../shared/rules/procedure-term-law.ts'

const RUNS = { numRuns: 500 }
const FIRST = isoDate('2019-01-01')
const after = (max: number) => fc.nat(max)
const anyDay = after(2500).map((days) => addDays(FIRST, days))

const measure = fc.record({
  object: fc.constantFrom(...PRESERVED_OBJECTS),
  stage: fc.constantFrom('pre-suit' as const, 'litigation' as const, 'enforcement' as const, undefined),
  from: anyDay,
  writtenDays: fc.option(fc.integer({ min: 30, max: 1200 }), { nil: undefined }),
  actsAfter: after(1200),
  renewedAfter: after(90),
  renewedFor: fc.option(fc.integer({ min: 30, max: 1200 }), { nil: undefined }),
  later: after(1500),
})

test('a renewal that was applied for in time stays in time: later days, the renewed period, the beginning of enforcement', () => {
  fc.assert(
    fc.property(measure, ({ object, stage, from, writtenDays, actsAfter, renewedAfter, renewedFor, later }) => {
      const renewalFiledOn = addDays(from, actsAfter)
      const facts: PreservationFacts = {
        object, ...(stage === undefined ? {} : { stage }), renewalFiledOn,
        periods: [{ from, ...(writtenDays === undefined ? {} : { to: addDays(from, writtenDays) }) }],
      }
      const first = preservationTerm(facts, renewalFiledOn)
      expect(preservationTerm(structuredClone(facts), renewalFiledOn)).toEqual(first)
      if (first.value?.renewalInTime !== true) return
      const day = addDays(renewalFiledOn, later)
      const renewedFrom = addDays(renewalFiledOn, renewedAfter)
      const renewed = { from: renewedFrom, ...(renewedFor === undefined ? {} : { to: addDays(renewedFrom, renewedFor) }) }
      const periods = [...(facts.periods ?? []), renewed]
      expect(preservationTerm(facts, day).value).toMatchObject({ renewalInTime: true, expiry: first.value.expiry })
      expect(preservationTerm({ ...facts, periods }, day).value?.renewalInTime).toBe(true)
      expect(preservationTerm({ ...facts, periods: periods.toReversed() }, day)).toEqual(preservationTerm({ ...facts, periods }, day))
      expect(preservationTerm({ ...facts, inEnforcement: true, enforcementFrom: addDays(renewalFiledOn, 1 + later) }, day).value?.renewalInTime).toBe(true)
      expect(preservationTerm({ ...facts, releasedOn: day }, day).value?.renewalInTime).toBe(true)
    }),
    RUNS,
  )
})

test('two periods that begin on one day read the same in either order', () => {
  const [from, to] = [isoDate('2019-01-01'), isoDate('2019-01-31')]
  const facts: PreservationFacts = { object: 'deposit', stage: 'pre-suit', periods: [{ from }, { from, to }], renewalFiledOn: from }
  const answer = preservationTerm(facts, from)
  expect(answer).toEqual(preservationTerm({ ...facts, periods: [{ from, to }, { from }] }, from))
  expect(answer.value?.endIsWritten).toBe(true)
})

test('a suit that followed a measure before suit in time keeps its measure, whatever comes later', () => {
  fc.assert(
    fc.property(anyDay, after(40), after(300), after(90), (from, suedAfter, later, renewedAfter) => {
      const suedOn = addDays(from, suedAfter)
      const facts: PreservationFacts = { object: 'deposit', stage: 'pre-suit', periods: [{ from }], suedOn }
      const first = preservationTerm(facts, suedOn)
      expect(preservationTerm(structuredClone(facts), suedOn)).toEqual(first)
      if (first.value === null || first.value.status === 'lift-risk') return
      const day = addDays(suedOn, later)
      for (const known of [facts, { ...facts, periods: [{ from }, { from: addDays(suedOn, renewedAfter) }] }, { ...facts, inEnforcement: true }]) {
        expect(preservationTerm(known, day).value).toMatchObject({ sueBy: first.value.sueBy })
        expect(preservationTerm(known, day).value?.status).not.toBe('lift-risk')
      }
    }),
    RUNS,
  )
})

const procedureKinds = Object.keys(PROCEDURE_PERIODS).filter((kind): kind is ProcedureEventKind => kind in PROCEDURE_PERIODS)
const procedureEvents = (prefix: string) =>
  fc
    .array(fc.record({ kind: fc.constantFrom(...procedureKinds), date: anyDay, servedOn: fc.constantFrom('bank' as const, 'other' as const), abroad: fc.boolean() }), { maxLength: 4 })
    .map((events) => events.map((event, index): ProcedureEvent => ({ id: `${prefix}${index}`, ...event })))

test('a period of procedure is the same twice, in any order, and no later event takes it away or moves it', () => {
  const today = addDays(FIRST, 2600)
  const termsOf = (events: readonly ProcedureEvent[]) => procedureTerms({ events }, today).value
  const keyed = (events: readonly ProcedureEvent[]) => new Map(termsOf(events).map((term) => [`${term.event.id ?? ''} ${term.rule}`, term]))
  fc.assert(
    fc.property(procedureEvents('a'), procedureEvents('b'), (events, later) => {
      const before = keyed(events)
      expect(termsOf(structuredClone(events))).toEqual(termsOf(events))
      expect(keyed(events.toReversed())).toEqual(before)
      const then = keyed([...events, ...later])
      for (const [key, term] of before) expect(then.get(key)).toEqual(term)
      expect(keyed([...events, ...later.map((event) => ({ ...event, voided: true }))])).toEqual(before)
    }),
    RUNS,
  )
})

const enforcementKinds: readonly EnforcementActKind[] = ['demand', 'agreement', 'settlement', 'notary-certificate']
const limitationKinds: readonly LimitationActKind[] = ['demand-signed', 'letter', 'part-payment', 'promise', 'deduction', 'public-notice']

test('an application for enforcement in time stays made while it pends, whatever is asked or promised later', () => {
  fc.assert(
    fc.property(anyDay, after(900), fc.array(fc.record({ kind: fc.constantFrom(...enforcementKinds), days: after(1500) }), { maxLength: 4 }), after(3000), (performanceEnds, applied, acts, later) => {
      const date = addDays(performanceEnds, applied)
      const facts = { title: 'court' as const, performanceEnds, events: [{ kind: 'application' as const, date }] }
      const first = enforcementTerm(facts, date)
      expect(enforcementTerm(structuredClone(facts), date)).toEqual(first)
      if (first.value?.status !== 'applied') return
      const events: EnforcementEvent[] = [...facts.events, ...acts.map(({ kind, days }) => ({ kind, date: addDays(date, days) }))]
      expect(enforcementTerm({ ...facts, events }, addDays(date, later)).value?.status).toBe('applied')
    }),
    RUNS,
  )
})

test('a suit in time holds limitation while it pends, whatever is asked or promised later', () => {
  fc.assert(
    fc.property(anyDay, after(1200), fc.array(fc.record({ kind: fc.constantFrom(...limitationKinds), days: after(1500) }), { maxLength: 4 }), after(3000), (dueDate, sued, acts, later) => {
      const date = addDays(dueDate, sued)
      const facts = { dueDate, events: [{ kind: 'suit' as const, date }] }
      const first = limitation(facts, date)
      expect(limitation(structuredClone(facts), date)).toEqual(first)
      if (first.value?.subject !== true || first.value.status !== 'procedure-pending') return
      const events: LimitationEvent[] = [...facts.events, ...acts.map(({ kind, days }): LimitationEvent => ({ kind, date: addDays(date, days), delivery: 'arrived' }))]
      expect(limitation({ ...facts, events }, addDays(date, later)).value).toMatchObject({ status: 'procedure-pending' })
    }),
    RUNS,
  )
})
