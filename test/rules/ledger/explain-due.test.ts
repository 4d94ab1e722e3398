import { expect, test } from 'vitest'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { explainEarliestDue } from '../../../shared/rules/ledger/explain-due.ts'

const d = isoDate

test('the first of the days on which loans fall due, each with the agreement that moved it', () => {
  const answer = explainEarliestDue([
    { noteNo: 'A2', contractDue: d('2025-03-10'), dueOn: d('2026-03-10'), acceleratedOn: null },
    { noteNo: 'A1', contractDue: d('2025-06-10'), dueOn: d('2025-06-10'), acceleratedOn: d('2025-02-01') },
  ])
  expect(answer.value).toBe('2025-06-10')
  expect(answer.steps.map(({ label }) => label)).toEqual(['借据A1', '借据A2', '取最早'])
  expect(answer.steps.map(({ detail }) => detail)).toEqual([
    '合同约定2025-06-10到期；2025-02-01宣布提前到期，到期日仍列合同约定的日期',
    '合同约定2025-03-10到期，展期至2026-03-10',
    '2笔借据的到期日，最早的是2025-06-10',
  ])
  expect(answer.steps[1]?.source?.article).toBe('民法典第六百七十八条')
})

test('no loan, no day', () => {
  expect(explainEarliestDue([])).toEqual({ value: null, steps: [], cautions: [], missing: [] })
})
