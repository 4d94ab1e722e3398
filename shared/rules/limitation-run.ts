/** Runs limitation (R5, R6, R8, R9, R11) from given start days; shared by the loan claim and the guarantee claim. */
import type { IsoDate } from '../model/iso-date.ts'
import type { DueDate } from './answer.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { addYears, minDate, requireDay } from './civil-date.ts'
import { noteDueDate, ownDueDate } from './due-date.ts'
import { requireList } from './given.ts'
import type { ActEffect, LastDayRule, Obstacle, PeriodLast, Round, Run, RunStanding } from './interruptible-period.ts'
import { checkObstacles, runPeriod, standingOf, withObstacles } from './interruptible-period.ts'
import { inForce } from './law-list.ts'
import { findVersion, source, sourceOf, versionOn } from './law-version.ts'
import type { AssessedEvent, LimitationEvent } from './limitation-acts.ts'
import { actSource, assessEvent, checkEvent, LIMITATION_ACTS, needsAgreement } from './limitation-acts.ts'
import { INTERRUPTION, LIMITATION_LENGTHS, LONGEST_LIMITATION, SUSPENSION, TRANSITION } from './limitation-law.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { firstWorkdayFrom } from './workdays.ts'

/**
 * `at-risk`: past the last day by the most cautious reading, not yet by the legal one. `defence-risk`: the debtor
 * may raise the defence (时效抗辩风险); a court never raises it of its own motion (民法典第一百九十三条).
 */
export type LimitationStatus =
  | 'not-started' | 'running' | 'procedure-pending' | 'suspended' | 'at-risk' | 'defence-risk'

export interface LimitationRound {
  readonly start: IsoDate
  readonly last: IsoDate
  /** Whole years that it runs; null where an obstacle or the longest period moved its end. */
  readonly years: number | null
  readonly startedBy: LimitationEvent | null
}

export interface LimitationOutcome {
  readonly status: LimitationStatus
  /** Last day of the running period; while a procedure pends, counted from the act that opened it. */
  readonly due: DueDate
  readonly rounds: readonly LimitationRound[]
  /** What each recorded act did, and why not where it did nothing. */
  readonly acts: readonly { readonly event: LimitationEvent; readonly effect: ActEffect; readonly reason: string }[]
  /** Last day of the twenty years that only a court may extend. */
  readonly longest: IsoDate
}

export interface LimitationRunFacts {
  readonly start: IsoDate
  /** Start days by the other readings that the law leaves open. */
  readonly otherStarts: readonly IsoDate[]
  readonly events: readonly LimitationEvent[]
  readonly obstacles: readonly Obstacle[]
}

function suspensionModeOn(ended: IsoDate) {
  return versionOn(SUSPENSION, ended).rule
}

/** Two years under the old law that ran out before 2017-10-01 stay two; every other period is three years (R6). */
function ordinaryLast(start: IsoDate, obstacles: readonly Obstacle[], calendar: WorkdayCalendar): PeriodLast {
  const length = versionOn(inForce(LIMITATION_LENGTHS, calendar), start).rule.years
  const own = withObstacles(addYears(start, length), obstacles, suspensionModeOn)
  const { lastDayOfOldRule, years } = TRANSITION.rule
  if (start > lastDayOfOldRule) return own
  const ranOut = !own.open && firstWorkdayFrom(own.last, calendar).day <= lastDayOfOldRule
  return ranOut ? own : withObstacles(addYears(start, years), obstacles, suspensionModeOn)
}

/** Two years by the old rule, three by the present one: which of them ends on the day. */
function wholeYears(start: IsoDate, last: IsoDate, calendar: WorkdayCalendar): number | null {
  return inForce(LIMITATION_LENGTHS, calendar).map(({ rule }) => rule.years).find((years) => addYears(start, years) === last) ?? null
}

function longestLast(start: IsoDate): IsoDate {
  return addYears(start, LONGEST_LIMITATION.rule.years)
}

function lastDayRule(firstStart: IsoDate, obstacles: readonly Obstacle[], calendar: WorkdayCalendar): LastDayRule {
  const longest = longestLast(firstStart)
  return (start) => {
    const { last, open } = ordinaryLast(start, obstacles, calendar)
    return { last: minDate(last, longest), open }
  }
}

/** The acts known on the day; a procedure that ends later is still pending on it. */
function knownOn(events: readonly LimitationEvent[], today: IsoDate): LimitationEvent[] {
  return events
    .filter((event) => event.voided !== true && event.date <= today)
    .map(({ restartDate, ...event }) =>
      restartDate !== undefined && restartDate <= today ? { ...event, restartDate } : event,
    )
}

function obstaclesKnownOn(obstacles: readonly Obstacle[], today: IsoDate): Obstacle[] {
  return obstacles
    .filter((obstacle) => obstacle.from <= today)
    .map(({ from, to }) => (to !== undefined && to <= today ? { from, to } : { from }))
}

function noteTransition(draft: AnswerDraft, start: IsoDate, calendar: WorkdayCalendar): void {
  if (start > TRANSITION.rule.lastDayOfOldRule) return
  const oldYears = versionOn(inForce(LIMITATION_LENGTHS, calendar), start).rule.years
  const extended = ordinaryLast(start, [], calendar).last > addYears(start, oldYears)
  const text = extended ? '二年期间在2017年10月1日尚未届满，适用三年' : '二年期间在2017年10月1日前已经届满，不适用三年'
  draft.step('新旧法衔接', text, sourceOf(TRANSITION))
}

function noteSuspension(draft: AnswerDraft, round: Round<AssessedEvent>, context: NoteContext): void {
  if (ordinaryLast(round.start, [], context.calendar).last === round.last) return
  const ended = context.obstacles.find(({ to }) => to !== undefined && to > round.start)?.to
  if (ended === undefined) return
  draft.step('中止', `最后六个月内有不能行使请求权的障碍，${ended}消除，期间至${round.last}届满`, sourceOf(versionOn(SUSPENSION, ended)))
}

interface NoteContext {
  readonly obstacles: readonly Obstacle[]
  readonly calendar: WorkdayCalendar
}

function noteRestart(draft: AnswerDraft, round: Round<AssessedEvent>, effect: ActEffect | undefined): void {
  const event = round.startedBy?.event
  if (event === undefined) return
  const act = `${event.date}${LIMITATION_ACTS[event.kind].label}`
  if (effect === 'revives') {
    draft.step('届满后同意履行', `${act}，不得再以时效抗辩，自该日重新计算`, source('民法典第一百九十二条第二款'))
    return
  }
  draft.step('中断', act, actSource(event))
  const interruption = findVersion(INTERRUPTION, event.date)
  if (interruption !== null) draft.step('重新计算', `自${round.start}起重新计算`, sourceOf(interruption))
}

function noteRound(draft: AnswerDraft, round: Round<AssessedEvent>, context: NoteContext): void {
  draft.step('诉讼时效期间', `${round.start}次日起算，至${round.last}`, sourceOf(versionOn(inForce(LIMITATION_LENGTHS, context.calendar), round.start)))
  noteTransition(draft, round.start, context.calendar)
  noteSuspension(draft, round, context)
}

function noteUncounted(draft: AnswerDraft, { act, effect }: Run<AssessedEvent>['effects'][number]): void {
  const label = `${act.event.date}${LIMITATION_ACTS[act.event.kind].label}`
  if (effect === 'none') draft.step('未计入', `${label}：${act.reason === '' ? '不产生中断' : act.reason}`)
  if (effect === 'before-start') draft.step('未计入', `${label}：时效尚未起算`)
  if (effect !== 'too-late') return
  draft.step('未计入', `${label}：时效期间已经届满`, source('民法典第一百九十二条'))
  if (needsAgreement(act.event)) {
    draft.ask(
      `events.${act.event.id ?? act.event.date}.agreesToPerform`,
      `${label}时，文书或者行为是否表明债务人同意继续履行？`,
    )
  }
}

function noteRevival(draft: AnswerDraft, act: AssessedEvent): void {
  draft.caution(
    'revival',
    `待核实：${act.date}债务人在时效届满后同意履行，不得再以时效抗辩；自该日重新计算三年没有明文，稳妥起见尽快起诉`,
    source('诉讼时效规定第十九条', 'from-memory'),
  )
  if (act.revives === 'arguable') {
    draft.caution(
      'revival-signature',
      '待核实：届满后仅在催收通知上签字，1999年批复认可，2020年规定要求能认定同意履行，按后者不计入应办日',
      source('法释〔1999〕7号'),
    )
  }
}

function noteRun(draft: AnswerDraft, run: Run<AssessedEvent>, context: NoteContext): void {
  for (const round of run.rounds) {
    noteRestart(draft, round, run.effects.find(({ act }) => act === round.startedBy)?.effect)
    noteRound(draft, round, context)
  }
  for (const item of run.effects) {
    noteUncounted(draft, item)
    if (item.effect === 'revives') noteRevival(draft, item.act)
  }
  if (run.current.openBy === 'procedure') {
    draft.caution('procedure-pending', '程序尚未终结，时效未重新起算；应办日按该程序启动之日保守计算，请在程序终结后补录日期')
  }
  if (run.current.openBy === 'obstacle') {
    draft.caution('suspended', '中止事由尚未消除，消除后满六个月时效届满，请在消除后补录日期', source('民法典第一百九十四条'))
  }
}

const STATUSES: Readonly<Record<RunStanding, LimitationStatus>> = {
  'not-started': 'not-started', running: 'running', suspended: 'suspended', 'at-risk': 'at-risk', procedure: 'procedure-pending', out: 'defence-risk',
}

/** Runs limitation in the legal and the cautious readings and notes every round. Errors as assessEvent. */
export function runLimitation(
  facts: LimitationRunFacts,
  today: IsoDate,
  calendar: WorkdayCalendar,
  draft: AnswerDraft,
): LimitationOutcome {
  requireDay(today)
  requireList(facts.events, '中断事由')
  facts.events.forEach(checkEvent)
  checkObstacles(facts.obstacles)
  const acts = knownOn(facts.events, today).map((event) => assessEvent(event, draft))
  const obstacles = obstaclesKnownOn(facts.obstacles, today)
  const run = (start: IsoDate, reading: 'legal' | 'cautious') =>
    runPeriod({ start, acts, reading, lastDay: lastDayRule(start, obstacles, calendar), calendar })
  const legal = run(facts.start, 'legal')
  const cautious = [facts.start, ...facts.otherStarts].map((start) => run(start, 'cautious'))
  noteRun(draft, legal, { obstacles, calendar })
  const due = ownDueDate(legal.current.last, cautious.map((other) => other.current.last), calendar)
  noteDueDate(draft, due)
  const longest = longestLast(facts.start)
  if (legal.current.last === longest) {
    draft.step('最长二十年', `自权利受损之日起二十年，至${longest}`, sourceOf(LONGEST_LIMITATION))
  }
  return {
    status: STATUSES[standingOf({ legal, cautious, today, calendar })],
    due,
    rounds: legal.rounds.map(({ start, last, startedBy }) => ({ start, last, years: wholeYears(start, last, calendar), startedBy: startedBy?.event ?? null })),
    acts: legal.effects.map(({ act, effect }) => ({ event: act.event, effect, reason: act.reason })),
    longest,
  }
}
