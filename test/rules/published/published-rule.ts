/** A published figure and whether the rules reproduce it: `check` rows must match, `trap` rows are published errors. */
export interface PublishedCase {
  readonly id: string
  readonly use: 'check' | 'trap'
  readonly matched: boolean
  /** What the rule gives against what was published, for the message of a failing test. */
  readonly detail: string
}

export interface PublishedRule {
  readonly rule: string
  readonly cases: readonly PublishedCase[]
}
