/** The course of one proceeding as the rules read it: its events, its titles, and what followed it. */
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { AppealSubject, ClosingType, ProceedingKind, ProceedingStatus, TitleKind, TrialMode } from '../model/proceeding.ts'
import { eventLabel, type ProceedingEventKind } from '../model/proceeding-event.ts'
import { requireArray, requireFacts, requireList } from './given.ts'
import { RuleError } from './rule-error.ts'

export interface CourseEvent {
  readonly kind: ProceedingEventKind
  readonly day: IsoDate
  readonly partyId: Id<'party'> | null
  /** The last day that the court's own paper names. */
  readonly dueOn: IsoDate | null
}

export interface CourseTitle {
  readonly titleKind: TitleKind | null
  readonly judgedOn: IsoDate
  readonly servedOn: IsoDate | null
  readonly effectiveOn: IsoDate | null
  readonly performBy: IsoDate | null
  readonly instalments: readonly { readonly dueOn: IsoDate; readonly paidOn: IsoDate | null }[]
}

export interface CourseRun {
  readonly appliedOn: IsoDate | null
  readonly terminatedRoundOn: IsoDate | null
  readonly resumedOn: IsoDate | null
}

/** A proceeding that grew out of this one: its appeal, its retrial, its enforcement. */
export interface FollowUp {
  readonly kind: ProceedingKind
  readonly status: ProceedingStatus
  readonly hasTitle: boolean
  /** What a second instance is about, where that is known. */
  readonly appealOf?: AppealSubject | null
}

/** Whether the title of what followed takes the place of the earlier one: the decision on an appeal against a ruling leaves the judgment alone. */
export function replacesTitle({ kind, hasTitle, appealOf }: FollowUp): boolean {
  return hasTitle && (kind === 'retrial' || (kind === 'second-instance' && appealOf !== 'ruling'))
}

export interface Course {
  readonly kind: ProceedingKind
  readonly status: ProceedingStatus
  readonly trialMode: TrialMode | null
  /** What a second instance is about; null when nobody has said, and for every other kind. */
  readonly appealOf: AppealSubject | null
  readonly closing: ClosingType | null
  readonly events: readonly CourseEvent[]
  readonly titles: readonly CourseTitle[]
  readonly run: CourseRun | null
  /** Opposing parties that papers must reach. */
  readonly opponents: readonly Id<'party'>[]
  readonly followedBy: readonly FollowUp[]
}

export interface Milestone {
  readonly on: IsoDate
  readonly label: string
}

/** The first event of a kind, or null. */
export function firstEvent(course: Course, kind: ProceedingEventKind): CourseEvent | null {
  return course.events.filter((event) => event.kind === kind).toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))[0] ?? null
}

/** @throws RuleError `facts-missing` when the course or one of its lists is none */
export function requireCourse(course: Course): void {
  requireFacts(course, '程序的经过')
  requireList(course.events, '程序事件')
  requireList(course.titles, '裁判文书')
  for (const { instalments } of course.titles) requireList(instalments, '分期履行')
  if (!requireArray(course.opponents, '对方当事人').every((party) => typeof party === 'string')) throw new RuleError('facts-missing', '“对方当事人”里有一项没有填写')
  requireList(course.followedBy, '后续程序')
}

/** Everything dated in a proceeding, in order: events, titles with their days, the steps of enforcement. @throws RuleError `facts-missing` */
export function milestonesOf(course: Course): readonly Milestone[] {
  requireCourse(course)
  const days: readonly (readonly [IsoDate | null, string])[] = [
    ...course.events.map((event) => [event.day, eventLabel(event.kind, course.kind)] as const),
    ...course.titles.flatMap((title) => [
      [title.judgedOn, '裁判'] as const,
      [title.servedOn, '送达本行'] as const,
      [title.effectiveOn, '生效'] as const,
      [title.performBy, '履行期届满'] as const,
      ...title.instalments.map(({ dueOn }) => [dueOn, '分期应付'] as const),
    ]),
    [course.run?.appliedOn ?? null, '申请执行'],
    [course.run?.terminatedRoundOn ?? null, '终本'],
    [course.run?.resumedOn ?? null, '恢复执行'],
  ]
  return days.flatMap(([on, label]) => (on === null ? [] : [{ on, label }])).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** The last thing that has happened up to a day; of several on one day the one that stands later in the course. */
export function lastMilestone(course: Course, today: IsoDate): Milestone | null {
  return milestonesOf(course).filter(({ on }) => on <= today).at(-1) ?? null
}
