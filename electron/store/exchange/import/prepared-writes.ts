import type Database from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { prepared } from '../../kernel/prepared.ts'
import { columnName, tableNameOf } from '../../kernel/record-table.ts'
import type { RecordTable, RowValues } from '../../kernel/record-table.ts'
import type { ImportPlan, PlannedChange, PlannedRecord } from './import-plan.ts'
import type { SlicedWork } from './slices.ts'

/** Who writes, and when: the same on every record of an import. */
export interface WriteMark {
  readonly at: Instant
  readonly by: Id<'staff'>
}

/** One statement with its values, worked out beforehand so that the transaction only has to run it. */
export interface Write {
  readonly sql: string
  readonly values: readonly unknown[]
}

interface WrittenColumn {
  readonly key: string
  readonly name: string
  readonly toDriver: (value: unknown) => unknown
}

interface TableWriter {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  /** Statement by which columns it fills: rows of one sheet fill nearly always the same. */
  readonly insertSql: Map<string, string>
}

/** The row number of a household is SQLite's to give. */
const GIVEN_BY_SQLITE = new Set(['rowno'])
const writers = new Map<RecordTable, TableWriter>()

function writerOf(table: RecordTable): TableWriter {
  const known = writers.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => !GIVEN_BY_SQLITE.has(key))
    .map(([key, column]): WrittenColumn => ({ key, name: columnName(key), toDriver: (value) => column.mapToDriverValue(value) }))
  const writer = { name: tableNameOf(table), columns, insertSql: new Map<string, string>() }
  writers.set(table, writer)
  return writer
}

function insertText({ name, columns }: TableWriter, filled: readonly number[]): string {
  const names = filled.map((at) => columns[at]?.name).join(', ')
  return `INSERT INTO ${name} (${names}) VALUES (${filled.map(() => '?').join(', ')})`
}

/** Blank facts are left out: binding sixty columns of which half are empty costs as much as writing them. */
function insertOf({ table, id, values }: PlannedRecord, made: RowValues): Write {
  const writer = writerOf(table)
  const bound: unknown[] = []
  const filled: number[] = []
  for (const [at, { key, toDriver }] of writer.columns.entries()) {
    const value = key === 'id' ? id : (values[key] ?? made[key])
    if (value === null || value === undefined) continue
    bound.push(toDriver(value))
    filled.push(at)
  }
  const shape = filled.join()
  const known = writer.insertSql.get(shape)
  const sql = known ?? insertText(writer, filled)
  if (known === undefined) writer.insertSql.set(shape, sql)
  return { sql, values: bound }
}

/** The update of a change; it finds no row when somebody has changed or voided the record meanwhile. */
export function updateOf(table: RecordTable, id: Id, version: number, facts: RowValues, { at, by }: WriteMark): Write {
  const row: RowValues = { ...facts, version: version + 1, updatedAt: at, updatedBy: by }
  const writer = writerOf(table)
  const given = writer.columns.filter(({ key }) => row[key] !== undefined)
  const assignments = given.map(({ name }) => `${name} = ?`).join(', ')
  return {
    sql: `UPDATE ${writer.name} SET ${assignments} WHERE id = ? AND version = ? AND voided_at IS NULL`,
    values: [...given.map(({ key, toDriver }) => (row[key] === null ? null : toDriver(row[key]))), idToBytes(id), version],
  }
}

/** What the one transaction of an import has to run. */
export interface PreparedWrites {
  readonly inserts: readonly Write[]
  readonly changes: readonly { readonly change: PlannedChange; readonly write: Write }[]
}

const WRITES_PER_PAUSE = 100

/** Turns a plan into statements and values, in slices: the transaction then does nothing but run them. */
export function* prepareWrites(plan: ImportPlan, mark: WriteMark): SlicedWork<PreparedWrites> {
  const inserts: Write[] = []
  const changes: { readonly change: PlannedChange; readonly write: Write }[] = []
  const total = plan.records.size + plan.loanLinks.length + plan.partyLinks.length + plan.changes.size
  for (const write of insertWrites(plan, mark)) {
    if (inserts.length % WRITES_PER_PAUSE === 0) yield { step: 'staging', done: inserts.length, total }
    inserts.push(write)
  }
  for (const change of plan.changes.values()) {
    if (changes.length % WRITES_PER_PAUSE === 0) yield { step: 'staging', done: inserts.length + changes.length, total }
    changes.push({ change, write: updateOf(change.table, change.id, change.version, change.after, mark) })
  }
  return { inserts, changes }
}

function* insertWrites(plan: ImportPlan, { at, by }: WriteMark): Generator<Write> {
  const made = { version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
  for (const record of plan.records.values()) yield insertOf(record, made)
  yield* linkWrites(plan)
}

const loanLinkSql = {
  guarantee_loan: 'INSERT INTO guarantee_loan (guarantee_id, loan_id) VALUES (?, ?)',
  collateral_loan: 'INSERT INTO collateral_loan (collateral_id, loan_id) VALUES (?, ?)',
  proceeding_loan: 'INSERT INTO proceeding_loan (proceeding_id, loan_id) VALUES (?, ?)',
} as const
const PARTY_LINK_SQL = 'INSERT INTO proceeding_party (proceeding_id, party_id, side, role) VALUES (?, ?, ?, ?)'

function* linkWrites({ loanLinks, partyLinks }: ImportPlan): Generator<Write> {
  for (const { link, ownerId, loanId } of loanLinks) yield { sql: loanLinkSql[link], values: [idToBytes(ownerId), idToBytes(loanId)] }
  for (const { proceedingId, partyId, side, role } of partyLinks) yield { sql: PARTY_LINK_SQL, values: [idToBytes(proceedingId), idToBytes(partyId), side, role] }
}

/** Runs one write; answers how many rows it changed. */
export function runWrite(raw: Database.Database, { sql, values }: Write): number {
  return prepared<unknown[]>(raw, sql).run(...values).changes
}
