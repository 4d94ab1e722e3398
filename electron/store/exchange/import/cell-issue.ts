/** How an issue weighs: the row is refused, waits for a person, or is taken with a remark. */
export type IssueSeverity = 'reject' | 'confirm' | 'remark'

/** What is wrong with one cell, in words for the person who kept the sheet. */
export interface CellIssue {
  readonly code: IssueCode
  readonly severity: IssueSeverity
  readonly message: string
  /** What the program would take if the person agrees, as text that the same column reads. */
  readonly proposed?: string
}

export type IssueCode =
  | 'required-missing'
  | 'cell-merged'
  | 'formula-without-value'
  | 'control-characters'
  | 'formula-like-text'
  | 'text-too-long'
  | 'word-unknown'
  | 'money-unreadable'
  | 'money-negative'
  | 'money-unit-mixed'
  | 'money-too-precise'
  | 'money-separators'
  | 'number-unreadable'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-day-missing'
  | 'date-year-short'
  | 'date-in-future'
  | 'id-precision-lost'
  | 'id-invalid'
  | 'id-unusual'
  | 'dates-reversed'
  | 'balance-above-contract'
  | 'duplicate-row'
  | 'key-conflict'
  | 'sum-mismatch'
  | 'sum-unit-mismatch'
  | 'reference-missing'
  | 'party-conflict'
  | 'balance-differs'
  | 'facts-missing'
  | 'out-of-scope'
  | 'contact-barred'

/** What a column's reader makes of a cell. `value` is null when the cell is empty or cannot be taken as it stands. */
export interface Reading<T> {
  readonly value: T | null
  readonly issues: readonly CellIssue[]
}

const NO_ISSUES: readonly CellIssue[] = []
const NOTHING: Reading<never> = { value: null, issues: NO_ISSUES }

export function nothingRead(): Reading<never> {
  return NOTHING
}

export function clean<T>(value: T): Reading<T> {
  return { value, issues: NO_ISSUES }
}

export function refused(code: IssueCode, message: string): Reading<never> {
  return { value: null, issues: [{ code, severity: 'reject', message }] }
}

/** Taken as `value` once a person agrees; with a null value the person must type what is right or leave it blank. */
export function toConfirm<T>(value: T | null, code: IssueCode, message: string, proposed?: string): Reading<T> {
  const issue: CellIssue = { code, severity: 'confirm', message, ...(proposed === undefined ? {} : { proposed }) }
  return { value, issues: [issue] }
}

export function withRemark<T>(value: T, code: IssueCode, message: string): Reading<T> {
  return { value, issues: [{ code, severity: 'remark', message }] }
}
