import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../../shared/model/fen.ts'
import { dayCounts, settlements } from '../../../shared/model/loan-terms.ts'
import { addDays, fromDayNumber, minDate } from '../../../shared/rules/civil-date.ts'
import type { Balance, Component, LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { carryForward, positionOf } from '../../../shared/rules/ledger/carry-forward.ts'
import { differenceBetween } from '../../../shared/rules/ledger-difference.ts'
import { components } from '../../../shared/rules/ledger/components.ts'
import { lineKinds } from '../../../shared/rules/ledger/balance.ts'
import { balance } from './loan.ts'

const START = 19_400

const anyTerms: fc.Arbitrary<LoanTerms> = fc
  .record({
    length: fc.integer({ min: 1, max: 900 }),
    settlement: fc.constantFrom(...settlements),
    settlementDay: fc.constantFrom(20, 10, 31),
    dayCount: fc.constantFrom(...dayCounts),
    rate: fc.integer({ min: 0, max: 2400 }),
    uplift: fc.constantFrom('30', '50', '0'),
    on: fc.constantFrom('none' as const, 'interest' as const, 'interest-and-penalty' as const),
    joins: fc.constantFrom('settlement' as const, 'monthly' as const, 'quarterly' as const),
    dueDayRate: fc.constantFrom('penalty' as const, 'contract' as const),
    inclusiveEnd: fc.boolean(),
    allocation: fc.constantFrom('costs-interest-principal' as const, 'principal-first' as const, 'interest-first-penalty-last' as const),
  })
  .map(({ length, rate, uplift, on, joins, ...terms }) => ({
    ...terms,
    currency: 'CNY',
    drawdownDate: fromDayNumber(START),
    dueDate: fromDayNumber(START + length),
    method: 'monthly-interest',
    rate: { kind: 'fixed', annualRate: (rate / 100).toFixed(2) },
    penalty: { kind: 'uplift', percent: uplift },
    compound: { on, joins },
  }))

/** Half of the loans follow a schedule, which may fit what was drawn or not, and may state its interest or not. */
const anyScheduledTerms: fc.Arbitrary<LoanTerms> = fc
  .record({
    terms: anyTerms,
    gaps: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
    principal: fc.nat(20_000_00).map(fen),
    interest: fc.option(fc.nat(900_00).map(fen), { nil: undefined }),
  })
  .map(({ terms, gaps, principal, interest }) => {
    let day = START
    const rows = gaps.map((gap) => {
      day += gap
      return { dueDate: fromDayNumber(day), principal, ...(interest !== undefined && { interest }) }
    })
    return { ...terms, method: 'equal-instalment', dueDate: fromDayNumber(day), schedule: [{ from: terms.drawdownDate, rows }] }
  })

const anyLoan = fc.oneof(anyTerms, anyScheduledTerms)

type Draft = { readonly offset: number } & (
  | { readonly kind: 'repayment' | 'cost'; readonly amount: number }
  | { readonly kind: 'rate-change'; readonly rate: number }
)

const anyDraft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ kind: fc.constantFrom('repayment' as const, 'cost' as const), offset: fc.nat(1200), amount: fc.integer({ min: 1, max: 30_000_00 }) }),
  fc.record({ kind: fc.constant('rate-change' as const), offset: fc.nat(1200), rate: fc.nat(2400) }),
)

function toEntry(draft: Draft, index: number): LedgerEntry {
  const common = { id: `entry-${index}`, date: fromDayNumber(START + draft.offset) }
  if (draft.kind === 'rate-change') return { ...common, kind: 'rate-change', annualRate: (draft.rate / 100).toFixed(2) }
  return { ...common, kind: draft.kind, amount: fen(draft.amount) }
}

/** What may befall a loan once: each changes how it runs on. */
const anyEvent: fc.Arbitrary<LedgerEntry> = fc.nat(1200).chain((offset) => {
  const event = { id: 'event', date: fromDayNumber(START + offset) }
  return fc.constantFrom<LedgerEntry>(
    { ...event, kind: 'acceleration' },
    { ...event, kind: 'interest-stop' },
    { ...event, kind: 'interest-stop', includeAcceptanceDay: true },
    { ...event, kind: 'misuse' },
    { ...event, kind: 'misuse', until: fromDayNumber(START + offset + 100) },
    { ...event, kind: 'extension', newDueDate: fromDayNumber(START + 1300), guarantorConsent: 'given' },
    { ...event, kind: 'correction', changes: { interest: fen(12_34), costs: fen(5_00) } },
    { ...event, kind: 'judgment', principal: fen(1_000_00), interest: fen(10_00), after: { by: 'rate', annualRate: '3.65', dayCount: 'ACT/365' } },
    { ...event, kind: 'opening-balance', principal: fen(1_000_00), interest: fen(10_00), undivided: fen(7_00) },
  )
})

const anyEntries: fc.Arbitrary<readonly LedgerEntry[]> = fc
  .tuple(fc.integer({ min: 1, max: 100_000_00 }), fc.array(anyDraft, { maxLength: 12 }), fc.array(anyEvent, { maxLength: 1 }))
  .map(([amount, drafts, events]) => [
    { id: 'drawdown', kind: 'drawdown', date: fromDayNumber(START), amount: fen(amount) },
    ...drafts.map(toEntry),
    ...events,
  ])

const anyOffset = fc.nat(1500)
const RUNS = { numRuns: 500 }
/** Days carried one by one; beyond them only the last day before the edge is tried. */
const CARRIED_DAYS = 40

function at(terms: LoanTerms, entries: readonly LedgerEntry[], offset: number): Balance {
  return balance(terms, entries, fromDayNumber(START + offset))
}

/** The balance, or the refusal: either must be the same whatever order the entries are given in. */
function outcome(terms: LoanTerms, entries: readonly LedgerEntry[], offset: number): Balance | string {
  try {
    return at(terms, entries, offset)
  } catch (error) {
    return String(error)
  }
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** What the opening, the lines and the movements add up to. */
function addedUp({ opening, lines, movements }: Balance, component: Component): number {
  const accrued = lines.filter((line) => line.component === component).map((line) => line.amount)
  return opening[component] + total(accrued) + total(movements.map((movement) => movement.changes[component]))
}

describe('a balance', () => {
  it('is the sum of its opening, its lines and its movements, to the fen', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const found = at(terms, entries, offset)
        for (const component of components) expect(addedUp(found, component)).toBe(found[component])
        expect(total(components.map((component) => found[component]))).toBe(found.total)
        for (const line of found.lines) {
          expect(line.amount - total(line.payments.map((payment) => payment.amount))).toBe(line.outstanding)
        }
      }),
      RUNS,
    )
  })

  it('covers every day of every kind once: lines of one kind neither overlap nor leave the last day out', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const found = at(terms, entries, offset)
        for (const kind of lineKinds) {
          const lines = found.lines.filter((line) => line.kind === kind)
          lines.forEach((line, index) => {
            const next = lines[index + 1]
            expect(line.from < line.to).toBe(true)
            if (next !== undefined) expect(next.from >= line.to).toBe(true)
          })
        }
        const stopped = entries.some((entry) => entry.kind === 'interest-stop')
        if (found.principal > 0 && !stopped && found.openingAsOf !== found.asOf) expect(found.lines.at(-1)?.lastDay).toBe(found.asOf)
      }),
      RUNS,
    )
  })

  it('bears interest on each day since drawdown once: contract days and penalty days add up to all days (R53)', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 1_000_000_00 }), anyOffset, (terms, amount, offset) => {
        const drawn: LedgerEntry = { id: 'drawdown', kind: 'drawdown', date: terms.drawdownDate, amount: fen(amount) }
        const principalLines = at(terms, [drawn], offset).lines.filter((line) => line.kind !== 'compound')
        expect(total(principalLines.map((line) => line.days))).toBe(offset + 1)
        principalLines.forEach((line, index) => {
          const next = principalLines[index + 1]
          if (next !== undefined) expect(next.from).toBe(line.to)
        })
      }),
      RUNS,
    )
  })

  it('never owes less a day later when nothing is paid', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const known = entries.filter((entry) => entry.date <= fromDayNumber(START + offset))
        const [today, tomorrow] = [at(terms, known, offset), at(terms, known, offset + 1)]
        for (const component of components) expect(tomorrow[component]).toBeGreaterThanOrEqual(today[component])
      }),
      RUNS,
    )
  })

  it('never creates money by a repayment: what it takes off is what was paid, and no part falls below zero', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const found = at(terms, entries, offset)
        const paid = found.movements.filter((movement) => movement.kind === 'repayment')
        for (const movement of paid) {
          expect(-total(components.map((component) => movement.changes[component])) + movement.overpaid).toBe(movement.amount)
        }
        for (const component of components) expect(found[component]).toBeGreaterThanOrEqual(0)
        expect(total(paid.map((movement) => movement.overpaid))).toBe(found.overpayment)
      }),
      RUNS,
    )
  })

  it('carried over as a certified balance changes nothing but the rounding of one cut leg per kind', () => {
    fc.assert(
      fc.property(anyTerms, anyEntries, fc.nat(300), fc.nat(300), (drafted, entries, before, after) => {
        const terms: LoanTerms = { ...drafted, compound: { on: 'none' } }
        const drawn = entries.filter((entry) => entry.kind === 'drawdown')
        const cutOffset = before
        const certified = at(terms, drawn, cutOffset)
        const opening: LedgerEntry = { ...certifiedEntry(certified), date: certified.asOf }
        const carried = at(terms, [opening], cutOffset + after)
        const direct = at(terms, drawn, cutOffset + after)
        expect(carried.principal).toBe(direct.principal)
        expect(Math.abs(carried.interest - direct.interest)).toBeLessThanOrEqual(1)
        expect(Math.abs(carried.penalty - direct.penalty)).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which entries of different days are given', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const distinct = entries.filter((entry, index) => entries.findIndex((other) => other.date === entry.date) === index)
        expect(at(terms, distinct.toReversed(), offset)).toEqual(at(terms, distinct, offset))
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which entries of one day are given: kinds have theirs, and those of one kind their sequence', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, fc.nat(1200), fc.nat(12), (terms, entries, offset, day, turn) => {
        const numbered = entries.map((entry, index) => ({ ...entry, sequence: index, ...(index > 0 && { date: fromDayNumber(START + day) }) }))
        const turned = [...numbered.slice(turn), ...numbered.slice(0, turn)]
        expect(outcome(terms, turned, offset)).toEqual(outcome(terms, numbered, offset))
      }),
      RUNS,
    )
  })

  it('does not change when only later entries are added', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const asOf = fromDayNumber(START + offset)
        const { nextEdge: _, ...withAll } = at(terms, entries, offset)
        const { nextEdge: __, ...withKnown } = at(terms, entries.filter((entry) => entry.date <= asOf), offset)
        expect(withAll).toEqual(withKnown)
      }),
      RUNS,
    )
  })

  it('differs between two days by what accrued and moved in between, to the fen', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, fc.nat(400), (terms, entries, offset, ahead) => {
        const [from, to] = [fromDayNumber(START + offset), fromDayNumber(START + offset + ahead)]
        const found = differenceBetween(terms, entries, from, to).value
        if (found === null) throw new Error('both days have a balance')
        for (const component of components) {
          const accrued = found.accrued.filter((line) => line.component === component).map((line) => line.amount)
          const moved = found.movements.map((movement) => movement.changes[component])
          expect(found.restated[component] + total(accrued) + total(moved)).toBe(found.change[component])
        }
        expect(found.accrued.every((line) => line.from > from && line.lastDay <= to && line.amount >= 0)).toBe(true)
      }),
      RUNS,
    )
  })

  it('carried forward from its position equals a full computation on every day before the next edge', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const found = at(terms, entries, offset)
        const position = positionOf(found)
        const last = found.nextEdge === undefined ? addDays(found.asOf, CARRIED_DAYS) : addDays(found.nextEdge, -1)
        for (let day = found.asOf; day <= minDate(last, addDays(found.asOf, CARRIED_DAYS)); day = addDays(day, 1)) {
          expect(balance(terms, entries, day)).toMatchObject(carryForward(position, day))
        }
        expect(balance(terms, entries, last)).toMatchObject(carryForward(position, last))
      }),
      RUNS,
    )
  })

  it('is not carried past the next edge, nor back before its own day', () => {
    fc.assert(
      fc.property(anyLoan, anyEntries, anyOffset, (terms, entries, offset) => {
        const position = positionOf(at(terms, entries, offset))
        const refusal = expect.objectContaining({ code: 'beyond-next-edge' })
        expect(() => carryForward(position, addDays(position.asOf, -1))).toThrow(refusal)
        if (position.nextEdge !== undefined) expect(() => carryForward(position, position.nextEdge ?? position.asOf)).toThrow(refusal)
      }),
      RUNS,
    )
  })
})

function certifiedEntry(found: Balance): Extract<LedgerEntry, { kind: 'opening-balance' }> {
  return {
    id: 'opening',
    kind: 'opening-balance',
    date: found.asOf,
    principal: found.principal,
    interest: found.interest,
    penalty: found.penalty,
    compound: found.compound,
    costs: found.costs,
  }
}
