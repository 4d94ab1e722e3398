import { createEvents, type DateArray, type EventAttributes } from 'ics'
import type { CalendarDetail } from '../../../shared/api/deadline-exports.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'

/** As the rail shows it: a week before the safe day a line turns red. */
const REMIND_DAYS_BEFORE = 7

const detailOf: Record<CalendarDetail, (row: DeadlineRow) => string | null> = {
  borrower: (row) => row.borrowerName,
  person: (row) => row.personName,
  subject: (row) => row.subjectText,
  court: (row) => row.court,
  worth: (row) => (row.worthFen === null ? null : `${formatYuan(row.worthFen)} 元`),
}

function dateArray(day: IsoDate): DateArray {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/**
 * Deadlines as a calendar file (RFC 5545) of whole days on their safe day. An entry names the kind of deadline and the act; a name, a thing,
 * a court or a sum only where the person ticked it. The same deadline keeps its entry over exports, so a calendar moves it instead of doubling it.
 * @throws Error when the library refuses an entry, which is a mistake of ours
 */
export function calendarFile(rows: readonly DeadlineRow[], details: readonly CalendarDetail[]): { readonly text: string; readonly events: number } {
  const events = rows.flatMap((row) => (row.safe === null ? [] : [eventOf(row, row.safe, details)]))
  const { value, error } = createEvents(events, { productId: 'baoquan', calName: '保全期限' })
  if (value === null) throw error ?? new Error('the calendar library gave neither a file nor a reason')
  return { text: value, events: events.length }
}

function eventOf(row: DeadlineRow, safe: IsoDate, details: readonly CalendarDetail[]): EventAttributes {
  const told = details.flatMap((detail) => detailOf[detail](row) ?? [])
  const title = [deadlineKindLabels[row.kind], ...told].join(' · ')
  const lastDay = row.rolled === null ? [] : [`法定最后一日 ${row.rolled}${row.provisional ? '（暂定）' : ''}`]
  return {
    uid: `${row.id}@baoquan`,
    start: dateArray(safe),
    // The day after the last one, as the standard wants the end of whole days.
    end: dateArray(addDays(safe, 1)),
    title,
    description: [deadlineActs[row.kind], ...lastDay].join('\n'),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    classification: 'PRIVATE',
    alarms: [{ action: 'display', description: title, trigger: { days: REMIND_DAYS_BEFORE, before: true } }],
  }
}
