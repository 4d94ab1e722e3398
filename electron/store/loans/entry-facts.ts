import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { EntryFacts } from '../../../shared/model/ledger-entry.ts'
import type { ledgerEntry } from '../database/schema.ts'
import type { NewValues } from '../kernel/work.ts'
import type { EntryRow } from './loan-rows.ts'

/** A component that a paper leaves out is none. */
export const orZero = (value: Fen | null): Fen => value ?? ZERO_FEN

/** Row → facts: the columns of its kind, in the words of the model. */
export function entryFactsOf(row: EntryRow): EntryFacts {
  const common = { loanId: row.loanId, valueDate: row.valueDate, memo: row.memo }
  const penalty = { penaltyKind: row.penaltyKind, penaltyUplift: row.penaltyUplift, penaltyRate: row.penaltyRate }
  switch (row.kind) {
    case 'opening-balance':
      return {
        kind: 'opening-balance',
        ...common,
        principalFen: orZero(row.principalFen),
        interestFen: orZero(row.interestFen),
        penaltyFen: orZero(row.penaltyFen),
        compoundFen: orZero(row.compoundFen),
        undividedInterestFen: orZero(row.undividedInterestFen),
        costFen: row.costFen,
        certifiedBy: row.certifiedBy,
        interestPaidTo: row.interestPaidTo,
        oldestDueOn: row.oldestDueOn,
      }
    case 'drawdown':
      return { kind: 'drawdown', ...common, amountFen: orZero(row.amountFen) }
    case 'repayment':
      return {
        kind: 'repayment',
        ...common,
        amountFen: orZero(row.amountFen),
        payer: row.payer ?? 'other',
        fixedPrincipalFen: row.principalFen,
        fixedInterestFen: row.interestFen,
        fixedPenaltyFen: row.penaltyFen,
        fixedCompoundFen: row.compoundFen,
        fixedCostFen: row.costFen,
        allocationOrder: row.allocationOrder,
      }
    case 'rate-change':
      return { kind: 'rate-change', ...common, annualRate: row.annualRate ?? '', ...penalty }
    case 'cost':
      return { kind: 'cost', ...common, amountFen: orZero(row.amountFen), costId: row.costId }
    case 'correction': {
      const { principalFen, interestFen, penaltyFen, compoundFen, undividedInterestFen, costFen } = row
      return { kind: 'correction', ...common, principalFen, interestFen, penaltyFen, compoundFen, undividedInterestFen, costFen, reason: row.reason ?? '' }
    }
    case 'misuse':
      return { kind: 'misuse', ...common, amountFen: row.amountFen, untilOn: row.untilOn, ...penalty }
    case 'interest-stop':
      return { kind: 'interest-stop', ...common, includesAcceptanceDay: row.includesAcceptanceDay ?? false }
    case 'judgment':
      return {
        kind: 'judgment',
        ...common,
        judgmentId: row.judgmentId,
        principalFen: orZero(row.principalFen),
        interestFen: orZero(row.interestFen),
        penaltyFen: orZero(row.penaltyFen),
        compoundFen: orZero(row.compoundFen),
        costFen: orZero(row.costFen),
        interestAfter: row.interestAfter ?? 'contract',
        annualRate: row.annualRate,
        dayCount: row.dayCount,
      }
    case 'reversal':
      if (row.reversesId === null) throw new Error('a reversal without the entry that it reverses')
      return { kind: 'reversal', ...common, reversesId: row.reversesId, reason: row.reason ?? '' }
  }
}

export type EntryValues = Omit<NewValues<typeof ledgerEntry>, 'caseId' | 'sequence'>

/** Facts → the columns of the row. */
export function entryValues(entry: EntryFacts): EntryValues {
  if (entry.kind !== 'repayment') return entry
  const { fixedPrincipalFen, fixedInterestFen, fixedPenaltyFen, fixedCompoundFen, fixedCostFen, ...facts } = entry
  return {
    ...facts, principalFen: fixedPrincipalFen, interestFen: fixedInterestFen, penaltyFen: fixedPenaltyFen, compoundFen: fixedCompoundFen, costFen: fixedCostFen,
  }
}
