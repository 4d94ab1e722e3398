/** Doubled interest as printed; the rows count half-open days, as the rule does when it is told to. */
import { z } from 'zod'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { doubleInterest } from '../../../shared/rules/delayed-performance.ts'
import { readVectors, yuan } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const Row = z.object({
  id: z.string(),
  use: z.enum(['check', 'trap']),
  base: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  days: z.number(),
  expected_amount: z.number(),
})
type Row = z.infer<typeof Row>

/** A row about one yuan states a rate; a million times it shows the digits that a fen would hide. */
function scaleOf({ base }: Row): number {
  return base === 1 ? 1_000_000 : 1
}

function computed(row: Row): number | null {
  const from = isoDate(row.from ?? '2020-01-01')
  const to = row.to === null ? addDays(from, row.days) : isoDate(row.to)
  return doubleInterest({ base: fen(yuan(row.base * scaleOf(row))), from, to, inclusiveEnd: false }).value
}

export function publishedDelayedPerformance(): PublishedRule {
  const cases = readVectors('delay_interest.json', Row).map((row) => {
    const [amount, printed] = [computed(row), yuan(row.expected_amount * scaleOf(row))]
    return { id: row.id, use: row.use, matched: amount === printed, detail: `${String(amount)} / ${printed}` }
  })
  return { rule: 'delayed performance (R39)', cases }
}
