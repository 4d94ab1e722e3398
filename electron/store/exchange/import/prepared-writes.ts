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

/** One row of an insert: the head of its statement, how its row is written there, and the values to bind. */
interface InsertRow {
  readonly into: string
  readonly tuple: string
  readonly values: readonly unknown[]
}

/** Rows that the same statement takes: table by table they go in faster than record by record, and many at once. */
export interface InsertGroup {
  readonly into: string
  readonly tuple: string
  readonly rows: (readonly unknown[])[]
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
  readonly #headByShape = new Map<string, Pick<InsertRow, 'into' | 'tuple'>>()

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

  insertOf({ id, values }: PlannedRecord): InsertRow {
    const bound: unknown[] = []
    let shape = ''
    for (const { key, toDriver } of this.#facts) {
      const value = key === 'id' ? id : values[key]
      const filled = value !== null && value !== undefined
      shape += filled ? '1' : '0'
      if (filled) bound.push(toDriver(value))
    }
    return { ...this.#headFor(shape), values: bound }
  }

  #headFor(shape: string): Pick<InsertRow, 'into' | 'tuple'> {
    const known = this.#headByShape.get(shape)
    if (known !== undefined) return known
    const names = this.#facts.filter((_, at) => shape[at] === '1').map(({ name }) => name)
    const head = {
      into: `INSERT INTO ${this.#name} (${names.join(', ')}, ${this.#sameNames}) VALUES`,
      tuple: `(${names.map(() => '?').join(', ')}, ${this.#sameValues})`,
    }
    this.#headByShape.set(shape, head)
    return head
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
  readonly inserts: readonly InsertGroup[]
  readonly changes: readonly { readonly change: PlannedChange; readonly write: Write }[]
}

const WRITES_PER_PAUSE = 250

/** Turns a plan into statements and values, in slices: the transaction then does nothing but run them. */
export function* prepareWrites(plan: ImportPlan, mark: WriteMark): SlicedWork<PreparedWrites> {
  const inserts = new Map<string, InsertGroup>()
  let prepared = 0
  const changes: { readonly change: PlannedChange; readonly write: Write }[] = []
  const total = plan.records.size + plan.loanLinks.length + plan.partyLinks.length + plan.changes.size
  for (const write of insertWrites(plan, mark)) {
    if (prepared % WRITES_PER_PAUSE === 0) yield { step: 'staging', done: prepared, total }
    prepared += 1
    groupOf(inserts, write).rows.push(write.values)
  }
  for (const change of plan.changes.values()) {
    if (changes.length % WRITES_PER_PAUSE === 0) yield { step: 'staging', done: prepared + changes.length, total }
    changes.push({ change, write: updateOf(change.table, change.id, change.version, change.after, mark) })
  }
  return { inserts: [...inserts.values()], changes }
}

function groupOf(groups: Map<string, InsertGroup>, { into, tuple }: InsertRow): InsertGroup {
  const key = into + tuple
  const known = groups.get(key)
  if (known) return known
  const group: InsertGroup = { into, tuple, rows: [] }
  groups.set(key, group)
  return group
}

function* insertWrites(plan: ImportPlan, mark: WriteMark): Generator<InsertRow> {
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

const intoLoanLink = {
  guarantee_loan: 'INSERT INTO guarantee_loan (guarantee_id, loan_id) VALUES',
  collateral_loan: 'INSERT INTO collateral_loan (collateral_id, loan_id) VALUES',
  proceeding_loan: 'INSERT INTO proceeding_loan (proceeding_id, loan_id) VALUES',
} as const
const INTO_PARTY_LINK = 'INSERT INTO proceeding_party (proceeding_id, party_id, side, role) VALUES'

function* linkWrites({ loanLinks, partyLinks }: ImportPlan): Generator<InsertRow> {
  for (const { link, ownerId, loanId } of loanLinks) yield { into: intoLoanLink[link], tuple: '(?, ?)', values: [idToBytes(ownerId), idToBytes(loanId)] }
  for (const { proceedingId, partyId, side, role } of partyLinks) {
    yield { into: INTO_PARTY_LINK, tuple: '(?, ?, ?, ?)', values: [idToBytes(proceedingId), idToBytes(partyId), side, role] }
  }
}

/** Rows of one statement: more of them bind thousands of values without going in faster. */
const ROWS_AT_ONCE = 64

/** Runs prepared writes; their statements live as long as this, because those of an import name it. */
export class WriteRunner {
  readonly #raw: Database.Database
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  /** Puts all rows of a group in; the keys between tables are checked at the end of the transaction. */
  insert({ into, tuple, rows }: InsertGroup): void {
    const whole = rows.length - (rows.length % ROWS_AT_ONCE)
    const many = `${into} ${Array.from({ length: ROWS_AT_ONCE }, () => tuple).join(', ')}`
    for (let at = 0; at < whole; at += ROWS_AT_ONCE) this.run({ sql: many, values: rows.slice(at, at + ROWS_AT_ONCE).flat() })
    for (const values of rows.slice(whole)) this.run({ sql: `${into} ${tuple}`, values })
  }

  /** @returns how many rows were changed */
  run({ sql, values }: Write): number {
    const statement = this.#statements.get(sql) ?? this.#raw.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement.run(values).changes
  }
}
