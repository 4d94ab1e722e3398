import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dateReadings, worseDueDays, worseOf } from '../../shared/rules/worse-reading.ts'

const may = isoDate('2026-05-31')
const june = isoDate('2026-06-30')

describe('the worse of two readings of a date that', () => {
  test.each([
    ['starts', may, june, may],
    ['starts', june, may, may],
    ['starts', null, june, june],
    ['starts', may, null, may],
    ['holds', may, june, may],
    ['holds', june, may, may],
    ['holds', null, june, null],
    ['holds', june, null, null],
    ['meets', may, june, june],
    ['meets', june, may, june],
    ['meets', null, may, null],
    ['meets', may, null, null],
  ] as const)('%s a period: %s or %s → %s', (reading, standing, proposed, worse) => {
    expect(worseOf(reading, standing, proposed)).toBe(worse)
  })

  test('does not depend on which of the two was proposed, and is one of them', () => {
    const day = fc.constantFrom(may, june, isoDate('2024-02-29'), null)
    fc.assert(
      fc.property(fc.constantFrom(...dateReadings), day, day, (reading, a, b) => {
        const worse = worseOf(reading, a, b)
        expect(worse).toBe(worseOf(reading, b, a))
        expect([a, b]).toContain(worse)
      }),
      { numRuns: 500 },
    )
  })
})

describe('of two readings of what is still to be paid', () => {
  const july = isoDate('2026-07-31')

  test.each([
    ['the earlier of each pair, from the last back', [may, july], [june, july], [may, july]],
    ['a day that only one of them knows', [may, june, july], [june, july], [may, june, july]],
    ['the earlier last day', [july], [may, june], [may, june]],
    ['what stands, where nothing is to be left', [may, june], [], [may, june]],
  ])('%s counts', (_, standing, proposed, worse) => {
    expect(worseDueDays(standing, proposed)).toEqual(worse)
    expect(worseDueDays(proposed, standing)).toEqual(worse)
  })
})
