import { describe, expect, it } from 'vitest'
import { caseBalanceAsOf } from '../../shared/rules/case-balance.ts'
import { day, DRAWN, drawdown, TERMS } from './ledger/loan.ts'

const YUAN = { id: 'a', terms: TERMS, entries: DRAWN }
const MORE_YUAN = { ...YUAN, id: 'b' }
const DOLLARS = { id: 'c', terms: { ...TERMS, currency: 'USD' }, entries: [drawdown('2026-03-21', 1_000_00)] }

describe('caseBalanceAsOf', () => {
  it('adds loans of one currency and keeps each currency apart', () => {
    const { value } = caseBalanceAsOf([YUAN, DOLLARS, MORE_YUAN], day('2026-06-20'))
    expect(value?.totals).toEqual([
      expect.objectContaining({ currency: 'CNY', principal: 1_000_000_00, interest: 13_800_00, total: 1_013_800_00, loanIds: ['a', 'b'] }),
      expect.objectContaining({ currency: 'USD', principal: 1_000_00, interest: 13_80, loanIds: ['c'] }),
    ])
    expect(value?.loans.map((loan) => loan.balance.total)).toEqual([506_900_00, 1_013_80, 506_900_00])
  })

  it('has no total while one loan cannot be computed', () => {
    expect(caseBalanceAsOf([YUAN, { ...MORE_YUAN, entries: [] }], day('2026-06-20'))).toMatchObject({ value: null, missing: [{ fact: 'drawdown' }] })
  })

  it('says each caution once', () => {
    const codes = caseBalanceAsOf([YUAN, MORE_YUAN], day('2026-06-20')).cautions.map((caution) => caution.code)
    expect(codes).toEqual([...new Set(codes)])
  })
})
