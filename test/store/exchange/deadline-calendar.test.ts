import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { calendarFile } from '../../../electron/store/exchange/deadline-calendar.ts'
import { deadlineRow } from '../support/deadline-row.ts'

/** Lines folded at 75 octets (RFC 5545, 3.1) are put together again before they are read. */
const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, '')

describe('deadlines as a calendar file', () => {
  test('tell the kind, the act and the days, and nothing personal unasked', () => {
    const row = deadlineRow({ court: '青石县人民法院' })
    const { text, events } = calendarFile([row], [])
    const read = unfolded(text)
    expect(events).toBe(1)
    expect(read).toContain('SUMMARY:保证期间\r\n')
    expect(read).toContain('DTSTART;VALUE=DATE:20261231')
    expect(read).toContain('DTEND;VALUE=DATE:20270101')
    expect(read).toContain('向保证人主张权利\\n法定最后一日 2027-01-04')
    expect(read).toContain('TRIGGER:-P7D')
    for (const secret of [row.borrowerName, '柏某山', row.subjectText, '412,345.67', '青石县人民法院']) expect(read).not.toContain(secret)
  })

  test('tell what was ticked, in its order', () => {
    const read = unfolded(calendarFile([deadlineRow()], ['borrower', 'worth']).text)
    expect(read).toContain('SUMMARY:保证期间 · 青石县云杉农机有限公司 · 412\\,345.67 元')
    expect(read).not.toContain('柏某山')
  })

  test('leave out what has no day, and keep the entry of a deadline over exports', () => {
    const undated = deadlineRow({ state: 'uncertain', nominal: null, rolled: null, safe: null, reason: '缺少保证期间约定' })
    const dated = deadlineRow({ safe: isoDate('2028-02-29') })
    const first = calendarFile([undated, dated], [])
    expect(first.events).toBe(1)
    expect(first.text).toContain(`UID:${dated.id}@baoquan`)
    expect(calendarFile([dated], []).text).toContain(`UID:${dated.id}@baoquan`)
    expect(first.text).toContain('DTEND;VALUE=DATE:20280301')
  })

  test('of nothing is an empty calendar', () => {
    expect(calendarFile([], []).events).toBe(0)
  })
})
