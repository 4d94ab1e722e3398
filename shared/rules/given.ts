/** What a caller without types may leave out or hand in askew: sets of facts, lists of them, and facts that are yes or no. */
import type { IsoDate } from '../model/iso-date.ts'
import { requireDay } from './civil-date.ts'
import { RuleError, worded } from './rule-error.ts'

function isSet(facts: unknown): boolean {
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts)
}

/** The set of facts that a rule computes from. @throws RuleError `facts-missing` when there is none */
export function requireFacts(facts: unknown, what: string): void {
  if (!isSet(facts)) throw new RuleError('facts-missing', `没有填写${what}，无法计算`)
}

/** A list of plain facts, each checked where it is read. @throws RuleError `facts-missing` */
export function requireArray<Item>(list: readonly Item[], what: string): readonly Item[] {
  if (Array.isArray(list)) return list
  throw new RuleError('facts-missing', list === undefined || list === null ? `没有填写${what}，无法计算` : `“${what}”应是一张清单：${worded(list)}`)
}

/** A list of sets of facts, which may be empty. @throws RuleError `facts-missing`, naming the line that is none */
export function requireList(list: readonly object[], what: string): void {
  const at = requireArray(list, what).findIndex((line) => !isSet(line))
  if (at >= 0) throw new RuleError('facts-missing', `“${what}”的第${at + 1}项没有填写，请补填或者删去这一项`)
}

/** Lists of sets, each under its name for the reader; undefined means that none was recorded, and passes. @throws RuleError `facts-missing` */
export function requireLists(lists: Readonly<Record<string, readonly object[] | undefined>>): void {
  for (const [what, list] of Object.entries(lists)) if (list !== undefined) requireList(list, what)
}

/** Sets of facts inside others, each under its name; undefined passes. @throws RuleError `facts-missing` */
export function requireSets(sets: Readonly<Record<string, unknown>>): void {
  for (const [what, facts] of Object.entries(sets)) if (facts !== undefined) requireFacts(facts, what)
}

/** Lists of days, each under its name; undefined passes. @throws RuleError `facts-missing`, `date-invalid` */
export function requireDayLists(lists: Readonly<Record<string, readonly IsoDate[] | undefined>>): void {
  for (const [what, list] of Object.entries(lists)) if (list !== undefined) for (const day of requireArray(list, what)) requireDay(day)
}

/**
 * Facts that are yes or no, each under its name for the reader; undefined means that it was not recorded, and passes.
 * @throws RuleError `flag-invalid`: a word such as “否” would pass for yes, or be left out unseen
 */
export function requireFlags(flags: Readonly<Record<string, unknown>>): void {
  for (const [what, value] of Object.entries(flags)) {
    if (value !== undefined && typeof value !== 'boolean') throw new RuleError('flag-invalid', `“${what}”应填是或者否：${worded(value)}`)
  }
}
