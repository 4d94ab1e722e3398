/** What a title starts: our appeal, its effect, performance and instalments, the two years to apply for enforcement (R27 k and o, R30, R37, R48, C11). */
import type { ProceedingKind } from '../../model/proceeding.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { othersDueDate } from '../due-date.ts'
import { effectiveDate } from '../effective-date.ts'
import { type EnforcementFacts, enforcementTerm } from '../enforcement-term.ts'
import { replacesTitle } from '../proceeding-course.ts'
import { applicationFacts, bindingTitle } from '../won-title.ts'
import { type CounterFact, type Deadline, deadlineOf, dueOf, lastDayText, type MetBy, orUncertain, type Setting, without } from './deadline.ts'
import { type CaseTitle, metByEvent, type ProceedingCase, ruledTerm } from './proceeding-deadlines.ts'

const appealable: ReadonlySet<ProceedingKind> = new Set(['first-instance', 'retrial'])
const lost: ReadonlySet<string> = new Set(['claim-dismissed', 'suit-dismissed'])

function isAppealable({ course }: ProceedingCase, { titleKind }: CaseTitle): boolean {
  return appealable.has(course.kind) && course.trialMode !== 'small-claims' && (titleKind === null || titleKind === 'judgment' || titleKind === 'ruling')
}

function effect(title: CaseTitle): MetBy | null {
  return title.effectiveOn === null ? null : { on: title.effectiveOn, text: `文书生效${title.documentNo === null ? '' : `，${title.documentNo}`}` }
}

function appeal(proceeding: ProceedingCase, title: CaseTitle, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  if (title.servedOn === null || title.servedOn > setting.today) return []
  const start = { id: title.id, on: title.servedOn }
  if (course.kind === 'security-interest') {
    const answer = ruledTerm({ kind: 'security-ruling-served', date: title.servedOn, servedOn: 'bank' }, 'security-ruling-objection', setting)
    return [deadlineOf({ kind: 'security-ruling-objection', subject, worth, start, answer, met: metByEvent(proceeding, ['objection'], title.servedOn) ?? effect(title) }, setting)]
  }
  if (!isAppealable(proceeding, title)) return []
  const [as, rule] = title.titleKind === 'ruling' ? (['ruling-served', 'appeal-ruling'] as const) : (['judgment-served', 'appeal-judgment'] as const)
  const answer = ruledTerm({ kind: as, date: title.servedOn, servedOn: 'bank' }, rule, setting)
  // With its effect, which nobody may have entered, the period for enforcement begins.
  const effectOn = earliestEffect(proceeding, title, setting)
  const edges = effectOn === null ? [] : [effectOn]
  return [deadlineOf({ kind: 'appeal', subject, worth, start, answer, met: metByEvent(proceeding, ['appealed'], title.judgedOn, 'bank') ?? effect(title), edges }, setting)]
}

/** Six months that nothing moves, for what was lost. */
function retrial(proceeding: ProceedingCase, title: CaseTitle, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  if (title.effectiveOn === null || title.effectiveOn > setting.today || course.closing === null || !lost.has(course.closing)) return []
  const answer = ruledTerm({ kind: 'judgment-effective', date: title.effectiveOn }, 'retrial', setting)
  return [deadlineOf({ kind: 'retrial', subject, worth, start: { id: title.id, on: title.effectiveOn }, answer, met: retrialFiled(proceeding, title.effectiveOn) }, setting)]
}

/** What the court owes back of the prepaid fee, fifteen days after the effect (诉讼费用交纳办法53). */
function refund(proceeding: ProceedingCase, title: CaseTitle, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  const paid = course.events.some(({ kind, partyId }) => kind === 'fee-paid' && partyId === null)
  if (!paid || title.effectiveOn === null || title.effectiveOn > setting.today) return []
  const answer = ruledTerm({ kind: 'fee-refund-due', date: title.effectiveOn }, 'fee-refund', setting)
  return [deadlineOf({ kind: 'court-term', subject, worth, start: { id: title.id, on: title.effectiveOn }, answer, met: metByEvent(proceeding, ['fee-refunded'], title.effectiveOn) }, setting)]
}

function retrialFiled({ course }: ProceedingCase, effectiveOn: IsoDate): MetBy | null {
  return course.followedBy.some(({ kind }) => kind === 'retrial') ? { on: effectiveOn, text: '已申请再审' } : null
}

/** The earliest reading of the day of effect, for titles whose certificate nobody has entered: the bank's own periods count from it (R30). */
function earliestEffect({ course }: ProceedingCase, title: CaseTitle, { calendar }: Setting): IsoDate | null {
  if (title.effectiveOn !== null) return title.effectiveOn
  if (course.events.some(({ kind, day }) => kind === 'appealed' && day >= title.judgedOn) || title.titleKind === null || !appealable.has(course.kind)) return null
  const document = title.titleKind === 'mediation' ? 'mediation-paper' : title.titleKind === 'ruling' ? 'first-instance-ruling' : 'first-instance-judgment'
  const services = course.opponents.map((id) => course.events.find((event) => event.kind === 'judgment-served' && event.partyId === id)?.day ?? null)
  const known = [title.servedOn, ...services].map((day) => (day === null ? {} : { servedOn: day }))
  return effectiveDate({ document: course.trialMode === 'small-claims' ? 'final-on-service' : document, services: known }, calendar).value?.earliest ?? null
}

function performed({ course }: ProceedingCase, title: CaseTitle): MetBy | null {
  const closed = course.events.findLast(({ kind }) => kind === 'closed')
  if (course.closing === 'performed' && closed !== undefined) return { on: closed.day, text: '履行完毕结案' }
  const paid = title.instalments.map(({ paidOn }) => paidOn)
  const last = paid.filter((day) => day !== null).toSorted().at(-1)
  return last !== undefined && paid.every((day) => day !== null) ? { on: last, text: '各期均已付清' } : null
}

function titleFacts(proceeding: ProceedingCase, title: CaseTitle, effectiveOn: IsoDate): EnforcementFacts {
  const from = title.performBy ?? effectiveOn
  const events = proceeding.demands.filter(({ date }) => date > from)
  return { ...applicationFacts(proceeding.course.kind, { ...title, effectiveOn }), ...(events.length === 0 ? {} : { events }) }
}

/** The facts of the title that binds now, for whatever else hangs on the period for enforcement. */
export function bindingEnforcement(proceeding: ProceedingCase, today: IsoDate): EnforcementFacts | null {
  const title = bindingTitle(proceeding.course, today)
  const own = proceeding.course.titles.find((each) => each === title)
  return own === undefined || own.effectiveOn === null ? null : titleFacts(proceeding, own, own.effectiveOn)
}

function applicationDeadlines(proceeding: ProceedingCase, title: CaseTitle, setting: Setting): readonly Deadline[] {
  const { subject, worth, course } = proceeding
  const effectiveOn = earliestEffect(proceeding, title, setting)
  if (effectiveOn === null || effectiveOn > setting.today) return []
  const facts = titleFacts(proceeding, title, effectiveOn)
  const done = proceeding.applications[0] ?? performed(proceeding, title)
  const { today, calendar } = setting
  const answer = enforcementTerm(facts, today, calendar)
  const noted = new AnswerDraft().include(answer)
  if (title.effectiveOn === null) noted.caution('effect-computed', `没有登记生效日，按最早口径${effectiveOn}生效推算，请补录生效证明`)
  const start = { id: title.id, on: answer.value?.start ?? null }
  const counterFacts = (): CounterFact[] =>
    (facts.events ?? []).slice(-2).map((event) => {
      const due = without(() => enforcementTerm({ ...facts, events: (facts.events ?? []).filter(({ id }) => id !== event.id) }, today, calendar), (found) => found?.due ?? null)
      return { text: `如${event.date}的催收或者还款不能证明，${lastDayText(due)}`, due }
    })
  const own = deadlineOf({ kind: 'enforcement-application', subject, worth, start, answer: dueOf(noted.answer(null), answer.value?.due ?? null), met: done, counterFacts }, setting)
  return [own, ...afterPreservation(proceeding, title, done, setting), ...performance(proceeding, title, done, setting)].filter(({ kind }) => kind !== 'performance' || course.kind !== 'bankruptcy')
}

/** Five days after the performance period, where a measure would be lifted otherwise (民诉法解释163). */
function afterPreservation({ preserved, subject, worth }: ProceedingCase, title: CaseTitle, done: MetBy | null, setting: Setting): readonly Deadline[] {
  if (!preserved || title.performBy === null || title.performBy > setting.today) return []
  const answer = ruledTerm({ kind: 'performance-ended-under-preservation', date: title.performBy }, 'enforcement-after-preservation', setting)
  return [deadlineOf({ kind: 'enforcement-after-preservation', subject, worth, start: { id: title.id, on: title.performBy }, answer, met: done }, setting)]
}

function performance({ subject, worth }: ProceedingCase, title: CaseTitle, done: MetBy | null, setting: Setting): readonly Deadline[] {
  const wait = (day: IsoDate, label: string) => new AnswerDraft().step(label, `文书确定的最后一日${day}，届满未履行的即可申请执行`).answer(othersDueDate(day, [], setting.calendar))
  const whole = title.performBy === null ? [] : [deadlineOf({ kind: 'performance', subject, worth, start: { id: title.id, on: null }, answer: wait(title.performBy, '履行期'), met: done }, setting)]
  const instalments = title.instalments.map(({ id, dueOn, paidOn }) =>
    deadlineOf({ kind: 'title-instalment', subject, worth, start: { id, on: null }, answer: wait(dueOn, '分期履行'), met: paidOn === null ? done : { on: paidOn, text: '本期已付' } }, setting),
  )
  return [...whole, ...instalments]
}

/** What the titles of one proceeding started; a title of the appeal or the retrial takes the place of the earlier one. */
export function titleDeadlines(proceeding: ProceedingCase, setting: Setting): readonly Deadline[] {
  const { course, subject, worth } = proceeding
  const superseded = course.followedBy.some(replacesTitle)
  return course.titles.flatMap((title, index) => {
    const binds = !superseded && index === course.titles.length - 1 && course.status !== 'withdrawn' && (course.closing === null || !lost.has(course.closing))
    return orUncertain({ kind: 'enforcement-application', subject, worth, start: { id: title.id, on: null } }, setting, () => [
      ...appeal(proceeding, title, setting),
      ...retrial(proceeding, title, setting),
      ...refund(proceeding, title, setting),
      ...(binds && carriesOut(course) ? applicationDeadlines(proceeding, title, setting) : []),
    ])
  })
}

/** An order made in enforcement or bankruptcy, or on an appeal against a ruling, is no title of its own. */
function carriesOut({ kind, appealOf }: ProceedingCase['course']): boolean {
  return appealOf !== 'ruling' && kind !== 'bankruptcy' && kind !== 'enforcement' && kind !== 'resumed-enforcement'
}
