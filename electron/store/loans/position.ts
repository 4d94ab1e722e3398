import { eq, sql } from 'drizzle-orm'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { maxDate } from '../../../shared/rules/civil-date.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { ledgerEntry, loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { lawOf } from '../law/law-of.ts'
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

const loanById = oncePerLedger(({ db }) => db.select().from(loan).where(eq(loan.id, sql.placeholder('loanId'))).prepare())

/** Works a loan's position out and keeps it; the caller has taken the old one away. */
export function projectPosition(ledger: Ledger, loanId: Buffer, caseId: Buffer): Position {
  const position = onlyCertified(ledger, loanId) ?? positionByRule(ledger, loanId)
  storePosition(ledger, loanId, caseId, position)
  return position
}

interface CertifiedRow {
  readonly kind: string
  readonly value_date: IsoDate
  readonly principal_fen: Fen | null
  readonly interest_fen: Fen | null
  readonly penalty_fen: Fen | null
  readonly compound_fen: Fen | null
  readonly undivided_interest_fen: Fen | null
}

/** The certified balance of a loan that holds nothing else: most loans after an import, and no rule is needed for it. */
function onlyCertified({ raw }: Ledger, loanId: Buffer): Position | null {
  const rows = prepared<[Buffer], CertifiedRow>(
    raw,
    `SELECT kind, value_date, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen
     FROM ledger_entry WHERE loan_id = ? AND voided_at IS NULL LIMIT 2`,
  ).all(loanId)
  const [only] = rows
  if (!only || rows.length > 1 || only.kind !== 'opening-balance') return null
  return {
    computedOn: only.value_date,
    principal: only.principal_fen ?? ZERO_FEN,
    interest: only.interest_fen ?? ZERO_FEN,
    penalty: only.penalty_fen ?? ZERO_FEN,
    compound: only.compound_fen ?? ZERO_FEN,
    undivided: only.undivided_interest_fen ?? ZERO_FEN,
    costs: ZERO_FEN,
  }
}

/** Position from a loan's record and entries; a loan that the rules refuse shows what was last certified. */
function positionByRule(ledger: Ledger, loanId: Buffer): Position {
  const row = loanById(ledger).get({ loanId })
  if (!row) return NOTHING_KNOWN
  const counted = entriesOf(ledger, row.id).filter((entry) => entry.voidedAt === null)
  const last = counted.reduce<IsoDate | null>((day, entry) => (day === null ? entry.valueDate : maxDate(day, entry.valueDate)), null)
  if (last === null) return NOTHING_KNOWN
  return computedPosition(ledger, row, counted, last) ?? lastCertified(counted)
}

function computedPosition(ledger: Ledger, loanRow: LoanRow, entries: readonly EntryRow[], day: IsoDate): Position | null {
  const terms = termsOf(loanRow, lawOf(ledger))
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

/** A plain insert: one that may replace opens a savepoint, at which the index of search terms writes itself out. */
function storePosition({ raw }: Ledger, loanId: Buffer, caseId: Buffer, position: Position): void {
  prepared(
    raw,
    `INSERT INTO loan_position
     (loan_id, case_id, computed_on, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(loanId, caseId, position.computedOn, position.principal, position.interest, position.penalty, position.compound, position.undivided, position.costs)
}
