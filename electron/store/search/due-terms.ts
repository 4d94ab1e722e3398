import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Terms that an upgrade leaves to be written. Apart from the writing, which brings the dictionary of 拼音 along: at a usual opening nothing is due. */

/** Whether any are left; looked up at each opening. */
export function hasDueTerms({ raw }: Pick<Ledger, 'raw'>): boolean {
  return prepared<[], { rowno: number }>(raw, 'SELECT rowno FROM search_due LIMIT 1').get() !== undefined
}
