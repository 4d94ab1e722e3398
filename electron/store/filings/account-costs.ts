import { type Fen, fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Loan, StatementEntry } from '../documents/snapshot-loan.ts'
import type { EntryRow } from '../loans/loan-rows.ts'

/**
 * Costs booked on a loan account that the papers list by themselves: court, preservation and notice fees are no part of
 * the claim (law.md 15, R47), and attorney, appraisal and notary fees stand in row 5. In fen, reversed entries aside.
 */
export function costsListedElsewhere(booked: readonly EntryRow[]): Fen {
  const entries = booked.filter((entry) => entry.voidedAt === null)
  const reversed = new Set(entries.map((entry) => entry.reversesId))
  const listed = entries.filter((entry) => entry.kind === 'cost' && entry.costId !== null && !reversed.has(entry.id))
  return fen(listed.reduce((sum, entry) => sum + (entry.amountFen ?? 0), 0))
}

/** Takes the costs listed elsewhere out of the account, with a line that says so; payments met costs first, so never below zero. */
export function withoutListedCosts(loan: Loan, listed: Fen): Loan {
  const { asOf, otherFees, total, entries } = loan.ledger
  const taken = Math.min(otherFees ?? 0, listed)
  if (otherFees === null || taken === 0) return loan
  const line: StatementEntry = {
    kind: 'correction',
    date: asOf,
    effect: { principal: ZERO_FEN, interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN, fees: fen(-taken) },
    note: '诉讼费用及另列的实现债权费用，不计入本表',
  }
  const ledger = { ...loan.ledger, otherFees: fen(otherFees - taken), total: total === null ? null : fen(total - taken), entries: [...entries, line] }
  return { ...loan, ledger }
}
