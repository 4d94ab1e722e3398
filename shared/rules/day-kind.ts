/** Whether one day is a working day, and which of the three sources says so: the yearly notice, the fixed dates, the weekend. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { dayOfWeek } from './civil-date.ts'
import { source } from './law-version.ts'
import { hasHolidayTable, isRestDay, type WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type DayKind = 'workday' | 'rest-day'

const WEEK = source('国务院关于职工工作时间的规定第七条')
const HOLIDAYS = source('全国年节及纪念日放假办法')
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** @throws RuleError `date-invalid` */
export function dayKind(date: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<DayKind> {
  const draft = new AnswerDraft()
  const year = date.slice(0, 4)
  const weekday = WEEKDAYS[dayOfWeek(date)] ?? ''
  const moved = calendar.off.has(date) || calendar.work.has(date)
  const rest = isRestDay(date, calendar)
  draft.step('星期', `${date}为${weekday}，${dayOfWeek(date) >= 6 ? '周休息日' : '周休息日以外的日子'}`, WEEK)
  if (moved) draft.step('放假安排', `${year}年放假通知将这一天定为${rest ? '休息日' : '调休上班日'}`, HOLIDAYS)
  else if (hasHolidayTable(date, calendar)) draft.step('放假安排', `${year}年放假通知没有调整这一天`, HOLIDAYS)
  else draft.caution('provisional', `没有${year}年的放假通知，只按周末和日期固定的节日判断，结果为暂定`).ask('holidays', `${year}年的放假通知导入了吗？请在“设置—法规数据”导入`)
  return draft.step('结论', rest ? '非工作日' : '工作日').answer(rest ? 'rest-day' : 'workday')
}
