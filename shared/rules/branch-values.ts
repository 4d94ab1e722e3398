/**
 * The values that a branch may set for itself: every place where the law is silent, disputed, or was not read in full,
 * and the product therefore works on a default that the interface shows as 待核实. A value that the branch set, with
 * its reason, takes the default's place and is named in the steps of each result that rests on it. Each subject lists
 * its own in the folder `branch-values`.
 */
import type { Step } from './answer.ts'
import type { BranchValueSpecs } from './branch-value.ts'
import { CONTACT_VALUES, type ContactValues } from './branch-values/contact.ts'
import { COURT_VALUES, type CourtValues } from './branch-values/court.ts'
import { DEADLINE_VALUES, type DeadlineValues } from './branch-values/deadline.ts'
import { INTEREST_VALUES, type InterestValues } from './branch-values/interest.ts'
import { STOCK_VALUES, type StockValues } from './branch-values/stock.ts'
import { RuleError } from './rule-error.ts'

/** Each value by its key, with its type. */
export type BranchValueTypes = InterestValues & CourtValues & ContactValues & DeadlineValues & StockValues

export type BranchKey = keyof BranchValueTypes

/** A value that the branch set, and why. */
export interface OwnValue<V> {
  readonly value: V
  readonly reason: string
}

/** What the branch set; a key that is absent stands at its default. */
export type BranchValues = { readonly [K in BranchKey]?: OwnValue<BranchValueTypes[K]> }

/** No value of the branch's own: every rule works on its default. */
export const NO_BRANCH_VALUES: BranchValues = {}

/** All of them, in the order in which the settings list them. */
export const BRANCH_VALUES: BranchValueSpecs<BranchValueTypes> = { ...INTEREST_VALUES, ...COURT_VALUES, ...CONTACT_VALUES, ...DEADLINE_VALUES, ...STOCK_VALUES }

/** Whether a text names a value that a branch may set for itself. */
export function isBranchKey(text: string): text is BranchKey {
  return Object.hasOwn(BRANCH_VALUES, text)
}

/** All keys, in the order of the list. */
export const branchKeys: readonly BranchKey[] = Object.keys(BRANCH_VALUES).filter(isBranchKey)

/** What a rule works on: the branch's own value, or the default. */
export function valueInForce<K extends BranchKey>(values: BranchValues, key: K): BranchValueTypes[K] {
  const own: OwnValue<BranchValueTypes[K]> | undefined = values[key]
  return own === undefined ? BRANCH_VALUES[key].default : own.value
}

/** The same values with one more that the branch set. @throws RuleError `branch-value-invalid` */
export function withBranchValue<K extends BranchKey>(values: BranchValues, key: K, text: string, reason: string): BranchValues {
  const own: OwnValue<BranchValueTypes[K]> = { value: BRANCH_VALUES[key].parse(text), reason }
  return { ...values, [key]: own }
}

/** The default, as staff say it. */
export function defaultWords<K extends BranchKey>(key: K): string {
  const { default: byDefault, words } = BRANCH_VALUES[key]
  return words(byDefault)
}

/** A kept value, as staff say it; null when it may no longer be set, because the list or its range changed since. */
export function keptWords<K extends BranchKey>(key: K, text: string): string | null {
  const { parse, words } = BRANCH_VALUES[key]
  try {
    return words(parse(text))
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

/**
 * The step that names what the branch set, for a result that rests on it; null where the default stands, and the
 * default's own caution with it.
 * @param used the value that the result was computed on: what a contract or a fact said instead is not the branch's doing
 */
export function ownValueStep<K extends BranchKey>(values: BranchValues, key: K, used?: BranchValueTypes[K]): Step | null {
  const own: OwnValue<BranchValueTypes[K]> | undefined = values[key]
  if (own === undefined || (used !== undefined && used !== own.value)) return null
  const { label, words } = BRANCH_VALUES[key]
  const set = `本机构设定：${words(own.value)}，理由：${own.reason}`
  return { label: `本机构设定（${label}）`, detail: set, settled: `${label}按${set}` }
}
