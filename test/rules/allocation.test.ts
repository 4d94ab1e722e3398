import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { CompetingDebt } from '../../shared/rules/allocation.ts'
import { allocate, allocateAmong } from '../../shared/rules/allocation.ts'

const OWED = { costs: fen(2_000_00), interest: fen(8_000_00), principal: fen(100_000_00) }

describe('allocate (R57)', () => {
  it('meets costs, then interest, then principal', () => {
    const { value } = allocate({ amount: fen(9_500_00), owed: OWED })
    expect(value.paid).toMatchObject({ costs: 2_000_00, interest: 7_500_00, principal: 0 })
    expect(value.left).toMatchObject({ costs: 0, interest: 500_00, principal: 100_000_00 })
  })

  it('meets principal first where the bank’s ledger does', () => {
    const { value } = allocate({ amount: fen(9_500_00), owed: OWED, rule: 'principal-first' })
    expect(value.left).toMatchObject({ costs: 2_000_00, interest: 8_000_00, principal: 90_500_00 })
  })

  it('turns to principal first after 90 days overdue, where that rule applies', () => {
    const facts = { amount: fen(9_500_00), owed: OWED, rule: 'principal-first-after-90-days' as const }
    expect(allocate({ ...facts, overdueDays: 90 }).value.left.principal).toBe(100_000_00)
    expect(allocate({ ...facts, overdueDays: 91 }).value.left.principal).toBe(90_500_00)
  })

  it('follows an agreed order and adds what it leaves out', () => {
    const { value } = allocate({ amount: fen(9_500_00), owed: OWED, rule: { order: ['interest', 'principal'] } })
    expect(value.left).toMatchObject({ costs: 2_000_00, interest: 0, principal: 98_500_00 })
  })

  it('keeps what exceeds the debt apart', () => {
    expect(allocate({ amount: fen(110_000_01), owed: OWED }).value.overpayment).toBe(1)
  })

  it('refuses an order with an unknown or repeated part', () => {
    const twice = ['interest', 'interest'] as const
    expect(() => allocate({ amount: fen(1), owed: OWED, rule: { order: twice } })).toThrow(expect.objectContaining({ code: 'allocation-invalid' }))
  })
})

const PAID_ON = isoDate('2026-06-01')
const debt = (id: string, changes: Partial<CompetingDebt> = {}): CompetingDebt => ({
  id,
  owed: fen(100_00),
  dueDate: isoDate('2026-01-01'),
  secured: fen(0),
  annualRate: '6',
  ...changes,
})

function order(debts: readonly CompetingDebt[], named: { agreed?: string[]; designated?: string[] } = {}): readonly string[] {
  return allocateAmong({ amount: fen(100_00), paidOn: PAID_ON, debts, ...named })
    .value.shares.filter((share) => share.paid > 0)
    .map((share) => share.id)
}

describe('allocateAmong (art. 560)', () => {
  it('takes due before undue, least secured, most burdensome, earliest due', () => {
    expect(order([debt('later', { dueDate: isoDate('2026-07-01') }), debt('due')])).toEqual(['due'])
    expect(order([debt('secured', { secured: fen(100_00) }), debt('open')])).toEqual(['open'])
    expect(order([debt('cheap'), debt('dear', { annualRate: '10' })])).toEqual(['dear'])
    expect(order([debt('young', { dueDate: isoDate('2026-02-01') }), debt('old')])).toEqual(['old'])
  })

  it('lets an agreement, or the debtor’s word, go before the law', () => {
    const debts = [debt('a'), debt('b', { secured: fen(100_00) })]
    expect(order(debts, { designated: ['b'] })).toEqual(['b'])
    expect(order(debts, { designated: ['b'], agreed: ['a'] })).toEqual(['a'])
    expect(() => order(debts, { agreed: ['c'] })).toThrow(expect.objectContaining({ code: 'debt-unknown' }))
  })

  it('shares in proportion among debts that nothing tells apart, and spends every fen', () => {
    const debts = [debt('a'), debt('b'), debt('c', { owed: fen(100_00) })]
    const { shares } = allocateAmong({ amount: fen(100_00), paidOn: PAID_ON, debts }).value
    expect(shares.map((share) => share.paid)).toEqual([33_34, 33_33, 33_33])
  })

  it('neither creates nor loses money', () => {
    const anyDebt = fc.record({
      owed: fc.nat(1_000_000).map(fen),
      secured: fc.constantFrom(0, 100_00).map(fen),
      annualRate: fc.constantFrom('4', '6'),
      dueDate: fc.constantFrom(isoDate('2026-01-01'), isoDate('2026-09-01')),
    })
    fc.assert(
      fc.property(fc.array(anyDebt, { maxLength: 6 }), fc.integer({ min: 1, max: 3_000_000 }), (drafts, amount) => {
        const debts = drafts.map((draft, index) => ({ id: String(index), ...draft }))
        const { shares, overpayment } = allocateAmong({ amount: fen(amount), paidOn: PAID_ON, debts }).value
        expect(shares.reduce((sum, share) => sum + share.paid, 0) + overpayment).toBe(amount)
        for (const share of shares) expect(share.paid + share.left).toBe(debts[Number(share.id)]?.owed)
        expect(shares.every((share) => share.left >= 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
