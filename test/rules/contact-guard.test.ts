import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { ContactFacts, LoggedContact } from '../../shared/rules/contact-guard.ts'
import { contactRole, mayContact } from '../../shared/rules/contact-guard.ts'

const DAY = isoDate('2026-11-20')

function contact(rest: Partial<ContactFacts> = {}): ContactFacts {
  return {
    at: { day: DAY, time: '10:30' }, channel: 'call', person: { isDebtor: true }, number: '000', log: [], loan: 'consumer', lawfulSource: true, ...rest,
  }
}

const verdict = (facts: ContactFacts) => mayContact(facts).value.verdict
const calls = (count: number, effective: boolean, rest: Partial<LoggedContact> = {}): LoggedContact[] =>
  Array.from({ length: count }, () => ({ day: DAY, channel: 'call', number: '000', effective, ...rest }))

describe('quiet hours (R68)', () => {
  it.each([
    ['21:58', 'allow'],
    ['21:59:59', 'allow'],
    ['22:00:00', 'block'],
    ['22:01', 'block'],
    ['07:59:59', 'block'],
    ['08:00', 'allow'],
  ])('%s: %s', (time, expected) => {
    expect(verdict(contact({ at: { day: DAY, time } }))).toBe(expected)
  })

  it('give way to the debtor\'s own agreement, and do not stop the post', () => {
    expect(verdict(contact({ at: { day: DAY, time: '23:00' }, quietHoursAgreed: true }))).toBe('allow')
    expect(verdict(contact({ at: { day: DAY, time: '23:00' }, channel: 'letter' }))).toBe('allow')
    expect(verdict(contact({ at: { day: DAY, time: '23:00' }, channel: 'message' }))).toBe('block')
  })

  it.each(['24:00', '8:00', '', '10:61'])('refuses the time "%s"', (time) => {
    expect(() => mayContact(contact({ at: { day: DAY, time } }))).toThrowError(/时间无效/)
  })
})

test.each([
  ['the third effective call', calls(2, true), 'allow'],
  ['the fourth effective call', calls(3, true), 'block'],
  ['calls of yesterday', calls(3, true, { day: isoDate('2026-11-19') }), 'allow'],
  ['the sixth unanswered attempt', calls(5, false), 'allow'],
  ['the seventh unanswered attempt', calls(6, false), 'block'],
  ['another number', calls(6, false, { number: '111' }), 'allow'],
  ['visits are not calls', calls(3, true, { channel: 'visit' }), 'allow'],
])('%s: %s', (_name, log, expected) => {
  expect(verdict(contact({ log }))).toBe(expected)
})

test.each([
  ['guarantor', { person: { isGuarantor: true } }, 'allow'],
  ['joint debtor', { person: { isJointDebtor: true } }, 'allow'],
  ['relative, debtor reachable', { person: {} }, 'block'],
  ['relative, debtor unreachable', { person: {}, debtorUnreachable: true }, 'needs-approval'],
  ['relative told of the debt', { person: {}, debtorUnreachable: true, disclosesDebt: true }, 'block'],
  ['relative who refused', { person: {}, debtorUnreachable: true, personRefused: true }, 'block'],
  ['related by a recorded finding', { person: { relatedFindingRecorded: true } }, 'needs-approval'],
  ['a minor', { isMinor: true }, 'block'],
  ['a bought number', { lawfulSource: false }, 'block'],
  ['a corporate loan at night', { loan: 'corporate', at: { day: DAY, time: '23:00' } }, 'needs-approval'],
] satisfies [string, Partial<ContactFacts>, string][])('%s: %s', (_name, rest, expected) => {
  expect(verdict(contact(rest))).toBe(expected)
})

test('says why, from which rule, and what it was not told', () => {
  const { lawfulSource: _source, ...rest } = contact({ log: calls(3, true) })
  const answer = mayContact(rest)
  expect(answer.value.reasons).toEqual(['当日有效通话已达3次'])
  expect(answer.cautions[0]?.text).toContain('待核实')
  expect(answer.missing.map((item) => item.fact)).toEqual(['lawfulSource'])
})

test('before the guidelines only the quiet of the Civil Code holds', () => {
  const day = isoDate('2025-02-27')
  expect(verdict(contact({ at: { day, time: '10:00' }, log: calls(9, true, { day }) }))).toBe('allow')
  expect(verdict(contact({ at: { day, time: '23:00' } }))).toBe('block')
})

test('a person without a legal tie on record is unrelated', () => {
  expect([contactRole({}), contactRole({ isDebtor: true, isGuarantor: true }), contactRole({ isGuarantor: true })]).toEqual([
    'unrelated', 'debtor', 'obligor',
  ])
})
