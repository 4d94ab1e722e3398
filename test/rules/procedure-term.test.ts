import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { EffectiveDateFacts } from '../../shared/rules/effective-date.ts'
import { effectiveDate } from '../../shared/rules/effective-date.ts'
import type { ProcedureEvent, ProcedureEventKind, ProcedureRule } from '../../shared/rules/procedure-term.ts'
import { procedureTerms } from '../../shared/rules/procedure-term.ts'
import { PROCEDURE_PERIODS } from '../../shared/rules/procedure-term-law.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function terms(kind: ProcedureEventKind, date: string, rest: Partial<ProcedureEvent> = {}) {
  return procedureTerms({ events: [{ kind, date: d(date), ...rest }] }, TODAY).value
}

function term(rule: ProcedureRule, kind: ProcedureEventKind, date: string, rest: Partial<ProcedureEvent> = {}) {
  const found = terms(kind, date, rest).find((item) => item.rule === rule)
  if (found === undefined) throw new Error(`no ${rule}`)
  return found
}

describe('the worked examples', () => {
  it.each([
    ['appeal-judgment', 'judgment-served', '2026-11-02', '2026-11-17', '2026-11-17', '2026-11-17'],
    ['appeal-ruling', 'ruling-served', '2026-11-02', '2026-11-12', '2026-11-12', '2026-11-12'],
    ['appeal-judgment', 'judgment-served', '2026-09-18', '2026-10-03', '2026-10-08', '2026-09-30'],
    ['retrial', 'judgment-effective', '2026-05-28', '2026-11-28', '2026-11-30', '2026-11-27'],
    ['preservation-review', 'preservation-ruling-served', '2026-09-29', '2026-10-04', '2026-10-08', '2026-09-30'],
    ['payment-order-objection', 'payment-order-received', '2026-09-22', '2026-10-07', '2026-10-08', '2026-10-08'],
    ['service-by-notice', 'notice-published', '2026-10-08', '2026-11-07', '2026-11-09', '2026-11-09'],
  ] as const)('%s after %s on %s', (rule, kind, date, nominal, rolled, safe) => {
    expect(term(rule, kind, date).due).toMatchObject({ nominal, rolled, safe })
  })
})

describe('the text in force on the day', () => {
  it.each([
    ['service-by-notice', 'notice-published', '2021-12-31', '2022-03-01'],
    ['service-by-notice', 'notice-published', '2022-01-01', '2022-01-31'],
    ['trial-small-claims', 'docketed-small-claims', '2021-12-31', '2022-03-31'],
    ['trial-small-claims', 'docketed-small-claims', '2022-01-01', '2022-03-01'],
  ] as const)('%s from %s on %s', (rule, kind, date, nominal) => {
    expect(term(rule, kind, date).due.nominal).toBe(nominal)
  })

  it('asks for the court\'s day when the text of that time is not held', () => {
    const answer = procedureTerms({ events: [{ kind: 'judgment-effective', date: d('2010-03-01') }] }, TODAY)
    expect(answer.value).toEqual([])
    expect(answer.missing[0]?.question).toContain('申请再审')
  })
})

test.each([
  ['2021-12-30', '民事诉讼法（2012年、2017年修正）第一百六十四条'],
  ['2022-01-04', '民事诉讼法（2021年修正）第一百七十一条'],
  ['2024-01-02', '民事诉讼法第一百七十一条'],
])('a judgment served on %s is appealed under %s', (date, article) => {
  const answer = procedureTerms({ events: [{ kind: 'judgment-served', date: d(date) }] }, TODAY)
  expect(answer.steps[0]?.source?.article).toBe(article)
})

test('a party without domicile in China has longer', () => {
  expect(term('defence', 'complaint-copy-received', '2026-10-09', { abroad: true }).due.nominal).toBe('2026-11-08')
  expect(term('service-by-notice', 'notice-published', '2026-03-02', { abroad: true }).due.nominal).toBe('2026-05-01')
})

test("the other side's period is waited for to its latest day, ours is worked to the earliest", () => {
  const ours = term('appeal-judgment', 'judgment-served', '2026-09-18')
  const theirs = term('appeal-judgment', 'judgment-served', '2026-09-18', { servedOn: 'other' })
  expect([ours.party, ours.due.safe]).toEqual(['bank', '2026-09-30'])
  expect([theirs.party, theirs.due.safe]).toEqual(['others', '2026-10-08'])
})

test("the court's written day wins", () => {
  const answer = term('defence', 'complaint-copy-received', '2026-11-02', { written: { defence: d('2026-11-25') } })
  expect(answer.due.nominal).toBe('2026-11-25')
})

test('status: urgent past the safe day, over past the last one; voided and future events start nothing', () => {
  const events: ProcedureEvent[] = [{ kind: 'judgment-served', date: d('2026-09-18') }]
  const days = [d('2026-09-30'), d('2026-10-05'), d('2026-10-08'), d('2026-10-09')]
  expect(days.map((day) => procedureTerms({ events }, day).value[0]?.status)).toEqual([
    'running', 'urgent', 'urgent', 'over',
  ])
  expect(terms('judgment-served', '2026-11-23')).toEqual([])
  expect(terms('judgment-served', '2026-11-02', { voided: true })).toEqual([])
})

test('every period has an article and a length, and no name stands twice', () => {
  const names = Object.values(PROCEDURE_PERIODS).flatMap((periods) => Object.keys(periods))
  expect(new Set(names).size).toBe(names.length)
  for (const kind of Object.keys(PROCEDURE_PERIODS)) {
    const event = { kind, date: '2026-03-02' }
    const answer = procedureTerms(JSON.parse(JSON.stringify({ events: [event] })), TODAY)
    expect(answer.value.length).toBeGreaterThan(0)
    expect(answer.steps.every((step) => step.source !== undefined)).toBe(true)
  }
})

describe('effective date (R30)', () => {
  const facts: EffectiveDateFacts = {
    document: 'first-instance-judgment',
    services: [{ servedOn: d('2026-11-02') }, { noticePublishedOn: d('2026-10-08') }],
    performanceDays: 10,
  }

  it('gives both readings when a guarantor was served by notice on a Saturday', () => {
    const answer = effectiveDate(facts)
    expect(answer.value).toMatchObject({
      earliest: '2026-11-24',
      latest: '2026-11-25',
      performance: { earliest: { nominal: '2026-12-04', rolled: '2026-12-04' }, latest: { nominal: '2026-12-05', rolled: '2026-12-07' } },
      enforceableFrom: '2026-12-08',
    })
    expect(answer.cautions.map((caution) => caution.code)).toContain('notice-roll')
  })

  it.each([
    ['appeal period, then the day after', { document: 'first-instance-judgment', services: [{ servedOn: d('2020-01-01') }] }, '2020-01-17'],
    ['on service', { document: 'final-on-service', services: [{ servedOn: d('2026-11-02') }, { servedOn: d('2026-11-05') }] }, '2026-11-05'],
    ['the certificate wins', { ...facts, certifiedOn: d('2026-11-30') }, '2026-11-30'],
  ] satisfies [string, EffectiveDateFacts, string][])('%s', (_name, input, day) => {
    expect(effectiveDate(input).value).toMatchObject({ earliest: day, latest: day })
  })

  it('is not known while a party is unserved or an appeal pends', () => {
    expect(effectiveDate({ ...facts, services: [{ servedOn: d('2026-11-02') }, {}] })).toMatchObject({ value: null, missing: [{ fact: 'services' }] })
    expect(effectiveDate({ ...facts, services: [] }).value).toBeNull()
    expect(effectiveDate({ ...facts, appealedOn: d('2026-11-10') })).toMatchObject({ value: null, missing: [{ fact: 'certifiedOn' }] })
    expect(() => effectiveDate({ ...facts, performanceDays: 1.5 })).toThrowError(/正整数/)
  })
})
