import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { ledgerEntry } from '../database/schema.ts'
import type { Work } from '../kernel/work.ts'
import { bookEntry } from './entries.ts'

/** Answers a repayment that another record had booked with a reversal, unless somebody has reversed it already. */
export function reverseBooked(work: Work, entryId: Id<'entry'>, reason: string): void {
  const { db } = work.ledger
  const entry = db.select().from(ledgerEntry).where(and(eq(ledgerEntry.id, entryId), isNull(ledgerEntry.voidedAt))).get()
  const reversed = db.select({ id: ledgerEntry.id }).from(ledgerEntry).where(and(eq(ledgerEntry.reversesId, entryId), isNull(ledgerEntry.voidedAt))).get()
  if (!entry || reversed) return
  bookEntry(work, { kind: 'reversal', loanId: entry.loanId, valueDate: entry.valueDate, memo: null, reversesId: entryId, reason })
}
