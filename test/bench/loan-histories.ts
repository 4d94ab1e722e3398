import { fen, type Fen } from '../../shared/model/fen.ts'
import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { addMonths } from '../../shared/rules/civil-date.ts'
import type { LedgerEntry, LoanTerms } from '../../shared/rules/ledger.ts'

export const MONTHS = 60
/** The day of the balances: each history ends before it. */
export const AS_OF = isoDate('2026-11-21')

/** One loan's contract and what happened on it. */
export interface LoanHistory {
  readonly terms: LoanTerms
  readonly entries: readonly LedgerEntry[]
}

/** Loans drawn in 2021, past maturity since 2024, with a repayment in each of 60 months: some whole, some short, a rate change, a cost. Invented. */
export function loanHistories(count: number): readonly LoanHistory[] {
  return Array.from({ length: count }, (_, number) => loanHistory(number))
}

function loanHistory(number: number): LoanHistory {
  const drawdownDate = isoDate(`2021-11-${String(1 + (number % 28)).padStart(2, '0')}`)
  const amount = fen(20_000_000 + (number % 500) * 100_000)
  const terms: LoanTerms = {
    currency: 'CNY',
    drawdownDate,
    dueDate: addMonths(drawdownDate, 36),
    method: 'monthly-interest',
    settlement: 'monthly',
    settlementDay: 20,
    dayCount: number % 2 === 0 ? 'ACT/360' : 'ACT/365',
    rate: { kind: 'fixed', annualRate: '5.40' },
    penalty: { kind: 'uplift', percent: '50' },
    compound: { on: 'interest' },
  }
  return { terms, entries: [{ id: 'drawdown', kind: 'drawdown', date: drawdownDate, amount }, ...monthlyEntries(drawdownDate, amount, number)] }
}

function monthlyEntries(from: IsoDate, principal: Fen, number: number): LedgerEntry[] {
  const interest = Math.round((principal * 0.054) / 12)
  return Array.from({ length: MONTHS - 1 }, (_, index): LedgerEntry => {
    const date = addMonths(from, index + 1)
    if (index === 17) return { id: `rate-${index}`, kind: 'rate-change', date, annualRate: '5.10' }
    if (index === 40) return { id: `cost-${index}`, kind: 'cost', date, amount: fen(250_000) }
    const share = (index + number) % 7 === 0 ? 0.4 : 1
    return { id: `repayment-${index}`, kind: 'repayment', date, amount: fen(Math.max(1, Math.round(interest * share))) }
  })
}
