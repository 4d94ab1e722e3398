/** 减免息: set aside on a condition, revived when it lapses. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../../shared/model/fen.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { LedgerEntry, LoanTerms, WaiverEntry } from '../../../shared/rules/ledger.ts'
import { carryForward, positionOf, reaches } from '../../../shared/rules/ledger/carry-forward.ts'
import { components, totalOf } from '../../../shared/rules/ledger/components.ts'
import { claimSplit, explainSplit } from '../../../shared/rules/ledger/waived.ts'
import { differenceBetween } from '../../../shared/rules/ledger-difference.ts'
import { waiverOutcome } from '../../../shared/rules/waiver-outcome.ts'
import { answerFor, balance, day, DRAWN, repayment, sum, TERMS } from './loan.ts'

const waiver = (more: Partial<WaiverEntry> = {}): WaiverEntry => ({
  kind: 'waiver', id: 'waiver', date: day('2026-09-01'), amounts: { penalty: sum(4_000_00), compound: sum(50_00) }, lapsesOn: day('2026-12-01'), ...more,
})

describe('a waiver on the ledger', () => {
  it('is set aside on its day: claim, waived and owed stand apart', () => {
    const split = claimSplit(balance(TERMS, [...DRAWN, waiver()], '2026-09-01'))
    const without = balance(TERMS, DRAWN, '2026-09-01')
    expect(split.waived).toMatchObject({ principal: 0, penalty: 4_000_00, compound: 50_00 })
    expect(split.claim.penalty).toBe(without.penalty)
    expect(split.claimTotal).toBe(without.total)
  })

  it('tells its three sums part by part, with the waiver by its day', () => {
    const known = answerFor(TERMS, [...DRAWN, waiver()], '2026-09-01')
    const { value, steps } = explainSplit(known)
    expect(value).toEqual(claimSplit(known.value))
    expect(steps.map(({ label }) => label)).toEqual(['本金', '期内利息', '罚息', '复利', '2026-09-01 减免', '合计'])
    expect(steps.at(-2)?.detail).toBe('4,050.00元')
  })

  it('lapsed it is as if it had never been, also for what ran on it meanwhile', () => {
    const entries = [...DRAWN, waiver()]
    expect(balance(TERMS, entries, '2026-11-30').penalty).toBe(balance(TERMS, DRAWN, '2026-11-30').penalty - 4_000_00)
    expect(balance(TERMS, entries, '2026-12-01')).toEqual(balance(TERMS, DRAWN, '2026-12-01'))
  })

  it('waives no more than is owed, and says so', () => {
    const { value, cautions } = answerFor(TERMS, [...DRAWN, waiver({ amounts: { penalty: sum(9_999_999_00) } })], '2026-09-01')
    // what runs on the day itself comes after it
    expect(value.penalty).toBe(112_50)
    expect(cautions.map(({ code }) => code)).toContain('waiver-exceeds-debt')
  })

  it('the difference of two days names what a lapse revived', () => {
    const difference = differenceBetween(TERMS, [...DRAWN, waiver()], day('2026-11-30'), day('2026-12-01')).value
    expect(difference?.revived).toMatchObject({ penalty: 4_000_00 })
    const accrued = difference?.accrued.reduce((total, line) => total + line.amount, 0) ?? 0
    expect(difference?.total).toBe(totalOf(difference?.revived ?? balance(TERMS, DRAWN, '2026-11-30')) + accrued)
  })
})

describe('a balance certified while a waiver holds', () => {
  const certified: LedgerEntry = { kind: 'opening-balance', id: 'certified', date: day('2026-10-31'), principal: sum(600_000_00), interest: sum(1_000_00), penalty: sum(2_000_00) }
  const entries = [...DRAWN, waiver(), certified]

  it('states what is still owed, beside what stays waived', () => {
    for (const on of ['2026-10-31', '2026-11-30']) {
      const split = claimSplit(balance(TERMS, entries, on))
      expect(split.waived).toMatchObject({ penalty: 4_000_00, compound: 50_00 })
      expect(split.owed.penalty).toBe(balance(TERMS, [...DRAWN, certified], on).penalty)
    }
  })

  it('revives what was set aside once the waiver lapses, with what runs on it', () => {
    const before = balance(TERMS, entries, '2026-11-30')
    const after = balance(TERMS, entries, '2026-12-01')
    const without = balance(TERMS, [...DRAWN, certified], '2026-12-01')
    expect(after.penalty - without.penalty).toBe(4_000_00)
    expect(after.compound - without.compound).toBeGreaterThanOrEqual(50_00)
    expect(claimSplit(after).waivedTotal).toBe(0)
    expect(after.nextEdge === undefined || after.nextEdge > '2026-12-01').toBe(true)
    expect(before.nextEdge).toBe('2026-12-01')
    expect(answerFor(TERMS, entries, '2026-12-01').steps.find(({ label }) => label === '减免失效恢复')?.detail).toContain('罚息4,000.00元')
  })

  it('has it already where the waiver lapsed before the balance, and a judgment settles it', () => {
    const lapsed = [...DRAWN, waiver({ lapsesOn: day('2026-10-31') }), certified]
    expect(balance(TERMS, lapsed, '2026-12-01')).toEqual(balance(TERMS, [...DRAWN, certified], '2026-12-01'))
    const judged: LedgerEntry = { kind: 'judgment', id: 'judged', date: day('2026-10-31'), principal: sum(600_000_00), after: { by: 'contract' } }
    expect(balance(TERMS, [...DRAWN, waiver(), judged], '2026-12-01').total).toBe(balance(TERMS, [...DRAWN, judged], '2026-12-01').total)
  })

  it.each([['2026-11-30', '2026-12-01'], ['2026-10-31', '2026-12-05'], ['2026-10-01', '2026-12-05']])('the difference of %s and %s adds up', (from, to) => {
    const difference = differenceBetween(TERMS, entries, day(from), day(to)).value
    if (difference === null) throw new Error('both days have a balance')
    for (const component of components) {
      const accrued = difference.accrued.filter((line) => line.component === component).reduce((total, line) => total + line.amount, 0)
      const moved = difference.movements.reduce((total, movement) => total + movement.changes[component], 0)
      expect(difference.revived[component] + difference.restated[component] + accrued + moved).toBe(difference.change[component])
    }
    expect(difference.revived.penalty).toBeGreaterThanOrEqual(4_000_00)
  })
})

const anyTerms: fc.Arbitrary<LoanTerms> = fc
  .record({ on: fc.constantFrom('none' as const, 'interest' as const, 'interest-and-penalty' as const), settlement: fc.constantFrom('at-maturity' as const, 'monthly' as const, 'quarterly' as const), inclusiveEnd: fc.boolean() })
  .map(({ on, settlement, inclusiveEnd }) => ({ ...TERMS, settlement, inclusiveEnd, compound: { on } }))

const anyWaiver: fc.Arbitrary<WaiverEntry> = fc
  .record({ from: fc.nat(300), length: fc.integer({ min: 1, max: 300 }), interest: fc.nat(7_000_00), penalty: fc.nat(30_000_00), compound: fc.nat(900_00), lapses: fc.boolean() })
  .map(({ from, length, interest, penalty, compound, lapses }) => {
    const date = addDays(day('2026-03-22'), from)
    return { kind: 'waiver', id: 'waiver', date, amounts: { interest: fen(interest), penalty: fen(penalty), compound: fen(compound) }, ...(lapses ? { lapsesOn: addDays(date, length) } : {}) }
  })

const anyRepayments = fc.array(fc.record({ at: fc.nat(700), amount: fc.integer({ min: 1, max: 60_000_00 }) }), { maxLength: 4 }).map((paid): LedgerEntry[] =>
  paid.map(({ at, amount }, index) => ({ ...repayment(addDays(day('2026-03-22'), at), amount), id: `paid-${index}` })),
)

describe('every waiver', () => {
  it('claim = waived + owed, none negative, and after a lapse nothing of it is left', () => {
    fc.assert(
      fc.property(anyTerms, anyWaiver, anyRepayments, fc.nat(800), (terms, granted, paid, at) => {
        const asOf = addDays(day('2026-03-22'), at)
        const entries = [...DRAWN, ...paid, granted]
        const split = claimSplit(balance(terms, entries, asOf))
        for (const component of components) {
          expect(split.claim[component]).toBe(split.waived[component] + split.owed[component])
          expect(split.owed[component]).toBeGreaterThanOrEqual(0)
          expect(split.waived[component]).toBeGreaterThanOrEqual(0)
        }
        expect(split.waived.principal).toBe(0)
        const holds = asOf >= granted.date && (granted.lapsesOn === undefined || asOf < granted.lapsesOn)
        if (!holds) expect(balance(terms, entries, asOf).total).toBe(balance(terms, [...DRAWN, ...paid], asOf).total)
        // interest is rounded to the fen on the day of a waiver as on that of any entry: what it saves is held against an entry of that day that waives nothing
        else expect(split.owedTotal).toBeLessThanOrEqual(balance(terms, [...DRAWN, ...paid, { ...granted, amounts: {} }], asOf).total)
      }),
    )
  })

  it('positions carry to the fen until the next edge, which is never behind a lapse', () => {
    fc.assert(
      fc.property(anyTerms, anyWaiver, anyRepayments, fc.nat(700), fc.nat(60), (terms, granted, paid, at, ahead) => {
        const asOf = addDays(day('2026-03-22'), at)
        const later = addDays(asOf, ahead)
        const entries = [...DRAWN, ...paid, granted]
        const position = positionOf(balance(terms, entries, asOf))
        if (granted.lapsesOn !== undefined && granted.lapsesOn > asOf && later >= granted.lapsesOn) expect(reaches(position, later)).toBe(false)
        if (reaches(position, later)) expect(totalOf(carryForward(position, later))).toBe(balance(terms, entries, later).total)
      }),
    )
  })

  it('the parts of a difference add up to it', () => {
    fc.assert(
      fc.property(anyTerms, anyWaiver, anyRepayments, fc.nat(600), fc.nat(200), (terms, granted, paid, at, ahead) => {
        const from = addDays(day('2026-03-22'), at)
        const difference = differenceBetween(terms, [...DRAWN, ...paid, granted], from, addDays(from, ahead)).value
        if (difference === null) throw new Error('both days have a balance')
        for (const component of components) {
          const accrued = difference.accrued.filter((line) => line.component === component).reduce((total, line) => total + line.amount, 0)
          const moved = difference.movements.reduce((total, movement) => total + movement.changes[component], 0)
          expect(difference.revived[component] + accrued + moved).toBe(difference.change[component])
        }
      }),
    )
  })
})

describe('whether the condition is met', () => {
  const plan = { decidedOn: day('2026-09-01'), currency: 'CNY', instalments: [{ dueOn: day('2026-10-31'), amount: fen(100) }, { dueOn: day('2026-12-31'), amount: fen(200) }], revokedOn: null }
  const paid = (on: string, amount: number) => ({ on: day(on), amount: fen(amount) })

  it.each([
    ['nothing due yet', [], '2026-10-31', 'running', '2026-11-01', null],
    ['the first day missed', [], '2026-11-01', 'lapsed', '2026-11-01', null],
    ['a payment too late', [paid('2026-11-01', 300)], '2026-11-02', 'lapsed', '2026-11-01', null],
    ['a payment before the approval', [paid('2026-08-31', 300)], '2026-11-01', 'lapsed', '2026-11-01', null],
    ['the first kept', [paid('2026-10-31', 100)], '2026-11-05', 'running', '2027-01-01', null],
    ['paid early in one sum', [paid('2026-09-01', 300)], '2026-09-02', 'performed', null, '2026-09-01'],
    ['the second missed by one fen', [paid('2026-10-01', 299)], '2027-01-01', 'lapsed', '2027-01-01', null],
    ['both kept', [paid('2026-10-31', 150), paid('2026-12-31', 150)], '2027-02-01', 'performed', null, '2026-12-31'],
  ] as const)('%s', (_, payments, today, state, lapsesOn, performedOn) => {
    expect(waiverOutcome(plan, payments, day(today)).value).toMatchObject({ state, lapsesOn, performedOn })
  })

  it('tells what is short of the next day, and ends by a revocation', () => {
    expect(waiverOutcome(plan, [paid('2026-10-01', 130)], day('2026-11-05')).value.next).toEqual({ dueOn: '2026-12-31', short: 170 })
    expect(waiverOutcome({ ...plan, revokedOn: day('2026-11-10') }, [paid('2026-10-01', 130)], day('2026-11-10')).value).toMatchObject({ state: 'lapsed', lapsesOn: '2026-11-10' })
    expect(waiverOutcome({ ...plan, revokedOn: day('2027-01-10') }, [paid('2026-10-01', 300)], day('2027-01-10')).value).toMatchObject({ state: 'performed' })
  })

  it('refuses a plan without a payment or before the approval', () => {
    expect(() => waiverOutcome({ ...plan, instalments: [] }, [], day('2026-11-01'))).toThrow('还款安排')
    expect(() => waiverOutcome({ ...plan, decidedOn: day('2026-11-01') }, [], day('2026-11-01'))).toThrow('早于批准日')
  })
})
