import type { Fen } from '../../../shared/model/fen.ts'
import { fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import type { Balance, LedgerEntry, LoanTerms } from '../../../shared/rules/ledger.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'

/** 500,000 at 5.40 %, drawn on 2026-03-21, due on 2026-06-21, everything at maturity: the loan of R53 to R55. */
export const TERMS: LoanTerms = {
  currency: 'CNY',
  drawdownDate: isoDate('2026-03-21'),
  dueDate: isoDate('2026-06-21'),
  method: 'bullet',
  settlement: 'at-maturity',
  dayCount: 'ACT/360',
  rate: { kind: 'fixed', annualRate: '5.40' },
  penalty: { kind: 'uplift', percent: '50' },
  compound: { on: 'interest' },
}

export const day = (text: string): IsoDate => isoDate(text)
export const sum = (amount: number): Fen => fen(amount)

export function drawdown(date: string, amount: number): LedgerEntry {
  return { id: `drawdown-${date}`, kind: 'drawdown', date: day(date), amount: sum(amount) }
}

export function repayment(date: string, amount: number, changes: Partial<Extract<LedgerEntry, { kind: 'repayment' }>> = {}): LedgerEntry {
  return { id: `repayment-${date}-${amount}`, kind: 'repayment', date: day(date), amount: sum(amount), ...changes }
}

export const DRAWN: readonly LedgerEntry[] = [drawdown('2026-03-21', 500_000_00)]

export function answerFor(terms: LoanTerms, entries: readonly LedgerEntry[], asOf: string): Answer<Balance> {
  const answer = balanceAsOf(terms, entries, day(asOf))
  if (answer.value === null) throw new Error(`no balance: ${answer.missing.map((missing) => missing.fact).join()}`)
  return { ...answer, value: answer.value }
}

export function balance(terms: LoanTerms, entries: readonly LedgerEntry[], asOf: string): Balance {
  return answerFor(terms, entries, asOf).value
}

/** A line as `kind from→last day base @rate = amount`, so that a whole computation reads like a statement. */
export function statement({ lines }: Balance): readonly string[] {
  return lines.map((line) => `${line.kind} ${line.from}→${line.lastDay} ${line.base} @${line.rate} = ${line.amount}`)
}
