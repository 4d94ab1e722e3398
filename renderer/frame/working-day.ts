import type { IsoDate } from '../../shared/model/iso-date.ts'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 今日 2026-11-22 周日 非工作日; without a holiday table of the year the last part says so. */
export function workingDayText(today: IsoDate, isWorkday: boolean | null): string {
  const weekday = WEEKDAYS[new Date(today).getUTCDay()] ?? ''
  return `今日 ${today} ${weekday} ${workdayText(isWorkday)}`
}

function workdayText(isWorkday: boolean | null): string {
  if (isWorkday === null) return '（没有当年节假日表）'
  return isWorkday ? '工作日' : '非工作日'
}
