import type { Proceeding, ProceedingsOfCase } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import { maxDate } from '../../../shared/rules/civil-date.ts'

/** A proceeding as it is recorded, without what is proposed from it. */
export type RecordedProceeding = Omit<Proceeding, 'nextSteps' | 'application'>
export type ProceedingRecords = Omit<ProceedingsOfCase, 'proceedings'> & { readonly proceedings: readonly RecordedProceeding[] }

/** The days of one proceeding that a period turns on: when the bank went to court, when it reached whom, when it was over. */
export interface CourtDays {
  readonly proceeding: RecordedProceeding
  readonly filedOn: IsoDate
  /** The day on which the first paper reached this party; undefined while nothing says so. */
  readonly servedOn: (partyId: Id<'party'>) => IsoDate | undefined
  /** Undefined while it is under way, or while the record says only that it is over. */
  readonly endedOn: IsoDate | undefined
}

/** The proceedings of a case that the bank has begun, with their days. */
export function courtDaysOf(court: ProceedingRecords): CourtDays[] {
  return court.proceedings.flatMap((proceeding) => {
    const run = court.enforcements.find(({ proceedingId }) => proceedingId === proceeding.id)
    const day = (kind: ProceedingEventKind) => court.events.find((event) => event.proceedingId === proceeding.id && event.kind === kind)?.day
    const filedOn = day('filed') ?? day('claim-filed') ?? day('docketed') ?? run?.appliedOn
    if (filedOn === undefined || filedOn === null) return []
    const served = (partyId: Id<'party'>) =>
      court.events.find((event) => event.proceedingId === proceeding.id && event.kind === 'complaint-served' && (event.partyId === partyId || event.partyId === null))?.day
    const effective = court.judgments.find(({ proceedingId }) => proceedingId === proceeding.id)?.effectiveOn
    const ended = effective ?? run?.terminatedRoundOn ?? day('closed')
    return [
      {
        proceeding,
        filedOn,
        servedOn: (partyId) => notBefore(filedOn, served(partyId)),
        endedOn: notBefore(filedOn, ended ?? undefined),
      },
    ]
  })
}

/** What happened in a proceeding cannot have happened before it began: a slip of the record must not stop the computation. */
function notBefore(filedOn: IsoDate, day: IsoDate | undefined): IsoDate | undefined {
  return day === undefined ? undefined : maxDate(day, filedOn)
}
