import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { PreservationFacts, PreservedObject } from '../../shared/rules/preservation-term.ts'
import { preservationTerm } from '../../shared/rules/preservation-term.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function sealed(object: PreservedObject, from: string, to?: string): PreservationFacts {
  return { object, stage: 'litigation', periods: [{ from: d(from), ...(to === undefined ? {} : { to: d(to) }) }] }
}

test.each([
  // R23: since 2015-02-04
  ['immovable', '2023-12-15', '2026-12-14'],
  ['deposit', '2026-03-01', '2027-02-28'],
  ['movable', '2024-05-10', '2026-05-09'],
  ['other-right', '2024-01-01', '2026-12-31'],
  ['deposit', '2024-02-29', '2025-02-27'],
  ['deposit', '2015-02-04', '2016-02-03'],
  // before: 2004 text
  ['deposit', '2015-02-03', '2015-08-02'],
  ['movable', '2010-06-01', '2011-05-31'],
  ['immovable', '2005-01-01', '2006-12-31'],
] as const)('%s from %s ends on %s', (object, from, end) => {
  const answer = preservationTerm(sealed(object, from), TODAY)
  expect(answer.value?.expiry).toMatchObject({ nominal: end, rolled: end })
  expect(answer.value?.endIsWritten).toBe(false)
  expect(answer.cautions.map((caution) => caution.code)).toContain('end-computed')
})

describe('renewal', () => {
  it('is applied for by the eighth day before, or thirty days before in enforcement, on a working day (R24)', () => {
    const answer = preservationTerm(sealed('immovable', '2023-12-15', '2026-12-14'), TODAY)
    expect(answer.value?.applyBy).toEqual({ preservation: '2026-12-04', enforcement: '2026-11-13' })
    expect(answer.value?.workTo).toBe('2026-12-04')
    expect(answer.value?.status).toBe('running')
    expect(preservationTerm({ ...sealed('immovable', '2023-12-15', '2026-12-14'), stage: 'enforcement' }, TODAY).value)
      .toMatchObject({ workTo: '2026-11-13', status: 'renewal-late' })
  })

  it('is halved under the 2004 text', () => {
    const facts: PreservationFacts = {
      object: 'immovable', stage: 'litigation', periods: [{ from: d('2010-01-01') }, { from: d('2012-01-01') }],
    }
    expect(preservationTerm(facts, d('2012-06-01')).value?.expiry?.nominal).toBe('2012-12-31')
  })

  it('knows an application in time from a late one', () => {
    const facts = sealed('immovable', '2023-12-15', '2026-12-14')
    expect(preservationTerm({ ...facts, renewalFiledOn: d('2026-11-20') }, TODAY).value).toMatchObject({
      status: 'renewal-filed', renewalInTime: true,
    })
    expect(preservationTerm({ ...facts, renewalFiledOn: d('2026-12-07') }, d('2026-12-08')).value?.renewalInTime).toBe(false)
  })

  it('measures an application by the stage in which it was made, and asks where that is not on record', () => {
    const facts = { ...sealed('immovable', '2023-12-15', '2026-12-14'), inEnforcement: true, renewalFiledOn: d('2026-11-20') }
    const at = (enforcementFrom?: string) => preservationTerm({ ...facts, ...(enforcementFrom === undefined ? {} : { enforcementFrom: d(enforcementFrom) }) }, TODAY)
    expect(at('2026-11-21').value?.renewalInTime).toBe(true)
    expect(at('2026-11-10').value?.renewalInTime).toBe(false)
    expect(at().value).toMatchObject({ status: 'renewal-filed', renewalInTime: null })
    expect(at().missing).toEqual([{ fact: 'enforcementFrom', question: expect.stringContaining('哪一天申请执行') }])
    expect(preservationTerm({ ...facts, renewalFiledOn: d('2026-12-07') }, d('2026-12-08'))).toMatchObject({ value: { renewalInTime: false }, missing: [] })
  })
})

describe('the running end', () => {
  it('is the latest written end of the periods that are not voided', () => {
    const facts: PreservationFacts = {
      object: 'immovable',
      stage: 'litigation',
      periods: [
        { from: d('2020-06-01'), to: d('2023-05-31') },
        { from: d('2023-05-10'), to: d('2026-05-09') },
        { from: d('2026-04-01'), to: d('2029-03-31'), voided: true },
      ],
    }
    expect(preservationTerm(facts, d('2026-05-01')).value?.expiry?.nominal).toBe('2026-05-09')
    expect(preservationTerm(facts, d('2026-05-10')).value?.status).toBe('lapsed')
  })

  it('lets the paper win over the longest duration, and counts a renewal without a date from its start', () => {
    const shorter = preservationTerm(sealed('immovable', '2024-01-01', '2026-06-30'), d('2026-01-01'))
    expect(shorter.value).toMatchObject({ expiry: { nominal: '2026-06-30' }, endIsWritten: true })
    const facts: PreservationFacts = {
      object: 'immovable',
      stage: 'litigation',
      periods: [{ from: d('2023-01-01'), to: d('2025-12-31') }, { from: d('2025-12-20') }],
    }
    expect(preservationTerm(facts, TODAY).value).toMatchObject({ expiry: { nominal: '2028-12-19' }, endIsWritten: false })
  })

  it('works to one year for balances that are not deposits (doubt 11)', () => {
    const answer = preservationTerm(sealed('other-funds', '2026-01-15'), TODAY)
    expect(answer.value?.expiry).toMatchObject({ nominal: '2029-01-14', safe: '2027-01-14' })
    expect(answer.value?.workTo).toBe('2027-01-06')
    expect(answer.cautions.map((caution) => caution.code)).toContain('other-funds')
  })
})

describe('pre-suit preservation (R21)', () => {
  const facts: PreservationFacts = { object: 'deposit', stage: 'pre-suit', periods: [{ from: d('2026-09-01') }] }

  it('asks for a suit within 30 days', () => {
    const answer = preservationTerm(facts, d('2026-09-15'))
    expect(answer.value?.sueBy).toEqual({ nominal: '2026-10-01', rolled: '2026-10-08', safe: '2026-09-30', provisional: false })
    expect(answer.cautions.map((caution) => caution.code)).toContain('pre-suit-security')
  })

  it('says that the court lifts it when no suit came', () => {
    expect(preservationTerm(facts, d('2026-10-09')).value?.status).toBe('lift-risk')
    expect(preservationTerm({ ...facts, suedOn: d('2026-10-08') }, d('2026-10-09')).value?.status).toBe('running')
  })
})

describe('what the record lacks', () => {
  it('asks for the kind of property, the start, or the written end before 2005', () => {
    expect(preservationTerm({ periods: [{ from: d('2026-01-01') }] }, TODAY)).toMatchObject({
      value: null, missing: [{ fact: 'object' }],
    })
    expect(preservationTerm({ periods: [] }, TODAY)).toMatchObject({ value: null, missing: [{ fact: 'periods' }] })
    expect(preservationTerm(sealed('deposit', '2004-12-31'), TODAY)).toMatchObject({ value: null, missing: [{ fact: 'to' }] })
  })

  it('takes the earlier day while the stage is unknown', () => {
    const answer = preservationTerm({ periods: [{ from: d('2023-12-15'), to: d('2026-12-14') }] }, TODAY)
    expect(answer.value?.workTo).toBe('2026-11-13')
    expect(answer.missing.map((item) => item.fact)).toEqual(['stage'])
  })
})

test('a waiting seal has no running period until its turn; a released one is done', () => {
  const waiting = preservationTerm({ rank: 'waiting', object: 'immovable', periods: [] }, TODAY)
  expect(waiting.value).toMatchObject({ status: 'waiting', expiry: null })
  expect(waiting.cautions.map((caution) => caution.code)).toContain('waiting-period')
  expect(preservationTerm({ ...sealed('immovable', '2026-01-01', '2028-12-31'), rank: 'waiting' }, TODAY).value).toMatchObject({
    status: 'waiting', expiry: { nominal: '2028-12-31' },
  })
  expect(preservationTerm({ ...sealed('movable', '2026-01-01'), releasedOn: d('2026-03-01') }, TODAY).value?.status).toBe('released')
})

test('refuses a period that ends before it begins', () => {
  expect(() => preservationTerm(sealed('deposit', '2026-03-01', '2026-02-01'), TODAY)).toThrowError(/早于/)
})
