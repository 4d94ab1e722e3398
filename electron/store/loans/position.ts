import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type Currency, MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import { minDate } from '../../../shared/rules/civil-date.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { carryForward, type LedgerPosition, positionOf, reaches } from '../../../shared/rules/ledger/carry-forward.ts'
import { type ComponentAmounts, NO_AMOUNTS } from '../../../shared/rules/ledger/components.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { ledgerFactsOf } from './ledger-facts.ts'
import { entriesOf, type EntryRow, loanById, type LoanRow } from './loan-rows.ts'

/**
 * What a portfolio keeps of each loan: its components at the last edge, the next edge and the legs that run. A projection: each
 * change of a loan builds it anew, and until the next edge any day's figures come from it without a walk over the entries.
 */

/** Computed by the rules; or what was last certified, since the rules ask for something first; or nothing at all. */
type Basis = 'computed' | 'certified' | 'unknown'

interface KeptPosition {
  readonly basis: Basis
  readonly currency: Currency
  readonly position: Omit<LedgerPosition, 'asOf'> & { readonly asOf: IsoDate | null }
  readonly overdue: KeptOverdue
}

/** The due day of the oldest unpaid sum at the position's own day, which holds until the next edge; not known where the record cannot say. */
interface KeptOverdue {
  readonly known: boolean
  readonly oldestDueOn: IsoDate | null
}

const NOT_KNOWN: KeptOverdue = { known: false, oldestDueOn: null }

type Unmarked = Omit<KeptPosition, 'currency'>

/** What a loan owes, in the smallest unit of its currency. `on`: the day that the figures are of; before the day asked for where the rules cannot compute the loan. */
export interface LoanFigures extends ComponentAmounts {
  readonly currency: Currency
  readonly on: IsoDate | null
}


/** The figures of a case's loans on the ledger's day, in their order: from the positions that stand, and worked out for loans without one. */
export function keptOrProjected(ledger: Ledger, caseId: Buffer, loanIds: readonly Buffer[]): readonly LoanFigures[] {
  const today = ledger.clock.today()
  const kept = new Map(positionsOf(ledger, caseId).map((row) => [row.loan_id.toString('hex'), row]))
  return loanIds.map((loanId) => {
    const row = kept.get(loanId.toString('hex'))
    return row ? carried(ledger, row, today) : projectPosition(ledger, loanId, caseId)
  })
}

/** Works a loan's position out and keeps it; the caller has taken the old one away. @returns its figures on the ledger's day */
function projectPosition(ledger: Ledger, loanId: Buffer, caseId: Buffer): LoanFigures {
  const today = ledger.clock.today()
  const kept = workOut(ledger, loanId, today)
  storePosition(ledger, loanId, caseId, kept)
  return figuresOn(kept, today) ?? nothingKnown(kept)
}

function nothingKnown({ currency }: KeptPosition): LoanFigures {
  return { ...NO_AMOUNTS, currency, on: null }
}

/** The figures of a case's loans on a day: carried from their positions; a loan past its next edge is worked out anew. */
export function carryPositions(ledger: Ledger, caseId: Buffer, day: IsoDate): readonly LoanFigures[] {
  return positionsOf(ledger, caseId).map((row) => carried(ledger, row, day))
}

function positionsOf({ raw }: Ledger, caseId: Buffer): readonly PositionRow[] {
  return prepared<[Buffer], PositionRow>(raw, 'SELECT * FROM loan_position WHERE case_id = ?').all(caseId)
}

function carried(ledger: Ledger, row: PositionRow, day: IsoDate): LoanFigures {
  return figuresOn(readPosition(row), day) ?? projectAgain(ledger, row)
}

/** The figures of one loan at the end of a day, the ledger's own unless another is asked for; read without changing the position. */
export function loanFigures(ledger: Ledger, loanId: Id<'loan'>, day: IsoDate = ledger.clock.today()): LoanFigures {
  const bytes = idToBytes(loanId)
  const row = prepared<[Buffer], PositionRow>(ledger.raw, 'SELECT * FROM loan_position WHERE loan_id = ?').get(bytes)
  const kept = row && day === ledger.clock.today() && figuresOn(readPosition(row), day)
  if (kept) return kept
  const worked = workOut(ledger, bytes, day)
  return figuresOn(worked, day) ?? nothingKnown(worked)
}

function projectAgain(ledger: Ledger, { loan_id, case_id }: PositionRow): LoanFigures {
  prepared<[Buffer]>(ledger.raw, 'DELETE FROM loan_position WHERE loan_id = ?').run(loan_id)
  return projectPosition(ledger, loan_id, case_id)
}

/** Null when the position does not reach the day. */
function figuresOn({ basis, currency, position }: KeptPosition, day: IsoDate): LoanFigures | null {
  const { asOf, nextEdge, accruals: _, ...amounts } = position
  if (basis !== 'computed' || asOf === null) return nextEdge !== undefined && day >= nextEdge ? null : { ...amounts, currency, on: asOf }
  const own = { ...position, asOf }
  return reaches(own, day) ? { ...carryForward(own, day), currency, on: day } : null
}

function workOut(ledger: Ledger, loanId: Buffer, today: IsoDate): KeptPosition {
  const row = loanById(ledger).get({ loanId })
  if (!row) return { ...standing(null, [], today), currency: MAIN_CURRENCY }
  const counted = entriesOf(ledger, row.id).filter((entry) => entry.voidedAt === null)
  const certified = counted.filter(({ kind, valueDate }) => kind === 'opening-balance' && valueDate <= today)
  const kept = computed(ledger, row, counted, today) ?? standing(certified.at(-1) ?? null, counted, today)
  return { ...kept, currency: row.currency }
}

function computed(ledger: Ledger, loanRow: LoanRow, entries: readonly EntryRow[], today: IsoDate): Unmarked | null {
  if (entries.length === 0) return null
  const facts = ledgerFactsOf(ledger, loanRow, entries)
  if (!facts.ok) return null
  try {
    const balance = balanceAsOf(facts.terms, facts.entries, today).value
    return balance && { basis: 'computed', position: positionOf(balance), overdue: { known: balance.overdueDays !== null, oldestDueOn: balance.oldestUnpaidDueDate ?? null } }
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

/** A loan that the rules refuse stands as it was last certified, until a day on which a later entry counts. */
function standing(certified: EntryRow | null, entries: readonly EntryRow[], today: IsoDate): Unmarked {
  const [first, ...others] = entries.map(({ valueDate }) => valueDate).filter((day) => day > today)
  const nextEdge = first && minDate(first, ...others)
  if (certified === null) return { basis: 'unknown', position: { ...NO_AMOUNTS, asOf: null, nextEdge, accruals: [] }, overdue: NOT_KNOWN }
  return { basis: 'certified', position: { ...certifiedAmounts(certified), asOf: certified.valueDate, nextEdge, accruals: [] }, overdue: NOT_KNOWN }
}

function certifiedAmounts(entry: EntryRow): ComponentAmounts {
  return {
    principal: entry.principalFen ?? ZERO_FEN,
    interest: entry.interestFen ?? ZERO_FEN,
    penalty: entry.penaltyFen ?? ZERO_FEN,
    compound: entry.compoundFen ?? ZERO_FEN,
    undivided: entry.undividedInterestFen ?? ZERO_FEN,
    costs: entry.costFen ?? ZERO_FEN,
  }
}

interface PositionRow {
  readonly loan_id: Buffer
  readonly case_id: Buffer
  readonly basis: Basis
  readonly currency: Currency
  readonly as_of: IsoDate | null
  readonly next_edge_on: IsoDate | null
  readonly principal_fen: Fen
  readonly interest_fen: Fen
  readonly penalty_fen: Fen
  readonly compound_fen: Fen
  readonly undivided_interest_fen: Fen
  readonly cost_fen: Fen
  readonly accruals_json: string
  readonly oldest_due_on: IsoDate | null
  readonly overdue_known: 0 | 1
}

function readPosition(row: PositionRow): KeptPosition {
  const amounts: ComponentAmounts = {
    principal: row.principal_fen,
    interest: row.interest_fen,
    penalty: row.penalty_fen,
    compound: row.compound_fen,
    undivided: row.undivided_interest_fen,
    costs: row.cost_fen,
  }
  return { basis: row.basis, currency: row.currency, position: { ...amounts, asOf: row.as_of, nextEdge: row.next_edge_on ?? undefined, accruals: JSON.parse(row.accruals_json) }, overdue: { known: row.overdue_known === 1, oldestDueOn: row.oldest_due_on } }
}

/** A plain insert: one that may replace opens a savepoint, at which the index of search terms writes itself out. */
function storePosition({ raw }: Ledger, loanId: Buffer, caseId: Buffer, { basis, currency, position, overdue }: KeptPosition): void {
  const { asOf, nextEdge, principal, interest, penalty, compound, undivided, costs, accruals } = position
  prepared(
    raw,
    `INSERT INTO loan_position
     (loan_id, case_id, basis, currency, as_of, next_edge_on, principal_fen, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen, accruals_json, oldest_due_on, overdue_known)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(loanId, caseId, basis, currency, asOf, nextEdge ?? null, principal, interest, penalty, compound, undivided, costs, JSON.stringify(accruals), overdue.oldestDueOn, overdue.known ? 1 : 0)
}
