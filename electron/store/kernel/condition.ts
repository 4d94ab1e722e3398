/** Conditions of a list, put together from what its filter asks. */

export type Parameter = string | number | Buffer

/** A part of a statement, with what its question marks stand for. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

/** What nothing fits. */
export const NOTHING: Condition = { sql: '0', parameters: [] }

/** Every one of them, at least one. */
export function allOf(conditions: readonly Condition[]): Condition {
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), parameters: conditions.flatMap(({ parameters }) => parameters) }
}

/** Any of them, at least one. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return { sql: `(${conditions.map(({ sql }) => `(${sql})`).join(' OR ')})`, parameters: conditions.flatMap(({ parameters }) => parameters) }
}

/** The `WHERE` of them all; empty where nothing is asked. */
export function whereAll(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: '', parameters: [] }
  const { sql, parameters } = allOf(conditions)
  return { sql: `WHERE ${sql}`, parameters }
}

/** One of the chosen values; without a choice no condition at all. */
export function oneOf(column: string | Condition, values: readonly Parameter[]): Condition[] {
  if (values.length === 0) return []
  const { sql, parameters } = typeof column === 'string' ? { sql: column, parameters: [] } : column
  return [{ sql: `${sql} IN (${values.map(() => '?').join(', ')})`, parameters: [...parameters, ...values] }]
}
