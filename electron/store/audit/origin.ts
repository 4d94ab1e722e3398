import type Database from 'better-sqlite3'
import type { RecordOrigin } from '../../../shared/api/audit.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

interface OriginRow {
  readonly created_at: Instant
  readonly created_by: string | null
  readonly updated_at: Instant
  readonly updated_by: string | null
  readonly version: number
  readonly file_name: string | null
  readonly sheet_name: string | null
  readonly as_of: IsoDate | null
}

const recordQueries = new WeakMap<Database.Database, string>()

/** One statement over every table that keeps records, read from the schema itself, so that a new table needs no word here. */
function recordQuery(raw: Database.Database): string {
  const known = recordQueries.get(raw)
  if (known !== undefined) return known
  const columns = ['id', 'created_at', 'created_by', 'updated_at', 'updated_by', 'version', 'import_id']
  const tables = raw
    .prepare<string[], { name: string }>(
      `SELECT t.name FROM sqlite_schema t WHERE t.type = 'table'
         AND (SELECT count(*) FROM pragma_table_info(t.name) c WHERE c.name IN (${columns.map(() => '?').join(', ')})) = ${columns.length} ORDER BY t.name`,
    )
    .all(...columns)
  const query = `WITH record AS (${tables.map(({ name }) => `SELECT ${columns.join(', ')} FROM ${name} WHERE id = @id`).join(' UNION ALL ')} LIMIT 1)
    SELECT record.created_at, c.name AS created_by, record.updated_at, u.name AS updated_by, record.version, r.file_name, r.sheet_name, r.as_of
    FROM record LEFT JOIN staff c ON c.id = record.created_by LEFT JOIN staff u ON u.id = record.updated_by LEFT JOIN import_run r ON r.id = record.import_id`
  recordQueries.set(raw, query)
  return query
}

/** Who put a record down, when, and from which sheet if it was imported; null for what is no kept record. */
export function originOf({ raw }: Ledger, { recordId }: ParsedOf<'audit.origin'>): RecordOrigin | null {
  const row = prepared<[{ id: Buffer }], OriginRow>(raw, recordQuery(raw)).get({ id: idToBytes(recordId) })
  if (row === undefined) return null
  return {
    at: row.created_at,
    by: row.created_by,
    changed: row.version > 1 ? { at: row.updated_at, by: row.updated_by } : null,
    sheet: row.file_name === null ? null : { fileName: row.file_name, sheetName: row.sheet_name, asOf: row.as_of },
  }
}
