/** What a caller without types may leave out or hand in askew: a whole set of facts, and facts that are yes or no. */
import { RuleError, worded } from './rule-error.ts'

/** The set of facts that a rule computes from. @throws RuleError `facts-missing` when there is none */
export function requireFacts(facts: unknown, what: string): void {
  if (typeof facts !== 'object' || facts === null) throw new RuleError('facts-missing', `没有填写${what}，无法计算`)
}

/** A list of facts, which may be empty. @throws RuleError `facts-missing` */
export function requireList(facts: unknown, what: string): void {
  if (!Array.isArray(facts)) throw new RuleError('facts-missing', `没有填写${what}，无法计算`)
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
