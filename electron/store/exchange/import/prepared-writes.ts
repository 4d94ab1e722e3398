import type Database from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { columnName, tableNameOf } from '../../kernel/record-table.ts'
import type { RecordTable } from '../../kernel/record-table.ts'
import type { ImportPlan, PlannedChange, PlannedRecord } from './import-plan.ts'
import type { SlicedWork } from './slices.ts'

/** One statement with its values, worked out beforehand so that the transaction only has to run it. */
export interface Write {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** Who writes, and when: the same on every record of an import. */
export interface WriteMark {
  readonly at: Instant
  readonly by: Id<'staff'>
}

const WRITES_PER_PAUSE = 40

function driverValues(columns: Readonly<Record<string, SQLiteColumn>>, values: Readonly<Record<string, unknown>>): { readonly names: string[]; readonly values: unknown[] } {
  const names: string[] = []
  const mapped: unknown[] = []
  for (const [key, value] of Object.entries(values)) {
    const column = columns[key]
    if (!column || value === undefined || value === null) continue
    names.push(columnName(key))
    mapped.push(column.mapToDriverValue(value))
  }
  return { names, values: mapped }
}

function insertOf({ table, id, values }: PlannedRecord, { at, by }: WriteMark): Write {
  const row = { ...values, id, version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
  const { names, values: mapped } = driverValues(getTableColumns(table), row)
  return { sql: `INSERT INTO ${tableNameOf(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, values: mapped }
}

/** The update of a change; it finds no row when somebody has changed the record meanwhile. */
export function updateOf(table: RecordTable, id: Id, version: number, facts: Readonly<Record<string, unknown>>, { at, by }: WriteMark): Write {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table)
  const row = { ...facts, version: version + 1, updatedAt: at, updatedBy: by }
  const keys = Object.keys(row).filter((key) => columns[key] !== undefined)
  const values = keys.map((key) => {
    const value = row[key as keyof typeof row] as unknown
    return value === null ? null : columns[key]?.mapToDriverValue(value)
  })
  return {
    sql: `UPDATE ${tableNameOf(table)} SET ${keys.map((key) => `${columnName(key)} = ?`).join(', ')} WHERE id = ? AND version = ? AND voided_at IS NULL`,
    values: [...values, idToBytes(id), version],
  }
}

/** What the one transaction of an import has to run. */
export interface PreparedWrites {
  readonly inserts: readonly Write[]
  readonly changes: readonly { readonly change: PlannedChange; readonly write: Write }[]
}

/** Turns a plan into statements and values, in slices: the transaction then does nothing but run them. */
export function* prepareWrites(plan: ImportPlan, mark: WriteMark): SlicedWork<PreparedWrites> {
  const inserts: Write[] = []
  const total = plan.records.size
  let done = 0
  for (const record of plan.records.values()) {
    if (done % WRITES_PER_PAUSE === 0) yield { step: 'staging', done, total }
    inserts.push(insertOf(record, mark))
    done += 1
  }
  for (const { link, ownerId, loanId } of plan.loanLinks) {
    inserts.push({ sql: `INSERT INTO ${link} (${link.replace('_loan', '_id')}, loan_id) VALUES (?, ?)`, values: [idToBytes(ownerId), idToBytes(loanId)] })
  }
  for (const { proceedingId, partyId, side, role } of plan.partyLinks) {
    inserts.push({ sql: 'INSERT INTO proceeding_party (proceeding_id, party_id, side, role) VALUES (?, ?, ?, ?)', values: [idToBytes(proceedingId), idToBytes(partyId), side, role] })
  }
  const changes = [...plan.changes.values()].map((change) => ({ change, write: updateOf(change.table, change.id, change.version, change.after, mark) }))
  return { inserts, changes }
}

/** Runs writes with each statement prepared once; answers how many rows each write changed. */
export class WriteRunner {
  readonly #raw: Database.Database
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  run({ sql, values }: Write): number {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#raw.prepare<unknown[]>(sql)
      this.#statements.set(sql, statement)
    }
    return statement.run(...values).changes
  }
}
