/** Whether a proceeding gave the bank a title that can be enforced, whether enforcement was asked for, and by when it must be (R37). */
import type { IsoDate } from '../model/iso-date.ts'
import { type ClosingType, enforcementKinds, type ProceedingKind } from '../model/proceeding.ts'
import type { Answer } from './answer.ts'
import { type EnforcementFacts, type EnforcementTerm, enforcementTerm } from './enforcement-term.ts'
import { type Course, type CourseTitle, replacesTitle } from './proceeding-course.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export interface WonTitle {
  readonly title: CourseTitle
  /** 胜诉未申请执行: nobody has applied yet. */
  readonly unapplied: boolean
  /** 胜诉未执结: not performed, and no enforcement that ended in full. */
  readonly unsettled: boolean
  readonly term: Answer<EnforcementTerm | null>
}

const lost: ReadonlySet<ClosingType> = new Set(['withdrawal', 'claim-dismissed', 'suit-dismissed', 'transferred', 'objected'])
const withoutOwnTitle: ReadonlySet<ProceedingKind> = new Set(['bankruptcy', 'enforcement', 'resumed-enforcement'])

/** The title of this proceeding that binds on a day; a title of the appeal or retrial takes its place, and a decision on an appeal against a ruling is none. */
export function bindingTitle(course: Course, today: IsoDate): CourseTitle | null {
  if (withoutOwnTitle.has(course.kind) || course.status === 'withdrawn' || (course.closing !== null && lost.has(course.closing))) return null
  if (course.appealOf === 'ruling' || course.followedBy.some(replacesTitle)) return null
  return course.titles.filter((title) => title.effectiveOn !== null && title.effectiveOn <= today).at(-1) ?? null
}

function titleSource(kind: ProceedingKind): EnforcementFacts['title'] {
  if (kind === 'arbitration') return 'arbitration'
  return kind === 'notarised-enforcement' ? 'notarised' : 'court'
}

/** The facts of a title as the rule of the term asks for them. */
export function applicationFacts(kind: ProceedingKind, title: CourseTitle): EnforcementFacts {
  const unpaid = title.instalments.filter(({ paidOn }) => paidOn === null).map(({ dueOn }) => dueOn)
  return {
    title: titleSource(kind),
    ...(unpaid.length === 0 ? {} : { instalments: unpaid }),
    ...(title.performBy === null ? {} : { performanceEnds: title.performBy }),
    ...(title.effectiveOn === null ? {} : { effectiveOn: title.effectiveOn }),
  }
}

/** The last day to apply for enforcement of a title that nobody has applied on yet. */
export function applicationTerm(kind: ProceedingKind, title: CourseTitle, today: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<EnforcementTerm | null> {
  return enforcementTerm(applicationFacts(kind, title), today, calendar)
}

/** Null while there is no binding title of this proceeding. */
export function wonTitle(course: Course, today: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): WonTitle | null {
  const title = bindingTitle(course, today)
  if (title === null) return null
  const enforcements = course.followedBy.filter((next) => enforcementKinds.has(next.kind))
  const paidOff = title.instalments.length > 0 && title.instalments.every(({ paidOn }) => paidOn !== null)
  const performed = course.closing === 'performed' || paidOff || enforcements.some(({ status }) => status === 'completed')
  const applied = (course.run?.appliedOn ?? null) !== null || enforcements.length > 0 || course.status === 'in-enforcement'
  return { title, unapplied: !applied && !performed, unsettled: !performed, term: applicationTerm(course.kind, title, today, calendar) }
}
