/** Interest printed in published judgments, leg by leg. Rows without legs are wrong sums, or context. */
import { z } from 'zod'
import type { Fen } from '../../../shared/model/fen.ts'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { accrue } from '../../../shared/rules/interest.ts'
import { readVectors, yuan } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const LegRow = z.object({ principal: z.number(), rate: z.number(), rate_unit: z.string(), days: z.number(), day_base: z.number() })
const Row = z.object({
  id: z.string(),
  use: z.enum(['check', 'trap', 'context']),
  expected_amount: z.number(),
  tolerance: z.number().optional(),
  legs: z.array(LegRow).nullable(),
})
type Row = z.infer<typeof Row>

const PER_YEAR_ON_360: Readonly<Record<string, number>> = { year: 1, month_pct: 12, month_permille: 1.2, day_permyriad: 3.6 }

/** Published rates are a year's, a month's or a day's; all are the same rate a year on a base of 360 days. */
function legInterest({ principal, rate, rate_unit: unit, days, day_base: dayBase }: z.infer<typeof LegRow>): number {
  const annual = rate * (PER_YEAR_ON_360[unit] ?? Number.NaN)
  const from = isoDate('2021-01-01')
  const dayCount = dayBase === 365 ? 'ACT/365' : 'ACT/360'
  return accrue({ base: fen(yuan(principal)), annualRate: String(Number(annual.toFixed(8))), from, to: addDays(from, days), dayCount }).value
}

function dated(base: Fen, annualRate: string, from: string, to: string, dayCount: 'ACT/360' | '30/360'): number {
  return accrue({ base, annualRate, from: isoDate(from), to: isoDate(to), dayCount }).value
}

/** Rows that their own note says to compute in another way than leg by leg. */
const BY_NOTE: Readonly<Record<string, () => number>> = {
  // Months of thirty days over the printed dates, less what was paid.
  I010: () => dated(fen(1_000_000_00), '24', '2018-05-28', '2018-08-21', '30/360') - 44_466_66,
  // The pleading counts one day less than its own dates give.
  I042: () => dated(fen(69_588_09), '36', '2015-02-25', '2017-12-12', 'ACT/360'),
  // A wrong sum of principal and interest.
  I043: () => 995_443_45 + 25_630_54,
  // Three months and 21 of 30 days of a premium.
  I048: () => 2_470_00 * 3 + Math.round((2_470_00 * 21) / 30),
}

function computed({ id, legs }: Row): number {
  const byNote = BY_NOTE[id]
  if (byNote !== undefined) return byNote()
  return (legs ?? []).reduce((sum, leg) => sum + legInterest(leg), 0)
}

/** A cent of tolerance where courts add rounded legs, unless the row names its own. */
function matches(row: Row, amount: number): boolean {
  return Math.abs(amount - yuan(row.expected_amount)) <= yuan(row.tolerance ?? 0.01)
}

export function publishedInterest(): PublishedRule {
  const cases = readVectors('interest.json', Row).flatMap((row) => {
    if (row.use === 'context') return []
    const amount = computed(row)
    return [{ id: row.id, use: row.use, matched: matches(row, amount), detail: `${amount} / ${yuan(row.expected_amount)}` }]
  })
  return { rule: 'interest (R53–R55)', cases }
}
