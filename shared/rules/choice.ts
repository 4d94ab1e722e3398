/** Facts that are one of a few words: what a caller without types hands in beyond them is refused, never taken for the default. */
import { RuleError, worded } from './rule-error.ts'

/**
 * Checks one such fact; undefined means that it was not recorded, and passes.
 * @param known the words, or a table that has one entry for each
 * @throws RuleError with the code given, default `choice-invalid`
 */
export function requireChoice(value: unknown, known: readonly unknown[] | Readonly<Record<string, unknown>>, what: string, code = 'choice-invalid'): void {
  if (value === undefined) return
  const isKnown = Array.isArray(known) ? known.includes(value) : typeof value === 'string' && Object.hasOwn(known, value)
  if (!isKnown) throw new RuleError(code, `不认识的${what}：${worded(value)}`)
}

/** As {@link requireChoice}, for a fact that nothing can be computed without. */
export function requireGivenChoice(value: unknown, known: readonly unknown[] | Readonly<Record<string, unknown>>, what: string, code = 'choice-invalid'): void {
  if (value === undefined || value === null) throw new RuleError(code, `没有填写${what}`)
  requireChoice(value, known, what, code)
}
