/**
 * A period that acts interrupt (it starts anew) and obstacles suspend: limitation (R8, R9) and the period for
 * enforcement (R37). The facts are folded in the order of their days, once for each reading.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { addDays, addMonths, daysBetween, maxDate, requireDay, requireDays } from './civil-date.ts'
import { requireList } from './given.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { firstWorkdayFrom } from './workdays.ts'

/** The legal reading takes what the text supports; the cautious one counts only what nobody can dispute. */
export type Reading = 'legal' | 'cautious'

/** `arguable` acts count in the legal reading alone. */
export type Weight = 'sure' | 'arguable' | 'none'

export interface WeighedAct {
  readonly date: IsoDate
  /** Day from which the new period runs; null while the procedure that the act opened is still pending. */
  readonly restart: IsoDate | null
  readonly interrupts: Weight
  /** Whether it starts a new period even when the old one has run out (R11). */
  readonly revives: Weight
}

/** A cause that keeps the creditor from acting; `to` is the day on which it ended. */
export interface Obstacle {
  readonly from: IsoDate
  readonly to?: IsoDate
}

/** The last day of a period that starts on a day, obstacles included; `open` while an obstacle still lasts. */
export interface PeriodLast {
  readonly last: IsoDate
  readonly open: boolean
}

export type LastDayRule = (start: IsoDate, reading: Reading) => PeriodLast

export interface Round<Act> {
  readonly start: IsoDate
  readonly last: IsoDate
  /** The act that started this round; absent in the first. */
  readonly startedBy?: Act
  /** The procedure that started the round, or an obstacle in it, has not ended. */
  readonly open: boolean
  readonly openBy?: 'procedure' | 'obstacle'
}

export type ActEffect = 'interrupts' | 'revives' | 'too-late' | 'before-start' | 'none'

export interface Run<Act> {
  readonly rounds: readonly Round<Act>[]
  readonly current: Round<Act>
  readonly effects: readonly { readonly act: Act; readonly effect: ActEffect }[]
}

interface FoldInput<Act extends WeighedAct> {
  readonly start: IsoDate
  readonly acts: readonly Act[]
  readonly reading: Reading
  readonly lastDay: LastDayRule
  readonly calendar: WorkdayCalendar
}

function counts(weight: Weight, reading: Reading): boolean {
  return weight === 'sure' || (weight === 'arguable' && reading === 'legal')
}

/** In time: by the rolled last day in the legal reading, by the nominal one in the cautious (section 14, doubt 1). */
function inTime(date: IsoDate, round: Round<unknown>, reading: Reading, calendar: WorkdayCalendar): boolean {
  const until = reading === 'legal' ? firstWorkdayFrom(round.last, calendar).day : round.last
  return round.open || date <= until
}

function effectOf<Act extends WeighedAct>(act: Act, round: Round<Act>, input: FoldInput<Act>): ActEffect {
  const { reading, calendar } = input
  const endsLater = act.restart === null || act.restart > round.start
  if (!endsLater) return counts(act.interrupts, reading) ? 'before-start' : 'none'
  if (inTime(act.date, round, reading, calendar)) return counts(act.interrupts, reading) ? 'interrupts' : 'none'
  if (counts(act.revives, reading)) return 'revives'
  return counts(act.interrupts, reading) ? 'too-late' : 'none'
}

function openRound<Act extends WeighedAct>(act: Act, previous: Round<Act>, input: FoldInput<Act>): Round<Act> {
  // A pending procedure keeps the legal period from running, whatever happens meanwhile; the cautious reading
  // counts from the act itself.
  const pending = input.reading === 'legal' && (act.restart === null || previous.openBy === 'procedure')
  const start = maxDate(previous.start, act.restart ?? act.date)
  const { last, open } = input.lastDay(start, input.reading)
  return { start, last, startedBy: act, open: pending || open, ...openCause(pending, open) }
}

function openCause(pending: boolean, obstructed: boolean): { openBy?: 'procedure' | 'obstacle' } {
  if (pending) return { openBy: 'procedure' }
  return obstructed ? { openBy: 'obstacle' } : {}
}

/** Runs the period over its acts. Acts must be those known on the day of the question. */
export function runPeriod<Act extends WeighedAct>(input: FoldInput<Act>): Run<Act> {
  const first = input.lastDay(input.start, input.reading)
  let current: Round<Act> = { start: input.start, ...first, ...openCause(false, first.open) }
  const rounds = [current]
  const effects: { act: Act; effect: ActEffect }[] = []
  for (const act of input.acts.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) {
    const effect = effectOf(act, current, input)
    effects.push({ act, effect })
    if (effect === 'interrupts' || effect === 'revives') {
      current = openRound(act, current, input)
      rounds.push(current)
    }
  }
  return { rounds, current, effects }
}

/** True when the last day has passed and nothing pending holds the period open. */
function hasRunOut(run: Run<unknown>, today: IsoDate, reading: Reading, calendar: WorkdayCalendar): boolean {
  return !inTime(today, run.current, reading, calendar)
}

/** Where a period stands: `at-risk` is past its last day by the most cautious reading, `out` by the legal one too. */
export type RunStanding = 'procedure' | 'suspended' | 'out' | 'not-started' | 'at-risk' | 'running'

interface Runs {
  readonly legal: Run<unknown>
  readonly cautious: readonly Run<unknown>[]
  readonly today: IsoDate
  readonly calendar: WorkdayCalendar
}

/** Where the period stands on a day; in doubt the reading that warns. */
export function standingOf({ legal, cautious, today, calendar }: Runs): RunStanding {
  if (legal.current.openBy === 'procedure') return 'procedure'
  if (legal.current.openBy === 'obstacle') return 'suspended'
  if (hasRunOut(legal, today, 'legal', calendar)) return 'out'
  if (cautious.every((run) => today <= run.current.start)) return 'not-started'
  return cautious.some((run) => hasRunOut(run, today, 'cautious', calendar)) ? 'at-risk' : 'running'
}

/** @throws RuleError `facts-missing`, `date-invalid`, or `dates-out-of-order` when an obstacle ends before it begins */
export function checkObstacles(obstacles: readonly Obstacle[]): void {
  requireList(obstacles, '中止事由')
  for (const { from, to } of obstacles) {
    requireDay(from)
    requireDays(to)
  }
  const reversed = obstacles.find(({ from, to }) => to !== undefined && to < from)
  if (reversed !== undefined) {
    throw new RuleError('dates-out-of-order', `中止事由消除日${String(reversed.to)}早于发生日${reversed.from}`)
  }
}

/** How a suspended period ends: six months after the cause ended (民法典194), or with the days that were left (民法通则139). */
export type SuspensionMode = 'six-months-after' | 'remaining-days'

function firstDayOfLastSixMonths(last: IsoDate): IsoDate {
  return addDays(addMonths(last, -6), 1)
}

function suspendedLast(last: IsoDate, obstacle: Required<Obstacle>, mode: SuspensionMode): IsoDate {
  if (mode === 'six-months-after') return maxDate(last, addMonths(obstacle.to, 6))
  const suspendedFrom = maxDate(obstacle.from, firstDayOfLastSixMonths(last))
  return maxDate(last, addDays(obstacle.to, daysBetween(suspendedFrom, last) + 1))
}

/**
 * The last day with the obstacles that lie in its last six months; one that began before and still lasted then
 * suspends from the first day of those six months, one that ended before has no effect (R8).
 */
export function withObstacles(
  last: IsoDate,
  obstacles: readonly Obstacle[],
  modeOf: (ended: IsoDate) => SuspensionMode,
): PeriodLast {
  let end = last
  for (const obstacle of obstacles.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const { from, to } = obstacle
    if (from > end) continue
    if (to === undefined) return { last: end, open: true }
    if (to >= firstDayOfLastSixMonths(end)) end = suspendedLast(end, { from, to }, modeOf(to))
  }
  return { last: end, open: false }
}
