import { eq, sql } from 'drizzle-orm'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { maxDate } from '../../../shared/rules/civil-date.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { ledgerEntry, type loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { type EntryRow, ruleEntries } from './rule-entries.ts'
import { termsOf } from './terms.ts'

export type LoanRow = typeof loan.$inferSelect

/** What a loan owed at the end of its last entry's day: the figures of the case list, independent of the clock. */
export interface Position {
  readonly computedOn: IsoDate | null
  readonly principal: Fen
  readonly interest: Fen
  readonly penalty: Fen
  readonly compound: Fen
  readonly undivided: Fen
  readonly costs: Fen
}

const NOTHING_KNOWN: Position = {
  computedOn: null, principal: ZERO_FEN, interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN, undivided: ZERO_FEN, costs: ZERO_FEN,
}

const entriesByLoan = oncePerLedger(({ db }) =>
  db.select().from(ledgerEntry).where(eq(ledgerEntry.loanId, sql.placeholder('loanId'))).orderBy(ledgerEntry.sequence).prepare(),
)

export function entriesOf(ledger: Ledger, loanId: Id<'loan'>): EntryRow[] {
  return entriesByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

/** Position from a loan's record and entries; a loan that the rules refuse shows what was last certified. */
export function positionOf(loanRow: LoanRow, entries: readonly EntryRow[]): Position {
  const counted = entries.filter((entry) => entry.voidedAt === null)
  const only = counted.length === 1 ? counted[0] : undefined
  if (only?.kind === 'opening-balance') return certifiedPosition(only)
  const last = counted.reduce<IsoDate | null>((day, entry) => (day === null ? entry.valueDate : maxDate(day, entry.valueDate)), null)
  if (last === null) return NOTHING_KNOWN
  return computedPosition(loanRow, counted, last) ?? lastCertified(counted)
}

function computedPosition(loanRow: LoanRow, entries: readonly EntryRow[], day: IsoDate): Position | null {
  const terms = termsOf(loanRow)
  if (!terms.ok) return null
  try {
    const balance = balanceAsOf(terms.terms, ruleEntries(loanRow, entries), day).value
    return balance && { ...balance, computedOn: day }
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

function certifiedPosition(entry: EntryRow): Position {
  return {
    computedOn: entry.valueDate,
    principal: entry.principalFen ?? ZERO_FEN,
    interest: entry.interestFen ?? ZERO_FEN,
    penalty: entry.penaltyFen ?? ZERO_FEN,
    compound: entry.compoundFen ?? ZERO_FEN,
    undivided: entry.undividedInterestFen ?? ZERO_FEN,
    costs: ZERO_FEN,
  }
}

function lastCertified(entries: readonly EntryRow[]): Position {
  const certified = entries.filter((entry) => entry.kind === 'opening-balance').at(-1)
  return certified ? certifiedPosition(certified) : NOTHING_KNOWN
}

export function storePosition(ledger: Ledger, loanRow: LoanRow, position: Position): void {
  prepared(
    ledger.raw,
    `INSERT OR REPLACE INTO loan_position
     (loan_id, case_id, computed_on, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    idToBytes(loanRow.id), idToBytes(loanRow.caseId), position.computedOn, position.principal, position.interest, position.penalty,
    position.compound, position.undivided, position.costs,
  )
}
