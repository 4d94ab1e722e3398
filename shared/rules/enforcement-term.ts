/** The period for applying for enforcement (R37): two years, suspended and interrupted like limitation. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { maxDate, minDate, requireDay, requireDays } from './civil-date.ts'
import type { Period } from './due-date.ts'
import { noteDueDate, ownDueDate, periodEnd, periodText } from './due-date.ts'
import { ENFORCEMENT_LENGTHS, INSTALMENT_START, NOTARISED_INSTALMENTS } from './enforcement-term-law.ts'
import { requireDayLists, requireFacts, requireFlags, requireList } from './given.ts'
import type { LastDayRule, Obstacle, Reading, Round, Run, RunStanding, SuspensionMode, WeighedAct } from './interruptible-period.ts'
import { checkObstacles, runPeriod, standingOf, withObstacles } from './interruptible-period.ts'
import { inForce } from './law-list.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type EnforcementActKind =
  | 'application'
  /** Settlement between the parties; the new period runs from the last day of performance under it. */
  | 'settlement'
  | 'demand'
  /** The debtor agrees to perform, or performs in part. */
  | 'agreement'
  /** Application for the notary's enforcement certificate (执行证书). */
  | 'notary-certificate'

export interface EnforcementEvent {
  readonly id?: string
  readonly kind: EnforcementActKind
  readonly date: IsoDate
  /** Application: the day on which enforcement was ended; settlement: the last day of performance. */
  readonly restartDate?: IsoDate
  /** Application: the round was terminated (终本); resuming it knows no period (R40). */
  readonly roundTerminated?: boolean
  readonly voided?: boolean
}

const TITLES = ['court', 'arbitration', 'notarised'] as const

export interface EnforcementFacts {
  readonly title: (typeof TITLES)[number]
  /** Last day of the performance period as fixed, before any roll (section 15 of the rules). */
  readonly performanceEnds?: IsoDate
  /** Due days of the instalments still unpaid under the title. */
  readonly instalments?: readonly IsoDate[]
  /** Effective day, when the title fixes no performance period. */
  readonly effectiveOn?: IsoDate
  /** Both sides are organisations: asked for only when the period starts before 2008-04-01. */
  readonly bothOrganisations?: boolean
  readonly events?: readonly EnforcementEvent[]
  readonly obstacles?: readonly Obstacle[]
}

/** `objection-risk`: a late application is still accepted, the debtor may object and stop it (解释481). */
export type EnforcementStatus = 'not-started' | 'running' | 'applied' | 'suspended' | 'at-risk' | 'objection-risk'

export interface EnforcementTerm {
  readonly status: EnforcementStatus
  readonly start: IsoDate
  readonly due: DueDate
  /** The running period by the legal reading, from its last restart; null where an obstacle moved its end. */
  readonly counted: { readonly from: IsoDate; readonly length: Period } | null
  /** Each unpaid instalment counted by itself. */
  readonly instalments: readonly { readonly due: IsoDate; readonly last: IsoDate }[]
}

interface EnforcementAct extends WeighedAct {
  readonly event: EnforcementEvent
}

interface StartDays {
  readonly legal: IsoDate
  readonly others: readonly IsoDate[]
}

export const ENFORCEMENT_ACT_LABELS: Readonly<Record<EnforcementActKind, string>> = {
  application: '申请执行',
  settlement: '当事人达成和解',
  demand: '要求履行',
  agreement: '债务人同意履行或者部分履行',
  'notary-certificate': '申请公证执行证书',
}

function lengthFrom(start: IsoDate, facts: EnforcementFacts, calendar: WorkdayCalendar) {
  const version = versionOn(inForce(ENFORCEMENT_LENGTHS, calendar), start)
  const { length, betweenOrganisations } = version.rule
  const shorter = betweenOrganisations !== undefined && facts.bothOrganisations !== false
  return { version, length: shorter ? betweenOrganisations : length }
}

function instalmentStart(facts: EnforcementFacts, draft: AnswerDraft): StartDays | null {
  const [first, ...rest] = facts.instalments ?? []
  if (first === undefined) return null
  const [earliest, last] = [minDate(first, ...rest), maxDate(first, ...rest)]
  const version = facts.title === 'notarised' ? NOTARISED_INSTALMENTS : versionOn(INSTALMENT_START, last)
  draft.step('分期履行', version.text, sourceOf(version))
  if (version.rule === 'each') return { legal: earliest, others: [] }
  draft.caution(
    'enforcement-instalments',
    '待核实：2022年起自最后一期起算，公证债权文书和跨越2022年的案件有按每期起算的，应办日按最早一期计算',
    sourceOf(NOTARISED_INSTALMENTS),
  )
  return { legal: last, others: [earliest] }
}

function startDays(facts: EnforcementFacts, calendar: WorkdayCalendar, draft: AnswerDraft): StartDays | null {
  const instalments = instalmentStart(facts, draft)
  if (instalments !== null) return instalments
  const start = facts.performanceEnds ?? facts.effectiveOn
  if (start === undefined) {
    draft.ask('performanceEnds', '法律文书确定的履行期间哪一天届满？没有规定履行期间的，文书哪一天生效？')
    return null
  }
  const words = facts.performanceEnds === undefined ? '文书未规定履行期间，自生效之日' : '自履行期间最后一日'
  draft.step('起算', `${words}${start}起算`, sourceOf(versionOn(inForce(ENFORCEMENT_LENGTHS, calendar), start)))
  return { legal: start, others: [] }
}

/** A terminated round stays open: the creditor may resume it at any time. */
function restartOf(event: EnforcementEvent, draft: AnswerDraft): IsoDate | null {
  if (event.kind === 'application') return event.roundTerminated === true ? null : (event.restartDate ?? null)
  if (event.kind !== 'settlement') return event.date
  if (event.restartDate === undefined) {
    draft.ask(`events.${event.id ?? event.date}.restartDate`, `${event.date}的和解协议约定的履行期限哪一天届满？未填时按和解之日起算`)
  }
  return event.restartDate ?? event.date
}

function weigh(event: EnforcementEvent, draft: AnswerDraft): EnforcementAct {
  if (event.restartDate !== undefined && event.restartDate < event.date) {
    throw new RuleError('dates-out-of-order', `${ENFORCEMENT_ACT_LABELS[event.kind]}的终结日${event.restartDate}早于${event.date}`)
  }
  const revives = event.kind === 'agreement' || event.kind === 'settlement' ? 'arguable' : 'none'
  return { event, date: event.date, restart: restartOf(event, draft), interrupts: 'sure', revives }
}

function isKnownOn(today: IsoDate): (event: EnforcementEvent) => boolean {
  return (event) => event.voided !== true && event.date <= today
}

/** An end of enforcement that lies after the day is not yet known on it; a settlement's last day is. */
function asKnownOn(today: IsoDate): (event: EnforcementEvent) => EnforcementEvent {
  return (event) => {
    if (event.kind !== 'application' || event.restartDate === undefined || event.restartDate <= today) return event
    const { restartDate: _later, ...known } = event
    return known
  }
}

/** Whether six months follow the cause or the days left run on is disputed (section 14, doubt 6): safe is the shorter. */
function suspensionMode(reading: Reading): SuspensionMode {
  return reading === 'legal' ? 'six-months-after' : 'remaining-days'
}

function lastDayRule(facts: EnforcementFacts, calendar: WorkdayCalendar): LastDayRule {
  return (start, reading) =>
    withObstacles(periodEnd(start, lengthFrom(start, facts, calendar).length), facts.obstacles ?? [], () => suspensionMode(reading))
}

function noteRun(run: Run<EnforcementAct>, facts: EnforcementFacts, calendar: WorkdayCalendar, draft: AnswerDraft): void {
  for (const round of run.rounds) {
    const event = round.startedBy?.event
    if (event !== undefined) {
      draft.step('中断', `${event.date}${ENFORCEMENT_ACT_LABELS[event.kind]}`, source('执行程序解释第二十条、民诉法解释第四百六十六条'))
    }
    const { version, length } = lengthFrom(round.start, facts, calendar)
    draft.step('申请执行期间', `${round.start}次日起${periodText(length)}，至${round.last}`, sourceOf(version))
  }
  for (const { act, effect } of run.effects) {
    if (effect === 'too-late') draft.step('未计入', `${act.date}${ENFORCEMENT_ACT_LABELS[act.event.kind]}：期间已经届满`)
    if (effect === 'before-start') draft.step('未计入', `${act.date}${ENFORCEMENT_ACT_LABELS[act.event.kind]}：期间尚未起算`)
    if (effect === 'revives') {
      draft.caution('enforcement-revival', '待核实：期间届满后达成和解或者同意履行能否重新起算，没有明文', source('民诉法解释第四百八十一条', 'from-memory'))
    }
  }
}

function countedFrom({ start, last }: Round<EnforcementAct>, facts: EnforcementFacts, calendar: WorkdayCalendar): EnforcementTerm['counted'] {
  const { length } = lengthFrom(start, facts, calendar)
  return periodEnd(start, length) === last ? { from: start, length } : null
}

const STATUSES: Readonly<Record<RunStanding, EnforcementStatus>> = {
  'not-started': 'not-started', running: 'running', suspended: 'suspended', 'at-risk': 'at-risk', procedure: 'applied', out: 'objection-risk',
}

function noteDoubts(facts: EnforcementFacts, start: IsoDate, status: EnforcementStatus, calendar: WorkdayCalendar, draft: AnswerDraft): void {
  if ((facts.obstacles ?? []).length > 0) {
    draft.caution(
      'enforcement-suspension',
      '待核实：中止事由消除后是继续计算剩余期间还是另计六个月有争议，应办日按较短者',
      source('执行程序解释第十九条'),
    )
  }
  if (lengthFrom(start, facts, calendar).version.rule.betweenOrganisations !== undefined && facts.bothOrganisations === undefined) {
    draft.ask('bothOrganisations', '2008年4月1日前起算：双方是否都是法人或者其他组织？未确认前按六个月计算')
  }
  if (status === 'objection-risk') {
    draft.step('逾期', '仍可申请执行，被执行人提出期间异议成立的，裁定不予执行', source('民诉法解释第四百八十一条'))
  }
}

function checkFacts({ title, performanceEnds, effectiveOn, bothOrganisations, instalments, events = [], obstacles = [] }: EnforcementFacts, today: IsoDate): void {
  requireGivenChoice(title, TITLES, '执行依据')
  requireDay(today)
  requireDays(performanceEnds, effectiveOn)
  requireDayLists({ 各期履行期限: instalments })
  requireFlags({ 双方是否都是法人或者其他组织: bothOrganisations })
  requireList(events, '中断事由')
  for (const { kind, date, restartDate, roundTerminated, voided } of events) {
    requireGivenChoice(kind, ENFORCEMENT_ACT_LABELS, '中断事由')
    requireDay(date)
    requireDays(restartDate)
    requireFlags({ 是否终结本次执行程序: roundTerminated, 是否作废: voided })
  }
  checkObstacles(obstacles)
}

/**
 * The last day to apply for enforcement of a title, and how it stands.
 * @param today acts after this day are not yet known
 * @returns null, with the question, when neither a performance period nor an effective day is recorded
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `choice-invalid`, `dates-out-of-order`
 */
export function enforcementTerm(
  facts: EnforcementFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<EnforcementTerm | null> {
  const draft = new AnswerDraft()
  requireFacts(facts, '申请执行的事实')
  checkFacts(facts, today)
  const starts = startDays(facts, calendar, draft)
  if (starts === null) return draft.answer(null)
  const acts = (facts.events ?? []).filter(isKnownOn(today)).map(asKnownOn(today)).map((event) => weigh(event, draft))
  const run = (start: IsoDate, reading: Reading) => runPeriod({ start, acts, reading, lastDay: lastDayRule(facts, calendar), calendar })
  const legal = run(starts.legal, 'legal')
  const cautious = [starts.legal, ...starts.others].map((start) => run(start, 'cautious'))
  noteRun(legal, facts, calendar, draft)
  const due = ownDueDate(legal.current.last, cautious.map((other) => other.current.last), calendar)
  noteDueDate(draft, due)
  const status = STATUSES[standingOf({ legal, cautious, today, calendar })]
  noteDoubts(facts, starts.legal, status, calendar, draft)
  const instalments = (facts.instalments ?? [])
    .toSorted()
    .map((day) => ({ due: day, last: periodEnd(day, lengthFrom(day, facts, calendar).length) }))
  return draft.answer({ status, start: starts.legal, due, counted: countedFrom(legal.current, facts, calendar), instalments })
}
