import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { lineTerms } from '../search/terms.ts'

/** Under which terms the lines of the log are found; a projection of their summaries. */

/** Writes the terms of a line that stands. */
export function indexLine({ raw }: Pick<Ledger, 'raw'>, sequence: number): void {
  const line = prepared<[number], { summary: string }>(raw, 'SELECT summary FROM audit_entry WHERE sequence = ?').get(sequence)
  if (line) putLine(raw, sequence, line.summary)
}

export function putLine(raw: Ledger['raw'], sequence: number, summary: string): void {
  prepared<[number, string]>(raw, 'INSERT INTO audit_text (rowid, terms) VALUES (?, ?)').run(sequence, lineTerms(summary))
}
