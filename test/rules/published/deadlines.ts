/** Last days and conclusions of published judgments against the rules; each row is one set of facts. */
import { z } from 'zod'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { effectiveDate } from '../../../shared/rules/effective-date.ts'
import { enforcementTerm } from '../../../shared/rules/enforcement-term.ts'
import type { AgreedPeriod } from '../../../shared/rules/guarantee-period.ts'
import { guaranteePeriod } from '../../../shared/rules/guarantee-period.ts'
import type { LimitationFacts } from '../../../shared/rules/limitation.ts'
import { limitation } from '../../../shared/rules/limitation.ts'
import { preservationTerm } from '../../../shared/rules/preservation-term.ts'
import { readVectors } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const Row = z.object({
  id: z.string(),
  start: z.string(),
  last_day_computed: z.string().nullable(),
  last_day_published: z.string().nullable(),
  event_date: z.string(),
  published_conclusion: z.enum(['lapsed', 'in_time']),
  use: z.enum(['check', 'trap', 'context']),
})

type Row = z.infer<typeof Row>

interface Finding {
  readonly last: string | undefined
  readonly conclusion: Row['published_conclusion'] | undefined
}

const d = isoDate

function guarantee(row: Row, contractDate: string, agreed: AgreedPeriod, today: string): Finding {
  const { value } = guaranteePeriod({ contractDate: d(contractDate), form: 'not-agreed', agreed, principalDue: d(row.start) }, d(today))
  return { last: value?.due.nominal, conclusion: value?.outcome.status === 'released' ? 'lapsed' : 'in_time' }
}

function limitationOn(today: string, facts: LimitationFacts): Finding {
  const { value } = limitation(facts, d(today))
  if (value === null || !value.subject) return { last: undefined, conclusion: undefined }
  return { last: value.due.nominal, conclusion: value.status === 'defence-risk' ? 'lapsed' : 'in_time' }
}

/** The facts of each row as its note and quotation tell them. */
const FINDINGS: Readonly<Record<string, (row: Row) => Finding>> = {
  T001: (row) => guarantee(row, '2005-03-26', { kind: 'duration', count: 2, unit: 'year' }, row.event_date),
  T004: (row) => guarantee(row, '2021-01-10', { kind: 'none' }, '2022-01-10'),
  T005: (row) => guarantee(row, '1996-09-14', { kind: 'until-paid' }, row.event_date),
  T011: (row) => limitationOn(row.event_date, { dueDate: d(row.start) }),
  T012: (row) => limitationOn(row.event_date, { dueDate: d(row.start) }),
  T021: (row) => limitationOn('2000-10-14', { dueDate: d(row.start) }),
  T024: (row) => {
    const { value } = enforcementTerm({ title: 'court', instalments: [d(row.start), d('2026-03-20')] }, d('2026-01-01'))
    return { last: value?.due.nominal, conclusion: 'in_time' }
  },
  T028: (row) => {
    const { value } = effectiveDate({ document: 'first-instance-judgment', services: [{ servedOn: d(row.start) }] })
    return { last: value?.latest, conclusion: 'in_time' }
  },
  T029: (row) =>
    limitationOn('2025-02-01', { dueDate: d('2022-01-31'), obstacles: [{ from: d('2024-12-01'), to: d(row.start) }] }),
  T030: (row) => {
    const { value } = preservationTerm(
      {
        object: 'deposit', stage: 'litigation', renewalFiledOn: d('2016-04-08'),
        periods: [{ from: d(row.start), to: d(row.last_day_computed ?? '') }],
      },
      d('2016-04-08'),
    )
    return { last: value?.expiry?.nominal, conclusion: value?.renewalInTime === true ? 'in_time' : 'lapsed' }
  },
}

function matches(row: Row, finding: Finding): boolean {
  const published = row.last_day_published ?? row.last_day_computed
  return finding.last === published && finding.conclusion === row.published_conclusion
}

export function publishedDeadlines(): PublishedRule {
  const cases = readVectors('deadlines.json', Row).flatMap((row) => {
    if (row.use === 'context') return []
    const finding = FINDINGS[row.id]?.(row) ?? { last: undefined, conclusion: undefined }
    const detail = `${String(finding.last)} ${String(finding.conclusion)} / ${String(row.last_day_published)} ${row.published_conclusion}`
    return [{ id: row.id, use: row.use, matched: matches(row, finding), detail }]
  })
  return { rule: 'deadlines (R5–R30)', cases }
}
