import type { Loan } from '../../../shared/api/loans.ts'
import type { Guarantee } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { CaseFacts } from '../../../shared/rules/deadlines/case-deadlines.ts'
import type { MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { GuaranteeCase } from '../../../shared/rules/deadlines/guarantee-deadlines.ts'
import type { LoanCase } from '../../../shared/rules/deadlines/loan-deadlines.ts'
import type { ProceedingCase } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { LimitationEvent } from '../../../shared/rules/limitation.ts'
import { bindingTitle } from '../../../shared/rules/won-title.ts'
import { guaranteesToBank } from '../guarantees/guarantees.ts'
import { guaranteeLimitationFacts } from '../guarantees/limitation-facts.ts'
import { periodFacts, type PeriodSources } from '../guarantees/period-facts.ts'
import type { Ledger } from '../kernel/context.ts'
import { limitationFacts } from '../loans/limitation-facts.ts'
import { type ProceedingRecords } from '../proceedings/court-days.ts'
import { enforcedFrom, isInEnforcement } from '../proceedings/in-enforcement.ts'
import { objectionCases, proceedingCases } from './court-facts.ts'
import { revocationCases, waiverCases, writeOffCases } from './duty-facts.ts'
import { foreclosedCases } from './foreclosed-facts.ts'
import { capped, type CaseHead, type Household, householdOf, paidOff } from './household.ts'
import { disposalRightCases, measureCases, measureRecords, saleCases } from './measure-facts.ts'
import { pendingConsent } from './pending-agreements.ts'
import type { Pending } from './pending.ts'
import { securityCases } from './security-facts.ts'
import { listingCases, orderCases, outsourcingCases } from './term-facts.ts'

/**
 * The facts of one case as its deadlines read them. Each mapping from the record has its one home: limitation and guarantee periods take theirs from the
 * files that the case page takes them from, so that the board can never say another day than the page.
 */

export function factsOfCase(ledger: Ledger, head: CaseHead, pending: Pending): CaseFacts {
  const household = householdOf(ledger, head, pending)
  const { records, sources } = household
  const measures = measureRecords(ledger, head.id)
  const inEnforcement = isInEnforcement(ledger, head.id)
  const preserved = measures.items.some(({ status }) => status === 'in-force')
  const proceedings = proceedingCases(records, { borrowerId: sources.borrowerId, borrowerName: head.borrower_name, owed: household.worth, acts: actsOf(household), preserved })
  return {
    loans: loanCases(household, proceedings),
    guarantees: guaranteeCases(household, proceedings),
    securities: securityCases(household, proceedings),
    measures: measureCases(measures, { sued: firstSuit(records), inEnforcement, enforcementFrom: inEnforcement ? enforcedFrom(ledger, head.id) : null }, pending),
    disposalRights: disposalRightCases(ledger, head.id, measures, inEnforcement, pending),
    proceedings,
    sales: saleCases(ledger, head.id, measures, pending),
    objections: objectionCases(ledger, head.id, proceedings, pending),
    foreclosed: foreclosedCases(ledger, head.id, pending),
    waivers: waiverCases(ledger, head.id, head.borrower_name, pending),
    writeOffs: writeOffCases(ledger, head.id, head.borrower_name, pending),
    revocations: revocationCases(ledger, head.id, pending),
    orders: orderCases(ledger, head.id, pending),
    listings: listingCases(ledger, head.id, pending),
    outsourcings: outsourcingCases(ledger, head.id, head.borrower_name, pending),
  }
}

/** What was done out of court towards the borrower, over all loans: it counts for the period for enforcement, too. */
function actsOf({ loans, entries, sources }: Household): readonly LimitationEvent[] {
  const [first] = loans
  return first === undefined ? [] : limitationFacts(first, loans.flatMap(({ id }) => entries(id)), { ...sources, court: [] }).events ?? []
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
  const { head, sources, loans, worth, limitationOf } = household
  return loans.map((loan) => {
    const facts = limitationOf(loan)
    return {
      subject: { id: loan.id, text: `借据 ${loan.noteNo}`, personName: head.borrower_name, court: null },
      worth: worth(loan.id),
      limitation: facts,
      oldestUnpaid: oldestUnpaid(household, loan, facts.instalments ?? []),
      title: titleOn(household, proceedings, [loan.id], sources.borrowerId),
      paidOff: paidOff(household, loan.id),
    }
  })
}

function guaranteeCases(household: Household, proceedings: readonly ProceedingCase[]): GuaranteeCase[] {
  const { ledger, caseId, loans, sources, pending } = household
  return guaranteesToBank(ledger, caseId).flatMap((recorded) => {
    const guarantee: Guarantee = { ...recorded, fixedOn: pending.date(recorded.id, 'fixedOn', recorded.fixedOn), periodTo: pending.date(recorded.id, 'periodTo', recorded.periodTo) }
    const own = loans.filter(({ id }) => guarantee.loanIds.includes(id))
    const groups = guarantee.isMaximum ? [own] : own.map((loan) => [loan])
    const periods: PeriodSources = { ...sources, consentTo: (loanId) => pendingConsent(ledger, { caseId, loanId, guaranteeId: guarantee.id }, pending) }
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

function firstSuit({ proceedings, events }: ProceedingRecords): MetBy | null {
  const suits = proceedings.filter(({ kind }) => kind === 'first-instance' || kind === 'arbitration')
  const filed = events.filter(({ kind, proceedingId }) => kind === 'filed' && suits.some(({ id }) => id === proceedingId)).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  if (filed === undefined) return null
  const suit = suits.find(({ id }) => id === filed.proceedingId)
  return { on: filed.day, text: `起诉${suit === undefined || suit.caseNo === null ? '' : `，${suit.caseNo}`}` }
}
