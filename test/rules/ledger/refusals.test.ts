import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { day, DRAWN, drawdown, repayment, sum, TERMS } from './loan.ts'

const broken = (entry: Record<string, unknown>): LedgerEntry => ({ id: 'broken', date: day('2026-07-01'), ...entry }) as never

describe('balanceAsOf refuses, with a code and a Chinese message,', () => {
  it.each<readonly [string, Partial<LoanTerms>, readonly LedgerEntry[], string]>([
    ['negative fen', {}, [broken({ kind: 'repayment', amount: -1 })], 'amount-invalid'],
    ['fractional fen', {}, [broken({ kind: 'cost', amount: 1.5 })], 'amount-invalid'],
    ['a repayment of nothing', {}, [broken({ kind: 'repayment', amount: 0 })], 'amount-invalid'],
    ['not a number', {}, [broken({ kind: 'drawdown', amount: Number.NaN })], 'amount-invalid'],
    ['a day that does not exist', {}, [broken({ kind: 'cost', amount: 1, date: '2026-02-30' })], 'date-invalid'],
    ['maturity before drawdown', { dueDate: day('2026-03-20') }, [], 'dates-out-of-order'],
    ['a repayment before the first drawdown', {}, [repayment('2026-03-20', 1)], 'repayment-before-drawdown'],
    ['a cost before the first drawdown', {}, [broken({ kind: 'cost', amount: 1, date: '2026-03-20' })], 'entry-before-drawdown'],
    ['a rate change before the first drawdown', {}, [broken({ kind: 'rate-change', annualRate: '4', date: '2026-03-20' })], 'entry-before-drawdown'],
    ['an acceleration before the first drawdown', {}, [broken({ kind: 'acceleration', date: '2026-03-20' })], 'entry-before-drawdown'],
    ['a waiver of principal', {}, [broken({ kind: 'waiver', amounts: { principal: 1 } })], 'component-invalid'],
    ['another currency', {}, [broken({ kind: 'cost', amount: 1, currency: 'USD' })], 'currency-mismatch'],
    ['a rate that is not a decimal', { rate: { kind: 'fixed', annualRate: '5,4' } }, [], 'rate-invalid'],
    ['a rate change without a rate', {}, [broken({ kind: 'rate-change', annualRate: '' })], 'rate-invalid'],
    ['a split larger than the payment', {}, [repayment('2026-07-01', 1, { fixed: { interest: sum(2) } })], 'fixed-split-invalid'],
    ['a correction below zero', {}, [broken({ kind: 'correction', changes: { costs: -1 } })], 'correction-exceeds-debt'],
    ['an extension to an earlier day', {}, [broken({ kind: 'extension', newDueDate: '2026-06-01' })], 'extension-invalid'],
    ['the reversal of an unknown entry', {}, [broken({ kind: 'reversal', reverses: 'nothing' })], 'reversal-invalid'],
    ['two entries with one id', {}, [drawdown('2026-03-21', 1)], 'entry-id-repeated'],
    ['misuse that ends before it begins', {}, [broken({ kind: 'misuse', until: '2026-06-01' })], 'dates-out-of-order'],
    ['a settlement day that no month has', { settlement: 'monthly', settlementDay: 32 }, [], 'settlement-day-invalid'],
    ['an unknown day count', { dayCount: 'ACT/364' as never }, [], 'day-count-invalid'],
    ['an unknown order', { allocation: { order: ['x' as never] } }, [repayment('2026-07-01', 1)], 'allocation-invalid'],
    ['a schedule out of order', { schedule: [{ from: day('2026-03-21'), rows: [{ dueDate: day('2026-05-01'), principal: sum(1) }, { dueDate: day('2026-04-01'), principal: sum(1) }] }] }, [], 'dates-out-of-order'],
    ['an LPR day without a rate', { rate: { kind: 'lpr', term: '1Y', points: 0, repricing: { days: [day('2026-10-20')] } } }, [], 'rate-missing'],
    ['a reversal of a reversal', {}, [repayment('2026-07-01', 1, { id: 'x' }), broken({ id: 'y', kind: 'reversal', reverses: 'x' }), broken({ kind: 'reversal', reverses: 'y' })], 'reversal-invalid'],
  ])('%s', (_, terms, entries, code) => {
    const refusal = expect.objectContaining({ name: 'RuleError', code, message: expect.stringMatching(/\p{Script=Han}/u) })
    expect(() => balanceAsOf({ ...TERMS, ...terms }, [...DRAWN, ...entries], day('2026-11-22'))).toThrow(refusal)
  })

  it('a correction below zero, saying by how much', () => {
    const entries = [...DRAWN, broken({ kind: 'cost', amount: 500 }), broken({ id: 'more', kind: 'correction', changes: { costs: -123_400 } })]
    expect(() => balanceAsOf(TERMS, entries, day('2026-11-22'))).toThrow('费用成为负数（调整后差1,229.00元）')
  })

  it('but takes what came before a later drawdown as history of a certified balance', () => {
    const certified = broken({ id: 'certified', kind: 'opening-balance', date: '2026-03-01', principal: 100 })
    const entries = [certified, repayment('2026-03-10', 1), ...DRAWN]
    expect(balanceAsOf(TERMS, entries, day('2026-02-01'))).toMatchObject({ value: null, missing: [{ fact: 'drawdown' }] })
  })

  it('a day that does not exist', () => {
    expect(() => balanceAsOf(TERMS, DRAWN, '2026-02-30' as never)).toThrow(expect.objectContaining({ code: 'date-invalid' }))
  })
})
