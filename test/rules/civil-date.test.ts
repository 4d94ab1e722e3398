import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import {
  addDays, addMonths, addYears, dayNumber, dayOfWeek, daysBetween, fromDayNumber, maxDate, minDate,
} from '../../shared/rules/civil-date.ts'
import { RuleError } from '../../shared/rules/rule-error.ts'

/** What a caller without types (a plain Node script, a row from disk) may hand in. */
const NOT_A_DAY: IsoDate = JSON.parse('"2023-02-30"')
const FIRST = dayNumber(isoDate('1900-01-01'))
const LAST = dayNumber(isoDate('2199-12-31'))
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber)
const innerDay = fc
  .integer({ min: dayNumber(isoDate('1950-01-01')), max: dayNumber(isoDate('2149-12-31')) })
  .map(fromDayNumber)

test('every day of the range has one number and comes back from it', () => {
  let previous = ''
  for (let n = FIRST; n <= LAST; n += 1) {
    const date = fromDayNumber(n)
    expect(date > previous).toBe(true)
    if (dayNumber(date) !== n) throw new Error(`${date} came back as ${dayNumber(date)}, not ${n}`)
    previous = date
  }
  expect(LAST - FIRST + 1).toBe(109_573)
})

describe('agrees with an independent calendar', () => {
  it('for days', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -15_000, max: 15_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString())
        expect(dayOfWeek(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek)
      }),
      { numRuns: 500 },
    )
  })

  it('for months and years, a missing day becoming the last of the month', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -300, max: 300 }), (date, months) => {
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
        const years = Math.trunc(months / 10)
        expect(addYears(date, years)).toBe(Temporal.PlainDate.from(date).add({ years }).toString())
      }),
      { numRuns: 500 },
    )
  })
})

test('days between two days is the inverse of adding them', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to)
      expect(daysBetween(from, to)).toBe(-daysBetween(to, from) + 0)
    }),
    { numRuns: 500 },
  )
})

test('the worked days of article 202', () => {
  expect(addYears(isoDate('2024-02-29'), 3)).toBe('2027-02-28')
  expect(addMonths(isoDate('2025-08-31'), 6)).toBe('2026-02-28')
  expect(addMonths(isoDate('2024-01-31'), 1)).toBe('2024-02-29')
  expect(addMonths(isoDate('2026-03-31'), -1)).toBe('2026-02-28')
  expect(dayNumber(isoDate('1970-01-01'))).toBe(0)
  expect(dayOfWeek(isoDate('2026-11-22'))).toBe(7)
})

test('earliest and latest', () => {
  const [a, b, c] = [isoDate('2026-02-01'), isoDate('2025-12-31'), isoDate('2026-01-31')]
  expect(minDate(a, b, c)).toBe(b)
  expect(maxDate(b, a, c)).toBe(a)
})

test.each([
  ['a day that does not exist', 'date-invalid', () => addDays(NOT_A_DAY, 1)],
  ['a fraction of a day', 'period-invalid', () => addDays(isoDate('2026-01-01'), 1.5)],
  ['not a number', 'period-invalid', () => addMonths(isoDate('2026-01-01'), Number.NaN)],
  ['past the last year', 'date-out-of-range', () => addYears(isoDate('2190-01-01'), 20)],
  ['before the first year', 'date-out-of-range', () => addDays(isoDate('1900-01-01'), -1)],
])('refuses %s', (_name, code, compute) => {
  expect(compute).toThrowError(RuleError)
  expect(compute).toThrowError(expect.objectContaining({ code }))
})
