import { MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import type { WaiverDecisionKind, WaiverFacts, WaiverInstalment, WaiverLine } from '../../../shared/model/waiver.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { WaiverPayment, WaiverPlan } from '../../../shared/rules/waiver-outcome.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** The parts of a waiver and the payments that keep its condition, as they lie in the file. Plain statements: every computation of a loan asks. */

type Raw = Pick<Ledger, 'raw'>

interface LineRow { readonly loan_id: Buffer; readonly interest_fen: Fen; readonly penalty_fen: Fen; readonly compound_fen: Fen; readonly undivided_interest_fen: Fen; readonly cost_fen: Fen }
const LINES = 'SELECT loan_id, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen FROM waiver_line WHERE waiver_id = ? ORDER BY loan_id'

export function linesOf({ raw }: Raw, id: Buffer): WaiverLine[] {
  return prepared<[Buffer], LineRow>(raw, LINES).all(id).map((row) => ({
    loanId: idFromBytes<'loan'>(row.loan_id), interestFen: row.interest_fen, penaltyFen: row.penalty_fen, compoundFen: row.compound_fen, undividedInterestFen: row.undivided_interest_fen, costFen: row.cost_fen,
  }))
}

export function instalmentsOf({ raw }: Raw, id: Buffer): WaiverInstalment[] {
  const sql = 'SELECT due_on AS dueOn, amount_fen AS amountFen FROM waiver_instalment WHERE waiver_id = ? ORDER BY ordinal'
  return prepared<[Buffer], WaiverInstalment>(raw, sql).all(id)
}

/** Sets lines and instalments to exactly these. */
export function writeParts({ raw }: Raw, id: Id<'waiver'>, { lines, instalments }: Pick<WaiverFacts, 'lines' | 'instalments'>): void {
  const bytes = idToBytes(id)
  prepared<[Buffer]>(raw, 'DELETE FROM waiver_line WHERE waiver_id = ?').run(bytes)
  prepared<[Buffer]>(raw, 'DELETE FROM waiver_instalment WHERE waiver_id = ?').run(bytes)
  const line = prepared<(Buffer | number)[]>(raw, 'INSERT INTO waiver_line (waiver_id, loan_id, interest_fen, penalty_fen, compound_fen, undivided_interest_fen, cost_fen) VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const each of lines) line.run(bytes, idToBytes(each.loanId), each.interestFen, each.penaltyFen, each.compoundFen, each.undividedInterestFen, each.costFen)
  const due = prepared<(Buffer | number | string)[]>(raw, 'INSERT INTO waiver_instalment (waiver_id, ordinal, due_on, amount_fen) VALUES (?, ?, ?, ?)')
  for (const [index, each] of instalments.entries()) due.run(bytes, index + 1, each.dueOn, each.amountFen)
}

const CURRENCY = 'SELECT l.currency FROM waiver_line w JOIN loan l ON l.id = w.loan_id WHERE w.waiver_id = ? LIMIT 1'

/** Of its loans, which are all in the same; that of the ledger for one without a line. */
function currencyOf({ raw }: Raw, id: Buffer): string {
  return prepared<[Buffer], { currency: string }>(raw, CURRENCY).get(id)?.currency ?? MAIN_CURRENCY
}

interface DecisionRow { readonly kind: WaiverDecisionKind; readonly decided_on: IsoDate }
const DECISIONS = 'SELECT kind, decided_on FROM waiver_decision WHERE waiver_id = ? AND voided_at IS NULL ORDER BY id'

/** What the rules of the condition read; null while it is not approved. */
export function planOf(ledger: Raw, id: Buffer): WaiverPlan | null {
  const decisions = prepared<[Buffer], DecisionRow>(ledger.raw, DECISIONS).all(id)
  const approved = decisions.find(({ kind }) => kind === 'approved')
  if (approved === undefined) return null
  return {
    decidedOn: approved.decided_on,
    currency: currencyOf(ledger, id),
    instalments: instalmentsOf(ledger, id).map(({ dueOn, amountFen }) => ({ dueOn, amount: amountFen })),
    revokedOn: decisions.find(({ kind }) => kind === 'revoked')?.decided_on ?? null,
  }
}

interface PaymentRow extends WaiverPayment { readonly id: Buffer }
const PAYMENTS = `SELECT e.id, e.value_date AS "on", e.amount_fen AS amount FROM ledger_entry e JOIN waiver_line l ON l.loan_id = e.loan_id
  WHERE l.waiver_id = ? AND e.kind = 'repayment' AND e.voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id AND r.voided_at IS NULL)`

/** A repayment with the entry by which it was booked. */
interface BookedPayment extends WaiverPayment { readonly entryId: Id<'entry'> }

/** Repayments on any of its loans that nobody has reversed. */
export function paymentsOf({ raw }: Raw, id: Buffer): BookedPayment[] {
  return prepared<[Buffer], PaymentRow>(raw, PAYMENTS).all(id).map((row) => ({ entryId: idFromBytes<'entry'>(row.id), on: row.on, amount: row.amount }))
}
