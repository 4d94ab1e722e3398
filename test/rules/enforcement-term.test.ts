import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import type { EnforcementActKind, EnforcementEvent, EnforcementFacts } from '../../shared/rules/enforcement-term.ts'
import { enforcementTerm } from '../../shared/rules/enforcement-term.ts'
import { listingTerm, terminatedRound } from '../../shared/rules/terminated-round.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function term(facts: Omit<EnforcementFacts, 'title'> & { title?: EnforcementFacts['title'] }, today: IsoDate = TODAY) {
  const answer = enforcementTerm({ title: 'court', ...facts }, today)
  if (answer.value === null) throw new Error('no term')
  return { ...answer.value, codes: answer.cautions.map((caution) => caution.code), missing: answer.missing }
}

const event = (kind: EnforcementActKind, date: string, rest: Partial<EnforcementEvent> = {}): EnforcementEvent => ({ kind, date: d(date), ...rest })

test.each([
  ['R37 plain', { performanceEnds: d('2026-12-04') }, '2028-12-04', '2028-12-04'],
  ['R37 ends on a Sunday', { performanceEnds: d('2025-01-24') }, '2027-01-24', '2027-01-22'],
  ['R37 a demand', { performanceEnds: d('2025-01-24'), events: [event('demand', '2026-03-01')] }, '2028-03-01', '2028-03-01'],
  ['no performance period', { effectiveOn: d('2025-06-02') }, '2027-06-02', '2027-06-02'],
  ['instalments since 2022: the last, safe the first', { instalments: [d('2025-03-20'), d('2026-09-21')] }, '2028-09-21', '2027-03-19'],
  ['instalments before 2022: each', { instalments: [d('2020-03-20'), d('2021-09-21')] }, '2022-03-20', '2022-03-18'],
  ['notarised: each', { title: 'notarised', instalments: [d('2025-03-20'), d('2026-09-21')] }, '2027-03-20', '2027-03-19'],
  ['a settlement', { performanceEnds: d('2025-01-24'), events: [event('settlement', '2025-06-01', { restartDate: d('2026-06-01') })] }, '2028-06-01', '2028-06-01'],
  [
    'enforcement withdrawn', { performanceEnds: d('2023-01-24'), events: [event('application', '2024-03-01', { restartDate: d('2025-05-06') })] },
    '2027-05-06', '2027-05-06',
  ],
] satisfies [string, Omit<EnforcementFacts, 'title'> & { title?: EnforcementFacts['title'] }, string, string][])('%s', (_name, facts, nominal, safe) => {
  expect(term(facts).due).toMatchObject({ nominal, safe })
})

describe('status', () => {
  const facts = { performanceEnds: d('2024-06-03') }
  it('runs, then is open to the debtor\'s objection', () => {
    expect(term(facts, d('2026-06-03')).status).toBe('running')
    expect(term(facts, d('2026-06-04')).status).toBe('objection-risk')
    expect(term(facts, d('2024-06-03')).status).toBe('not-started')
  })

  it('is applied for while enforcement pends, and for ever after a terminated round', () => {
    expect(term({ ...facts, events: [event('application', '2025-01-10')] }).status).toBe('applied')
    const demanded = [event('application', '2025-01-10'), event('demand', '2025-03-01')]
    expect(term({ ...facts, events: demanded }, d('2029-01-01')).status).toBe('applied')
    const terminated = event('application', '2025-01-10', { restartDate: d('2025-12-20'), roundTerminated: true })
    expect(term({ ...facts, events: [terminated] }, d('2032-01-01')).status).toBe('applied')
  })

  it('takes the shorter reading of a suspension (doubt 6)', () => {
    const answer = term({ performanceEnds: d('2025-01-24'), obstacles: [{ from: d('2026-09-01'), to: d('2026-10-01') }] })
    // last six months from 2026-07-25; 146 days (2026-09-01 … 2027-01-24) are left when the cause begins
    expect(answer.due.nominal).toBe('2027-04-01')
    expect(answer.due.safe <= addDays(d('2026-10-01'), 146)).toBe(true)
    expect(answer.codes).toContain('enforcement-suspension')
  })
})

test('the old periods, and the question that they need', () => {
  const answer = term({ performanceEnds: d('2006-09-18') })
  expect(answer.due.nominal).toBe('2007-03-18')
  expect(answer.missing.map((item) => item.fact)).toContain('bothOrganisations')
  expect(term({ performanceEnds: d('2006-09-18'), bothOrganisations: false }).due.nominal).toBe('2007-09-18')
  expect(enforcementTerm({ title: 'court' }, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'performanceEnds' }] })
})

test('a later act never shortens the period', () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(d('2022-06-01'), n))
  const acts = fc.record({ kind: fc.constantFrom<EnforcementActKind>('demand', 'agreement', 'settlement'), date: days })
  fc.assert(
    fc.property(days, fc.array(acts, { maxLength: 5 }), acts, (performanceEnds, events, extra) => {
      const before = term({ performanceEnds, events })
      const after = term({ performanceEnds, events: [...events, extra] })
      expect(after.due.nominal >= before.due.nominal).toBe(true)
      expect(term({ performanceEnds, events: events.toReversed() }).due).toEqual(before.due)
    }),
    { numRuns: 500 },
  )
})

test('searches after a terminated round: ten, six months apart (R40)', () => {
  const { searches, next } = terminatedRound(d('2025-12-20'), TODAY).value
  expect(searches).toHaveLength(10)
  expect([searches[0], searches[9], next]).toEqual(['2026-06-20', '2030-12-20', '2026-12-20'])
  expect(terminatedRound(d('2020-12-20'), TODAY).value.next).toBeNull()
})

test('the list of defaulters (R41)', () => {
  expect(listingTerm({ listedOn: d('2026-11-20'), ground: 'evasion' }).value).toEqual({ years: 2, ends: '2028-11-20', removedBy: '2028-11-23' })
  expect(listingTerm({ listedOn: d('2026-11-20'), ground: 'able-but-refuses' }).value.ends).toBeNull()
  expect(listingTerm({ listedOn: d('2015-11-20'), ground: 'evasion' }).value.ends).toBeNull()
})
