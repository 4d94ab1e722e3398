import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dateReadings, worseOf } from '../../shared/rules/worse-reading.ts'

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
