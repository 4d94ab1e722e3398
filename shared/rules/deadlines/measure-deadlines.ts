/**
 * Every property under every measure: when its renewal must be applied for, and the suit that must follow a measure before suit (R21–R25).
 * The line hangs on the measure alone: mediation, settlement or the closing of the case never silences it (C3, C4).
 */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { DueDate } from '../answer.ts'
import { addDays } from '../civil-date.ts'
import { disposalRight, type DisposalRightFacts } from '../disposal-right.ts'
import { fixedDueDate } from '../due-date.ts'
import { type PreservationFacts, preservationTerm, type PreservationTerm } from '../preservation-term.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting, without } from './deadline.ts'

export interface MeasurePeriod {
  readonly id: string
  readonly from: IsoDate
  readonly to?: IsoDate
  /** The court's paper. */
  readonly paper: string | null
  /** When it was applied for or, for want of that, recorded: a renewal is often granted before the term that it renews is over. */
  readonly known?: IsoDate
}

export interface MeasureCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly facts: Omit<PreservationFacts, 'periods'>
  readonly periods: readonly MeasurePeriod[]
  /** Released or disposed of: then nothing is left to renew. */
  readonly ended: MetBy | null
  /** The suit or arbitration after a measure before suit. */
  readonly sued: MetBy | null
}

const ordered = (periods: readonly MeasurePeriod[]) => periods.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))

function termOf(facts: MeasureCase['facts'], periods: readonly MeasurePeriod[], { today, calendar, values }: Setting) {
  return preservationTerm({ ...facts, periods }, today, calendar, values)
}

/** Worked to is the day to apply; once an application was filed, the day by which the court must have answered it. */
function workedTo(term: PreservationTerm | null, facts: MeasureCase['facts'], today: IsoDate): DueDate | null {
  const expiry = term?.expiry ?? null
  if (term === null || expiry === null) return null
  const filed = facts.renewalFiledOn !== undefined && facts.renewalFiledOn <= today
  return { nominal: expiry.nominal, rolled: expiry.nominal, safe: filed ? expiry.safe : (term.workTo ?? expiry.safe), provisional: expiry.provisional }
}

function counterFacts({ facts, periods }: MeasureCase, setting: Setting): CounterFact[] {
  const sorted = ordered(periods)
  const due = (less: readonly MeasurePeriod[]) => without(() => termOf(facts, less, setting), (term) => workedTo(term, facts, setting.today))
  const last = sorted.at(-1)
  if (last === undefined) return []
  const { to: _written, ...unwritten } = last
  const computed = due([...sorted.slice(0, -1), unwritten])
  const found: CounterFact[] = last.to === undefined ? [] : [{ text: `如文书没有写明届满日，按法定最长期限推算，${lastDayText(computed)}`, due: computed }]
  if (sorted.length < 2) return found
  const earlier = due(sorted.slice(0, -1))
  return [...found, { text: `如${last.from}起的续行没有生效，${lastDayText(earlier)}`, due: earlier }]
}

function running(measure: MeasureCase, setting: Setting): Deadline {
  const { subject, worth, facts, periods } = measure
  const answer = termOf(facts, periods, setting)
  const due = workedTo(answer.value, facts, setting.today)
  const latest = ordered(periods).at(-1)
  const waiting = answer.value?.status === 'waiting' && due === null
  return deadlineOf(
    {
      kind: 'preservation-expiry', subject, worth, start: { id: latest?.id ?? subject.id, on: null }, answer: dueOf(answer, due), met: measure.ended,
      ...(waiting ? { standing: 'not-started' as const } : {}), counterFacts: () => counterFacts(measure, setting),
    },
    setting,
  )
}

/** The period before the running one: met by its renewal, unless that came only after the measure had ended (C1). */
function renewed({ subject, worth, facts, periods }: MeasureCase, setting: Setting): readonly Deadline[] {
  const [next, before] = ordered(periods).toReversed()
  if (next === undefined || before === undefined) return []
  const answer = termOf(facts, [before], setting)
  const due = workedTo(answer.value, {}, setting.today)
  if (due === null) return []
  const inTime = next.from <= addDays(due.nominal, 1)
  const on = next.known !== undefined && next.known < next.from ? next.known : next.from
  const met = inTime ? { on, text: `续行至${next.to ?? '文书所写之日'}${next.paper === null ? '' : `，${next.paper}`}` } : null
  return [deadlineOf({ kind: 'preservation-expiry', subject, worth, start: { id: before.id, on: null }, answer: dueOf(answer, due), met }, setting)]
}

/** 30 days after a measure before suit (R21). */
function suit(measure: MeasureCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, facts, periods } = measure
  const answer = termOf(facts, periods, setting)
  const due = answer.value?.sueBy ?? null
  const first = ordered(periods)[0]
  if (due === null || first === undefined) return []
  const inTime = measure.sued !== null && measure.sued.on <= due.rolled ? measure.sued : null
  return [deadlineOf({ kind: 'pre-suit-suit', subject, worth, start: { id: first.id, on: first.from }, answer: dueOf(answer, due), met: inTime ?? measure.ended }, setting)]
}

/** Of one measure: its running end, the end before it and whether the renewal kept it, and the suit that must follow a measure before suit (民事诉讼法第一百零四条). */
export function measureDeadlines(measure: MeasureCase, setting: Setting): readonly Deadline[] {
  const { subject, worth } = measure
  return orUncertain({ kind: 'preservation-expiry', subject, worth, start: { id: subject.id, on: null } }, setting, () => [
    running(measure, setting),
    ...renewed(measure, setting),
    ...suit(measure, setting),
  ])
}

export interface DisposalRightCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly startId: string
  readonly facts: DisposalRightFacts
  readonly requested: MetBy | null
  readonly answered: MetBy | null
}

/** 商请移送: from which day the transfer can be asked for, and by when the first court answers (R25, C14). */
export function disposalRightDeadlines(right: DisposalRightCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, startId } = right
  const start = { id: startId, on: null }
  return orUncertain({ kind: 'disposal-request', subject, worth, start }, setting, () => {
    const answer = disposalRight(right.facts, setting.today, setting.calendar)
    if (answer.value === null) return [deadlineOf({ kind: 'disposal-request', subject, worth, start, answer: dueOf(answer, null), met: right.requested }, setting)]
    const { requestFrom, answerBy } = answer.value
    const from = requestFrom === null ? null : fixedDueDate(requestFrom, [], setting.calendar)
    const first = from === null ? null : { ...from, safe: from.nominal }
    return [
      ...(first === null ? [] : [deadlineOf({ kind: 'disposal-request', subject, worth, start, answer: dueOf(answer, first), met: right.requested }, setting)]),
      ...(answerBy === null ? [] : [deadlineOf({ kind: 'disposal-answer', subject, worth, start, answer: dueOf(answer, answerBy), met: right.answered }, setting)]),
    ]
  })
}
