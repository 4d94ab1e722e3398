import { describe, expect, test } from 'vitest'
import { deadlineKinds } from '../../../shared/model/deadline.ts'
import { NO_BRANCH_VALUES } from '../../../shared/rules/branch-values.ts'
import { caseDeadlines } from '../../../shared/rules/deadlines/case-deadlines.ts'
import type { Deadline } from '../../../shared/rules/deadlines/deadline.ts'
import { BUNDLED_CALENDAR } from '../../../shared/rules/workdays.ts'
import { appeals } from './appeals.ts'
import { claims } from './claims.ts'
import { court } from './court.ts'
import { duties } from './duties.ts'
import { guarantees } from './guarantees.ts'
import { everyRule, lossRows, otherRules, watchedRules } from './law-rules.ts'
import { measures } from './measures.ts'
import { d, factsOf, type Pattern } from './pattern.ts'
import { terms } from './terms.ts'

const all = [...appeals, ...guarantees, ...measures, ...claims, ...court, ...duties, ...terms]

function found({ facts, today, kind, start, part }: Pattern): Deadline | undefined {
  const setting = { today: d(today), calendar: BUNDLED_CALENDAR, values: NO_BRANCH_VALUES }
  const deadlines = caseDeadlines(factsOf(facts), setting)
  return deadlines.find((each) => each.kind === kind && (start === undefined || each.start.id === start) && (part === undefined || each.start.part === part))
}

function stateOf(deadline: Deadline | undefined, today: string): Pattern['state'] {
  if (deadline === undefined) return 'none'
  return deadline.standing === 'running' && deadline.due !== null && deadline.due.safe < today ? 'lapsed' : deadline.standing
}

function words(deadline: Deadline | undefined): string {
  if (deadline === undefined) return ''
  const { answer, met } = deadline
  return [...answer.steps.map(({ label, detail }) => `${label}${detail}`), ...answer.missing.map(({ question }) => question), met?.text ?? ''].join(' ')
}

test.each(all.map((pattern) => [`${pattern.kind}: ${pattern.name}`, pattern] as const))('%s', (_name, pattern) => {
  const deadline = found(pattern)
  const { nominal, rolled, safe, why } = pattern
  const got = { state: stateOf(deadline, pattern.today), ...(nominal && { nominal: deadline?.due?.nominal }), ...(rolled && { rolled: deadline?.due?.rolled }), ...(safe && { safe: deadline?.due?.safe }) }
  expect(got).toEqual({ state: pattern.state, ...(nominal && { nominal }), ...(rolled && { rolled }), ...(safe && { safe }) })
  if (why !== undefined) expect(words(deadline)).toContain(why)
})

// What would change a day is told of every line that has one (the reader checks just these facts against the file).
test.each(all.map((pattern) => [`${pattern.kind}: ${pattern.name}`, pattern] as const))('tells what else would count: %s', (_name, pattern) => {
  const deadline = found(pattern)
  if (deadline === undefined || deadline.due === null) return
  const facts = deadline.counterFacts()
  expect(facts.length).toBeGreaterThan(0)
  expect(new Set(facts.map(({ text }) => text)).size).toBe(facts.length)
  for (const { text, due } of facts) expect(text).toMatch(due === null ? /^如/ : new RegExp(`^如.*${due.rolled}|${due.nominal}`))
})

describe('the table itself', () => {
  test('has at least 150 patterns, 20 of guarantee periods and 20 of renewals, and all names differ', () => {
    expect(all.length).toBeGreaterThanOrEqual(150)
    expect(all.filter(({ kind }) => kind === 'guarantee-period').length).toBeGreaterThanOrEqual(20)
    expect(all.filter(({ kind }) => kind === 'preservation-expiry').length).toBeGreaterThanOrEqual(20)
    expect(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(all.length)
  })

  test('covers every kind that a recorded fact starts', () => {
    const covered = new Set(all.map(({ kind }) => kind))
    expect(deadlineKinds.filter((kind) => !covered.has(kind))).toEqual([])
  })

  const named = new Set(all.flatMap(({ name }) => /^[CR]\d+[a-q]?(?= )/.exec(name) ?? []))

  test('covers the rows C1 to C12 that are days', () => {
    expect(lossRows.filter((row) => !named.has(row))).toEqual([])
  })

  test('covers every rule of the law that gives somebody time, by its number', () => {
    expect(watchedRules.filter((rule) => !named.has(rule))).toEqual([])
    expect(all.map(({ name }) => name).filter((name) => !/^([CR]\d+[a-q]?|民法典\d+) /.test(name))).toEqual([])
  })

  test('has every rule of the law either watched or said to be held elsewhere', () => {
    const listed = [...watchedRules, ...Object.keys(otherRules)]
    expect(listed.toSorted()).toEqual(everyRule().toSorted())
  })
})
