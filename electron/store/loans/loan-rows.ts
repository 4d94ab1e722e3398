import { eq, sql } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { ledgerEntry, loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { columnName } from '../kernel/record-table.ts'

export type LoanRow = typeof loan.$inferSelect
export type EntryRow = typeof ledgerEntry.$inferSelect

const entriesByLoan = oncePerLedger(({ db }) =>
  db.select().from(ledgerEntry).where(eq(ledgerEntry.loanId, sql.placeholder('loanId'))).orderBy(ledgerEntry.sequence).prepare(),
)

/** Every kept entry of a loan in the order of booking, voided ones too. */
export function entriesOf(ledger: Ledger, loanId: Id<'loan'>): EntryRow[] {
  return entriesByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

/** What of an entry a balance is computed from. */
const countedFields = [
  'id', 'sequence', 'kind', 'valueDate', 'amountFen', 'principalFen', 'interestFen', 'penaltyFen', 'compoundFen', 'undividedInterestFen', 'costFen', 'annualRate', 'interestPaidTo', 'oldestDueOn', 'untilOn',
  'penaltyKind', 'penaltyUplift', 'penaltyRate', 'allocationOrder', 'includesAcceptanceDay', 'interestAfter', 'dayCount', 'reversesId', 'reason', 'memo', 'voidedAt',
] as const satisfies readonly (keyof EntryRow)[]
export type CountedEntry = Pick<EntryRow, (typeof countedFields)[number]>

/** What of an entry the periods of a loan turn on: who paid when, and whether it still stands. */
const datedFields = ['id', 'kind', 'payer', 'valueDate', 'oldestDueOn', 'reversesId', 'voidedAt'] as const satisfies readonly (keyof EntryRow)[]
export type DatedEntry = Pick<EntryRow, (typeof datedFields)[number]>

/** As it lies in the file: ids as bytes, yes and no as numbers; all else is what it is in code. */
type InFile<E extends { readonly id: Id<'entry'>; readonly reversesId: Id<'entry'> | null }> = Omit<E, 'id' | 'reversesId' | 'includesAcceptanceDay'> & { readonly id: Buffer; readonly reversesId: Buffer | null }

const COUNTED = entriesWith(countedFields)
const DATED = entriesWith(datedFields)

/** Read without the query builder: it looks at every column of every row, and a household with a thousand entries is computed for each page that shows what it owes. */
function entriesWith(fields: readonly (keyof EntryRow)[]): string {
  const columns = fields.map((field) => `${columnName(field)} AS ${field}`)
  return `SELECT ${columns.join(', ')} FROM ledger_entry WHERE loan_id = ? ORDER BY sequence`
}

/** The same entries as the rules need them. */
export function countedEntriesOf({ raw }: Pick<Ledger, 'raw'>, loanId: Id<'loan'>): CountedEntry[] {
  return prepared<[Buffer], InFile<CountedEntry> & { readonly includesAcceptanceDay: number | null }>(raw, COUNTED)
    .all(idToBytes(loanId))
    .map((row) => ({ ...row, ...idsOf(row), includesAcceptanceDay: row.includesAcceptanceDay === null ? null : row.includesAcceptanceDay === 1 }))
}

/** The same entries without their sums: the board reads those of a whole household after every command on it. */
export function datedEntriesOf({ raw }: Pick<Ledger, 'raw'>, loanId: Id<'loan'>): DatedEntry[] {
  return prepared<[Buffer], InFile<DatedEntry>>(raw, DATED).all(idToBytes(loanId)).map((row) => ({ ...row, ...idsOf(row) }))
}

function idsOf({ id, reversesId }: { readonly id: Buffer; readonly reversesId: Buffer | null }): Pick<EntryRow, 'id' | 'reversesId'> {
  return { id: idFromBytes(id), reversesId: reversesId && idFromBytes(reversesId) }
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
