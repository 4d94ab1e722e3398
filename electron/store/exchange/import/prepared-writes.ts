import type Database from 'better-sqlite3'
import type { Id } from '../../../../shared/model/id.ts'
import { tableNameOf } from '../../kernel/record-table.ts'
import type { RecordTable, RowValues } from '../../kernel/record-table.ts'
import { contactsOfPlanned } from './adopt-contacts.ts'
import type { ImportPlan, PlannedChange, PlannedRecord } from './import-plan.ts'
import { columnsOf, ID_MARK, linkInserts, RecordInserts } from './record-inserts.ts'
import type { InsertGroup, WriteMark } from './record-inserts.ts'
import type { SlicedWork } from './slices.ts'

/** One statement with its values, worked out beforehand so that the transaction only has to run it. */
export interface Write {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** The update of a change; it finds no row when somebody has changed or voided the record meanwhile. */
export function updateOf(table: RecordTable, id: Id, version: number, facts: RowValues, { at, by }: WriteMark): Write {
  const row: RowValues = { ...facts, version: version + 1, updatedAt: at, updatedBy: by }
  const { name, columns } = columnsOf(table)
  const given = [...columns].flatMap(([key, { name: column, mark, toBound }]) => {
    const value = row[key]
    return value === undefined ? [] : [{ assignment: `${column} = ${mark}`, value: value === null ? null : toBound(value) }]
  })
  const assignments = given.map(({ assignment }) => assignment).join(', ')
  return {
    sql: `UPDATE ${name} SET ${assignments} WHERE id = ${ID_MARK} AND version = ? AND voided_at IS NULL`,
    values: [...given.map(({ value }) => value), id, version],
  }
}

/** How many records of each table a run makes. */
export type MadeCounts = Readonly<Record<string, number>>

/** What the one transaction of an import has to run. */
export interface PreparedWrites {
  readonly inserts: readonly InsertGroup[]
  readonly made: ReadonlyMap<Id<'import'>, MadeCounts>
  readonly changes: readonly { readonly change: PlannedChange; readonly write: Write }[]
}

function countsOf(inserts: ReadonlyMap<RecordTable, RecordInserts>): MadeCounts {
  return Object.fromEntries([...inserts].map(([table, { count }]) => [tableNameOf(table), count]))
}

/** The inserts of each run, table by table. */
class InsertsByRun {
  readonly #mark: WriteMark
  readonly #byRun = new Map<Id<'import'>, Map<RecordTable, RecordInserts>>()

  constructor(mark: WriteMark) {
    this.#mark = mark
  }

  add(record: PlannedRecord): void {
    const { table, importId } = record
    const byTable = this.#byRun.get(importId) ?? new Map<RecordTable, RecordInserts>()
    this.#byRun.set(importId, byTable)
    const inserts = byTable.get(table) ?? new RecordInserts(table, importId, this.#mark)
    byTable.set(table, inserts)
    inserts.add(record)
  }

  groups(): readonly InsertGroup[] {
    return [...this.#byRun.values()].flatMap((byTable) => [...byTable.values()].flatMap((inserts) => inserts.groups()))
  }

  made(): ReadonlyMap<Id<'import'>, MadeCounts> {
    return new Map([...this.#byRun].map(([importId, byTable]) => [importId, countsOf(byTable)]))
  }
}

const WRITES_PER_PAUSE = 250

/** Turns a plan into statements and values, in slices: the transaction then does nothing but run them. */
export function* prepareWrites(plan: ImportPlan, mark: WriteMark): SlicedWork<PreparedWrites> {
  const records = plan.records()
  const total = records.length + plan.changes.size
  const inserts = new InsertsByRun(mark)
  let done = 0
  for (const record of records) {
    if (done % WRITES_PER_PAUSE === 0) yield { step: 'staging', done, total }
    done += 1
    inserts.add(record)
    for (const contact of contactsOfPlanned(record)) inserts.add(contact)
  }
  const changes: { readonly change: PlannedChange; readonly write: Write }[] = []
  for (const change of plan.changes.values()) {
    if (done % WRITES_PER_PAUSE === 0) yield { step: 'staging', done, total }
    done += 1
    changes.push({ change, write: updateOf(change.table, change.id, change.version, change.after, mark) })
  }
  return { inserts: [...inserts.groups(), ...linkInserts(plan)], made: inserts.made(), changes }
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
  insert({ into, tuple, width, values }: InsertGroup): void {
    const atOnce = ROWS_AT_ONCE * width
    const whole = values.length - (values.length % atOnce)
    const many = `${into} ${Array.from({ length: ROWS_AT_ONCE }, () => tuple).join(', ')}`
    for (let at = 0; at < whole; at += atOnce) this.run({ sql: many, values: values.slice(at, at + atOnce) })
    for (let at = whole; at < values.length; at += width) this.run({ sql: `${into} ${tuple}`, values: values.slice(at, at + width) })
  }

  /** @returns how many rows were changed */
  run({ sql, values }: Write): number {
    const statement = this.#statements.get(sql) ?? this.#raw.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement.run(values).changes
  }
}
