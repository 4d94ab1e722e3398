import { z } from 'zod'
import type Database from 'better-sqlite3'
import type { Id } from '../../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { recordTables } from '../../database/record-tables.ts'
import { prepared } from '../../kernel/prepared.ts'
import { columnName, readRow, type RecordTable } from '../../kernel/record-table.ts'
import { linkTables } from './travelling-tables.ts'

/** A record as it lies in a package: its facts as plain JSON, and the rows that hang on it. */

/** A row of a link table without its owner; ids as text. */
type LinkRow = Readonly<Record<string, string | number | null>>

/** A fact: text, number, flag or nothing. Ids are text, sums fen, days ISO. */
const fact = z.union([z.string(), z.number(), z.boolean(), z.null()])
const facts = z.record(z.string(), fact)
const links = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))))

export const recordStateSchema = z.strictObject({ facts, links })
export type RecordState = z.infer<typeof recordStateSchema>
export type Fact = z.infer<typeof fact>

export const packedRecordSchema = z.strictObject({
  table: z.string(),
  id: z.string(),
  caseId: z.string().nullable(),
  state: recordStateSchema,
  /** The last version that this side had from another one, and when that was packed; null for what was never shared. */
  base: z.strictObject({ state: recordStateSchema, packedAt: z.number().int() }).nullable(),
})
export type PackedRecord = z.infer<typeof packedRecordSchema>

/** The version of a record that this ledger last took over from another one. */
export interface TakenVersion {
  readonly state: RecordState
  /** On the clock of whoever packed it. */
  readonly packedAt: number
  /** On this ledger's own clock; null when it was taken before that was noted. */
  readonly takenAt: number | null
  /** When the version was packed that the other side had taken over last by then; null when it had taken none. */
  readonly theirBaseAt: number | null
}

/** Who made it, its version and its import are each ledger's own; a voiding is told by its reason. */
const ownMarks = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'voidedAt', 'importId', 'rowno'])

/** @throws Error when the table holds no kept records: a mistake of ours, never of the package */
export function recordTable(name: string): RecordTable {
  const table = recordTables.get(name)
  if (!table) throw new Error(`${name} holds no kept records`)
  return table
}

/** The state of a record as this ledger has it, or null. */
export function readState(raw: Database.Database, table: string, id: Id): RecordState | null {
  const row = readRow(raw, recordTable(table), id)
  if (!row) return null
  const own = Object.entries(row).filter(([key]) => !ownMarks.has(key))
  return { facts: facts.parse(Object.fromEntries(own)), links: readLinks(raw, table, id) }
}

function readLinks(raw: Database.Database, owner: string, id: Id): RecordState['links'] {
  const own = linkTables.filter((link) => link.owner === owner)
  return Object.fromEntries(own.map(({ table, column }) => [table, linkRows(raw, table, column, id)]))
}

function linkRows(raw: Database.Database, table: string, column: string, id: Id): LinkRow[] {
  const rows = prepared<[Buffer], Record<string, unknown>>(raw, `SELECT * FROM ${table} WHERE ${column} = ?`).all(idToBytes(id))
  return rows.map((row) => portableRow(row, column)).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

function portableRow(row: Readonly<Record<string, unknown>>, ownerColumn: string): LinkRow {
  const own = Object.entries(row).filter(([key]) => key !== ownerColumn)
  return Object.fromEntries(own.map(([key, value]) => [key, Buffer.isBuffer(value) ? idFromBytes<string>(value) : portable(value)]))
}

function portable(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value
  throw new Error('a link row holds neither text, number nor id')
}

/** Columns of a table that name a record of another one, by the key of the fact. */
export function referencesOf(raw: Database.Database, table: string): ReadonlyMap<string, string> {
  const keys = raw.prepare<[string], { from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(table)
  return new Map(keys.map((key) => [key.from, key.table]))
}

/** The id that a fact or a link row names, under its column's name in the file. */
export function namedIds(raw: Database.Database, table: string, state: RecordState): readonly { readonly table: string; readonly id: string }[] {
  const byColumn = Object.entries(state.facts).map(([key, value]): [string, unknown] => [columnName(key), value])
  const own = idsBy(referencesOf(raw, table), byColumn)
  const linked = Object.entries(state.links).flatMap(([link, rows]) => rows.flatMap((row) => idsBy(referencesOf(raw, link), Object.entries(row))))
  return [...own, ...linked]
}

function idsBy(references: ReadonlyMap<string, string>, values: readonly (readonly [string, unknown])[]): { table: string; id: string }[] {
  return values.flatMap(([column, value]) => {
    const table = references.get(column)
    return table !== undefined && typeof value === 'string' ? [{ table, id: value }] : []
  })
}
