import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { parseHolidayFile } from '../../shared/rules/holiday-file.ts'
import {
  addWorkdays, BUNDLED_HOLIDAYS, firstWorkdayFrom, hasHolidayTable, isRestDay, lastWorkdayUntil, workdayCalendar,
  workdaysBetween,
} from '../../shared/rules/workdays.ts'

describe('the bundled table', () => {
  it('is the maintained library, day for day', () => {
    expect(BUNDLED_HOLIDAYS.flatMap((year) => year.off).toSorted()).toEqual(Object.keys(chineseDays.holidays).toSorted())
    expect(BUNDLED_HOLIDAYS.flatMap((year) => year.work).toSorted()).toEqual(Object.keys(chineseDays.workdays).toSorted())
  })

  it('has every year from 2017 to 2026, and not 2027', () => {
    for (let year = 2017; year <= 2026; year += 1) expect(hasHolidayTable(isoDate(`${year}-06-30`))).toBe(true)
    expect(hasHolidayTable(isoDate('2027-01-01'))).toBe(false)
  })

  it('agrees with the notice for 2026 as R3 prints it', () => {
    const year = BUNDLED_HOLIDAYS.find((table) => table.year === 2026)
    expect(year?.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
    expect(year?.off).toHaveLength(33)
    expect(year?.off).toEqual(expect.arrayContaining(['2026-02-15', '2026-02-23', '2026-09-25', '2026-10-07']))
  })
})

test.each([
  ['2026-11-21', true, 'a Saturday'],
  ['2026-11-23', false, 'a Monday'],
  ['2026-10-06', true, 'a Tuesday made a day off'],
  ['2026-09-20', false, 'a Sunday turned into a working day'],
  ['2017-09-30', false, 'a Saturday turned into a working day'],
  ['2018-12-31', true, 'a Monday that the notice for 2019 made a day off'],
  ['2027-10-01', true, 'a fixed date in a year without a notice'],
  ['2027-10-04', false, 'no fixed date in a year without a notice'],
  ['2027-05-02', true, 'a fixed date in a year without a notice'],
])('%s: day off %s (%s)', (day, rest) => {
  expect(isRestDay(isoDate(day))).toBe(rest)
})

test('walks to the working day before and after, and says when a year has no notice', () => {
  expect(firstWorkdayFrom(isoDate('2026-10-03'))).toEqual({ day: '2026-10-08', provisional: false })
  expect(lastWorkdayUntil(isoDate('2026-10-04'))).toEqual({ day: '2026-09-30', provisional: false })
  expect(firstWorkdayFrom(isoDate('2027-02-28'))).toEqual({ day: '2027-03-01', provisional: true })
  expect(lastWorkdayUntil(isoDate('2027-01-01'))).toEqual({ day: '2026-12-31', provisional: true })
})

test('the last days of a year hold only once there is the next notice, which has moved them before', () => {
  expect(lastWorkdayUntil(isoDate('2026-12-27'))).toEqual({ day: '2026-12-25', provisional: false })
  expect(firstWorkdayFrom(isoDate('2026-12-31'))).toEqual({ day: '2026-12-31', provisional: true })
  expect(firstWorkdayFrom(isoDate('2025-12-31'))).toEqual({ day: '2025-12-31', provisional: false })
})

test('counts working days', () => {
  expect(addWorkdays(isoDate('2026-09-30'), 3)).toEqual({ day: '2026-10-10', provisional: false })
  expect(workdaysBetween(isoDate('2026-10-01'), isoDate('2026-10-12'))).toEqual({ count: 3, provisional: false })
  expect(workdaysBetween(isoDate('2026-12-31'), isoDate('2027-01-05'))).toEqual({ count: 2, provisional: true })
  expect(() => workdaysBetween(isoDate('2026-12-31'), isoDate('2026-12-30'))).toThrowError(/晚于/)
  expect(() => addWorkdays(isoDate('2026-09-30'), 0)).toThrowError(/整数/)
})

describe("next year's table from a file", () => {
  const notice = {
    year: 2027,
    off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-10-01', '2027-10-04'],
    work: ['2027-10-10', '2026-12-27'],
  }

  it('takes the place of the guess, also for the days that it moves at the end of this year', () => {
    const calendar = workdayCalendar([...BUNDLED_HOLIDAYS, parseHolidayFile(JSON.stringify(notice))])
    expect(hasHolidayTable(isoDate('2027-10-04'), calendar)).toBe(true)
    expect(isRestDay(isoDate('2027-10-04'), calendar)).toBe(true)
    expect(isRestDay(isoDate('2026-12-27'), calendar)).toBe(false)
    expect(firstWorkdayFrom(isoDate('2027-10-04'), calendar)).toEqual({ day: '2027-10-05', provisional: false })
  })

  it('reads the public day-by-day form', () => {
    const days = [
      { name: '国庆节', date: '2027-10-01', isOffDay: true },
      { name: '国庆节', date: '2027-10-09', isOffDay: false },
    ]
    expect(parseHolidayFile(JSON.stringify({ year: 2027, days }))).toEqual({
      year: 2027, off: ['2027-10-01'], work: ['2027-10-09'],
    })
  })

  it.each([
    ['not json', '不是JSON'],
    ['[]', '内容不是'],
    [JSON.stringify({ ...notice, year: '2027' }), '缺少年份'],
    [JSON.stringify({ ...notice, off: ['2027-02-30'] }), '无效'],
    [JSON.stringify({ ...notice, off: ['2031-10-01'] }), '不属于'],
    [JSON.stringify({ ...notice, off: ['2027-01-01'] }), '国庆'],
    [JSON.stringify({ ...notice, work: ['2027-10-12'] }), '本来就是工作日'],
    [JSON.stringify({ ...notice, work: ['2027-01-02'] }), '既列为'],
    [JSON.stringify({ year: 2027, off: notice.off }), '列表'],
    [JSON.stringify({ year: 2027, days: [{ date: '2027-10-01' }] }), '是否放假'],
  ])('refuses %s', (text, why) => {
    expect(() => parseHolidayFile(text)).toThrowError(new RegExp(why, 'u'))
  })
})
