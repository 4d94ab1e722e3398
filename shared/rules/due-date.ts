/**
 * Legal periods (R1, R2, R4): the start day is not counted, the last day is the corresponding day, and it moves
 * behind a statutory day off. 民法典第二百条至第二百零四条; 民事诉讼法第八十五条.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addDays, addMonths, addYears, maxDate, minDate } from './civil-date.ts'
import { source } from './law-version.ts'
import { RuleError, worded } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR, firstWorkdayFrom, lastWorkdayUntil } from './workdays.ts'

export const PERIOD_UNITS = ['day', 'month', 'year'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

export interface Period {
  readonly count: number
  readonly unit: PeriodUnit
}

/**
 * Civil-law periods (limitation, guarantee, contract) and procedural ones are counted alike and cited apart;
 * an `unrolled` period ends on its nominal day even if that is a day off (disposal of foreclosed assets, R65).
 */
export type PeriodKind = 'civil' | 'procedural' | 'unrolled'

const UNIT_WORDS: Readonly<Record<PeriodUnit, string>> = { day: '日', month: '个月', year: '年' }

/** The period in words: 3年, 6个月, 15日. */
export function periodText({ count, unit }: Period): string {
  return `${count}${UNIT_WORDS[unit]}`
}

/**
 * The last day by arithmetic: the start day is not counted.
 * @throws RuleError `period-invalid` unless the count is a whole number above zero; errors of civil-date
 */
export function periodEnd(start: IsoDate, { count, unit }: Period): IsoDate {
  if (!Number.isSafeInteger(count) || count < 1) throw new RuleError('period-invalid', `期间长度应为正整数：${worded(count)}`)
  requireGivenChoice(unit, PERIOD_UNITS, '期间单位', 'period-invalid')
  if (unit === 'day') return addDays(start, count)
  return unit === 'month' ? addMonths(start, count) : addYears(start, count)
}

/**
 * A day that the branch must keep: `safe` is the last working day on or before the earliest reading (R4).
 * @param nominal the reading shown as the law's last day
 * @param otherReadings last days by the other readings that section 14 of the rules lists
 */
export function ownDueDate(
  nominal: IsoDate,
  otherReadings: readonly IsoDate[] = [],
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): DueDate {
  const rolled = firstWorkdayFrom(nominal, calendar)
  const safe = lastWorkdayUntil(minDate(nominal, ...otherReadings), calendar)
  return { nominal, rolled: rolled.day, safe: safe.day, provisional: rolled.provisional || safe.provisional }
}

/** A day that runs against the other side, or fixes an effect: `safe` is the latest reading, moved behind days off. */
export function othersDueDate(
  nominal: IsoDate,
  otherReadings: readonly IsoDate[] = [],
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): DueDate {
  const rolled = firstWorkdayFrom(nominal, calendar)
  const safe = firstWorkdayFrom(maxDate(nominal, ...otherReadings), calendar)
  return { nominal, rolled: rolled.day, safe: safe.day, provisional: rolled.provisional || safe.provisional }
}

/** A day that never moves (seal and freeze expiry, disposal of foreclosed assets); `safe` is the last working day in time. */
export function fixedDueDate(
  nominal: IsoDate,
  otherReadings: readonly IsoDate[] = [],
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): DueDate {
  const safe = lastWorkdayUntil(minDate(nominal, ...otherReadings), calendar)
  return { nominal, rolled: nominal, safe: safe.day, provisional: safe.provisional }
}

/** The due date of a period that the branch must keep. Errors as {@link periodEnd}. */
export function addPeriod(
  start: IsoDate,
  count: number,
  unit: PeriodUnit,
  kind: PeriodKind = 'procedural',
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): DueDate {
  const nominal = periodEnd(start, { count, unit })
  return kind === 'unrolled' ? fixedDueDate(nominal, [], calendar) : ownDueDate(nominal, [], calendar)
}

const COUNTING: Readonly<Record<PeriodKind, Source>> = {
  civil: source('民法典第二百条至第二百零四条'),
  procedural: source('民事诉讼法第八十五条、民诉法解释第一百二十五条'),
  unrolled: source('民法典第二百条至第二百零二条'),
}

/** Notes how a nominal day became the last day, and that a year's holidays are not known yet. */
export function noteDueDate(draft: AnswerDraft, due: DueDate): void {
  if (due.rolled !== due.nominal) {
    draft.step('最后一日遇休假日顺延', `${due.nominal}为法定休假日，顺延至${due.rolled}`)
  }
  if (due.safe !== due.rolled) draft.step('应办日', `按较早口径并避开休假日，应于${due.safe}前（含当日）办理`)
  if (due.provisional) {
    draft.caution('provisional', `${due.nominal.slice(0, 4)}年的放假安排尚未导入，该日期为暂定，导入后重新计算`)
  }
}

export interface PeriodFacts {
  readonly start?: IsoDate
  readonly period: Period
  readonly kind: PeriodKind
}

/** Counts any period with its steps: the toolbox's plain period counter. Errors as {@link periodEnd}. */
export function countPeriod(
  facts: PeriodFacts,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<DueDate | null> {
  const draft = new AnswerDraft()
  if (facts.start === undefined) return draft.ask('start', '期间从哪一天的事实起算？').answer(null)
  const due = addPeriod(facts.start, facts.period.count, facts.period.unit, facts.kind, calendar)
  draft.step(
    '计算期间',
    `${facts.start}当日不计入，自次日起算${periodText(facts.period)}，最后一日为${due.nominal}`,
    COUNTING[facts.kind],
  )
  noteDueDate(draft, due)
  if (facts.kind === 'procedural') draft.caution('posting', '期间不包括在途时间，诉讼文书在期满前交邮的不算过期')
  return draft.answer(due)
}

/** Days before the safe day on which the product reminds (design rule of R4). */
export const REMINDER_LADDER = [90, 60, 30, 15, 7, 3, 1] as const

export interface Reminder {
  readonly daysBefore: number
  /** The day on which it is shown: the working day before when it falls on a day off. */
  readonly on: IsoDate
}

/** The ladder of reminders before the day that the branch works to. */
export function reminders(due: DueDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): readonly Reminder[] {
  return REMINDER_LADDER.map((daysBefore) => ({
    daysBefore,
    on: lastWorkdayUntil(addDays(due.safe, -daysBefore), calendar).day,
  }))
}
