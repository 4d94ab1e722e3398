import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { dayKind } from '../../shared/rules/day-kind.ts'

const d = isoDate

test.each([
  ['2026-11-20', 'workday', '没有调整'],
  ['2026-11-22', 'rest-day', '周休息日'],
  ['2026-10-01', 'rest-day', '放假通知将这一天定为休息日'],
  ['2026-10-10', 'workday', '调休上班日'],
])('%s is a %s: %s', (day, kind, reason) => {
  const answer = dayKind(d(day))
  expect(answer.value).toBe(kind)
  expect(answer.steps.map(({ detail }) => detail).join()).toContain(reason)
  expect(answer.missing).toEqual([])
})

test('a year without a notice is said to be provisional, and asks for the notice', () => {
  const answer = dayKind(d('2040-10-01'))
  expect(answer.value).toBe('rest-day')
  expect(answer.cautions.map(({ code }) => code)).toContain('provisional')
  expect(answer.missing.map(({ fact }) => fact)).toEqual(['holidays'])
})
