import type Database from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idToBytes } from '../../database/id-bytes.ts'
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

interface TableColumns {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
}

/** The row number of a household is SQLite's to give. */
const GIVEN_BY_SQLITE = new Set(['rowno'])
const columnsByTable = new Map<RecordTable, TableColumns>()

function columnsOf(table: RecordTable): TableColumns {
  const known = columnsByTable.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => !GIVEN_BY_SQLITE.has(key))
    .map(([key, column]): WrittenColumn => ({ key, name: columnName(key), toDriver: (value) => column.mapToDriverValue(value) }))
  const found = { name: tableNameOf(table), columns }
  columnsByTable.set(table, found)
  return found
}

function blobLiteral(id: Id): string {
  return `x'${idToBytes(id).toString('hex')}'`
}

/**
 * Inserts of one table by one run. What is the same on every record (who, when, which import) stands in the statement itself, and
 * blank facts are left out: binding sixty columns of which half are empty costs as much as writing them.
 */
class RecordInserts {
  readonly #name: string
  readonly #facts: readonly WrittenColumn[]
  readonly #sameNames: string
  readonly #sameValues: string
  /** Statement by which columns it fills: rows of one sheet fill nearly always the same. */
  readonly #sqlByShape = new Map<string, string>()

  constructor(table: RecordTable, importId: Id<'import'>, { at, by }: WriteMark) {
    const same = new Map([
      ['version', '1'],
      ['createdAt', String(at)],
      ['createdBy', blobLiteral(by)],
      ['updatedAt', String(at)],
      ['updatedBy', blobLiteral(by)],
      ['importId', blobLiteral(importId)],
    ])
    const { name, columns } = columnsOf(table)
    this.#name = name
    this.#facts = columns.filter(({ key }) => !same.has(key))
    this.#sameNames = [...same.keys()].map(columnName).join(', ')
    this.#sameValues = [...same.values()].join(', ')
  }

  insertOf({ id, values }: PlannedRecord): Write {
    const bound: unknown[] = []
    let shape = ''
    for (const { key, toDriver } of this.#facts) {
      const value = key === 'id' ? id : values[key]
      const filled = value !== null && value !== undefined
      shape += filled ? '1' : '0'
      if (filled) bound.push(toDriver(value))
    }
    return { sql: this.#sqlFor(shape), values: bound }
  }

  #sqlFor(shape: string): string {
    const known = this.#sqlByShape.get(shape)
    if (known !== undefined) return known
    const names = this.#facts.filter((_, at) => shape[at] === '1').map(({ name }) => name)
    const sql = `INSERT INTO ${this.#name} (${names.join(', ')}, ${this.#sameNames}) VALUES (${names.map(() => '?').join(', ')}, ${this.#sameValues})`
    this.#sqlByShape.set(shape, sql)
    return sql
  }
}

/** The update of a change; it finds no row when somebody has changed or voided the record meanwhile. */
export function updateOf(table: RecordTable, id: Id, version: number, facts: RowValues, { at, by }: WriteMark): Write {
  const row: RowValues = { ...facts, version: version + 1, updatedAt: at, updatedBy: by }
  const { name, columns } = columnsOf(table)
  const given = columns.filter(({ key }) => row[key] !== undefined)
  const assignments = given.map((column) => `${column.name} = ?`).join(', ')
  return {
    sql: `UPDATE ${name} SET ${assignments} WHERE id = ? AND version = ? AND voided_at IS NULL`,
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

function* insertWrites(plan: ImportPlan, mark: WriteMark): Generator<Write> {
  const insertsByRun = new Map<Id<'import'>, Map<RecordTable, RecordInserts>>()
  for (const record of plan.records.values()) {
    const { table, importId } = record
    const byTable = insertsByRun.get(importId) ?? new Map<RecordTable, RecordInserts>()
    insertsByRun.set(importId, byTable)
    const inserts = byTable.get(table) ?? new RecordInserts(table, importId, mark)
    byTable.set(table, inserts)
    yield inserts.insertOf(record)
  }
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

/** Runs prepared writes; their statements live as long as this, because those of an import name it. */
export class WriteRunner {
  readonly #raw: Database.Database
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  /** @returns how many rows were changed */
  run({ sql, values }: Write): number {
    const statement = this.#statements.get(sql) ?? this.#raw.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement.run(...values).changes
  }
}
