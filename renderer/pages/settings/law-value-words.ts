import { BRANCH_VALUES, type BranchKey } from '../../../shared/rules/branch-values.ts'

/** The default of a key, as staff say it. */
export function defaultWords<K extends BranchKey>(key: K): string {
  const { default: byDefault, words } = BRANCH_VALUES[key]
  return words(byDefault)
}

/** A kept value, as staff say it. @throws RuleError `branch-value-invalid` when it may no longer be set */
export function keptWords<K extends BranchKey>(key: K, text: string): string {
  const { parse, words } = BRANCH_VALUES[key]
  return words(parse(text))
}
