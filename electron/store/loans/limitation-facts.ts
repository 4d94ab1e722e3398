import type { Loan } from '../../../shared/api/loans.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { LimitationActKind, LimitationEvent, LimitationFacts } from '../../../shared/rules/limitation.ts'
import { type DemandAct, limitationEvents } from '../contacts/acts.ts'
import type { CourtDays } from '../proceedings/court-days.ts'
import type { DatedEntry } from './loan-rows.ts'

/** Record → facts of the limitation rule, in this file alone: what the tab shows and what the deadline board counts come from the same facts. */

/** What of the household the limitation of a loan turns on. */
export interface LimitationSources {
  readonly borrowerId: Id<'party'>
  readonly court: readonly CourtDays[]
  readonly demands: readonly DemandAct[]
  /** Due days of the instalments of a loan that are still unpaid; none where it is not repaid in instalments. */
  readonly unpaidOf: (loan: Loan) => readonly IsoDate[]
}

/** The facts of one loan's limitation towards its borrower. */
export function limitationFacts(loan: Loan, entries: readonly DatedEntry[], sources: LimitationSources): LimitationFacts {
  const acceleration = {
    ...(loan.accelerationArrivedOn === null ? {} : { noticeArrived: loan.accelerationArrivedOn }),
    ...(loan.acceleratedOn === null ? {} : { payBy: loan.acceleratedOn }),
  }
  return {
    dueDate: loan.maturityOn,
    instalments: sources.unpaidOf(loan),
    ...(Object.keys(acceleration).length === 0 ? {} : { acceleration }),
    events: [...payments(entries), ...courtEvents([loan.id], sources.court, sources.borrowerId), ...limitationEvents(sources.demands, sources.borrowerId)],
  }
}

/** What the borrower himself paid acknowledges the debt; what others or the court paid does not, nor what was taken back. */
function payments(entries: readonly DatedEntry[]): LimitationEvent[] {
  const reversed = new Set(entries.map(({ reversesId }) => reversesId).filter((id) => id !== null))
  return entries.flatMap((entry) =>
    entry.kind === 'repayment' && entry.payer === 'borrower' && entry.voidedAt === null && !reversed.has(entry.id)
      ? [{ id: entry.id, kind: 'part-payment' as const, date: entry.valueDate }]
      : [],
  )
}

const courtKinds: Partial<Record<Proceeding['kind'], LimitationActKind>> = {
  'pre-suit-mediation': 'mediation-request',
  'payment-order': 'court-application',
  'security-interest': 'court-application',
  'first-instance': 'suit',
  arbitration: 'suit',
  'notarised-enforcement': 'court-application',
  enforcement: 'court-application',
  'resumed-enforcement': 'court-application',
  bankruptcy: 'court-application',
}

/** What the bank did in court over these loans against one party. */
export function courtEvents(loanIds: readonly Id<'loan'>[], court: readonly CourtDays[], partyId: Id<'party'>): LimitationEvent[] {
  return court.flatMap((days): LimitationEvent[] => {
    const { proceeding, filedOn } = days
    const kind = courtKinds[proceeding.kind]
    if (kind === undefined || !isAgainst(days, loanIds, partyId)) return []
    return [{ id: proceeding.id, kind, date: filedOn, ...endOf(days, partyId) }]
  })
}

/** A proceeding over one of these loans with this party on the other side. */
export function isAgainst({ proceeding }: CourtDays, loanIds: readonly Id<'loan'>[], partyId: Id<'party'>): boolean {
  return loanIds.some((loanId) => proceeding.loanIds.includes(loanId)) && proceeding.parties.some((each) => each.partyId === partyId && each.side === 'defendant')
}

const over: ReadonlySet<Proceeding['status']> = new Set(['completed', 'terminated-round', 'withdrawn'])

/** A procedure holds the period until it ends. Where the record says that it ended, not when, the earliest possible day keeps the branch safe. */
function endOf({ proceeding, filedOn, servedOn, endedOn }: CourtDays, partyId: Id<'party'>): Pick<LimitationEvent, 'restartDate' | 'endedBeforeService'> {
  const served = servedOn(partyId)
  if (proceeding.status === 'withdrawn' && served === undefined) return { restartDate: endedOn ?? filedOn, endedBeforeService: true }
  if (endedOn !== undefined) return { restartDate: endedOn }
  return over.has(proceeding.status) ? { restartDate: served ?? filedOn } : {}
}
