import type Database from 'better-sqlite3'

/** Every table of the schema that holds rows of its own, in name order. */
export function tableNames(db: Database.Database): string[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** How many rows each table holds, but for SQLite's own: what a copy is compared with. */
export function rowCounts(db: Database.Database): Record<string, number> {
  const counts = tableNames(db)
    .filter((name) => !name.startsWith('sqlite_'))
    .map((name) => [name, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${quoted(name)}`).get()?.n ?? 0] as const)
  return Object.fromEntries(counts)
}
