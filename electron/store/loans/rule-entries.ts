import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { LoanFacts } from '../../../shared/model/loan.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { LedgerEntry } from '../../../shared/rules/ledger/entries.ts'
import type { ledgerEntry } from '../database/schema.ts'

export type EntryRow = typeof ledgerEntry.$inferSelect

/** Maps the kept entries of a loan, and what its record says of extension and acceleration, onto the rule's entries. */
export function ruleEntries(loan: LoanFacts, rows: readonly EntryRow[]): LedgerEntry[] {
  return [...rows.filter((row) => row.voidedAt === null).map(ruleEntry), ...contractEvents(loan)]
}

function contractEvents(loan: LoanFacts): LedgerEntry[] {
  const events: LedgerEntry[] = []
  // An extension is agreed before the old maturity: it must be known when the due date is reached.
  if (loan.extendedDueOn) events.push({ kind: 'extension', id: 'extension', date: addDays(loan.dueOn, -1), newDueDate: loan.extendedDueOn })
  if (loan.acceleratedOn) events.push({ kind: 'acceleration', id: 'acceleration', date: loan.acceleratedOn })
  return events
}

const orZero = (value: Fen | null): Fen => value ?? ZERO_FEN

function ruleEntry(row: EntryRow): LedgerEntry {
  const base = { id: row.id, date: row.valueDate, sequence: row.sequence, ...(row.memo === null ? {} : { note: row.memo }) }
  switch (row.kind) {
    case 'opening-balance':
      return {
        ...base,
        kind: 'opening-balance',
        principal: orZero(row.principalFen),
        interest: orZero(row.interestFen),
        penalty: orZero(row.penaltyFen),
        compound: orZero(row.compoundFen),
        undivided: orZero(row.undividedInterestFen),
        ...(row.interestPaidTo === null ? {} : { interestPaidTo: row.interestPaidTo }),
      }
    case 'drawdown':
      return { ...base, kind: 'drawdown', amount: orZero(row.amountFen) }
    case 'cost':
      return { ...base, kind: 'cost', amount: orZero(row.amountFen) }
    case 'repayment':
      return { ...base, kind: 'repayment', amount: orZero(row.amountFen), fixed: fixedParts(row) }
    case 'rate-change':
      return { ...base, kind: 'rate-change', annualRate: row.annualRate ?? '' }
    case 'reversal':
      return { ...base, kind: 'reversal', reverses: row.reversesId ?? '' }
  }
}

function fixedParts(row: EntryRow): Partial<Record<'principal' | 'interest' | 'penalty' | 'compound' | 'costs', Fen>> {
  return {
    ...(row.principalFen === null ? {} : { principal: row.principalFen }),
    ...(row.interestFen === null ? {} : { interest: row.interestFen }),
    ...(row.penaltyFen === null ? {} : { penalty: row.penaltyFen }),
    ...(row.compoundFen === null ? {} : { compound: row.compoundFen }),
    ...(row.costFen === null ? {} : { costs: row.costFen }),
  }
}
