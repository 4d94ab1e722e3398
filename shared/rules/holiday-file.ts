/** Reads a year's holiday table from a file, so that next year's notice needs no release (R3). */
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'
import { dayOfWeek } from './civil-date.ts'
import { isJsonObject, readJson } from './json-text.ts'
import { RuleError } from './rule-error.ts'
import type { HolidayYear } from './workdays.ts'

function invalid(why: string): RuleError {
  return new RuleError('holiday-table-invalid', `节假日文件无法使用：${why}`)
}

/** A notice may move days of the neighbouring years' ends (2018-12-31 stands in the notice for 2019). */
function requireDay(value: unknown, year: number): IsoDate {
  if (!isIsoDate(value)) throw invalid(`日期“${String(value)}”无效`)
  const distance = Math.abs(Number(value.slice(0, 4)) - year)
  if (distance > 1) throw invalid(`日期${value}不属于${year}年的安排`)
  return value
}

function daysIn(value: unknown, year: number): IsoDate[] {
  if (!Array.isArray(value)) throw invalid('缺少休息日或上班日的列表')
  return value.map((day) => requireDay(day, year))
}

/** The form of the public holiday-cn files: one entry a day, off or on. */
function fromDayEntries(entries: readonly unknown[], year: number): HolidayYear {
  const days = entries.map((entry) => {
    if (!isJsonObject(entry) || typeof entry['isOffDay'] !== 'boolean') throw invalid('每一天应写明是否放假（isOffDay）')
    return { day: requireDay(entry['date'], year), off: entry['isOffDay'] }
  })
  return {
    year,
    off: days.filter((entry) => entry.off).map((entry) => entry.day),
    work: days.filter((entry) => !entry.off).map((entry) => entry.day),
  }
}

function checkTable(table: HolidayYear): HolidayYear {
  if (!table.off.some((day) => day.startsWith(`${table.year}-10-`))) throw invalid(`${table.year}年的安排中没有国庆节，可能不完整`)
  const weekday = table.work.find((day) => dayOfWeek(day) <= 5)
  if (weekday !== undefined) throw invalid(`${weekday}本来就是工作日，不应列为调休上班日`)
  const both = table.work.find((day) => table.off.includes(day))
  if (both !== undefined) throw invalid(`${both}既列为休息日又列为上班日`)
  return table
}

/**
 * The table in the text of a file: `{ year, off: [日期], work: [日期] }`, or the form of holiday-cn
 * `{ year, days: [{ date, isOffDay }] }`.
 * @throws RuleError `holiday-table-invalid`, saying what is wrong
 */
export function parseHolidayFile(text: string): HolidayYear {
  const content = readJson(text, invalid)
  if (!isJsonObject(content)) throw invalid('内容不是一个年度的安排')
  const year = content['year']
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2004 || year > 2199) throw invalid('缺少年份')
  const days = content['days']
  return checkTable(
    Array.isArray(days)
      ? fromDayEntries(days, year)
      : { year, off: daysIn(content['off'], year), work: daysIn(content['work'], year) },
  )
}
