/** Limitation of a loan towards its borrower, of its oldest unpaid instalment, and the branch's own two years without a demand (R5–R11). */
import type { DeadlineKind } from '../../model/deadline.ts'
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { maxDate } from '../civil-date.ts'
import { addPeriod, ownDueDate } from '../due-date.ts'
import { limitation, type LimitationAnswer, type LimitationFacts } from '../limitation.ts'
import { LIMITATION_ACTS, type LimitationEvent } from '../limitation-acts.ts'
import type { LimitationOutcome } from '../limitation-run.ts'
import { claimLimitation } from './claim-limitation.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting, without } from './deadline.ts'

export interface LoanCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly limitation: LimitationFacts
  /** Due day of the oldest instalment that is not paid; null where nothing says. */
  readonly oldestUnpaid: IsoDate | null
  /** The title that the claim was turned into: from then on the period for enforcement takes its place. */
  readonly title: MetBy | null
  /** The day on which the loan was paid off. */
  readonly paidOff: MetBy | null
}

/** An act on the limitation in words: its day and what it was. */
export function actWords({ date, kind }: Pick<LimitationEvent, 'date' | 'kind'>): string {
  return `${date}${LIMITATION_ACTS[kind].label}`
}

interface RunningPeriod {
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly outcome: LimitationOutcome
  readonly answer: Answer<unknown>
  /** Where the first round begins when no act has begun it. */
  readonly firstStartId: string
  readonly met: MetBy | null
  readonly edges?: readonly IsoDate[]
  readonly counterFacts: () => readonly CounterFact[]
}

/** The running round, and the one before it with the act that met it: the older ones are told in the steps. */
export function roundsAsDeadlines(period: RunningPeriod, setting: Setting): Deadline[] {
  const { kind, subject, worth, outcome, answer } = period
  const [current, previous] = outcome.rounds.toReversed()
  if (current === undefined) return []
  const idOf = (event: LimitationEvent | null) => event?.id ?? period.firstStartId
  const running = deadlineOf(
    { kind, subject, worth, start: { id: idOf(current.startedBy), on: current.start }, answer: dueOf(answer, outcome.due), met: period.met, edges: period.edges ?? [], counterFacts: period.counterFacts },
    setting,
  )
  const by = current.startedBy
  if (previous === undefined || by === null || idOf(previous.startedBy) === running.start.id) return [running]
  const before = deadlineOf(
    {
      kind, subject, worth, start: { id: idOf(previous.startedBy), on: previous.start }, answer: dueOf(answer, ownDueDate(previous.last, [], setting.calendar)),
      met: { on: by.date, text: actWords(by) },
    },
    setting,
  )
  return [running, before]
}

function dueIn(value: LimitationAnswer | null) {
  return value !== null && value.subject ? value.due : null
}

/** Each act that the running day rests on, taken away: what if its proof does not hold? */
export function withoutActs(outcome: LimitationOutcome, compute: (dropped: LimitationEvent) => CounterFact['due']): CounterFact[] {
  const acts = outcome.rounds.map(({ startedBy }) => startedBy).filter((event) => event !== null).slice(-2)
  return acts.toReversed().map((event) => {
    const due = compute(event)
    return { text: `如${actWords(event)}不能证明，${lastDayText(due)}`, due }
  })
}

function limitationCounterFacts({ limitation: facts }: LoanCase, outcome: LimitationOutcome, { today, calendar }: Setting): CounterFact[] {
  const less = (events: readonly LimitationEvent[]) => without(() => limitation({ ...facts, events }, today, calendar), dueIn)
  const acts = withoutActs(outcome, (dropped) => less((facts.events ?? []).filter((event) => event !== dropped && event.id !== dropped.id)))
  if (facts.acceleration === undefined) return acts
  const { acceleration: _declared, ...undeclared } = facts
  const due = without(() => limitation(undeclared, today, calendar), dueIn)
  return [...acts, { text: `如宣布提前到期不成立，${lastDayText(due)}`, due }]
}

function ownLimitation(loan: LoanCase, setting: Setting): readonly Deadline[] {
  const { subject, worth } = loan
  const answer = claimLimitation(loan.limitation, setting)
  const outcome = answer.value
  if (outcome === null) return [deadlineOf({ kind: 'loan-limitation', subject, worth, start: { id: subject.id, on: null }, answer: dueOf(answer, null), met: loan.paidOff }, setting)]
  if (!outcome.subject) return []
  return roundsAsDeadlines(
    {
      kind: 'loan-limitation', subject, worth, outcome, answer, firstStartId: subject.id, met: loan.paidOff ?? loan.title,
      counterFacts: () => limitationCounterFacts(loan, outcome, setting),
    },
    setting,
  )
}

/** Each instalment counted by itself: not the reading of 民法典189, but the one that nobody can dispute. */
function oldestInstalment(loan: LoanCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, oldestUnpaid } = loan
  const due = loan.limitation.dueDate
  if (oldestUnpaid === null || (due !== undefined && oldestUnpaid >= due)) return []
  const { acceleration: _declared, instalments: _all, ...facts } = loan.limitation
  const answer = limitation({ ...facts, dueDate: oldestUnpaid }, setting.today, setting.calendar)
  const outcome = answer.value
  if (outcome === null || !outcome.subject) return []
  const draft = new AnswerDraft().include(answer).caution('each-instalment', '待核实：同一债务分期履行的，时效自最后一期届满之日起算；本日期为最早欠付的一期单独计算，供从严掌握')
  const rounds = roundsAsDeadlines(
    {
      kind: 'instalment-limitation', subject, worth, outcome, answer: draft.answer(outcome), firstStartId: subject.id, met: loan.paidOff ?? loan.title,
      counterFacts: () => withoutActs(outcome, (dropped) => without(() => limitation({ ...facts, dueDate: oldestUnpaid, events: (facts.events ?? []).filter(({ id }) => id !== dropped.id) }, setting.today, setting.calendar), dueIn)),
    },
    setting,
  )
  return rounds.slice(0, 1)
}

const YEARS_WITHOUT_DEMAND = 2

/** A loan that nobody has asked for during two years: a year before limitation could be lost, while there is time to find out why (C12). */
function demandGap(loan: LoanCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, limitation: facts } = loan
  const { today, calendar } = setting
  if (loan.title !== null || loan.paidOff !== null) return []
  const start = loan.oldestUnpaid ?? facts.dueDate
  if (start === undefined || start >= today) return []
  const outcome = claimLimitation(facts, setting).value
  if (outcome === null || !outcome.subject || outcome.status === 'procedure-pending') return []
  const counted = outcome.acts.filter(({ effect }) => effect === 'interrupts' || effect === 'revives' || effect === 'before-start').map(({ event }) => event)
  const last = counted.reduce<LimitationEvent | null>((newest, event) => (newest === null || event.date > newest.date ? event : newest), null)
  const from = last === null ? start : maxDate(start, last.restartDate ?? last.date)
  const counterFacts = (): CounterFact[] => {
    if (last === null) return []
    const before = counted.filter((event) => event.id !== last.id).map((event) => event.restartDate ?? event.date).toSorted().at(-1)
    const otherwise = addPeriod(before === undefined ? start : maxDate(start, before), YEARS_WITHOUT_DEMAND, 'year', 'unrolled', calendar)
    return [{ text: `如${actWords(last)}不能证明，两年至${otherwise.nominal}`, due: otherwise }]
  }
  const due = addPeriod(from, YEARS_WITHOUT_DEMAND, 'year', 'unrolled', calendar)
  const answer = new AnswerDraft().step('本行要求', last === null ? `${start}到期后没有登记有凭据的催收` : `最近一次有凭据的催收或中断事由：${actWords(last)}`).step('提醒', `满两年（${due.nominal}）仍未催收的，应查明原因并催收`)
  return [deadlineOf({ kind: 'demand-gap', subject, worth, start: { id: last?.id ?? subject.id, on: from }, answer: answer.answer(due), counterFacts }, setting)]
}

/** Everything that runs on one loan. */
export function loanDeadlines(loan: LoanCase, setting: Setting): readonly Deadline[] {
  const { subject, worth } = loan
  return orUncertain({ kind: 'loan-limitation', subject, worth, start: { id: subject.id, on: null } }, setting, () => [
    ...ownLimitation(loan, setting),
    ...oldestInstalment(loan, setting),
    ...demandGap(loan, setting),
  ])
}
