import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dayNumber, fromDayNumber } from '../../shared/rules/civil-date.ts'
import type { PeriodUnit } from '../../shared/rules/due-date.ts'
import {
  addPeriod, countPeriod, fixedDueDate, othersDueDate, ownDueDate, reminders,
} from '../../shared/rules/due-date.ts'
import { isRestDay } from '../../shared/rules/workdays.ts'

const UNITS: readonly PeriodUnit[] = ['day', 'month', 'year']

test.each([
  // R1
  ['2024-02-29', 3, 'year', '2027-02-28', '2027-03-01', '2027-02-26', true],
  ['2025-08-31', 6, 'month', '2026-02-28', '2026-02-28', '2026-02-28', false],
  // R3
  ['2026-09-18', 15, 'day', '2026-10-03', '2026-10-08', '2026-09-30', false],
  ['2026-08-21', 30, 'day', '2026-09-20', '2026-09-20', '2026-09-20', false],
  // R4
  ['2026-05-28', 6, 'month', '2026-11-28', '2026-11-30', '2026-11-27', false],
  // R3: over the end of a year without the next notice.
  ['2026-10-31', 2, 'month', '2026-12-31', '2026-12-31', '2026-12-31', true],
  // R5
  ['2023-06-30', 3, 'year', '2026-06-30', '2026-06-30', '2026-06-30', false],
] as const)('%s + %i %s → %s', (start, count, unit, nominal, rolled, safe, provisional) => {
  expect(addPeriod(isoDate(start), count, unit)).toEqual({ nominal, rolled, safe, provisional })
})

describe('the day worked to', () => {
  it('takes the earliest reading for our own acts and the latest for the other side', () => {
    const [nominal, other] = [isoDate('2026-11-21'), isoDate('2026-11-14')]
    expect(ownDueDate(nominal, [other]).safe).toBe('2026-11-13')
    expect(othersDueDate(other, [nominal]).safe).toBe('2026-11-23')
    expect(fixedDueDate(nominal)).toMatchObject({ rolled: '2026-11-21', safe: '2026-11-20' })
  })

  it('reminds on the ladder, on the working day before when a reminder falls on a day off', () => {
    const ladder = reminders(ownDueDate(isoDate('2026-12-04')))
    expect(ladder.map((item) => item.daysBefore)).toEqual([90, 60, 30, 15, 7, 3, 1])
    expect(ladder[0]).toEqual({ daysBefore: 90, on: '2026-09-04' })
    expect(ladder.every((item) => !isRestDay(item.on))).toBe(true)
  })
})

test('any period: computed twice it is equal, safe ≤ nominal ≤ rolled, both working days', () => {
  const start = fc
    .integer({ min: dayNumber(isoDate('2000-01-01')), max: dayNumber(isoDate('2040-12-31')) })
    .map(fromDayNumber)
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...UNITS), (day, count, unit) => {
      const due = addPeriod(day, count, unit)
      expect(addPeriod(day, count, unit)).toEqual(due)
      expect(due.safe <= due.nominal && due.nominal <= due.rolled).toBe(true)
      expect(isRestDay(due.safe) || isRestDay(due.rolled)).toBe(false)
      expect(due.nominal > day).toBe(true)
    }),
    { numRuns: 500 },
  )
})

describe('the period counter of the toolbox', () => {
  it('explains itself', () => {
    const answer = countPeriod({ start: isoDate('2026-09-18'), period: { count: 15, unit: 'day' }, kind: 'procedural' })
    expect(answer.value).toMatchObject({ rolled: '2026-10-08' })
    expect(answer.steps.map((step) => step.label)).toEqual(['计算期间', '最后一日遇休假日顺延', '应办日'])
    expect(answer.steps[0]?.source?.article).toContain('第八十五条')
  })

  it('says when a year has no holiday table', () => {
    const answer = countPeriod({ start: isoDate('2024-02-29'), period: { count: 3, unit: 'year' }, kind: 'civil' })
    expect(answer.cautions.map((caution) => caution.code)).toContain('provisional')
  })

  it('asks for the start that it lacks', () => {
    const answer = countPeriod({ period: { count: 3, unit: 'year' }, kind: 'civil' })
    expect(answer.value).toBeNull()
    expect(answer.missing).toEqual([{ fact: 'start', question: '期间从哪一天的事实起算？' }])
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a length of %s', (count) => {
    expect(() => countPeriod({ start: isoDate('2026-01-01'), period: { count, unit: 'day' }, kind: 'civil' })).toThrowError(
      /正整数/,
    )
  })
})
