/**
 * Which days are statutory days off (法定休假日, R3): weekends (国务院关于职工工作时间的规定第七条), public holidays
 * (全国年节及纪念日放假办法) and the days that the yearly notice moves. A year without a notice is worked on
 * weekends and the fixed dates alone, and says so.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'
import { addDays, dayOfWeek, daysBetween } from './civil-date.ts'
import { requireArray, requireDayLists, requireList } from './given.ts'
import type { LoadedTexts } from './loaded-text.ts'
import { RuleError } from './rule-error.ts'
import { HOLIDAY_NOTICES } from './workdays-data.ts'

/** One year's notice: `off` are the days off, `work` the weekend days turned into working days. */
export interface HolidayYear {
  readonly year: number
  readonly off: readonly IsoDate[]
  readonly work: readonly IsoDate[]
}

export interface WorkdayCalendar {
  readonly years: ReadonlySet<number>
  readonly off: ReadonlySet<IsoDate>
  readonly work: ReadonlySet<IsoDate>
  /** Texts of the law that the ledger loaded (law-list.ts); absent = the bundled ones alone. */
  readonly texts?: LoadedTexts
}

/** Rest days of every year whatever the notice says: 元旦, 劳动节 and 国庆节 have fixed dates. */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** A calendar of these years; a later entry of the same year takes the place of the earlier (a corrected notice). @throws RuleError `facts-missing`, `date-invalid` */
export function workdayCalendar(years: readonly HolidayYear[], texts: LoadedTexts = []): WorkdayCalendar {
  requireList(years, '放假安排')
  for (const { off, work } of years) requireDayLists({ 放假日: requireArray(off, '放假日'), 调休上班日: requireArray(work, '调休上班日') })
  const byYear = new Map(years.map((year) => [year.year, year]))
  const kept = [...byYear.values()]
  return {
    years: new Set(byYear.keys()),
    off: new Set(kept.flatMap((year) => year.off)),
    work: new Set(kept.flatMap((year) => year.work)),
    ...(texts.length > 0 && { texts }),
  }
}

function daysOfRun(run: string, year: number): IsoDate[] {
  const [first, last = first] = run.split('..').map((day) => `${year}-${day}`)
  if (!isIsoDate(first) || !isIsoDate(last)) throw new RuleError('holiday-table-invalid', `节假日表中的日期无效：${run}`)
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
}

function daysOfRuns(runs: string, year: number): IsoDate[] {
  return runs === '' ? [] : runs.split(' ').flatMap((run) => daysOfRun(run, year))
}

/** The years that come with the product. */
export const BUNDLED_HOLIDAYS: readonly HolidayYear[] = HOLIDAY_NOTICES.map(({ year, off, work }) => ({
  year,
  off: daysOfRuns(off, year),
  work: daysOfRuns(work, year),
}))

export const BUNDLED_CALENDAR: WorkdayCalendar = workdayCalendar(BUNDLED_HOLIDAYS)

/** True when the year has a notice; without one every answer about its days is provisional. */
export function hasHolidayTable(date: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): boolean {
  return calendar.years.has(Number(date.slice(0, 4)))
}

/**
 * 元旦 has taken days of the old year with it: 2018-12-30 and 31 off with 12-29 to work, 2017-12-30, 2022-12-31. The notice that decides so is the new
 * year's, so that these days hold only once there is one.
 */
const NEXT_NOTICE_FROM = '12-28'

/** True when no notice to come can change what the day is. */
function isSettledDay(date: IsoDate, calendar: WorkdayCalendar): boolean {
  return hasHolidayTable(date, calendar) && (date.slice(5) < NEXT_NOTICE_FROM || calendar.years.has(Number(date.slice(0, 4)) + 1))
}

/** True on a statutory day off. In a year without a notice: weekends and the fixed dates. @throws RuleError `date-invalid` */
export function isRestDay(date: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): boolean {
  const weekend = dayOfWeek(date) >= 6
  if (calendar.off.has(date)) return true
  if (calendar.work.has(date)) return false
  return weekend || (!hasHolidayTable(date, calendar) && FIXED_HOLIDAYS.has(date.slice(5)))
}

/** A day found by walking, and whether a notice that is still to come may change a day on the way. */
export interface FoundDay {
  readonly day: IsoDate
  readonly provisional: boolean
}

function walkToWorkday(date: IsoDate, step: 1 | -1, calendar: WorkdayCalendar): FoundDay {
  let day = date
  let provisional = !isSettledDay(day, calendar)
  while (isRestDay(day, calendar)) {
    day = addDays(day, step)
    provisional ||= !isSettledDay(day, calendar)
  }
  return { day, provisional }
}

/** The day itself if it is a working day, else the first one after. */
export function firstWorkdayFrom(date: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): FoundDay {
  return walkToWorkday(date, 1, calendar)
}

/** The day itself if it is a working day, else the last one before. */
export function lastWorkdayUntil(date: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): FoundDay {
  return walkToWorkday(date, -1, calendar)
}

/** The `n`-th working day after the day (which is not counted). @throws RuleError `period-invalid` unless n is 1…5,000 */
export function addWorkdays(date: IsoDate, n: number, calendar: WorkdayCalendar = BUNDLED_CALENDAR): FoundDay {
  if (!Number.isSafeInteger(n) || n < 1 || n > 5000) {
    throw new RuleError('period-invalid', `工作日数应为1至5000的整数：${n}`)
  }
  let found: FoundDay = { day: date, provisional: false }
  for (let counted = 0; counted < n; counted += 1) {
    const next = firstWorkdayFrom(addDays(found.day, 1), calendar)
    found = { day: next.day, provisional: found.provisional || next.provisional }
  }
  return found
}

/** Working days in `[from, to)`. @throws RuleError `dates-out-of-order`, or `period-invalid` beyond 100 years */
export function workdaysBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): { readonly count: number; readonly provisional: boolean } {
  const days = daysBetween(from, to)
  if (days < 0) throw new RuleError('dates-out-of-order', `起日${from}晚于止日${to}`)
  if (days > 36_525) throw new RuleError('period-invalid', '计算工作日的区间不能超过一百年')
  let count = 0
  let provisional = false
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (!isRestDay(day, calendar)) count += 1
    provisional ||= !isSettledDay(day, calendar)
  }
  return { count, provisional }
}

/** Where the days of `[from, to)` are not what the weekday says: days off from Monday to Friday, and weekend days that are worked. */
export function exceptionsBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): { readonly daysOff: readonly IsoDate[]; readonly madeUp: readonly IsoDate[] } {
  const daysOff: IsoDate[] = []
  const madeUp: IsoDate[] = []
  for (let day = from; day < to; day = addDays(day, 1)) {
    const [weekend, rest] = [dayOfWeek(day) >= 6, isRestDay(day, calendar)]
    if (rest && !weekend) daysOff.push(day)
    if (!rest && weekend) madeUp.push(day)
  }
  return { daysOff, madeUp }
}
