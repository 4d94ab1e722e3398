/** A fact that no rule can work with. `code` is stable (callers match on it), `message` is Chinese, for the reader. */
export class RuleError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'RuleError'
    this.code = code
  }
}
