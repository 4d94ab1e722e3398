import type { Loan } from '../../../shared/api/loans.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { LimitationActKind, LimitationEvent, LimitationFacts } from '../../../shared/rules/limitation.ts'
import { type DemandAct, limitationEvents } from '../contacts/acts.ts'
import type { CourtDays } from '../proceedings/court-days.ts'
import type { EntryRow } from './loan-rows.ts'

/** Record → facts of the limitation rule, in this file alone: what the tab shows and what the deadline board counts come from the same facts. */

/** What of the household the limitation of a loan turns on. */
export interface LimitationSources {
  readonly borrowerId: Id<'party'>
  readonly court: readonly CourtDays[]
  readonly demands: readonly DemandAct[]
}

/** The facts of one loan's limitation towards its borrower. */
export function limitationFacts(loan: Loan, entries: readonly EntryRow[], sources: LimitationSources): LimitationFacts {
  const acceleration = {
    ...(loan.accelerationArrivedOn === null ? {} : { noticeArrived: loan.accelerationArrivedOn }),
    ...(loan.acceleratedOn === null ? {} : { payBy: loan.acceleratedOn }),
  }
  return {
    dueDate: loan.maturityOn,
    ...(Object.keys(acceleration).length === 0 ? {} : { acceleration }),
    events: [...payments(entries), ...courtEvents(loan, sources), ...limitationEvents(sources.demands, sources.borrowerId)],
  }
}

/** What the borrower himself paid acknowledges the debt; what others or the court paid does not, nor what was taken back. */
function payments(entries: readonly EntryRow[]): LimitationEvent[] {
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

function courtEvents(loan: Loan, { borrowerId, court }: LimitationSources): LimitationEvent[] {
  return court.flatMap((days): LimitationEvent[] => {
    const { proceeding, filedOn } = days
    const kind = courtKinds[proceeding.kind]
    const against = proceeding.parties.some(({ partyId, side }) => partyId === borrowerId && side === 'defendant')
    if (kind === undefined || !against || !proceeding.loanIds.includes(loan.id)) return []
    return [{ id: proceeding.id, kind, date: filedOn, ...endOf(days, borrowerId) }]
  })
}

const over: ReadonlySet<Proceeding['status']> = new Set(['completed', 'terminated-round', 'withdrawn'])

/** A procedure holds the period until it ends. Where the record says that it ended, not when, the earliest possible day keeps the branch safe. */
function endOf({ proceeding, filedOn, servedOn, endedOn }: CourtDays, borrowerId: Id<'party'>): Pick<LimitationEvent, 'restartDate' | 'endedBeforeService'> {
  const served = servedOn(borrowerId)
  if (proceeding.status === 'withdrawn' && served === undefined) return { restartDate: endedOn ?? filedOn, endedBeforeService: true }
  if (endedOn !== undefined) return { restartDate: endedOn }
  return over.has(proceeding.status) ? { restartDate: served ?? filedOn } : {}
}
