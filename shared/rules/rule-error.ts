/** A fact that no rule can work with. `code` is stable (callers match on it), `message` is Chinese, for the reader. */
export class RuleError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'RuleError'
    this.code = code
  }
}

/** What was handed in, as a message may name it: a reader has no use for NaN or for an object. */
export function worded(value: unknown): string {
  if (value === undefined || value === null || value === '') return '未填'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '不是数字'
  return typeof value === 'string' ? value : '不是文字'
}
