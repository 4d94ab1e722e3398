import { describe, expect, test } from 'vitest'
import { procedures } from '../../renderer/pages/help/procedures.ts'
import { allTools } from '../../renderer/pages/toolbox/tools.ts'
import { lawTable } from '../../shared/rules/law-table.ts'

const rules = new Set(lawTable().map(({ id }) => id))
const tools = new Set<string>(allTools.map(({ id }) => id))

describe('办案程序', () => {
  test.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s: every step and fee rests on a rule that the law table holds, and its tools exist', (_, { steps, fees, tools: used }) => {
    expect([...steps.flatMap((step) => step.rules), ...fees].filter((id) => !rules.has(id))).toEqual([])
    expect(used.filter((id) => !tools.has(id))).toEqual([])
    expect(steps.length).toBeGreaterThan(2)
  })

  test('addresses are told apart', () => {
    expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length)
  })
})
