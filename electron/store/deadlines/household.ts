import type { Loan } from '../../../shared/api/loans.ts'
import { MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { LimitationFacts } from '../../../shared/rules/limitation.ts'
import { minFen, sumFen } from '../../../shared/rules/money.ts'
import type { DateReading } from '../../../shared/rules/worse-reading.ts'
import type { DemandAct } from '../contacts/acts.ts'
import { demandActsOfCase } from '../contacts/demand-acts.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { extensionsOf } from '../loans/extension-rows.ts'
import { limitationFacts, type LimitationSources } from '../loans/limitation-facts.ts'
import { type DatedEntry, datedEntriesOf } from '../loans/loan-rows.ts'
import { loansOfCase } from '../loans/loans.ts'
import { courtDaysOf, type ProceedingRecords } from '../proceedings/court-days.ts'
import { proceedingRecords } from '../proceedings/proceedings.ts'
import { recordsOrNone, withPendingCourt } from './court-facts.ts'
import { pendingDueDays } from './pending-agreements.ts'
import type { Pending } from './pending.ts'

/** One household as the facts of its deadlines are mapped from it: its records read once, and what several mappings turn on. */

/** Whose household it is, as it lies in the file. */
export interface CaseHead {
  readonly id: Buffer
  readonly rowno: number
  readonly unit_id: Buffer
  readonly manager_id: Buffer | null
  readonly borrower_id: Buffer
  readonly borrower_name: string
  readonly voided_at: number | null
}

/** A household as its facts are mapped; what several of them turn on is read and worked out once. */
export interface Household {
  readonly ledger: Ledger
  readonly head: CaseHead
  readonly caseId: Id<'case'>
  readonly pending: Pending
  readonly loans: readonly Loan[]
  readonly entries: (loanId: Id<'loan'>) => readonly DatedEntry[]
  readonly owed: (loanId: Id<'loan'>) => Fen | null
  /** What a line of the board adds to its sums: the debt in renminbi, null for a loan in another currency. */
  readonly worth: (loanId: Id<'loan'>) => Fen | null
  readonly limitationOf: (loan: Loan) => LimitationFacts
  readonly sources: LimitationSources
  readonly records: ProceedingRecords
}

export function householdOf(ledger: Ledger, head: CaseHead, pending: Pending): Household {
  const caseId = idFromBytes<'case'>(head.id)
  const records = withPendingCourt(recordsOrNone(ledger, caseId, () => proceedingRecords(ledger, caseId)), pending)
  const loans = loansOfCase(ledger, caseId).map((loan) => withPendingLoan(ledger, loan, pending))
  const read = new Map(loans.map(({ id }) => [id, withPendingRepayments(datedEntriesOf(ledger, id), pending)]))
  const entries = (id: Id<'loan'>) => read.get(id) ?? []
  const owed = owedOf(ledger, head.id)
  const unpaid = new Map(loans.map((loan) => [loan.id, pendingDueDays(ledger, loan, pending)]))
  const sources: LimitationSources = {
    borrowerId: idFromBytes<'party'>(head.borrower_id), court: courtDaysOf(records), demands: withPendingDemands(demandActsOfCase(ledger, caseId), pending), unpaidOf: ({ id }) => unpaid.get(id) ?? [],
  }
  const facts = new Map(loans.map((loan) => [loan.id, limitationFacts(loan, entries(loan.id), sources)]))
  const foreign = new Set(loans.filter(({ currency }) => currency !== MAIN_CURRENCY).map(({ id }) => id))
  const limitationOf = (loan: Loan) => facts.get(loan.id) ?? limitationFacts(loan, entries(loan.id), sources)
  return { ledger, head, caseId, pending, loans, entries, owed: (id) => owed.get(id) ?? null, worth: (id) => (foreign.has(id) ? null : (owed.get(id) ?? null)), limitationOf, sources, records }
}

/** A demand whose day is to be changed restarts a limitation from the earlier day and meets a guarantee period on the later one; one that is to be voided does neither. */
function withPendingDemands(acts: readonly DemandAct[], pending: Pending): readonly DemandAct[] {
  if (!pending.any) return acts
  return acts.flatMap((act): DemandAct[] => {
    const { recordId, graded: { event } } = act
    if (event === null) return [act]
    if (pending.voids(recordId)) return []
    const on = (reading: DateReading) => pending.date(recordId, 'resultOn', pending.date(recordId, 'occurredOn', event.date, reading), reading)
    return [{ ...act, graded: { ...act.graded, event: { ...event, date: on('holds') } }, meetsOn: on('meets') }]
  })
}

/** A payment that is to be taken back renews no limitation and settles nothing while the reversal waits. */
function withPendingRepayments(entries: readonly DatedEntry[], pending: Pending): readonly DatedEntry[] {
  if (!pending.any) return entries
  return entries.flatMap((entry): DatedEntry[] => {
    const valueDate = entry.kind === 'repayment' ? pending.repaid(entry.id, entry.valueDate) : entry.valueDate
    return valueDate === null ? [] : [{ ...entry, valueDate }]
  })
}

/** The loan with the dates that count while a change of it, or of its extension, waits for review. */
function withPendingLoan(ledger: Ledger, loan: Loan, pending: Pending): Loan {
  if (!pending.any) return loan
  const dueOn = pending.date(loan.id, 'dueOn', loan.dueOn)
  const extended = extensionsOf(ledger, loan.id).filter(({ id }) => !pending.voids(id)).map(({ id, newDueOn }) => pending.date(id, 'newDueOn', newDueOn))
  return {
    ...loan,
    dueOn,
    maturityOn: extended.toSorted().at(-1) ?? dueOn,
    acceleratedOn: pending.date(loan.id, 'acceleratedOn', loan.acceleratedOn),
    accelerationArrivedOn: pending.date(loan.id, 'accelerationArrivedOn', loan.accelerationArrivedOn),
  }
}

const OWED = `SELECT loan_id, basis, principal_fen + interest_fen + penalty_fen + compound_fen + undivided_interest_fen + cost_fen AS owed FROM loan_position WHERE case_id = ?`

/** As the case list shows it; a loan whose figures nobody knows is worth nothing certain. */
function owedOf({ raw }: Ledger, caseId: Buffer): ReadonlyMap<Id<'loan'>, Fen> {
  const rows = prepared<[Buffer], { loan_id: Buffer; basis: string; owed: Fen }>(raw, OWED).all(caseId)
  return new Map(rows.filter(({ basis }) => basis !== 'unknown').map((row) => [idFromBytes<'loan'>(row.loan_id), row.owed]))
}

/** A loan that owes nothing any more has nothing that could lapse. */
export function paidOff({ entries, owed, pending }: Household, loanId: Id<'loan'>): MetBy | null {
  if (owed(loanId) !== ZERO_FEN || pending.reopens(loanId)) return null
  const last = entries(loanId).findLast(({ kind, voidedAt }) => kind === 'repayment' && voidedAt === null)
  return last === undefined ? null : { on: last.valueDate, text: '已结清' }
}

export function capped({ worth }: Household, loanIds: readonly Id<'loan'>[], cap: Fen | null): Fen | null {
  const known = loanIds.map(worth).filter((sum) => sum !== null)
  if (known.length === 0) return cap
  return cap === null ? sumFen(known) : minFen(sumFen(known), cap)
}
