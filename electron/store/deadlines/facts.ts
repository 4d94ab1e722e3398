import type { Loan } from '../../../shared/api/loans.ts'
import type { Collateral, Guarantee } from '../../../shared/api/security.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { type CaseFacts, NO_FACTS } from '../../../shared/rules/deadlines/case-deadlines.ts'
import type { MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { GuaranteeCase } from '../../../shared/rules/deadlines/guarantee-deadlines.ts'
import type { LoanCase } from '../../../shared/rules/deadlines/loan-deadlines.ts'
import type { ProceedingCase } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { SecurityCase } from '../../../shared/rules/deadlines/security-deadlines.ts'
import { bindingEnforcement } from '../../../shared/rules/deadlines/title-deadlines.ts'
import { minFen, sumFen } from '../../../shared/rules/money.ts'
import { bindingTitle } from '../../../shared/rules/won-title.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { exercisedDay, securityKind } from '../collateral/exercise.ts'
import { demandActsOfCase } from '../contacts/demand-acts.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import { guaranteesOfCase } from '../guarantees/guarantees.ts'
import { guaranteeLimitationFacts } from '../guarantees/limitation-facts.ts'
import { periodFacts, type PeriodSources } from '../guarantees/period-facts.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { consentToExtensions, extensionsOf } from '../loans/extension-rows.ts'
import { limitationFacts, type LimitationSources } from '../loans/limitation-facts.ts'
import { entriesOf, type EntryRow } from '../loans/loan-rows.ts'
import { loansOfCase } from '../loans/loans.ts'
import { unpaidDueDays } from '../loans/unpaid-instalments.ts'
import { courtDaysOf, type ProceedingRecords } from '../proceedings/court-days.ts'
import { proceedingRecords } from '../proceedings/proceedings.ts'
import { objectionCases, proceedingCases, recordsOrNone, withPendingTitles } from './court-facts.ts'
import { disposalRightCases, measureCases, measureRecords, saleCases } from './measure-facts.ts'
import type { Pending } from './pending.ts'

/**
 * The facts of one case as its deadlines read them. Each mapping from the record has its one home: limitation and guarantee periods take theirs from the
 * files that the case page takes them from, so that the board can never say another day than the page.
 */

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

interface Household {
  readonly ledger: Ledger
  readonly head: CaseHead
  readonly caseId: Id<'case'>
  readonly pending: Pending
  readonly loans: readonly Loan[]
  readonly entries: (loanId: Id<'loan'>) => readonly EntryRow[]
  readonly owed: (loanId: Id<'loan'>) => Fen | null
  readonly sources: LimitationSources
  readonly records: ProceedingRecords
}

export function factsOfCase(ledger: Ledger, head: CaseHead, pending: Pending): CaseFacts {
  const caseId = idFromBytes<'case'>(head.id)
  const borrowerId = idFromBytes<'party'>(head.borrower_id)
  const records = withPendingTitles(recordsOrNone(ledger, caseId, () => proceedingRecords(ledger, caseId)), pending)
  const loans = loansOfCase(ledger, caseId).map((loan) => withPendingLoan(ledger, loan, pending))
  const entries = new Map(loans.map(({ id }) => [id, entriesOf(ledger, id)]))
  const owed = owedOf(ledger, head.id)
  const sources: LimitationSources = { borrowerId, court: courtDaysOf(records), demands: demandActsOfCase(ledger, caseId), unpaidOf: (loan) => unpaidDueDays(ledger, loan) }
  const household: Household = { ledger, head, caseId, pending, loans, entries: (id) => entries.get(id) ?? [], owed: (id) => owed.get(id) ?? null, sources, records }
  const measures = measureRecords(ledger, head.id)
  const acts = loans[0] === undefined ? [] : limitationFacts(loans[0], loans.flatMap(({ id }) => household.entries(id)), { ...sources, court: [] }).events ?? []
  const preserved = measures.items.some(({ status }) => status === 'in-force')
  const proceedings = proceedingCases(records, { borrowerId, borrowerName: head.borrower_name, owed: household.owed, acts, preserved })
  return {
    ...NO_FACTS,
    loans: loanCases(household, proceedings),
    guarantees: guaranteeCases(household, proceedings),
    securities: securityCases(household, proceedings),
    measures: measureCases(measures, firstSuit(records), pending),
    disposalRights: disposalRightCases(ledger, head.id, measures, records.proceedings.some(isEnforcing)),
    proceedings,
    sales: saleCases(ledger, head.id, measures),
    objections: objectionCases(ledger, head.id, proceedings),
  }
}

function isEnforcing({ kind, status }: ProceedingRecords['proceedings'][number]): boolean {
  return enforcementKinds.has(kind) && status !== 'preparing' && status !== 'completed' && status !== 'withdrawn'
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
function paidOff({ entries, owed }: Household, loanId: Id<'loan'>): MetBy | null {
  if (owed(loanId) !== ZERO_FEN) return null
  const last = entries(loanId).findLast(({ kind, voidedAt }) => kind === 'repayment' && voidedAt === null)
  return last === undefined ? null : { on: last.valueDate, text: '已结清' }
}

/** The oldest day that is unpaid: the first unpaid instalment, else as certified. */
function oldestUnpaid({ entries }: Household, { id }: Loan, unpaid: readonly IsoDate[]): IsoDate | null {
  const certified = entries(id).findLast(({ kind, voidedAt }) => kind === 'opening-balance' && voidedAt === null)
  return unpaid.toSorted()[0] ?? certified?.oldestDueOn ?? null
}

/** The title that the claim on a loan was turned into, as far as it binds this party. */
function titleOn({ ledger, records }: Household, proceedings: readonly ProceedingCase[], loanIds: readonly Id<'loan'>[], partyId: Id<'party'>): MetBy | null {
  for (const { subject, course } of proceedings) {
    const row = records.proceedings.find(({ id }) => id === subject.id)
    const binds = row?.loanIds.some((id) => loanIds.includes(id)) === true && row.parties.some((party) => party.partyId === partyId && party.side === 'defendant')
    const title = binds ? bindingTitle(course, ledger.clock.today()) : null
    if (title !== null && title.effectiveOn !== null) return { on: title.effectiveOn, text: `取得生效文书，${subject.text}` }
  }
  return null
}

function loanCases(household: Household, proceedings: readonly ProceedingCase[]): LoanCase[] {
  const { head, sources, loans, owed, entries } = household
  return loans.map((loan) => {
    const facts = limitationFacts(loan, entries(loan.id), sources)
    return {
      subject: { id: loan.id, text: `借据 ${loan.noteNo}`, personName: head.borrower_name, court: null },
      worth: owed(loan.id),
      limitation: facts,
      oldestUnpaid: oldestUnpaid(household, loan, facts.instalments ?? []),
      title: titleOn(household, proceedings, [loan.id], sources.borrowerId),
      paidOff: paidOff(household, loan.id),
    }
  })
}

function guaranteeCases(household: Household, proceedings: readonly ProceedingCase[]): GuaranteeCase[] {
  const { ledger, caseId, loans, sources, pending } = household
  return guaranteesOfCase(ledger, caseId)
    .filter(({ counterForId }) => counterForId === null)
    .flatMap((recorded) => {
      const guarantee: Guarantee = { ...recorded, fixedOn: pending.date(recorded.id, 'fixedOn', recorded.fixedOn), periodTo: pending.date(recorded.id, 'periodTo', recorded.periodTo) }
      const own = loans.filter(({ id }) => guarantee.loanIds.includes(id))
      const groups = guarantee.isMaximum ? [own] : own.map((loan) => [loan])
      const periods: PeriodSources = { ...sources, consentTo: (loanId) => consentToExtensions(ledger, loanId, guarantee.id) }
      return groups.filter((group) => group.length > 0).map((group) => guaranteeCase(household, proceedings, guarantee, group, periods))
    })
}

function guaranteeCase(household: Household, proceedings: readonly ProceedingCase[], guarantee: Guarantee, group: readonly Loan[], periods: PeriodSources): GuaranteeCase {
  const { sources } = household
  const [only] = group
  const loanIds = group.map(({ id }) => id)
  const paid = loanIds.map((id) => paidOff(household, id))
  return {
    subject: { id: guarantee.id, text: `保证 ${guarantee.guarantorName}（借据 ${group.map(({ noteNo }) => noteNo).join('、')}）`.slice(0, 200), personName: guarantee.guarantorName, court: null },
    worth: capped(household, loanIds, guarantee.capFen),
    startId: guarantee.isMaximum || only === undefined ? guarantee.id : only.id,
    period: periodFacts(guarantee, group, periods),
    limitation: (period) => guaranteeLimitationFacts(guarantee, loanIds, period, sources),
    title: titleOn(household, proceedings, loanIds, guarantee.guarantorId),
    paidOff: paid.every((each) => each !== null) ? (paid.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null) : null,
  }
}

function capped({ owed }: Household, loanIds: readonly Id<'loan'>[], cap: Fen | null): Fen | null {
  const known = loanIds.map(owed).filter((sum) => sum !== null)
  if (known.length === 0) return cap
  return cap === null ? sumFen(known) : minFen(sumFen(known), cap)
}

function securityCases(household: Household, proceedings: readonly ProceedingCase[]): SecurityCase[] {
  const { ledger, caseId, loans, sources, entries } = household
  return collateralOfCase(ledger, caseId).flatMap((item) =>
    loans
      .filter(({ id }) => item.loanIds.includes(id))
      .map((loan): SecurityCase => ({
        subject: { id: item.id, text: `${item.kind === 'mortgage' ? '抵押' : '质押'} ${item.asset.description}（借据 ${loan.noteNo}）`.slice(0, 300), personName: item.ownerName, court: null },
        worth: item.standing.valuation?.valueFen ?? capped(household, [loan.id], item.capFen),
        startId: loan.id,
        kind: securityKind(item),
        claim: limitationFacts(loan, entries(loan.id), sources),
        title: titleFactsOf(household, proceedings, loan.id),
        exercised: exercised(item, sources.court),
        paidOff: paidOff(household, loan.id),
      })),
  )
}

function titleFactsOf({ ledger, records, sources }: Household, proceedings: readonly ProceedingCase[], loanId: Id<'loan'>): SecurityCase['title'] {
  for (const proceeding of proceedings) {
    const row = records.proceedings.find(({ id }) => id === proceeding.subject.id)
    if (row?.loanIds.includes(loanId) !== true || !row.parties.some(({ partyId, side }) => partyId === sources.borrowerId && side === 'defendant')) continue
    const facts = bindingEnforcement(proceeding, ledger.clock.today())
    if (facts !== null) return facts
  }
  return null
}

function exercised(record: Collateral, court: LimitationSources['court']): MetBy | null {
  const on = exercisedDay(record, court)
  return on === undefined ? null : { on, text: '已主张担保物权' }
}

function firstSuit({ proceedings, events }: ProceedingRecords): MetBy | null {
  const suits = proceedings.filter(({ kind }) => kind === 'first-instance' || kind === 'arbitration')
  const filed = events.filter(({ kind, proceedingId }) => kind === 'filed' && suits.some(({ id }) => id === proceedingId)).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  if (filed === undefined) return null
  const suit = suits.find(({ id }) => id === filed.proceedingId)
  return { on: filed.day, text: `起诉${suit === undefined || suit.caseNo === null ? '' : `，${suit.caseNo}`}` }
}
