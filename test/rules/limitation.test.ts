import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dayNumber, fromDayNumber } from '../../shared/rules/civil-date.ts'
import type { LimitationActKind, LimitationEvent, LimitationFacts } from '../../shared/rules/limitation.ts'
import { limitation } from '../../shared/rules/limitation.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function outcome(facts: LimitationFacts, today: IsoDate = TODAY) {
  const answer = limitation(facts, today)
  if (answer.value === null || !answer.value.subject) throw new Error('no period')
  return { ...answer.value, codes: answer.cautions.map((caution) => caution.code), missing: answer.missing, steps: answer.steps }
}

function event(kind: LimitationActKind, date: string, rest: Partial<LimitationEvent> = {}): LimitationEvent {
  return { kind, date: d(date), ...rest }
}

const arrived = (date: string) => event('letter', date, { delivery: 'arrived', addressAgreed: true })

describe('the worked examples', () => {
  it.each([
    ['R5 nothing happened', { dueDate: d('2023-06-30') }, '2026-06-30', '2026-06-30', '2026-06-30'],
    ['R6 (a) two years became three', { dueDate: d('2015-12-31') }, '2018-12-31', '2019-01-02', '2018-12-29'],
    ['R6 (b) ran out on a make-up day', { dueDate: d('2015-09-30') }, '2017-09-30', '2017-09-30', '2017-09-30'],
    [
      'R7 accelerated instalments',
      {
        instalments: [d('2026-03-15'), d('2027-03-15')],
        acceleration: { noticeArrived: d('2026-02-10'), payBy: d('2026-02-20') },
      },
      '2030-03-15', '2030-03-15', '2029-02-09',
    ],
    [
      'R8 the heir was found late',
      { dueDate: d('2023-09-30'), obstacles: [{ from: d('2026-05-01'), to: d('2026-08-10') }] },
      '2027-02-10', '2027-02-10', '2027-02-10',
    ],
    [
      'R10 a letter, then a part payment',
      { dueDate: d('2023-05-18'), events: [arrived('2024-05-18'), event('part-payment', '2025-03-01')] },
      '2028-03-01', '2028-03-01', '2028-03-01',
    ],
  ] satisfies [string, LimitationFacts, string, string, string][])('%s', (_name, facts, nominal, rolled, safe) => {
    expect(outcome(facts).due).toMatchObject({ nominal, rolled, safe })
  })
})

describe('length and transition', () => {
  it('stays two years when the old period ran out, however late it is asked', () => {
    const answer = outcome({ dueDate: d('2015-04-23') }, d('2018-03-01'))
    expect(answer.due.nominal).toBe('2017-04-23')
    expect(answer.status).toBe('defence-risk')
    expect(answer.steps.some((step) => step.source?.article.includes('法释〔2018〕12号') === true)).toBe(true)
  })

  it('takes the period of the new round after an interruption under the old law', () => {
    const answer = outcome({ dueDate: d('2014-01-10'), events: [arrived('2015-11-30')] }, d('2018-01-01'))
    expect(answer.due.nominal).toBe('2018-11-30')
  })

  it('never passes twenty years', () => {
    const events = Array.from({ length: 9 }, (_, i) => arrived(`${2003 + i * 2}-06-01`))
    const answer = outcome({ dueDate: d('2002-01-31'), events: [...events, arrived('2021-06-01')] }, d('2021-12-01'))
    expect(answer.longest).toBe('2022-01-31')
    expect(answer.due.nominal).toBe('2022-01-31')
  })

  it('knows claims without limitation', () => {
    expect(limitation({ claim: 'deposit' }, TODAY).value).toEqual({ subject: false })
  })

  it('counts a debt without a due date from the first grace period, and asks for it', () => {
    expect(outcome({ onDemand: { graceEnds: d('2025-03-10') } }).due.nominal).toBe('2028-03-10')
    expect(limitation({}, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'dueDate' }] })
  })
})

describe('suspension', () => {
  const due = d('2023-09-30') // ordinary last day 2026-09-30, its last six months begin on 2026-03-31
  it.each([
    ['ended before the last six months', [{ from: d('2025-01-01'), to: d('2026-03-30') }], '2026-09-30'],
    ['began before them and lasted into them', [{ from: d('2025-01-01'), to: d('2026-04-15') }], '2026-10-15'],
    ['began after the last day', [{ from: d('2026-10-08'), to: d('2026-10-20') }], '2026-09-30'],
    ['a second cause after the first', [{ from: d('2026-05-01'), to: d('2026-06-01') }, { from: d('2026-10-20'), to: d('2026-11-10') }], '2027-05-10'],
  ])('%s', (_name, obstacles, last) => {
    expect(outcome({ dueDate: due, obstacles }).due.nominal).toBe(last)
  })

  it('runs on with the days that were left when the cause ended before 2017-10-01', () => {
    // 2-year period to 2017-03-31, last six months from 2016-10-01; 31 days (2017-03-01…31) are left on 2017-03-01
    const facts: LimitationFacts = { dueDate: d('2015-03-31'), obstacles: [{ from: d('2017-03-01'), to: d('2017-04-10') }] }
    expect(outcome(facts, d('2017-06-01')).due.nominal).toBe('2017-05-11')
  })

  it('stays open while the cause lasts', () => {
    const answer = outcome({ dueDate: due, obstacles: [{ from: d('2026-05-01') }] })
    expect(answer.status).toBe('suspended')
    expect(answer.codes).toContain('suspended')
  })
})

describe('acts and their proof', () => {
  const base = { dueDate: d('2023-05-18') }
  it.each([
    ['signed by somebody not entitled', event('demand-signed', '2025-01-10', { signerEntitled: false }), 'none', '2026-05-18'],
    ['a letter without a delivery record', event('letter', '2025-01-10'), 'none', '2026-05-18'],
    ['a letter returned from an address not agreed', event('letter', '2025-01-10', { delivery: 'returned' }), 'none', '2026-05-18'],
    ['a notice without proof of disappearance', event('public-notice', '2025-01-10', { whereaboutsUnknownProved: false }), 'none', '2026-05-18'],
    ['a suit withdrawn before service', event('suit', '2025-01-10', { endedBeforeService: true, restartDate: d('2025-02-10') }), 'none', '2026-05-18'],
    ['a voided act', event('promise', '2025-01-10', { voided: true }), undefined, '2026-05-18'],
    ['a letter returned from the agreed address', event('letter', '2025-01-10', { delivery: 'returned', addressAgreed: true }), 'interrupts', '2028-01-10'],
    ['a refusal without recorded proof', event('demand-refused', '2025-01-10'), 'interrupts', '2028-01-10'],
    ['a suit that ended', event('suit', '2025-01-10', { restartDate: d('2025-09-30') }), 'interrupts', '2028-09-30'],
    ['a notice with proof', event('public-notice', '2025-01-10', { whereaboutsUnknownProved: true }), 'interrupts', '2028-01-10'],
  ])('%s', (_name, act, effect, nominal) => {
    const answer = outcome({ ...base, events: [act] }, d('2026-01-05'))
    expect(answer.acts[0]?.effect).toBe(effect)
    expect(answer.due.nominal).toBe(nominal)
  })

  it('keeps arguable acts out of the day that the branch works to', () => {
    const returned = event('letter', '2025-01-10', { delivery: 'returned', addressAgreed: true })
    const answer = outcome({ ...base, events: [returned] }, d('2026-08-01'))
    expect(answer.due).toMatchObject({ nominal: '2028-01-10', safe: '2026-05-18' })
    expect(answer.status).toBe('at-risk')
    expect(answer.codes).toContain('letter-returned')
  })

  it('holds the period open while a suit pends, and works from its filing', () => {
    const answer = outcome({ ...base, events: [event('suit', '2024-03-01')] }, d('2028-01-01'))
    expect(answer.status).toBe('procedure-pending')
    expect(answer.due.safe).toBe('2027-03-01')
  })

  it('stays open through what happens while the suit pends', () => {
    const events = [event('suit', '2024-03-01'), event('part-payment', '2025-06-01')]
    const answer = outcome({ ...base, events }, d('2029-01-01'))
    expect(answer.status).toBe('procedure-pending')
    expect(answer.due.safe).toBe('2028-06-01')
  })

  it('does not know today what happens tomorrow', () => {
    const facts = { ...base, events: [event('suit', '2024-03-01', { restartDate: d('2025-03-01') })] }
    expect(outcome(facts, d('2024-02-29')).due.nominal).toBe('2026-05-18')
    expect(outcome(facts, d('2024-12-31')).status).toBe('procedure-pending')
    expect(outcome(facts, d('2025-03-01')).due.nominal).toBe('2028-03-01')
  })

  it('counts an act on the rolled last day in the legal reading only', () => {
    const facts: LimitationFacts = { dueDate: d('2015-12-31'), events: [event('promise', '2019-01-02')] }
    expect(outcome(facts, d('2019-02-01'))).toMatchObject({ status: 'running', due: { nominal: '2022-01-02' } })
  })
})

describe('after expiry', () => {
  const lapsed = { dueDate: d('2018-09-16') } // to 2021-09-16
  it.each([
    ['a bare signature', event('demand-signed', '2022-03-01'), 'too-late'],
    ['a signature that agrees to perform', event('demand-signed', '2022-03-01', { agreesToPerform: true }), 'revives'],
    ['a promise', event('promise', '2022-03-01'), 'revives'],
    ['a letter', arrived('2022-03-01'), 'too-late'],
    ['a part payment', event('part-payment', '2022-03-01'), 'too-late'],
  ])('%s: %s', (_name, act, effect) => {
    const answer = outcome({ ...lapsed, events: [act] }, d('2022-06-01'))
    expect(answer.acts[0]?.effect).toBe(effect)
    expect(answer.status).toBe(effect === 'revives' ? 'running' : 'defence-risk')
  })

  it('asks whether the debtor agreed to perform', () => {
    expect(outcome({ ...lapsed, events: [event('demand-signed', '2022-03-01')] }).missing[0]?.question).toContain('同意继续履行')
  })

  it('takes a bare signature of the old days in the legal reading alone', () => {
    const answer = outcome({ dueDate: d('1998-09-16'), events: [event('demand-signed', '2000-10-15')] }, d('2000-11-01'))
    expect(answer.due).toMatchObject({ nominal: '2002-10-15', safe: '2000-09-15' })
    expect(answer.codes).toEqual(expect.arrayContaining(['revival', 'revival-signature']))
  })
})

const KINDS: readonly LimitationActKind[] = ['demand-signed', 'part-payment', 'promise', 'suit', 'letter', 'deduction']
const anyDay = fc.integer({ min: dayNumber(d('2010-01-01')), max: dayNumber(d('2026-11-01')) }).map(fromDayNumber)
const anyEvent = fc.record({ kind: fc.constantFrom(...KINDS), date: anyDay }).map(
  ({ kind, date }): LimitationEvent => ({ kind, date, delivery: 'arrived', addressAgreed: true, restartDate: date }),
)

test('is the same twice, in any order of entry, and a later act never shortens the period', () => {
  fc.assert(
    fc.property(anyDay, fc.array(anyEvent, { maxLength: 6 }), anyEvent, (dueDate, events, extra) => {
      const before = outcome({ dueDate, events })
      expect(outcome({ dueDate, events }).due).toEqual(before.due)
      expect(outcome({ dueDate, events: events.toReversed() }).due).toEqual(before.due)
      const after = outcome({ dueDate, events: [...events, extra] })
      expect(after.due.nominal >= before.due.nominal).toBe(true)
      if (before.status === 'running') expect(after.status).toBe('running')
    }),
    { numRuns: 500 },
  )
})

test('refuses dates out of order', () => {
  expect(() => limitation({ dueDate: d('2023-01-01'), events: [event('suit', '2024-03-01', { restartDate: d('2024-02-01') })] }, TODAY))
    .toThrowError(/早于/)
  expect(() => limitation({ dueDate: d('2023-01-01'), obstacles: [{ from: d('2024-03-01'), to: d('2024-02-01') }] }, TODAY))
    .toThrowError(/早于/)
})
