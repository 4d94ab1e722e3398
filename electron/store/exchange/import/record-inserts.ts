import { getTableColumns } from 'drizzle-orm'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { columnName, tableNameOf } from '../../kernel/record-table.ts'
import type { RecordTable } from '../../kernel/record-table.ts'
import type { ImportPlan, PlannedRecord } from './import-plan.ts'

/** Who writes, and when: the same on every record of an import. */
export interface WriteMark {
  readonly at: Instant
  readonly by: Id<'staff'>
}

/** Rows that the same statement takes: table by table they go in faster than record by record, and many at once. */
export interface InsertGroup {
  /** The head of the statement, up to `VALUES`. */
  readonly into: string
  /** How one row is written there. */
  readonly tuple: string
  /** Values of one row. */
  readonly width: number
  /** The values to bind, one row after the other in one list: a list for each row would be taken apart again. */
  readonly values: readonly unknown[]
}

interface WrittenColumn {
  readonly name: string
  /** How its value stands in a statement. */
  readonly mark: string
  readonly toBound: (value: unknown) => unknown
}

export interface TableColumns {
  readonly name: string
  /** By the key of the fact. */
  readonly columns: ReadonlyMap<string, WrittenColumn>
}

/** An id is bound as text and turned into its bytes by SQLite: an import binds it some three times, and a buffer for each costs more. */
export const ID_MARK = "unhex(?, '-')"

const columnsByTable = new Map<RecordTable, TableColumns>()

export function columnsOf(table: RecordTable): TableColumns {
  const known = columnsByTable.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table)).map(([key, column]): [string, WrittenColumn] => {
    const name = columnName(key)
    if (column.getSQLType() === 'blob') return [key, { name, mark: ID_MARK, toBound: (id) => id }]
    return [key, { name, mark: '?', toBound: (value) => column.mapToDriverValue(value) }]
  })
  const found = { name: tableNameOf(table), columns: new Map(columns) }
  columnsByTable.set(table, found)
  return found
}

/** The columns that a record fills, found one after the other in the order in which the record names them. */
class FilledColumns {
  readonly columns: readonly WrittenColumn[]
  readonly values: unknown[] = []
  readonly #longer = new Map<WrittenColumn, FilledColumns>()

  constructor(columns: readonly WrittenColumn[]) {
    this.columns = columns
  }

  and(column: WrittenColumn): FilledColumns {
    const known = this.#longer.get(column)
    if (known) return known
    const longer = new FilledColumns([...this.columns, column])
    this.#longer.set(column, longer)
    return longer
  }

  /** Itself and all that go on from it, as far as there are rows that fill just these. */
  *withRows(): Generator<FilledColumns> {
    if (this.values.length > 0) yield this
    for (const longer of this.#longer.values()) yield* longer.withRows()
  }
}

/**
 * Inserts of one table by one run. What is the same on every record (who, when, which import) stands in the statement itself, and
 * blank facts are left out: binding sixty columns of which half are empty costs as much as writing them.
 */
export class RecordInserts {
  readonly #table: TableColumns
  readonly #same: ReadonlyMap<string, string>
  readonly #noColumns = new FilledColumns([])
  #count = 0

  constructor(table: RecordTable, importId: Id<'import'>, { at, by }: WriteMark) {
    this.#table = columnsOf(table)
    this.#same = new Map([
      ['version', '1'],
      ['created_at', String(at)],
      ['created_by', blobLiteral(by)],
      ['updated_at', String(at)],
      ['updated_by', blobLiteral(by)],
      ['import_id', blobLiteral(importId)],
    ])
  }

  get count(): number {
    return this.#count
  }

  add({ id, values }: PlannedRecord): void {
    const bound: unknown[] = [id]
    let filled = this.#noColumns
    for (const key in values) {
      const value = values[key]
      if (value === null || value === undefined) continue
      const column = this.#column(key)
      bound.push(column.toBound(value))
      filled = filled.and(column)
    }
    filled.values.push(...bound)
    this.#count += 1
  }

  #column(key: string): WrittenColumn {
    const column = this.#table.columns.get(key)
    if (!column) throw new RangeError(`${this.#table.name} has no column for ${key}`)
    return column
  }

  /** Rows by which columns they fill: those of one sheet fill nearly always the same. */
  groups(): readonly InsertGroup[] {
    return Array.from(this.#noColumns.withRows(), ({ columns, values }) => ({ ...this.#headOf(columns), width: columns.length + 1, values }))
  }

  #headOf(columns: readonly WrittenColumn[]): Pick<InsertGroup, 'into' | 'tuple'> {
    const names = ['id', ...columns.map(({ name }) => name), ...this.#same.keys()]
    const marks = [ID_MARK, ...columns.map(({ mark }) => mark), ...this.#same.values()]
    // A row that is refused ends the whole import: SQLite need not keep what each statement would have to take back.
    return { into: `INSERT OR FAIL INTO ${this.#table.name} (${names.join(', ')}) VALUES`, tuple: `(${marks.join(', ')})` }
  }
}

function blobLiteral(id: Id): string {
  return `x'${idToBytes(id).toString('hex')}'`
}

const intoLoanLink = {
  guarantee_loan: 'INSERT INTO guarantee_loan (guarantee_id, loan_id) VALUES',
  collateral_loan: 'INSERT INTO collateral_loan (collateral_id, loan_id) VALUES',
  proceeding_loan: 'INSERT INTO proceeding_loan (proceeding_id, loan_id) VALUES',
  co_borrower_loan: 'INSERT INTO co_borrower_loan (co_borrower_id, loan_id) VALUES',
} as const

export function linkInserts({ loanLinks, partyLinks, colleagueLinks }: ImportPlan): readonly InsertGroup[] {
  const parties: InsertGroup = {
    into: 'INSERT INTO proceeding_party (proceeding_id, party_id, side, role) VALUES',
    tuple: `(${ID_MARK}, ${ID_MARK}, ?, ?)`,
    width: 4,
    values: partyLinks.flatMap(({ proceedingId, partyId, side, role }) => [proceedingId, partyId, side, role]),
  }
  const colleagues: InsertGroup = {
    into: 'INSERT INTO contact_colleague (contact_id, staff_id, role) VALUES',
    tuple: `(${ID_MARK}, ${ID_MARK}, ?)`,
    width: 3,
    values: colleagueLinks.flatMap(({ contactId, staffId, role }) => [contactId, staffId, role]),
  }
  const loans = [...Map.groupBy(loanLinks, ({ link }) => link)].map(([link, links]): InsertGroup => {
    return { into: intoLoanLink[link], tuple: `(${ID_MARK}, ${ID_MARK})`, width: 2, values: links.flatMap(({ ownerId, loanId }) => [ownerId, loanId]) }
  })
  return [...loans, parties, colleagues]
}
