/** The periods that the events of a proceeding start: fees, evidence, objections, notices, bankruptcy claims, the court's own terms (R2, R27, R29, R31, R32, R35, R38, R41, R42, R46, R48). */
import type { DeadlineKind } from '../../model/deadline.ts'
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { type AppealSubject, enforcementKinds, type ProceedingKind, type TrialMode } from '../../model/proceeding.ts'
import { eventLabel, type ProceedingEventKind } from '../../model/proceeding-event.ts'
import type { Answer, DueDate } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { bankruptcyEffects } from '../bankruptcy.ts'
import { ownDueDate } from '../due-date.ts'
import { type ProcedureEvent, type ProcedureEventKind, type ProcedureRule, procedureTerms } from '../procedure-term.ts'
import type { Course, CourseEvent, CourseRun, CourseTitle } from '../proceeding-course.ts'
import { terminatedRound } from '../terminated-round.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting } from './deadline.ts'

export interface CaseEvent extends CourseEvent {
  readonly id: string
  readonly proof: string | null
}

export interface CaseTitle extends CourseTitle {
  readonly id: string
  readonly documentNo: string | null
  readonly instalments: readonly (CourseTitle['instalments'][number] & { readonly id: string })[]
}

export interface ProceedingCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly course: Omit<Course, 'events' | 'titles' | 'run'> & {
    readonly events: readonly CaseEvent[]
    readonly titles: readonly CaseTitle[]
    readonly run: (CourseRun & { readonly id: string }) | null
  }
  /** The bank is sued, or answers an appeal or an application for retrial. */
  readonly bankAnswers: boolean
  /** Applications for enforcement of its titles. */
  readonly applications: readonly MetBy[]
  /** Acts after the title that interrupt the period for enforcement (执行程序解释 20). */
  readonly demands: readonly { readonly id: string; readonly date: IsoDate; readonly kind: 'demand' | 'agreement' }[]
  /** A measure stands that a late application would let lapse. */
  readonly preserved: boolean
}

interface EventRule {
  readonly event: ProceedingEventKind
  readonly in: (proceeding: ProceedingCase) => boolean
  readonly as: ProcedureEventKind
  readonly rule: ProcedureRule
  readonly kind: DeadlineKind
  readonly servedOn?: ProcedureEvent['servedOn']
  /** Events that meet it, recorded on or after its start. */
  readonly metBy: readonly ProceedingEventKind[]
  /** The title of the proceeding ends it, too. */
  readonly untilTitle?: boolean
  /** The proceeding that it was to bring about, once there is one. */
  readonly untilKind?: ProceedingKind
  /** Whose service starts it and whose act meets it, where the two sides have periods of their own: the bank's, for whom nobody is named, or another's. */
  readonly by?: 'bank' | 'other'
  /** It runs on when the proceeding is over. */
  readonly outlives?: true
  /** Several periods of the kind hang on the event. */
  readonly part?: string
}

const isKind = (...kinds: readonly ProceedingKind[]) => ({ course }: ProceedingCase) => kinds.includes(course.kind)
const isNot = (kind: ProceedingKind) => ({ course }: ProceedingCase) => course.kind !== kind
const isAppealOf = (subject: AppealSubject) => ({ course }: ProceedingCase) => course.kind === 'second-instance' && course.appealOf === subject
const inEnforcement = ({ course }: ProceedingCase) => enforcementKinds.has(course.kind)

export const EVENT_RULES: readonly EventRule[] = [
  { event: 'fee-notice', in: isNot('second-instance'), as: 'fee-notice-received', rule: 'acceptance-fee', kind: 'acceptance-fee', metBy: ['fee-paid'] },
  { event: 'fee-notice', in: isKind('second-instance'), as: 'appeal-fee-notice-received', rule: 'appeal-fee', kind: 'acceptance-fee', metBy: ['fee-paid'] },
  { event: 'complaint-served', in: ({ bankAnswers, course }) => bankAnswers && course.kind !== 'retrial', as: 'complaint-copy-received', rule: 'defence', kind: 'defence', servedOn: 'bank', metBy: ['hearing'], untilTitle: true },
  { event: 'complaint-served', in: ({ bankAnswers, course }) => bankAnswers && course.kind === 'retrial', as: 'retrial-copy-received', rule: 'retrial-opinion', kind: 'defence', servedOn: 'bank', metBy: ['hearing'], untilTitle: true },
  { event: 'complaint-served', in: ({ bankAnswers, course }) => bankAnswers && course.kind === 'first-instance', as: 'complaint-copy-received', rule: 'jurisdiction-objection', kind: 'jurisdiction-objection', servedOn: 'bank', metBy: ['jurisdiction-objection', 'hearing'], untilTitle: true },
  { event: 'notice-published', in: () => true, as: 'notice-published', rule: 'service-by-notice', kind: 'public-notice', metBy: [] },
  { event: 'mediation-agreed', in: isKind('pre-suit-mediation'), as: 'mediation-agreement-effective', rule: 'judicial-confirmation', kind: 'judicial-confirmation', metBy: ['docketed'], untilTitle: true },
  { event: 'order-objected', in: isKind('payment-order'), as: 'payment-order-terminated', rule: 'payment-order-refuse-suit', kind: 'payment-order-refusal', metBy: ['closed'] },
  { event: 'order-served', in: isKind('payment-order'), as: 'payment-order-received', rule: 'payment-order-objection', kind: 'payment-order-objection', metBy: ['order-objected'], untilTitle: true },
  { event: 'objection-ruling', in: inEnforcement, as: 'enforcement-objection-ruling-served', rule: 'enforcement-review', kind: 'enforcement-review', servedOn: 'bank', metBy: ['objection'] },
  { event: 'distribution-plan', in: inEnforcement, as: 'distribution-plan-received', rule: 'distribution-objection', kind: 'distribution-objection', servedOn: 'bank', metBy: ['objection'] },
  { event: 'fee-topup-notice', in: () => true, as: 'fee-top-up-notice-received', rule: 'fee-top-up', kind: 'acceptance-fee', metBy: ['fee-paid'] },
  { event: 'distribution-objected', in: inEnforcement, as: 'distribution-objection-notice-received', rule: 'distribution-counter-opinion', kind: 'distribution-objection', servedOn: 'bank', metBy: ['objection'] },
  { event: 'retrial-ground', in: () => true, as: 'retrial-ground-known', rule: 'retrial-new-ground', kind: 'retrial', metBy: [], untilKind: 'retrial', outlives: true },
  { event: 'ruling-served', in: isKind('first-instance', 'retrial'), as: 'ruling-served', rule: 'appeal-ruling', kind: 'appeal', servedOn: 'bank', by: 'bank', metBy: ['appealed'], untilTitle: true },
  { event: 'obstacle-ended', in: () => true, as: 'obstacle-ended', rule: 'term-extension', kind: 'term-extension', metBy: ['extension-asked'] },
  ...courtTerms(),
  ...othersTerms(),
]

/** What the court itself is given time for: nothing is lost when it passes, but the branch may then ask after it. */
function courtTerms(): readonly EventRule[] {
  const term = (event: ProceedingEventKind, within: EventRule['in'], as: ProcedureEventKind, rule: ProcedureRule, metBy: EventRule['metBy'], untilTitle = false): EventRule => ({ event, in: within, as, rule, kind: 'court-term', metBy, untilTitle })
  const tried = (mode: TrialMode) => ({ course }: ProceedingCase) => course.kind === 'first-instance' && course.trialMode === mode
  return [
    term('filed', isKind('first-instance'), 'complaint-filed', 'docketing', ['docketed']),
    term('docketed', tried('ordinary'), 'docketed-ordinary', 'trial-ordinary', ['closed'], true),
    { ...term('docketed', tried('ordinary'), 'docketed-ordinary', 'complaint-copy', ['complaint-served'], true), part: 'complaint-copy' },
    term('docketed', tried('simplified'), 'docketed-simplified', 'trial-simplified', ['closed'], true),
    term('docketed', tried('small-claims'), 'docketed-small-claims', 'trial-small-claims', ['closed'], true),
    term('docketed', isAppealOf('judgment'), 'docketed-second-instance-judgment', 'trial-second-judgment', ['closed'], true),
    term('docketed', isAppealOf('ruling'), 'docketed-second-instance-ruling', 'trial-second-ruling', ['closed'], true),
    term('docketed', isKind('security-interest'), 'docketed-special', 'trial-special', ['closed'], true),
    { ...term('docketed', isKind('security-interest'), 'docketed-security', 'security-copy', ['complaint-served', 'closed'], true), part: 'security-copy' },
    term('filed', isKind('payment-order'), 'payment-order-applied', 'payment-order-acceptance', ['docketed']),
    term('docketed', isKind('payment-order'), 'payment-order-accepted', 'payment-order-issue', ['order-issued', 'closed']),
    term('order-issued', isKind('payment-order'), 'payment-order-issued', 'payment-order-service', ['order-served', 'closed']),
    term('filed', inEnforcement, 'enforcement-applied', 'enforcement-docketing', ['docketed']),
    // 民诉法解释 480 counts from the receipt of the application, not from its docketing.
    { ...term('filed', inEnforcement, 'enforcement-applied', 'enforcement-notice', ['enforcement-notice', 'closed']), part: 'enforcement-notice' },
    term('objection', inEnforcement, 'enforcement-objection-filed', 'enforcement-objection-ruling', ['objection-ruling', 'closed']),
    term('sanction-applied', inEnforcement, 'listing-applied', 'listing-decision', ['sanction-decided', 'closed']),
  ]
}

/** What the other side or a third person is given time for; when it passes in silence, the branch goes on. */
function othersTerms(): readonly EventRule[] {
  const term = (event: ProceedingEventKind, within: EventRule['in'], as: ProcedureEventKind, rule: ProcedureRule): EventRule => ({ event, in: within, as, rule, kind: 'others-term', servedOn: 'other', metBy: ['objection', 'closed'], part: rule })
  return [
    term('complaint-served', (proceeding) => isKind('security-interest')(proceeding) && !proceeding.bankAnswers, 'security-copy-served', 'security-objection'),
    term('enforcement-notice', inEnforcement, 'enforcement-notice-served', 'enforcement-jurisdiction'),
    term('enforcement-notice', isKind('notarised-enforcement'), 'notarised-enforcement-notice-served', 'notarised-opposition'),
    term('due-claim-notice', inEnforcement, 'due-claim-notice-served', 'due-claim-payment'),
    { ...term('ruling-served', isKind('first-instance', 'retrial'), 'ruling-served', 'appeal-ruling'), by: 'other', metBy: ['appealed'] },
    // Who was no party learns of it late: the six months run on when the proceeding is over (民诉法解释127).
    { ...term('ruling-known', isKind('security-interest'), 'security-ruling-known', 'security-third-party-objection'), metBy: ['objection'], outlives: true },
    { ...term('title-harm-known', isKind('first-instance', 'second-instance', 'retrial'), 'title-harm-known', 'third-party-revocation'), metBy: ['objection'], outlives: true },
  ]
}

function eventWords({ course }: ProceedingCase, event: CaseEvent): string {
  return `${eventLabel(event.kind, course.kind)}${event.proof === null ? '' : `，${event.proof}`}`
}

function isBy(by: EventRule['by'], { partyId }: CaseEvent): boolean {
  return by === undefined || (by === 'bank') === (partyId === null)
}

/** The first event of these kinds on or after a day; of the one side where it is told. */
export function metByEvent(proceeding: ProceedingCase, kinds: readonly ProceedingEventKind[], from: IsoDate, by?: EventRule['by']): MetBy | null {
  const event = proceeding.course.events
    .filter((each) => kinds.includes(each.kind) && each.day >= from && isBy(by, each))
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))[0]
  return event === undefined ? null : { on: event.day, text: eventWords(proceeding, event) }
}

/** The first title of the proceeding from a day on, as the act that met a term; null while there is none. */
export function metByTitle({ course }: ProceedingCase, from: IsoDate): MetBy | null {
  const title = course.titles.find(({ judgedOn }) => judgedOn >= from)
  return title === undefined ? null : { on: title.judgedOn, text: `裁判${title.documentNo === null ? '' : title.documentNo}` }
}

/** One period by its rule; none when no text of the law of that day is kept. */
export function ruledTerm(event: ProcedureEvent, rule: ProcedureRule, { today, calendar }: Setting): Answer<DueDate | null> {
  const answer = procedureTerms({ events: [event] }, today, calendar)
  const term = answer.value.find((each) => each.rule === rule)
  const due = term?.due ?? null
  const draft = new AnswerDraft()
  for (const step of answer.steps.filter(({ label }) => label === term?.label)) draft.step(step.label, step.detail, step.source)
  for (const { code, text, source } of answer.cautions.filter((caution) => caution.code === 'posting' || caution.code === `fixed:${rule}` || caution.code === 'notice-roll' || caution.code === 'provisional')) draft.caution(code, text, source)
  for (const { fact, question } of answer.missing) draft.ask(fact, question)
  return draft.answer(due)
}

function eventDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  return course.events.flatMap((event) =>
    EVENT_RULES.filter((rule) => rule.event === event.kind && rule.in(proceeding) && isBy(rule.by, event) && event.day <= setting.today).flatMap((rule) => {
      const start = { id: event.id, on: event.day, ...(rule.part === undefined ? {} : { part: rule.part }) }
      return orUncertain({ kind: rule.kind, subject, worth, start }, setting, () => {
        const written = event.dueOn === null ? {} : { written: { [rule.rule]: event.dueOn } }
        const term = { kind: rule.as, date: event.day, ...(rule.servedOn === undefined ? {} : { servedOn: rule.servedOn }) }
        const answer = ruledTerm({ ...term, ...written }, rule.rule, setting)
        const counterFacts = () => (event.dueOn === null ? [] : [unwritten(ruledTerm(term, rule.rule, setting).value)])
        const met = metByEvent(proceeding, rule.metBy, event.day, rule.by) ?? (rule.untilTitle === true ? metByTitle(proceeding, event.day) : null) ?? followedBy(proceeding, rule, event) ?? (rule.outlives === true ? null : closed(proceeding, event.day))
        return [deadlineOf({ kind: rule.kind, subject, worth, start, answer, met, counterFacts }, setting)]
      })
    }),
  )
}

function followedBy({ course }: ProceedingCase, { untilKind }: EventRule, { day }: CaseEvent): MetBy | null {
  return untilKind !== undefined && course.followedBy.some(({ kind }) => kind === untilKind) ? { on: day, text: `已${eventLabel('filed', untilKind)}` } : null
}

function unwritten(due: DueDate | null): CounterFact {
  return { text: `如文书没有写明最后一日，按法定期间推算，${lastDayText(due)}`, due }
}

/** A proceeding that is over asks for nothing more of what began in it before; what its title asks for is counted apart. */
function closed(proceeding: ProceedingCase, from: IsoDate): MetBy | null {
  const { course } = proceeding
  if (course.status !== 'completed' && course.status !== 'withdrawn') return null
  const event = course.events.findLast(({ kind, day }) => kind === 'closed' && day >= from)
  return event === undefined ? null : { on: event.day, text: eventWords(proceeding, event) }
}

/** 举证期限 is a day that the court's paper names. */
function evidenceDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  return course.events
    .filter(({ kind }) => kind === 'evidence-deadline')
    .map((event) => {
      const due = ownDueDate(event.dueOn ?? event.day, [], setting.calendar)
      const answer = new AnswerDraft().step('举证期限', `法院指定的举证期限至${due.nominal}`).answer(due)
      const met = metByEvent(proceeding, ['hearing'], due.nominal) ?? metByTitle(proceeding, due.nominal) ?? closed(proceeding, event.day)
      return deadlineOf({ kind: 'evidence', subject, worth, start: { id: event.id, on: null }, answer, met }, setting)
    })
}

function bankruptcyDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  const accepted = course.events.find(({ kind }) => kind === 'docketed')
  if (course.kind !== 'bankruptcy' || accepted === undefined) return []
  const start = { id: accepted.id, on: null }
  return orUncertain({ kind: 'bankruptcy-claim', subject, worth, start }, setting, () => {
    const notice = course.events.find(({ kind }) => kind === 'claims-notice')
    const answer = bankruptcyEffects(
      { acceptedOn: accepted.day, ...(notice === undefined ? {} : { noticePublishedOn: notice.day }), ...(notice === undefined || notice.dueOn === null ? {} : { writtenClaimDay: notice.dueOn }) },
      setting.today,
      setting.calendar,
      setting.values,
    )
    return [deadlineOf({ kind: 'bankruptcy-claim', subject, worth, start, answer: dueOf(answer, answer.value?.claimDue ?? null), met: metByEvent(proceeding, ['claim-filed'], accepted.day) }, setting)]
  })
}

/** Two years after its end, what is found of the estate is still distributed (企业破产法123). */
function afterBankruptcy({ subject, worth, course }: ProceedingCase, setting: Setting): readonly Deadline[] {
  const ended = course.kind === 'bankruptcy' ? course.events.findLast(({ kind }) => kind === 'closed') : undefined
  if (ended === undefined || ended.day > setting.today) return []
  const answer = ruledTerm({ kind: 'bankruptcy-ended', date: ended.day }, 'additional-distribution', setting)
  return [deadlineOf({ kind: 'additional-distribution', subject, worth, start: { id: ended.id, on: ended.day }, answer }, setting)]
}

/** After a terminated round the court searches every six months; before it, a court that does nothing for six months can be overtaken (R38, R40). */
function enforcementDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  const { run } = course
  if (!inEnforcement(proceeding) || run === null) return []
  const ended = run.terminatedRoundOn
  if (ended !== null) {
    const resumed = run.resumedOn === null ? null : { on: run.resumedOn, text: '恢复执行' }
    const answer = terminatedRound(ended, setting.today)
    const { next } = answer.value
    if (next === null && resumed === null) return []
    const due = next === null ? null : ownDueDate(next, [], setting.calendar)
    return [deadlineOf({ kind: 'resumption-check', subject, worth, start: { id: run.id, on: null }, answer: dueOf(answer, due), met: resumed, edges: next === null ? [] : [next] }, setting)]
  }
  if (run.appliedOn === null || run.appliedOn > setting.today) return []
  const start = { id: run.id, on: run.appliedOn }
  const answer = ruledTerm({ kind: 'enforcement-applied', date: run.appliedOn }, 'enforcement-inactive', setting)
  return [deadlineOf({ kind: 'court-inactive', subject, worth, start, answer, met: closed(proceeding, run.appliedOn) }, setting)]
}

/** The term of a second instance of which nobody has said what it is about: three months or thirty days (R27 i). */
function unstatedAppeal(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  if (course.kind !== 'second-instance' || course.appealOf !== null) return []
  return course.events
    .filter(({ kind, day }) => kind === 'docketed' && day <= setting.today)
    .map((event) => {
      const answer = new AnswerDraft().ask('appealOf', '上诉的是判决还是裁定？二审审限对判决为三个月，对裁定为三十日').answer(null)
      return deadlineOf({ kind: 'court-term', subject, worth, start: { id: event.id, on: event.day }, answer, met: metByEvent(proceeding, ['closed'], event.day) ?? metByTitle(proceeding, event.day) }, setting)
    })
}

/** Everything that the events of one proceeding started; what its title started is in `title-deadlines.ts`. */
export function proceedingDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  return [
    ...eventDeadlines(proceeding, setting),
    ...unstatedAppeal(proceeding, setting),
    ...evidenceDeadlines(proceeding, setting),
    ...bankruptcyDeadlines(proceeding, setting),
    ...afterBankruptcy(proceeding, setting),
    ...enforcementDeadlines(proceeding, setting),
  ]
}
