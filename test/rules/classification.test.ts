import { describe, expect, test } from 'vitest'
import { fen, ZERO_FEN } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { RiskFactKind } from '../../shared/model/risk-fact.ts'
import { bucketBounds, bucketOf, boundsText } from '../../shared/rules/ageing.ts'
import { NO_BRANCH_VALUES, withBranchValue } from '../../shared/rules/branch-values.ts'
import { type ClassificationFacts, classify } from '../../shared/rules/classification.ts'
import { daysBetween } from '../../shared/rules/civil-date.ts'

const BOUNDS = bucketBounds(NO_BRANCH_VALUES)
const DAY = isoDate('2026-11-22')

function facts(more: Partial<ClassificationFacts> = {}): ClassificationFacts {
  return { overdueDays: 0, retail: true, signs: [], current: null, periodMonths: 1, debtor: { bad: ZERO_FEN, all: fen(100_00) }, ...more }
}
const sign = (kind: RiskFactKind, on = '2026-01-10') => ({ kind, occurredOn: isoDate(on) })
const proposed = (more: Partial<ClassificationFacts>, asOf = DAY) => classify(facts(more), BOUNDS, asOf).value?.proposed

describe('buckets', () => {
  test.each([[0, 'none'], [1, 'M1'], [30, 'M1'], [31, 'M2'], [60, 'M2'], [61, 'M3'], [150, 'M5'], [151, 'M6'], [180, 'M6'], [181, 'M6+'], [4000, 'M6+']])('%i days are %s', (days, bucket) => {
    expect(bucketOf(days, BOUNDS)).toBe(bucket)
  })

  test('at the branch\'s own boundaries, which are printed', () => {
    const own = bucketBounds(withBranchValue(NO_BRANCH_VALUES, 'bucketM1', '29', '与总行口径一致'))
    expect(bucketOf(30, own)).toBe('M2')
    expect(boundsText(own)).toBe('M1 1–29天，M2 30–60天，M3 61–90天，M4 91–120天，M5 121–150天，M6 151–180天，M6+ 181天以上')
  })
})

describe('the floor by days', () => {
  test.each([
    ['2026-03-20', 'normal'], ['2026-03-21', 'special-mention'], ['2026-06-18', 'special-mention'], ['2026-06-19', 'substandard'], ['2026-12-15', 'substandard'],
    ['2026-12-16', 'doubtful'], ['2027-03-15', 'doubtful'], ['2027-03-16', 'loss'],
  ])('due 2026-03-20 and unpaid, on %s', (day, riskClass) => {
    expect(proposed({ overdueDays: daysBetween(isoDate('2026-03-20'), isoDate(day)) }, isoDate(day))).toBe(riskClass)
  })

  test('a technical delay counts for nothing up to seven days', () => {
    expect(proposed({ overdueDays: 7, signs: [sign('technical-delay')] })).toBe('normal')
    expect(proposed({ overdueDays: 8, signs: [sign('technical-delay')] })).toBe('special-mention')
  })

  test('unknown days are asked for, and a trigger decides without them', () => {
    const open = classify(facts({ overdueDays: null }), BOUNDS, DAY)
    expect(open.value).toBeNull()
    expect(open.missing.map(({ fact }) => fact)).toEqual(['overdueDays'])
    expect(proposed({ overdueDays: null, signs: [sign('evasion')] })).toBe('doubtful')
  })

  test('days before the rules are refused', () => {
    expect(() => classify(facts(), BOUNDS, isoDate('2023-06-30'))).toThrow(/未收录/)
  })
})

describe('triggers', () => {
  test.each([
    ['fund-misuse', 'special-mention'], ['repaid-by-new-debt', 'special-mention'], ['credit-impaired', 'substandard'], ['rating-cut', 'substandard'], ['evasion', 'doubtful'], ['impaired-half', 'doubtful'],
    ['impaired-most', 'loss'], ['bankruptcy-liquidation', 'loss'],
  ] as const)('%s: at least %s', (kind, floor) => {
    expect(proposed({ signs: [sign(kind)] })).toBe(floor)
    expect(proposed({ overdueDays: 400, signs: [sign(kind)] })).toBe('loss')
  })

  test('what names non-retail debtors leaves a person alone', () => {
    expect(proposed({ signs: [sign('overdue-in-other-banks')] })).toBe('normal')
    expect(proposed({ signs: [sign('bad-debt-elsewhere')] })).toBe('normal')
    expect(proposed({ retail: false, signs: [sign('bad-debt-elsewhere')] })).toBe('special-mention')
    expect(proposed({ retail: false, signs: [sign('overdue-in-other-banks')] })).toBe('substandard')
  })

  test('more than a tenth of a debtor\'s claims bad makes all of them bad; a tenth does not', () => {
    const debtor = (bad: number) => ({ bad: fen(bad), all: fen(1000) })
    expect(proposed({ retail: false, debtor: debtor(100) })).toBe('normal')
    expect(proposed({ retail: false, debtor: debtor(101) })).toBe('substandard')
    expect(proposed({ retail: true, debtor: debtor(900) })).toBe('normal')
  })
})

describe('observation', () => {
  test('a bad loan goes up after the longer of two payment periods and six months', () => {
    const cleared = (on: string, periodMonths = 1) => classify(facts({ current: 'substandard', signs: [sign('arrears-cleared', on)], periodMonths }), BOUNDS, DAY).value
    expect(cleared('2026-05-23')).toMatchObject({ floor: 'normal', proposed: 'substandard', observedUntil: '2026-11-23' })
    expect(cleared('2026-05-22')).toMatchObject({ proposed: 'normal', observedUntil: null })
    expect(cleared('2026-01-10', 6)).toMatchObject({ proposed: 'substandard', observedUntil: '2027-01-10' })
  })

  test('without the day of clearing it stays', () => {
    const answer = classify(facts({ current: 'doubtful' }), BOUNDS, DAY)
    expect(answer.value?.proposed).toBe('doubtful')
    expect(answer.missing.map(({ fact }) => fact)).toEqual(['arrearsCleared'])
  })

  test('an arrear of today is never a clearing: the observation starts again, whatever was noted before', () => {
    const cleared = { current: 'substandard' as const, signs: [sign('arrears-cleared', '2026-01-10')] }
    expect(classify(facts({ ...cleared, overdueDays: 20 }), BOUNDS, DAY).value).toMatchObject({ floor: 'special-mention', proposed: 'substandard', observedUntil: null })
    expect(proposed({ ...cleared, overdueDays: 5, signs: [...cleared.signs, sign('technical-delay', '2026-11-17')] })).toBe('normal')
    expect(proposed({ ...cleared, overdueDays: null, signs: [...cleared.signs, sign('fund-misuse')] })).toBe('substandard')
  })

  test('nothing goes up while another claim of the debtor in this bank is bad, a person\'s neither', () => {
    const cleared = { current: 'doubtful' as const, signs: [sign('arrears-cleared', '2026-01-10')], debtor: { bad: fen(1), all: fen(1000_00) } }
    for (const retail of [true, false]) expect(proposed({ ...cleared, retail })).toBe('doubtful')
    expect(proposed({ ...cleared, debtor: { bad: ZERO_FEN, all: fen(1000_00) } })).toBe('normal')
  })

  test('a restructured loan is observed for a year, a second time at least 次级, and an arrear starts it again', () => {
    expect(classify(facts({ signs: [sign('restructured', '2025-11-23')] }), BOUNDS, DAY).value).toMatchObject({ proposed: 'special-mention', observedUntil: '2026-11-23' })
    expect(proposed({ signs: [sign('restructured', '2025-11-22')] })).toBe('normal')
    expect(proposed({ signs: [sign('restructured', '2025-03-01'), sign('restructured-again', '2026-03-01')] })).toBe('substandard')
    // Cleared inside the year: a year from the clearing; before it or after it nothing changes.
    const cleared = (on: string) => classify(facts({ signs: [sign('restructured', '2025-06-10'), sign('arrears-cleared', on)] }), BOUNDS, DAY).value
    expect(cleared('2026-03-01')).toMatchObject({ proposed: 'special-mention', observedUntil: '2027-03-01' })
    expect(cleared('2025-06-10')).toMatchObject({ proposed: 'normal', observedUntil: null })
    expect(cleared('2026-06-10')).toMatchObject({ proposed: 'normal', observedUntil: null })
    expect(classify(facts({ overdueDays: 3, signs: [sign('restructured', '2025-11-20')] }), BOUNDS, DAY).value).toMatchObject({ proposed: 'special-mention', observedUntil: null })
  })
})
