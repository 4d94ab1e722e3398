/** Foreclosed assets on the books and in custody: R65, R66. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { countDuty, lettingProblem, quarterText } from '../../shared/rules/foreclosed-duties.ts'
import { foreclosedResult } from '../../shared/rules/foreclosed-result.ts'

const d = isoDate

describe('what it has come to', () => {
  const disposal = { on: d('2026-05-08'), price: fen(700), received: fen(600), cost: fen(30), bookPart: fen(400) }

  it('asks for the book value before it computes anything', () => {
    const answer = foreclosedResult({ book: null, money: [], disposals: [] })
    expect(answer.value).toBeNull()
    expect(answer.missing.map(({ fact }) => fact)).toEqual(['bookFen'])
  })

  it('a part sold leaves the rest on the books, and the price after its costs makes the gain', () => {
    expect(foreclosedResult({ book: fen(1000), money: [{ kind: 'rent', amount: fen(50) }, { kind: 'tax', amount: fen(20) }], disposals: [disposal] }).value).toEqual({
      bookLeft: 600, price: 700, received: 600, income: 50, cost: 20, loss: -270, disposedOn: null,
    })
  })

  it('is disposed of on the day on which the last of it left', () => {
    const last = { ...disposal, on: d('2026-09-01'), price: fen(500), bookPart: fen(600) }
    expect(foreclosedResult({ book: fen(1000), money: [], disposals: [last, disposal] }).value).toMatchObject({ bookLeft: 0, loss: 1000 - 1200 + 60, disposedOn: '2026-09-01' })
  })

  it('what is left and what has gone make the book value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 8 }), fc.integer({ min: 0, max: 1_000 }), (parts, rest) => {
        const gone = parts.reduce((sum, part) => sum + part, 0)
        const result = foreclosedResult({ book: fen(gone + rest), money: [], disposals: parts.map((part) => ({ ...disposal, bookPart: fen(part) })) }).value
        return result !== null && result.bookLeft === rest && (result.disposedOn !== null) === (rest === 0 && parts.length > 0)
      }),
    )
  })
})

describe('the quarterly count', () => {
  it('names the quarters that ended without one, and when the running one is due', () => {
    const { value } = countDuty({ acquiredOn: d('2025-11-20'), counts: [d('2026-02-10'), d('2026-08-31')], disposedOn: null }, d('2026-11-21'))
    expect(value.missed.map(quarterText)).toEqual(['2025年第四季度', '2026年第二季度'])
    expect(value.dueOn).toBe('2026-12-31')
  })

  it('asks for nothing before it is taken and after it is sold', () => {
    expect(countDuty({ acquiredOn: null, counts: [], disposedOn: null }, d('2026-11-21')).value).toEqual({ missed: [], dueOn: null })
    expect(countDuty({ acquiredOn: d('2026-07-01'), counts: [], disposedOn: d('2026-09-30') }, d('2026-11-21')).value).toEqual({ missed: [], dueOn: null })
  })

  it('a count of the running quarter settles it', () => {
    expect(countDuty({ acquiredOn: d('2026-10-08'), counts: [d('2026-11-02')], disposedOn: null }, d('2026-11-21')).value).toEqual({ missed: [], dueOn: null })
  })
})

describe('letting', () => {
  const letting = { acquiredOn: d('2026-01-10'), startsOn: d('2026-02-01'), endsOn: d('2028-01-10'), disposeBy: d('2028-01-10') }

  it.each([
    ['within the disposal period', letting, null],
    ['one day beyond it', { ...letting, endsOn: d('2028-01-11') }, 'endsOn'],
    ['before it was taken', { ...letting, startsOn: d('2026-01-09') }, 'startsOn'],
    ['of what is only planned', { ...letting, acquiredOn: null }, 'startsOn'],
  ])('%s', (_, facts, field) => {
    expect(lettingProblem(facts)?.field ?? null).toBe(field)
  })
})
