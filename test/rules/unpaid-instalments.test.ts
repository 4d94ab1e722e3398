import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addMonths } from '../../shared/rules/civil-date.ts'
import type { ScheduledInstalment } from '../../shared/rules/ledger/terms.ts'
import { unpaidInstalments } from '../../shared/rules/unpaid-instalments.ts'

const plan = (...principals: readonly number[]): ScheduledInstalment[] =>
  principals.map((principal, index) => ({ dueDate: addMonths(isoDate('2026-01-20'), index), principal: fen(principal) }))

test.each([
  ['nothing is owed', plan(100, 100, 100), 0, []],
  ['whole instalments are owed', plan(100, 100, 100), 200, ['2026-02-20', '2026-03-20']],
  ['one is repaid in part', plan(100, 100, 100), 101, ['2026-02-20', '2026-03-20']],
  ['only the last, in part', plan(100, 100, 100), 1, ['2026-03-20']],
  ['rows of interest alone owe no principal', plan(0, 100, 0, 100), 150, ['2026-02-20', '2026-04-20']],
  ['more than the schedule is owed', plan(100, 100), 500, ['2026-01-20', '2026-02-20']],
])('%s', (_name, rows, outstanding, days) => {
  expect(unpaidInstalments(rows, fen(outstanding)).map(({ dueDate }) => dueDate)).toEqual(days)
})

test('what is left of the oldest unpaid instalment and the later ones make up what is outstanding', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 30 }), fc.nat(), (principals, seed) => {
      const total = principals.reduce((sum, each) => sum + each, 0)
      const outstanding = seed % (total + 1)
      const unpaid = unpaidInstalments(plan(...principals), fen(outstanding)).map(({ principal }) => Number(principal))
      const sum = unpaid.reduce((all, each) => all + each, 0)
      expect(sum).toBeGreaterThanOrEqual(outstanding)
      expect(sum - (unpaid[0] ?? 0)).toBeLessThanOrEqual(outstanding)
    }),
  )
})
