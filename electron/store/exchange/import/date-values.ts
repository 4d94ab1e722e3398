import { isIsoDate, isoDate } from '../../../../shared/model/iso-date.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { dayNumber, fromDayNumber } from '../../../../shared/rules/civil-date.ts'
import { clean, nothingRead, refused, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { numericText, unvalued } from './text-values.ts'

/** Serials that can be days of a ledger: 1954-10-03 to 2119-01-11. Smaller and larger numbers are something else. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
/** Day 0 of the two calendars of Excel; the first one's false 29 February 1900 lies before the range. */
const EPOCH_1900 = dayNumber(isoDate('1900-03-01')) - 61
const EPOCH_1904 = dayNumber(isoDate('1904-01-01'))

const FULL_DATE = /^(\d{4})[./\-年](\d{1,2})[./\-月](\d{1,2})日?(?:T?\d{1,2}:\d{2}.*)?$/
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/
const WITHOUT_DAY = /^(?:19|20)\d{2}(?:[./\-年](?:0?[1-9]|1[0-2])月?(?:份|末|底|初)?|(?:0[1-9]|1[0-2])|年)?$/
const SHORT_YEAR = /^(\d{2})[./\-年](\d{1,2})[./\-月](\d{1,2})日?$/

/** The day of an Excel serial, or null when it is out of the range of ledgers. */
export function dateOfSerial(serial: number, epoch1904: boolean): IsoDate | null {
  const whole = Math.floor(serial)
  return whole >= FIRST_SERIAL && whole <= LAST_SERIAL ? fromDayNumber((epoch1904 ? EPOCH_1904 : EPOCH_1900) + whole) : null
}

function fromParts(text: string, year: string, month: string, day: string): Reading<IsoDate> {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? clean(date) : refused('date-impossible', `“${text}”这一天不存在，请核对原表`)
}

function shortYear(text: string, match: RegExpExecArray): Reading<IsoDate> {
  const [, year = '', month = '', day = ''] = match
  const reading = fromParts(text, `20${year}`, month, day)
  if (reading.value === null) return reading
  return toConfirm(reading.value, 'date-year-short', `“${text}”只写了两位年份，按 ${reading.value} 理解，请确认`, reading.value)
}

function readDateText(text: string, epoch1904: boolean): Reading<IsoDate> {
  const parts = FULL_DATE.exec(text) ?? COMPACT_DATE.exec(text)
  if (parts) return fromParts(text, parts[1] ?? '', parts[2] ?? '', parts[3] ?? '')
  const serial = SERIAL.test(text) ? dateOfSerial(Number(text), epoch1904) : null
  if (serial) return clean(serial)
  if (WITHOUT_DAY.test(text)) return toConfirm<IsoDate>(null, 'date-day-missing', `“${text}”没有写到日，请查明后补填具体日期`)
  const short = SHORT_YEAR.exec(text)
  if (short) return shortYear(text, short)
  return refused('date-unreadable', `“${text.slice(0, 30)}”不是日期，请按 2026-11-21 的样式填写`)
}

/** A civil day in any form that staff write; a day that does not exist is refused, one without its day of the month waits. */
export function readDate(cell: Cell, epoch1904: boolean): Reading<IsoDate> {
  const missing = unvalued(cell)
  if (missing) return missing
  if (cell.kind === 'number' && cell.shows === 'day') {
    const date = dateOfSerial(Number(cell.raw), epoch1904)
    return date ? clean(date) : refused('date-unreadable', '日期超出合理范围，请核对原表')
  }
  const text = numericText(cell)
  return text === '' ? nothingRead() : readDateText(text, epoch1904)
}
