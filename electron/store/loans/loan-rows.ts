import { eq, sql } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { ledgerEntry, loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'

export type LoanRow = typeof loan.$inferSelect
export type EntryRow = typeof ledgerEntry.$inferSelect

const entriesByLoan = oncePerLedger(({ db }) =>
  db.select().from(ledgerEntry).where(eq(ledgerEntry.loanId, sql.placeholder('loanId'))).orderBy(ledgerEntry.sequence).prepare(),
)

/** Every kept entry of a loan in the order of booking, voided ones too. */
export function entriesOf(ledger: Ledger, loanId: Id<'loan'>): EntryRow[] {
  return entriesByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

const countedColumns = {
  id: ledgerEntry.id, sequence: ledgerEntry.sequence, kind: ledgerEntry.kind, valueDate: ledgerEntry.valueDate, amountFen: ledgerEntry.amountFen,
  principalFen: ledgerEntry.principalFen, interestFen: ledgerEntry.interestFen, penaltyFen: ledgerEntry.penaltyFen, compoundFen: ledgerEntry.compoundFen,
  undividedInterestFen: ledgerEntry.undividedInterestFen, costFen: ledgerEntry.costFen, annualRate: ledgerEntry.annualRate, interestPaidTo: ledgerEntry.interestPaidTo,
  oldestDueOn: ledgerEntry.oldestDueOn, untilOn: ledgerEntry.untilOn, penaltyKind: ledgerEntry.penaltyKind, penaltyUplift: ledgerEntry.penaltyUplift, penaltyRate: ledgerEntry.penaltyRate,
  allocationOrder: ledgerEntry.allocationOrder, includesAcceptanceDay: ledgerEntry.includesAcceptanceDay, interestAfter: ledgerEntry.interestAfter, dayCount: ledgerEntry.dayCount,
  reversesId: ledgerEntry.reversesId, reason: ledgerEntry.reason, memo: ledgerEntry.memo, voidedAt: ledgerEntry.voidedAt,
}

/** What of an entry a balance is computed from. */
export type CountedEntry = Pick<EntryRow, keyof typeof countedColumns>

const countedByLoan = oncePerLedger(({ db }) =>
  db.select(countedColumns).from(ledgerEntry).where(eq(ledgerEntry.loanId, sql.placeholder('loanId'))).orderBy(ledgerEntry.sequence).prepare(),
)

/** The same entries as the rules need them: a household with a thousand of them is computed for every page that shows what it owes. */
export function countedEntriesOf(ledger: Ledger, loanId: Id<'loan'>): CountedEntry[] {
  return countedByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

const datedColumns = {
  id: ledgerEntry.id, kind: ledgerEntry.kind, payer: ledgerEntry.payer, valueDate: ledgerEntry.valueDate,
  oldestDueOn: ledgerEntry.oldestDueOn, reversesId: ledgerEntry.reversesId, voidedAt: ledgerEntry.voidedAt,
}

/** What of an entry the periods of a loan turn on: who paid when, and whether it still stands. */
export type DatedEntry = Pick<EntryRow, keyof typeof datedColumns>

const datedByLoan = oncePerLedger(({ db }) =>
  db.select(datedColumns).from(ledgerEntry).where(eq(ledgerEntry.loanId, sql.placeholder('loanId'))).orderBy(ledgerEntry.sequence).prepare(),
)

/** The same entries without their sums: the board reads those of a whole household after every command on it. */
export function datedEntriesOf(ledger: Ledger, loanId: Id<'loan'>): DatedEntry[] {
  return datedByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

/** A loan by its id, voided ones too. */
export const loanById = oncePerLedger(({ db }) => db.select().from(loan).where(eq(loan.id, sql.placeholder('loanId'))).prepare())

/** @throws ApiFailure not-found */
export function readLoan(ledger: Ledger, loanId: Id<'loan'>): LoanRow {
  const row = loanById(ledger).get({ loanId: idToBytes(loanId) })
  if (!row) throw new ApiFailure('not-found')
  return row
}

/** A loan on which something can still be registered. @throws ApiFailure not-found, already-voided */
export function standingLoan(ledger: Ledger, loanId: Id<'loan'>): LoanRow {
  const row = readLoan(ledger, loanId)
  if (row.voidedAt !== null) throw new ApiFailure('already-voided', { message: `借据 ${row.noteNo} 已作废，不能再登记。` })
  return row
}
