import type { Settlement } from '../../../shared/model/loan-terms.ts'
import { MAIN_CURRENCY, type Currency } from '../../../shared/model/currency.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { RiskClass } from '../../../shared/model/loan.ts'
import type { PartyKind } from '../../../shared/model/party.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import type { BucketBounds } from '../../../shared/rules/ageing.ts'
import { type Classification, classify, isBad, ownFloor, type RiskSign } from '../../../shared/rules/classification.ts'
import { daysBetween } from '../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { loanBalance } from '../loans/balance.ts'
import { readLoan } from '../loans/loan-rows.ts'

/**
 * All claims of one debtor in this file, with the facts that the rules of 五级分类 read. The days overdue come from the kept position of a
 * loan where that is exact for the day asked for: a due day that has passed stays the oldest one until an entry or an extension changes it.
 */

/** A noted fact as the rules read it, and when it stopped to hold. */
export interface NotedSign extends RiskSign {
  readonly loanId: Id<'loan'> | null
  readonly endedOn: IsoDate | null
}

export type SignsOfCase = (caseId: Id<'case'>) => readonly NotedSign[]

export interface ClassedLoan {
  readonly loanId: Id<'loan'>
  readonly caseId: Id<'case'>
  readonly noteNo: string
  readonly principal: Fen
  readonly current: RiskClass | null
  readonly overdueDays: number | null
  readonly answer: Answer<Classification | null>
  readonly refusal: string | null
}

interface ClaimRow {
  readonly loan_id: Buffer
  readonly case_id: Buffer
  readonly note_no: string
  readonly risk_class: RiskClass | null
  readonly settlement: Settlement
  readonly currency: Currency
  /** An extension or a schedule of its own may have moved what was due. */
  readonly rescheduled: 0 | 1
  readonly last_entry_on: IsoDate | null
  readonly as_of: IsoDate | null
  readonly next_edge_on: IsoDate | null
  readonly principal_fen: Fen | null
  readonly oldest_due_on: IsoDate | null
  readonly overdue_known: 0 | 1 | null
}

const CLAIMS = `SELECT l.id AS loan_id, l.case_id, l.note_no, l.risk_class, l.settlement, l.currency,
    (EXISTS (SELECT 1 FROM loan_extension x WHERE x.loan_id = l.id AND x.voided_at IS NULL)
      OR EXISTS (SELECT 1 FROM schedule_version v WHERE v.loan_id = l.id AND v.voided_at IS NULL)) AS rescheduled,
    (SELECT max(e.value_date) FROM ledger_entry e WHERE e.loan_id = l.id AND e.voided_at IS NULL) AS last_entry_on,
    p.as_of, p.next_edge_on, p.principal_fen, p.oldest_due_on, p.overdue_known
  FROM case_file f JOIN loan l ON l.case_id = f.id LEFT JOIN loan_position p ON p.loan_id = l.id
  WHERE f.borrower_id = ? AND f.voided_at IS NULL AND l.voided_at IS NULL AND l.drawdown_on <= ? ORDER BY l.case_id, l.drawdown_on, l.note_no`

const PERIOD_MONTHS: Readonly<Record<Settlement, number | null>> = { monthly: 1, 'monthly-anniversary': 1, quarterly: 3, yearly: 12, 'at-maturity': null }

interface Claim {
  readonly row: ClaimRow
  readonly loanId: Id<'loan'>
  readonly caseId: Id<'case'>
  readonly principal: Fen
  readonly overdueDays: number | null
  readonly refusal: string | null
  readonly signs: readonly RiskSign[]
}

interface Debtor {
  readonly borrowerId: Buffer
  readonly kind: PartyKind
}

/** Every loan of a debtor with the class that the rules propose for it as of a day. */
export function classDebtor(ledger: Ledger, { borrowerId, kind }: Debtor, bounds: BucketBounds, asOf: IsoDate, signsOf: SignsOfCase): readonly ClassedLoan[] {
  const rows = prepared<[Buffer, IsoDate], ClaimRow>(ledger.raw, CLAIMS).all(borrowerId, asOf)
  const claims = rows.map((row) => claimOf(ledger, row, asOf, signsOf))
  const retail = kind === 'person'
  const debtor = shareOf(claims, retail, asOf)
  return claims.map(({ row, loanId, caseId, principal, overdueDays, refusal, signs }) => ({
    loanId,
    caseId,
    noteNo: row.note_no,
    principal,
    current: row.risk_class,
    overdueDays,
    refusal,
    answer: classify({ overdueDays, retail, signs, current: row.risk_class, periodMonths: PERIOD_MONTHS[row.settlement], debtor }, bounds, asOf),
  }))
}

/** What the debtor owes in this file, and how much of it is bad by itself. */
function shareOf(claims: readonly Claim[], retail: boolean, asOf: IsoDate): { readonly bad: Fen; readonly all: Fen } {
  const own = claims.filter(({ row }) => row.currency === MAIN_CURRENCY)
  const bad = own.filter(({ row, overdueDays, signs }) => {
    const floor = ownFloor({ overdueDays, retail, signs, current: row.risk_class, periodMonths: PERIOD_MONTHS[row.settlement] }, asOf)
    return floor !== null && isBad(floor)
  })
  return { bad: sumFen(bad.map(({ principal }) => principal)), all: sumFen(own.map(({ principal }) => principal)) }
}

function claimOf(ledger: Ledger, row: ClaimRow, asOf: IsoDate, signsOf: SignsOfCase): Claim {
  const loanId = idFromBytes<'loan'>(row.loan_id)
  const caseId = idFromBytes<'case'>(row.case_id)
  const held = signsOf(caseId).filter((sign) => (sign.loanId === null || sign.loanId === loanId) && sign.occurredOn <= asOf && (sign.endedOn === null || sign.endedOn > asOf))
  return { row, loanId, caseId, signs: held, ...daysOf(ledger, row, loanId, asOf) }
}

function daysOf(ledger: Ledger, row: ClaimRow, loanId: Id<'loan'>, asOf: IsoDate): Pick<Claim, 'principal' | 'overdueDays' | 'refusal'> {
  const { principal_fen: principal, oldest_due_on: due } = row
  if (principal !== null && holdsOn(row, asOf)) {
    const overdueDays = due === null || due > asOf ? 0 : daysBetween(due, asOf)
    return { principal, overdueDays, refusal: null }
  }
  const { answer, refusal } = loanBalance(ledger, readLoan(ledger, loanId), asOf)
  return { principal: answer.value?.principal ?? sumFen([]), overdueDays: answer.value?.overdueDays ?? null, refusal }
}

/** Whether the position says exactly how old the debt was on the day: nothing may have happened between the two. */
function holdsOn({ as_of, next_edge_on, overdue_known, last_entry_on, rescheduled }: ClaimRow, day: IsoDate): boolean {
  if (as_of === null || overdue_known !== 1) return false
  if (day >= as_of) return next_edge_on === null || day < next_edge_on
  return rescheduled === 0 && last_entry_on !== null && last_entry_on <= day
}
