import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dayNumber, fromDayNumber } from '../../shared/rules/civil-date.ts'
import { guaranteeLimitation } from '../../shared/rules/guarantee-limitation.ts'
import type { GuaranteeAct, GuaranteeActKind, GuaranteeFacts } from '../../shared/rules/guarantee-period.ts'
import { guaranteePeriod } from '../../shared/rules/guarantee-period.ts'
import { determinationDay } from '../../shared/rules/guarantee-start.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function period(facts: GuaranteeFacts, today: IsoDate = TODAY) {
  const answer = guaranteePeriod(facts, today)
  if (answer.value === null) throw new Error(`no period: ${answer.missing.map((item) => item.question).join()}`)
  return { ...answer.value, codes: answer.cautions.map((caution) => caution.code), missing: answer.missing }
}

const joint = (rest: Partial<GuaranteeFacts>): GuaranteeFacts => ({
  contractDate: d('2025-01-10'), form: 'joint', agreed: { kind: 'none' }, ...rest,
})
const act = (kind: GuaranteeActKind, date: string, rest: Partial<GuaranteeAct> = {}): GuaranteeAct => ({ kind, date: d(date), ...rest })

test.each([
  ['R14 (a) no period', joint({ principalDue: d('2026-03-15') }), '2026-09-15', '2026-09-15', '2026-09-15'],
  ['R14 (b) ends in a holiday', joint({ principalDue: d('2026-04-01') }), '2026-10-01', '2026-10-08', '2026-09-30'],
  [
    'R14 (c) until paid, 2018',
    joint({ contractDate: d('2018-05-01'), principalDue: d('2019-11-20'), agreed: { kind: 'until-paid' } }),
    '2021-11-20', '2021-11-22', '2021-11-19',
  ],
  [
    'R14 (d) three years agreed',
    joint({ principalDue: d('2023-09-30'), agreed: { kind: 'duration', count: 3, unit: 'year' } }),
    '2026-09-30', '2026-09-30', '2026-09-30',
  ],
  [
    'R16 maximum amount',
    joint({ maximumAmount: { determinedOn: d('2025-12-31'), maturities: [d('2025-10-10'), d('2026-05-20')] } }),
    '2026-11-20', '2026-11-20', '2026-11-20',
  ],
  [
    'until paid, today',
    joint({ principalDue: d('2026-03-15'), agreed: { kind: 'until-paid' } }),
    '2026-09-15', '2026-09-15', '2026-09-15',
  ],
  [
    'an end before the maturity counts as none',
    joint({ principalDue: d('2026-03-15'), agreed: { kind: 'until', date: d('2026-03-15') } }),
    '2026-09-15', '2026-09-15', '2026-09-15',
  ],
  [
    'an end after the maturity',
    joint({ principalDue: d('2026-03-15'), agreed: { kind: 'until', date: d('2028-03-15') } }),
    '2028-03-15', '2028-03-15', '2028-03-15',
  ],
  [
    'an old contract until paid over a debt due after 2021: safe is six months (doubt 3)',
    joint({ contractDate: d('2019-05-01'), principalDue: d('2022-03-15'), agreed: { kind: 'until-paid' } }),
    '2024-03-15', '2024-03-15', '2022-09-15',
  ],
  [
    'instalments: safe from the earliest unpaid (R17)',
    joint({ instalments: [d('2026-01-20'), d('2026-04-20'), d('2026-07-20')] }),
    '2027-01-20', '2027-01-20', '2026-07-20',
  ],
  [
    'instalments before the last day of the term: the term ends the legal reading',
    joint({ principalDue: d('2026-08-20'), instalments: [d('2026-01-20'), d('2026-04-20')] }),
    '2027-02-20', '2027-02-22', '2026-07-20',
  ],
  [
    'instalments of an extension without the consent of the guarantor do not count',
    joint({ principalDue: d('2026-03-15'), extension: { newDue: d('2027-03-15'), guarantorConsented: false }, instalments: [d('2026-09-15'), d('2027-03-15')] }),
    '2026-09-15', '2026-09-15', '2026-09-15',
  ],
  [
    'acceleration: safe from the declared maturity',
    joint({ principalDue: d('2027-03-15'), acceleration: { payBy: d('2026-02-20') } }),
    '2027-09-15', '2027-09-15', '2026-08-20',
  ],
] satisfies [string, GuaranteeFacts, string, string, string][])('%s', (_name, facts, nominal, rolled, safe) => {
  expect(period(facts).due).toMatchObject({ nominal, rolled, safe })
})

describe('form', () => {
  it.each([
    ['2020-12-31', 'joint'],
    ['2021-01-01', 'general'],
  ])('not agreed in a contract of %s is %s', (contractDate, form) => {
    expect(period(joint({ contractDate: d(contractDate), form: 'not-agreed', principalDue: d('2026-03-15') })).form).toBe(form)
  })

  it('unknown: asks, and takes the worse of both', () => {
    const facts: GuaranteeFacts = {
      contractDate: d('2025-01-10'), agreed: { kind: 'none' }, principalDue: d('2026-03-15'),
      acts: [act('request-guarantor', '2026-08-01')],
    }
    const answer = period(facts)
    expect(answer.outcome.status).toBe('released')
    expect(answer.missing.map((item) => item.fact)).toEqual(['form'])
  })
})

describe('extension', () => {
  const due = { principalDue: d('2026-03-15') }
  it.each([
    [true, '2027-03-15', 0],
    [false, '2026-09-15', 0],
    [undefined, '2026-09-15', 1],
  ])('consent %s → %s', (guarantorConsented, nominal, questions) => {
    const extension = { newDue: d('2026-09-15'), ...(guarantorConsented === undefined ? {} : { guarantorConsented }) }
    const answer = period(joint({ ...due, extension }))
    expect(answer.due.nominal).toBe(nominal)
    expect(answer.missing).toHaveLength(questions)
  })
})

describe('the act inside the period (2026-03-15 to 2026-09-15)', () => {
  const due = { principalDue: d('2026-03-15') }
  it.each([
    ['joint', act('request-guarantor', '2026-08-01'), 'met'],
    ['joint', act('request-guarantor', '2026-09-15'), 'met'],
    ['joint', act('request-guarantor', '2026-09-16'), 'released'],
    ['joint', act('request-guarantor', '2026-03-01'), 'released'],
    ['joint', act('request-guarantor', '2026-08-01', { againstAnother: true }), 'released'],
    ['joint', act('suit-debtor', '2026-08-01'), 'released'],
    ['joint', act('suit-guarantor', '2026-08-01'), 'met'],
    ['joint', act('suit-guarantor', '2026-08-01', { withdrawnOn: d('2026-09-01') }), 'released'],
    ['joint', act('suit-guarantor', '2026-08-01', { withdrawnOn: d('2026-09-01'), servedOn: d('2026-08-20') }), 'met'],
    ['general', act('suit-debtor', '2026-08-01'), 'met'],
    ['general', act('notarised-enforcement', '2026-08-01'), 'met'],
    ['general', act('suit-debtor', '2026-08-01', { withdrawnOn: d('2026-08-20') }), 'released'],
    ['general', act('suit-guarantor', '2026-08-01'), 'released'],
    ['general', act('request-guarantor', '2026-08-01'), 'released'],
    ['general', act('suit-debtor', '2026-08-01', { voided: true }), 'released'],
  ] as const)('%s guarantee, %o: %s', (form, done, status) => {
    expect(period(joint({ ...due, form, acts: [done] })).outcome.status).toBe(status)
  })

  it('runs, then is at risk past the safe reading, then is over', () => {
    const facts = joint({ principalDue: d('2026-04-01') }) // nominal 2026-10-01, rolled 2026-10-08
    expect(period(facts, d('2026-10-01')).outcome.status).toBe('alive')
    expect(period(facts, d('2026-10-05')).outcome.status).toBe('at-risk')
    expect(period(facts, d('2026-10-09')).outcome.status).toBe('released')
    const late = joint({ principalDue: d('2026-04-01'), acts: [act('request-guarantor', '2026-10-08')] })
    expect(period(late).outcome.status).toBe('at-risk')
    expect(period(late).codes).toContain('guarantee-roll')
  })

  it('warns that a signature after the period revives nothing', () => {
    expect(period(joint({ ...due, acts: [act('request-guarantor', '2026-10-20')] })).codes).toContain('after-the-period')
  })
})

const acts = fc.record({
  kind: fc.constantFrom<GuaranteeActKind>('suit-debtor', 'request-guarantor', 'suit-guarantor', 'notarised-enforcement'),
  date: fc.integer({ min: dayNumber(d('2026-01-01')), max: dayNumber(d('2026-11-20')) }).map(fromDayNumber),
})

test('later acts never make a met period unmet', () => {
  fc.assert(
    fc.property(fc.constantFrom('general', 'joint'), fc.array(acts, { maxLength: 4 }), fc.array(acts, { maxLength: 3 }), (form, before, later) => {
      const facts = joint({ form, principalDue: d('2026-03-15') })
      const first = period({ ...facts, acts: before }).outcome
      const then = period({ ...facts, acts: [...before, ...later] }).outcome
      if (first.status === 'met') expect(then.status).toBe('met')
      expect(period({ ...facts, acts: before.toReversed() }).outcome.status).toBe(first.status)
    }),
    { numRuns: 500 },
  )
})

function citedArticles(contractDate: string): string {
  const facts = joint({ contractDate: d(contractDate), principalDue: d('2020-06-15'), acts: [act('request-guarantor', '2020-08-03')] })
  return guaranteePeriod(facts, TODAY).steps.map((step) => step.source?.article ?? '').join()
}

test('cites the law of the contract\'s day', () => {
  expect(citedArticles('2019-05-01')).not.toContain('民法典')
  expect(citedArticles('2019-05-01')).toContain('担保法第二十六条第二款')
  expect(citedArticles('2021-05-01')).not.toContain('担保法第')
})

test('asks for what is missing, and refuses what cannot be', () => {
  expect(guaranteePeriod({}, TODAY).missing.map((item) => item.fact)).toEqual(['contractDate', 'agreed', 'principalDue'])
  expect(() => period(joint({ contractDate: d('1995-09-30'), principalDue: d('1996-03-15') }))).toThrowError(/未收录/)
  expect(() => period(joint({ principalDue: d('2026-03-15'), acts: [act('suit-guarantor', '2026-08-01', { withdrawnOn: d('2026-07-01') })] })))
    .toThrowError(/早于/)
})

describe('limitation of the guarantee debt (R18)', () => {
  it.each([
    ['joint: from the request', { form: 'joint' as const, requestedOn: d('2026-08-01') }, '2029-08-01'],
    ['general: a year without a ruling', { form: 'general' as const, enforcement: { applicationReceivedOn: d('2025-04-10') } }, '2029-04-10'],
    [
      'general: the ruling served',
      { form: 'general' as const, enforcement: { applicationReceivedOn: d('2025-04-10'), endingRulingServedOn: d('2025-09-01') } },
      '2028-09-01',
    ],
    ['general: old law, from the judgment', { form: 'general' as const, judgmentEffectiveOn: d('2019-06-03') }, '2022-06-03'],
  ])('%s', (_name, facts, last) => {
    expect(guaranteeLimitation(facts, TODAY).value?.due.nominal).toBe(last)
  })

  it('has not begun while the year still runs', () => {
    const facts = { form: 'general' as const, enforcement: { applicationReceivedOn: d('2026-04-10') } }
    expect(guaranteeLimitation(facts, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'enforcement' }] })
  })
})

test('the determination day is the earliest of its events (民法典423)', () => {
  expect(determinationDay({ agreedDay: d('2026-01-01'), sealKnownOn: d('2025-10-01') })).toBe('2025-10-01')
  expect(determinationDay({ createdOn: d('2024-03-01'), requestedOn: d('2026-03-01') })).toBeNull()
  expect(determinationDay({ createdOn: d('2024-03-01'), requestedOn: d('2026-03-02') })).toBe('2026-03-02')
})
