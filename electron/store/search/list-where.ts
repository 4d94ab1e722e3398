import { searchQuery } from './terms.ts'

/** Conditions of the lists across households, as pieces of SQL with their parameters. */

export type Parameter = string | number | Buffer

export interface Part {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

/** `WHERE` over all of them. */
export function whereAll(parts: readonly Part[]): Part {
  return { sql: `WHERE ${parts.map((part) => part.sql).join(' AND ')}`, parameters: parts.flatMap((part) => part.parameters) }
}

/** One of these values; none chosen narrows nothing. */
export function oneOf(column: string | Part, values: readonly Parameter[]): Part[] {
  if (values.length === 0) return []
  const { sql, parameters } = typeof column === 'string' ? { sql: column, parameters: [] } : column
  return [{ sql: `${sql} IN (${values.map(() => '?').join(', ')})`, parameters: [...parameters, ...values] }]
}

/** A household by name, pinyin or number (the query joins `case_summary c`), or a part of what stands in one of the record's own columns. */
export function foundBy(typed: string, columns: readonly string[]): Part[] {
  const words = typed.trim()
  if (words === '') return []
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const own: Part = { sql: columns.map((column) => String.raw`${column} LIKE ? ESCAPE '\'`).join(' OR '), parameters: columns.map(() => like) }
  const match = searchQuery(typed)
  if (match === null) return [{ sql: `(${own.sql})`, parameters: own.parameters }]
  return [{ sql: `(${own.sql} OR c.rowno IN (SELECT rowid FROM case_search WHERE case_search MATCH ?))`, parameters: [...own.parameters, match] }]
}
