/** Published figures against the rules, with the table rule → cases → matched. */
import { afterAll, describe, expect, it } from 'vitest'
import { publishedCapitals } from './published/capitals.ts'
import { publishedCourtFees } from './published/court-fees.ts'
import { publishedDeadlines } from './published/deadlines.ts'
import { publishedDelayedPerformance } from './published/delayed-performance.ts'
import { publishedInterest } from './published/interest.ts'
import type { PublishedRule } from './published/published-rule.ts'
import { publishedSchedules } from './published/schedules.ts'

const RULES: readonly PublishedRule[] = [
  publishedInterest(),
  publishedSchedules(),
  publishedDelayedPerformance(),
  publishedCourtFees(),
  publishedDeadlines(),
  publishedCapitals(),
]

function tableRow({ rule, cases }: PublishedRule): string {
  const count = (use: 'check' | 'trap', matched: boolean) =>
    cases.filter((published) => published.use === use && published.matched === matched).length
  const checks = count('check', true) + count('check', false)
  const traps = count('trap', true) + count('trap', false)
  return `${rule.padEnd(28)} ${String(checks).padStart(6)} ${String(count('check', true)).padStart(8)} ${String(traps).padStart(6)} ${String(count('trap', false)).padStart(8)}`
}

afterAll(() => {
  const header = `${'rule'.padEnd(28)} ${'checks'.padStart(6)} ${'matched'.padStart(8)} ${'traps'.padStart(6)} ${'avoided'.padStart(8)}`
  process.stdout.write(`${[header, ...RULES.map(tableRow)].join('\n')}\n`)
})

describe.each(RULES)('$rule', ({ cases }) => {
  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  it.each(cases.filter(({ use }) => use === 'check'))('$id is reproduced ($detail)', ({ matched }) => {
    expect(matched).toBe(true)
  })

  it.each(cases.filter(({ use }) => use === 'trap'))('$id, a published error, is not ($detail)', ({ matched }) => {
    expect(matched).toBe(false)
  })
})
