/** Instalment tables of published calculators. */
import { z } from 'zod'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { instalments } from '../../../shared/rules/schedule.ts'
import { readVectors, yuan } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const Row = z.object({
  id: z.string(),
  use: z.enum(['check', 'trap']),
  method: z.enum(['等额本息', '等额本金']),
  principal: z.number(),
  rate: z.number(),
  periods: z.number(),
  published_rows: z.array(z.object({ period: z.number(), payment: z.number(), principal: z.number().optional(), interest: z.number().optional() })),
})
type Row = z.infer<typeof Row>

/** A figure printed without cents is met by a sum that rounds to it. */
function meets(actual: number | undefined, printed: number | undefined): boolean {
  if (printed === undefined) return true
  if (actual === undefined) return false
  return Number.isInteger(printed) ? Math.round(actual / 100) === printed : actual === yuan(printed)
}

function ours(row: Row) {
  const method = row.method === '等额本息' ? 'equal-instalment' : 'equal-principal'
  return instalments({ method, principal: fen(yuan(row.principal)), annualRate: String(row.rate), periods: row.periods, drawdownDate: isoDate('2024-01-31') }).value ?? []
}

export function publishedSchedules(): PublishedRule {
  const cases = readVectors('schedules.json', Row).map((row) => {
    const table = ours(row)
    const missed = row.published_rows.filter((printed) => {
      const own = table[printed.period - 1]
      return !(meets(own?.payment, printed.payment) && meets(own?.principal, printed.principal) && meets(own?.interest, printed.interest))
    })
    return { id: row.id, use: row.use, matched: missed.length === 0, detail: `${row.published_rows.length - missed.length} of ${row.published_rows.length} rows` }
  })
  return { rule: 'instalments (R53)', cases }
}
