import type { RowQuestion } from '../../../../shared/api/imports.ts'
import { isIsoDate } from '../../../../shared/model/iso-date.ts'
import type { IssueCode, IssueSeverity } from './cell-issue.ts'
import type { CheckedRow } from './check-sheet.ts'
import type { Column } from './column.ts'
import type { RowIssue } from './row-reader.ts'

/** A fact of the ledger beside what the sheet says of it, in words. */
export interface Difference {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What a row comes to against the ledger. */
export type Outcome = 'new' | 'changed' | 'same' | 'rejected' | 'confirm' | 'skipped'

export interface MatchedRow {
  readonly rowNumber: number
  readonly hidden: boolean
  readonly status: Outcome
  readonly title: string
  readonly issues: readonly RowIssue[]
  readonly questions: readonly RowQuestion[]
  readonly differences: readonly Difference[]
}

/** The answers by which a person lets a row through or leaves it out. */
export const ROW_QUESTION = 'row'
const ROW_OPTIONS: RowQuestion['options'] = [
  { value: 'accept', label: '按上述理解导入' },
  { value: 'skip', label: '不导入这一行' },
]

/** The choices for a fact of a closed list, in words that its column reads. */
export function wordOptions(words: readonly string[]): RowQuestion['options'] {
  return words.map((value) => ({ value, label: value }))
}

/** Every day of a month that was written without its day (2024年12月): the person picks, nothing is assumed. */
function daysOfMonth(written: string): RowQuestion['options'] {
  const parts = /(\d{4})\D?(\d{1,2})/.exec(written.normalize('NFKC'))
  if (!parts) return []
  const month = `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}`
  return Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
    .filter(isIsoDate)
    .map((value) => ({ value, label: value }))
}

/** Collects what comparing one row with the ledger shows; only a clear row may enter the plan. */
export class RowMatch {
  readonly #row: CheckedRow
  readonly #accepted: boolean
  readonly #issues: RowIssue[]
  readonly #missing: RowQuestion[] = []
  readonly #differences: Difference[] = []
  #isNew = false

  constructor(row: CheckedRow, accepted: boolean) {
    this.#row = row
    this.#accepted = accepted
    this.#issues = [...row.issues]
  }

  reject(code: IssueCode, message: string, column?: Column<unknown>): void {
    this.#report('reject', code, message, column)
  }

  /** Holds the row until a person accepts it as the message describes. */
  ask(code: IssueCode, message: string, column?: Column<unknown>): void {
    this.#report('confirm', code, message, column)
  }

  remark(code: IssueCode, message: string, column?: Column<unknown>): void {
    this.#report('remark', code, message, column)
  }

  /** A fact without which the record cannot be kept: typed or chosen by a person, never assumed. */
  askFact(column: Column<unknown>, options: RowQuestion['options']): void {
    this.#missing.push({ code: column.key, text: `请选择${column.label}`, options })
    this.#report('confirm', 'facts-missing', `表中没有${column.label}，登记时必须填写`, column)
  }

  differs(label: string, before: string | null, after: string | null): void {
    this.#differences.push({ label, before, after })
  }

  /** The row brings a record that the ledger does not hold. */
  brings(): void {
    this.#isNew = true
  }

  /** True when nothing stands in the way: the row may enter the plan. */
  get clear(): boolean {
    const waits = this.#issues.some(({ severity }) => severity === 'confirm') && !this.#accepted
    return !waits && this.#missing.length === 0 && !this.rejected
  }

  get rejected(): boolean {
    return this.#issues.some(({ severity }) => severity === 'reject')
  }

  finished(title: string): MatchedRow {
    const { rowNumber, hidden } = this.#row
    const status = this.#status()
    return { rowNumber, hidden, status, title, issues: this.#issues, questions: this.#questions(status), differences: this.#differences }
  }

  #status(): Outcome {
    if (this.rejected) return 'rejected'
    if (!this.clear) return 'confirm'
    if (this.#isNew) return 'new'
    return this.#differences.length > 0 ? 'changed' : 'same'
  }

  #questions(status: Outcome): readonly RowQuestion[] {
    if (status !== 'confirm') return []
    const asked = this.#issues.filter(({ severity, code }) => severity === 'confirm' && code !== 'facts-missing').map(({ message }) => message)
    const days = this.#issues.flatMap(({ severity, code, column, label, value }) =>
      severity === 'confirm' && code === 'date-day-missing' && column !== null ? [{ code: column, text: `请选择${label ?? '日期'}的具体日期`, options: daysOfMonth(value) }] : [],
    )
    const chosen = new Set(days.map(({ code }) => code))
    return [...days, ...this.#missing.filter(({ code }) => !chosen.has(code)), { code: ROW_QUESTION, text: asked.length > 0 ? asked.join('；') : '这一行怎样处理', options: ROW_OPTIONS }]
  }

  #report(severity: IssueSeverity, code: IssueCode, message: string, column?: Column<unknown>): void {
    this.#issues.push({ code, severity, message, column: column?.key ?? null, label: column?.label ?? null, value: '' })
  }
}
