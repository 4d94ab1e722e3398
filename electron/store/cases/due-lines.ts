import type { Id } from '../../../shared/model/id.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/**
 * Lines of the case list, and what the search finds of a case, that are still to be built. A command over thousands of cases notes them in its own transaction, an upgrade
 * that changes the list in its migration; what a killed process leaves is built at the next opening.
 */

/** Notes cases whose lines are to be built anew; inside the transaction that changes them. */
export function noteDueLines({ raw }: Pick<Ledger, 'raw'>, caseIds: Iterable<Id<'case'>>): void {
  const note = prepared<[string]>(raw, `INSERT INTO case_line_due (case_id) SELECT unhex(value, '-') FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`)
  note.run(JSON.stringify([...caseIds]))
}

/** How many lines are to be built. */
export function countDue({ raw }: Pick<Ledger, 'raw'>): number {
  return prepared<[], { due: number }>(raw, 'SELECT count(*) AS due FROM case_line_due').get()?.due ?? 0
}
