/** What every deadline is made of, and how its standing follows from its facts and the day. */
import type { DeadlineKind, DeadlineStanding } from '../../model/deadline.ts'
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer, DueDate } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import type { BranchValues } from '../branch-values.ts'
import { addDays } from '../civil-date.ts'
import { RuleError } from '../rule-error.ts'
import type { WorkdayCalendar } from '../workdays.ts'

/** What every computation of one case rests on beside its facts. */
export interface Setting {
  readonly today: IsoDate
  readonly calendar: WorkdayCalendar
  readonly values: BranchValues
}

/** The record that a deadline is about, in the words of its line. */
export interface DeadlineSubject {
  readonly id: string
  readonly text: string
  readonly personName: string | null
  readonly court: string | null
}

/** The fact that starts the period: with the kind and the subject it names the deadline for good. */
export interface DeadlineStart {
  readonly id: string
  readonly on: IsoDate | null
}

/** The recorded act that met it, with its proof in words. */
export interface MetBy {
  readonly on: IsoDate
  readonly text: string
}

/** What the day would be if a fact were otherwise. */
export interface CounterFact {
  readonly text: string
  readonly due: DueDate | null
}

export interface Deadline {
  readonly key: string
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly start: DeadlineStart
  readonly standing: Exclude<DeadlineStanding, 'withdrawn'>
  readonly due: DueDate | null
  readonly met: MetBy | null
  /** What is lost with the right, in fen; null while nobody has said. */
  readonly worth: Fen | null
  readonly answer: Answer<DueDate | null>
  /** Days on which the standing, or the day itself, may change without a new fact. */
  readonly edges: readonly IsoDate[]
  readonly counterFacts: () => readonly CounterFact[]
}

export interface DeadlineParts {
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly start: DeadlineStart
  readonly answer: Answer<DueDate | null>
  readonly met?: MetBy | null | undefined
  readonly worth?: Fen | null
  /** Overrides what follows from the answer and the day. */
  readonly standing?: Deadline['standing']
  readonly edges?: readonly IsoDate[]
  readonly counterFacts?: () => readonly CounterFact[]
}

/** Periods that end by themselves: nothing is missed when they pass, something else begins. */
const elapsing: ReadonlySet<DeadlineKind> = new Set(['public-notice', 'payment-order-objection', 'court-inactive'])

function standingOf({ kind, start, answer }: DeadlineParts, met: MetBy | null, today: IsoDate): Deadline['standing'] {
  if (met !== null) return 'met'
  if (answer.value === null) return 'uncertain'
  if (elapsing.has(kind) && today > answer.value.safe) return 'met'
  return start.on !== null && today <= start.on ? 'not-started' : 'running'
}

function edgesOf({ kind, start, answer, edges = [] }: DeadlineParts, today: IsoDate): IsoDate[] {
  const own = [
    ...(start.on === null ? [] : [addDays(start.on, 1)]),
    ...(elapsing.has(kind) && answer.value !== null ? [addDays(answer.value.safe, 1)] : []),
  ]
  return [...own, ...edges].filter((day) => day > today)
}

/** Puts a deadline together. An act that lies ahead has met nothing yet. */
export function deadlineOf(parts: DeadlineParts, { today }: Setting): Deadline {
  const { kind, subject, start, answer } = parts
  const known = parts.met === undefined || parts.met === null || parts.met.on > today ? null : parts.met
  const standing = parts.standing !== undefined && known === null ? parts.standing : standingOf(parts, known, today)
  const elapsed = standing === 'met' && known === null && answer.value !== null ? { on: answer.value.safe, text: '期间届满' } : null
  return {
    key: `${kind}:${subject.id}:${start.id}`,
    kind,
    subject,
    start,
    standing,
    due: answer.value,
    met: known ?? elapsed,
    worth: parts.worth ?? null,
    answer,
    edges: [...edgesOf(parts, today), ...(parts.met !== undefined && parts.met !== null && parts.met.on > today ? [parts.met.on] : [])],
    counterFacts: parts.counterFacts ?? (() => []),
  }
}

/** The same answer with its due date alone. */
export function dueOf<T>(answer: Answer<T>, due: DueDate | null): Answer<DueDate | null> {
  return { ...answer, value: due }
}

/**
 * The deadlines of one record; facts that contradict each other, or for which no text of the law is kept, leave an uncertain line with the reason
 * instead of none.
 */
export function orUncertain(parts: Pick<DeadlineParts, 'kind' | 'subject' | 'start' | 'worth'>, setting: Setting, compute: () => readonly Deadline[]): readonly Deadline[] {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const answer = new AnswerDraft().ask('facts', error.message).answer(null)
    return [deadlineOf({ ...parts, answer }, setting)]
  }
}

/** What a fact less would make of a day; null where the facts without it cannot be computed on. */
export function without<T>(compute: () => Answer<T>, dueIn: (value: T) => DueDate | null): DueDate | null {
  try {
    return dueIn(compute().value)
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

/** The day in words, for a counter-fact. */
export function lastDayText(due: DueDate | null): string {
  return due === null ? '期间不能推算' : `最后一日为${due.rolled}，应于${due.safe}前办理`
}
