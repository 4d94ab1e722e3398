import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { NO_BRANCH_VALUES, withBranchValue } from '../../shared/rules/branch-values.ts'
import type { ContactFacts, LoggedContact } from '../../shared/rules/contact-guard.ts'
import { contactRole, debtorUnreachable, isMinorOn, mayContact } from '../../shared/rules/contact-guard.ts'

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

test.each([
  ['a number of his own', {}, 'allow'],
  ['a number that is somebody else\'s', { numberNotTheirs: true }, 'block'],
  ['his employer', { person: {}, isEmployer: true, debtorUnreachable: true }, 'block'],
  ['his employer, even if approved', { person: {}, isEmployer: true, approvalRecorded: true }, 'block'],
  ['a relative, debtor lost, approved', { person: {}, debtorUnreachable: true, approvalRecorded: true }, 'allow'],
  ['a relative, debtor lost, approved by who goes along', { person: {}, debtorUnreachable: true, approvedByParticipant: true }, 'needs-approval'],
  ['a relative, debtor reachable, approved by who goes along', { person: {}, approvedByParticipant: true }, 'block'],
  ['a relative, debtor reachable, approved', { person: {}, approvalRecorded: true }, 'block'],
  ['the spouse of a family debt, approved', { person: { relatedFindingRecorded: true }, approvalRecorded: true }, 'allow'],
  ['an agent with authority', { person: { isAgent: true } }, 'allow'],
  ['a mediator whom the debtor agreed to', { person: { isMediator: true } }, 'allow'],
  ['a giver of security', { person: { isSecurityProvider: true } }, 'allow'],
  ['a visit by three', { channel: 'visit', visitors: 3 }, 'allow'],
  ['a visit by four', { channel: 'visit', visitors: 4 }, 'needs-approval'],
  ['a visit by four, approved', { channel: 'visit', visitors: 4, approvalRecorded: true }, 'allow'],
  ['four on the telephone', { visitors: 4 }, 'allow'],
  ['the debtor calls at night', { incoming: true, at: { day: DAY, time: '23:10' } }, 'allow'],
  ['the fourth call of the day is his own', { incoming: true, log: calls(3, true) }, 'allow'],
  ['a mother calls and is told nothing', { incoming: true, person: {} }, 'allow'],
  ['a mother calls and is told of the debt', { incoming: true, person: {}, disclosesDebt: true }, 'block'],
] as const)('%s: %s', (_name, rest, expected) => {
  expect(verdict(contact(rest))).toBe(expected)
})

test('whatever is barred says what may lawfully be done instead', () => {
  const { findings } = mayContact(contact({ at: { day: DAY, time: '22:30' }, person: {}, lawfulSource: false, numberNotTheirs: true })).value
  expect(findings).toHaveLength(4)
  for (const { nextStep } of findings) expect(nextStep.length).toBeGreaterThan(5)
})

test('the branch may set fewer calls, and the answer names it', () => {
  const values = withBranchValue(NO_BRANCH_VALUES, 'effectiveCallsPerDay', '2', '总行催收管理办法')
  expect(mayContact(contact({ log: calls(2, true) }), values).value.verdict).toBe('block')
  expect(mayContact(contact({ log: calls(1, true) }), values).value.verdict).toBe('allow')
  expect(mayContact(contact(), values).steps.some(({ detail }) => detail.includes('总行催收管理办法'))).toBe(true)
})

test('the debtor is out of reach after three failures in a row, or when he is dead or missing', () => {
  expect(debtorUnreachable(2, 'normal')).toBe(false)
  expect(debtorUnreachable(3, 'normal')).toBe(true)
  expect(debtorUnreachable(0, 'lost')).toBe(true)
})

test('full age begins on the eighteenth birthday', () => {
  expect(isMinorOn(isoDate('2008-11-21'), DAY)).toBe(true)
  expect(isMinorOn(isoDate('2008-11-20'), DAY)).toBe(false)
})
