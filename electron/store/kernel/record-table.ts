import type Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { prepared } from './prepared.ts'

/** A table of kept records: every row has an id, a version and the marks of who made it. */
export type RecordTable = SQLiteTable & {
  readonly id: SQLiteColumn
  readonly version: SQLiteColumn
  readonly updatedAt: SQLiteColumn
  readonly voidedAt: SQLiteColumn
}

export type RowValues = Readonly<Record<string, unknown>>

interface TableShape {
  readonly name: string
  /** Key of the fact → name of the column and how its value lies in the file. */
  readonly columns: readonly { readonly key: string; readonly name: string; readonly column: SQLiteColumn }[]
}

const shapes = new WeakMap<SQLiteTable, TableShape>()

/** Column names are the keys in snake case, as the migrations write them. */
export function columnName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function shapeOf(table: SQLiteTable): TableShape {
  const known = shapes.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, name: columnName(key), column }))
  const shape = { name: getTableName(table), columns }
  shapes.set(table, shape)
  return shape
}

function toDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value)
}

/** Reads one record as its facts, or null when there is none. */
export function readRow(raw: Database.Database, table: SQLiteTable, id: Id): RowValues | null {
  const shape = shapeOf(table)
  const row = prepared<[Buffer], Record<string, unknown>>(raw, `SELECT * FROM ${shape.name} WHERE id = ?`).get(idToBytes(id))
  if (!row) return null
  return Object.fromEntries(
    shape.columns.map(({ key, name, column }) => {
      const value = row[name]
      return [key, value === null || value === undefined ? null : column.mapFromDriverValue(value)]
    }),
  )
}

export function insertRow(raw: Database.Database, table: SQLiteTable, values: RowValues): void {
  const shape = shapeOf(table)
  const given = shape.columns.filter(({ key }) => values[key] !== undefined)
  const names = given.map(({ name }) => name).join(', ')
  const marks = given.map(() => '?').join(', ')
  prepared(raw, `INSERT INTO ${shape.name} (${names}) VALUES (${marks})`).run(...given.map(({ key, column }) => toDriver(column, values[key])))
}

/** Changes the given facts of one record. */
export function updateRow(raw: Database.Database, table: SQLiteTable, id: Id, values: RowValues): void {
  const shape = shapeOf(table)
  const given = shape.columns.filter(({ key }) => values[key] !== undefined)
  const assignments = given.map(({ name }) => `${name} = ?`).join(', ')
  prepared(raw, `UPDATE ${shape.name} SET ${assignments} WHERE id = ?`)
    .run(...given.map(({ key, column }) => toDriver(column, values[key])), idToBytes(id))
}

export function tableNameOf(table: SQLiteTable): string {
  return shapeOf(table).name
}

