import { inspect } from 'node:util'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Rule } from './rule-calls.ts'

/** What no fact of these sets can be; undefined stands for a fact left out. */
const SPOILT = ['', '2024-02-30', '2024-2-3', 'nobody-knows', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e18, null, {}, [], undefined] as const
/** A correction has a sign, points too and decimals; the order of booking may begin below zero. */
const ALLOWED: Readonly<Record<string, readonly unknown[]>> = { 'changes.interest': [-1], 'rate.points': [-1, 1.5], '0.sequence': [-1] }

/** What no fact that is yes or no can be. */
export const NOT_A_FLAG = ['yes', '', '否', 0, 1, {}, []] as const

/** What no set of facts and no list of them can be. */
export const NOT_A_GROUP = [null, undefined, 5, '2026-01-01', true, {}, [null], [undefined]] as const
/** Sets of which each fact may be unknown: an empty one is no more than that. */
const MAY_BE_EMPTY = ['fixed', 'changes', 'amounts', 'acceleration', 'onDemand', 'extension', 'written', 'services.0', 'person', 'owed', 'maximumAmount']

type Path = readonly (string | number)[]

/** The paths to the single facts. */
export function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

/** Every set and every list inside the facts, and every member of a list: what is no single fact. */
function groups(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, item]) => groups(item, [...path, Array.isArray(value) ? Number(key) : key]))]
}

function mayBeEmpty(facts: unknown, path: Path): boolean {
  const isWhole = path.length === 1 && !Array.isArray(factAt(facts, path))
  return isWhole || MAY_BE_EMPTY.some((end) => path.join('.').endsWith(end))
}

export function isEmptySet(bad: unknown): boolean {
  return typeof bad === 'object' && bad !== null && !Array.isArray(bad)
}

/** The fact at the end of a path. */
export function factAt(value: unknown, path: Path): unknown {
  return path.reduce((inside: unknown, key) => Object(inside)[key], value)
}

/** The same facts with another in the place at the end of a path. */
function spoil(value: unknown, [key, ...rest]: Path, bad: unknown): unknown {
  if (key === undefined) return bad
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? spoil(item, rest, bad) : item))
  return Object.fromEntries(Object.entries(Object(value)).map(([name, item]) => [name, name === key ? spoil(item, rest, bad) : item]))
}

/** What a spoilt fact came to, in one word; `refused` and `left out` are in order. */
export function verdictOf(rule: Rule, facts: readonly unknown[], bad: unknown): string {
  try {
    const answer = JSON.stringify(Reflect.apply(rule, undefined, facts), (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? '(not a number)' : value))
    if (/not a number|undefined|\[object/.test(answer)) return 'answered with nonsense'
    return bad === undefined || bad === null ? 'left out' : 'accepted'
  } catch (error) {
    if (!(error instanceof RuleError)) return `failed: ${String(error)}`
    return /\p{Script=Han}/u.test(error.message) && !/NaN|undefined|\[object/.test(error.message) ? 'refused' : `refused in odd words: ${error.message}`
  }
}

/** The verdict with one fact of the arguments, the one at the end of the path, spoilt. */
export function verdictAt(rule: Rule, facts: readonly unknown[], path: Path, bad: unknown): string {
  return verdictOf(rule, Object.values(Object(spoil(facts, path, bad))), bad)
}

/** Single facts that, spoilt, were neither refused in order nor taken as left out. */
export function oddFacts(rule: Rule, facts: readonly unknown[]): readonly string[] {
  const odd: string[] = []
  for (const path of leaves(facts)) {
    if (path.at(-1) === 'id') continue
    for (const bad of typeof factAt(facts, path) === 'boolean' ? NOT_A_FLAG : SPOILT) {
      if (ALLOWED[path.slice(-2).join('.')]?.includes(bad) === true) continue
      const verdict = verdictAt(rule, facts, path, bad)
      if (verdict !== 'refused' && verdict !== 'left out') odd.push(`${path.join('.')} = ${inspect(bad)}: ${verdict}`)
    }
  }
  return odd
}

/** Sets and lists that, spoilt, were neither refused in order nor left out where they may be; the options of the fees are the one whole argument that may. */
export function oddGroups(rule: Rule, facts: readonly unknown[], spoilt: readonly unknown[]): readonly string[] {
  const odd: string[] = []
  for (const path of groups(facts)) {
    for (const bad of spoilt) {
      const verdict = verdictAt(rule, facts, path, bad)
      if (verdict === 'accepted' && isEmptySet(bad) && mayBeEmpty(facts, path)) continue
      if (verdict === 'left out' && (typeof path.at(-1) === 'string' || (path.join('.') === '1' && bad === undefined))) continue
      if (verdict !== 'refused') odd.push(`${path.join('.')} = ${inspect(bad)}: ${verdict}`)
    }
  }
  return odd
}
