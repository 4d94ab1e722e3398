import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { archiveStanding } from '../../shared/rules/archive-standing.ts'

test.each([
  [null, null, 'kept'],
  [null, '2026-11-23', 'lent'],
  [null, '2026-11-22', 'lent'],
  [null, '2026-11-21', 'overdue'],
  ['2026-11-20', null, 'released'],
  ['2026-11-20', '2026-11-01', 'released'],
] as const)('released on %s, due on %s: %s', (releasedOn, dueOn, standing) => {
  expect(archiveStanding(releasedOn && isoDate(releasedOn), dueOn && isoDate(dueOn), isoDate('2026-11-22'))).toBe(standing)
})
