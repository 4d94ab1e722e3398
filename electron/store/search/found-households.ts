import { type Condition, NOTHING } from '../kernel/condition.ts'
import { searchQuery } from './terms.ts'

const FOUND_ROWS = 'SELECT rowid FROM case_search WHERE case_search MATCH ?'

/**
 * The households that what was typed finds: nothing typed finds all, something that holds no letter or digit none.
 * @param of makes the condition from a query for the row numbers of `case_summary`
 */
export function foundHouseholds(typed: string, of: (rows: string) => string): Condition[] {
  if (typed.trim() === '') return []
  const match = searchQuery(typed)
  return [match === null ? NOTHING : { sql: of(FOUND_ROWS), parameters: [match] }]
}

/** A household by its own terms (the query joins `case_summary c`), or a record of it by any part of what stands in one of its own columns. */
export function foundInColumns(typed: string, columns: readonly string[]): Condition[] {
  const words = typed.trim()
  if (words === '') return []
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const own = columns.map((column) => String.raw`${column} LIKE ? ESCAPE '\'`).join(' OR ')
  const parameters = columns.map(() => like)
  const match = searchQuery(typed)
  if (match === null) return [{ sql: `(${own})`, parameters }]
  return [{ sql: `(${own} OR c.rowno IN (${FOUND_ROWS}))`, parameters: [...parameters, match] }]
}
