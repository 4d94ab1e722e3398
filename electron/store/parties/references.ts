import type Database from 'better-sqlite3'

/** Every place of the schema that names a party, read from its foreign keys: a table that comes later is found by itself. */
export interface PartyReference {
  readonly table: string
  readonly column: string
  /** What names a row of the table: `id`, or the primary key of a table of links. */
  readonly key: readonly string[]
  readonly isRecord: boolean
  readonly ofCase: boolean
}

interface ColumnInfo {
  readonly name: string
  readonly pk: number
}

/** A merge itself names both parties for good; the parts in cases are projected from the records that name the party. */
const NOT_MOVED: ReadonlySet<string> = new Set(['party_merge', 'party_part'])

export function partyReferences(raw: Database.Database): PartyReference[] {
  const rows = raw
    .prepare<[], { table: string; column: string }>(
      `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = 'party' ORDER BY m.name, f."from"`,
    )
    .all()
  return rows.filter(({ table }) => !NOT_MOVED.has(table)).map((row) => ({ ...row, ...shapeOf(raw, row.table) }))
}

function shapeOf(raw: Database.Database, table: string): Pick<PartyReference, 'key' | 'isRecord' | 'ofCase'> {
  const columns = raw.prepare<[string], ColumnInfo>('SELECT name, pk FROM pragma_table_info(?)').all(table)
  const names = new Set(columns.map(({ name }) => name))
  const primary = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
  return { key: names.has('id') ? ['id'] : primary, isRecord: names.has('id') && names.has('version'), ofCase: names.has('case_id') }
}
