import type { Enforcement, Judgment, JudgmentInstalment, ProceedingEvent } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { ProceedingFacts } from '../../../shared/model/proceeding.ts'
import type { Course, CourseTitle } from '../../../shared/rules/proceeding-course.ts'

/** A proceeding as much as its course needs of it. */
export type CourseRow = Pick<ProceedingFacts, 'kind' | 'status' | 'trialMode' | 'appealOf' | 'closing' | 'parentId'> & { readonly id: Id<'proceeding'> }

export interface OpposingParty {
  readonly proceedingId: Id<'proceeding'>
  readonly partyId: Id<'party'>
}

export type CourseEventRow = Pick<ProceedingEvent, 'proceedingId' | 'kind' | 'day' | 'partyId' | 'dueOn'>
export type CourseTitleRow = Pick<Judgment, 'id' | 'proceedingId' | 'titleKind' | 'judgedOn' | 'servedOn' | 'effectiveOn' | 'performBy'>
export type CourseInstalmentRow = Pick<JudgmentInstalment, 'judgmentId' | 'dueOn' | 'paidOn'>
export type CourseRunRow = Pick<Enforcement, 'proceedingId' | 'appliedOn' | 'terminatedRoundOn' | 'resumedOn'>

/** The records of one case that courses are read from. */
export interface CourseRecords {
  readonly proceedings: readonly CourseRow[]
  readonly opponents: readonly OpposingParty[]
  readonly events: readonly CourseEventRow[]
  readonly titles: readonly CourseTitleRow[]
  readonly instalments: readonly CourseInstalmentRow[]
  readonly runs: readonly CourseRunRow[]
}

/** One proceeding of a case as the rules read it. A proceeding without a parent follows none: it is never guessed. */
export function courseOf(proceeding: CourseRow, records: CourseRecords): Course {
  return {
    kind: proceeding.kind,
    status: proceeding.status,
    trialMode: proceeding.trialMode,
    appealOf: appealOf(proceeding, records),
    closing: proceeding.closing,
    events: records.events.filter((event) => event.proceedingId === proceeding.id),
    titles: titlesOf(proceeding.id, records),
    run: records.runs.find((run) => run.proceedingId === proceeding.id) ?? null,
    opponents: [...new Set(records.opponents.filter((party) => party.proceedingId === proceeding.id).map((party) => party.partyId))],
    followedBy: descendants(proceeding.id, records).map((each) => ({ kind: each.kind, status: each.status, hasTitle: records.titles.some((title) => title.proceedingId === each.id), appealOf: appealOf(each, records) })),
  }
}

/** What a second instance is about: as it was stated, else what the proceeding before it left to appeal against; a title whose kind nobody entered counts as a judgment. */
function appealOf(proceeding: CourseRow, records: CourseRecords): Course['appealOf'] {
  const { kind, parentId, appealOf: stated } = proceeding
  if (kind !== 'second-instance') return null
  if (stated !== null || parentId === null) return stated
  const title = titlesOf(parentId, records).at(-1)
  if (title !== undefined) return title.titleKind === 'ruling' ? 'ruling' : 'judgment'
  return records.events.some((event) => event.proceedingId === parentId && event.kind === 'ruling-served') ? 'ruling' : null
}

function titlesOf(id: Id<'proceeding'>, { titles, instalments }: CourseRecords): CourseTitle[] {
  return titles
    .filter((title) => title.proceedingId === id)
    .toSorted((a, b) => a.judgedOn.localeCompare(b.judgedOn))
    .map((title) => ({
      ...title,
      instalments: instalments.filter((each) => each.judgmentId === title.id).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    }))
}

/** The enforcement of an appeal's title is also that of the suit: children of children count. */
function descendants(id: Id<'proceeding'>, records: CourseRecords, seen: ReadonlySet<Id<'proceeding'>> = new Set([id])): CourseRow[] {
  const own = records.proceedings.filter((each) => each.parentId === id && !seen.has(each.id))
  return own.flatMap((each) => [each, ...descendants(each.id, records, new Set([...seen, each.id]))])
}
