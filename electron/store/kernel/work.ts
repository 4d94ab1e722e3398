import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Saved } from '../../../shared/api/command-fields.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import type { Ledger } from './context.ts'
import { insertRow, readRow, type RecordTable, type RowValues, tableNameOf, updateRow } from './record-table.ts'

export interface Act<R> {
  /** Name of the call, e.g. `loans.save`. */
  readonly command: string
  readonly commandId: Id<'command'>
  /** The case that it is about; a command that opens one knows it only from its answer. */
  readonly caseId?: Id<'case'> | null | ((result: R) => Id<'case'>)
  /** What was done, for the log, in the words of the interface; no id or phone numbers in it. */
  readonly summary: string | ((result: R) => string)
}

/** One record's change as the audit log keeps it: only the facts that differ. */
export interface RecordChange {
  readonly table: string
  readonly id: Id
  readonly before: RowValues | null
  readonly after: RowValues | null
}

/** A record and the version that a command rests on. */
export interface RecordBase {
  readonly table: string
  readonly id: Id
  readonly version: number
}

/** The facts of a table, without what the command adds itself. */
export type NewValues<T extends SQLiteTable> = Omit<
  T['$inferInsert'],
  'id' | 'rowno' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'voidedAt' | 'voidReason'
>

const bookkeeping = new Set(['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'importId', 'rowno', 'nameKey', 'contentHash', 'snapshotJson'])

/** The inside of one command: changes are made through it, so that none escapes the audit entry and the projections. */
export class Work {
  readonly ledger: Ledger
  readonly now: Instant
  readonly changes: RecordChange[] = []
  readonly bases: RecordBase[] = []
  readonly #touchedCases = new Set<Id<'case'>>()

  constructor(ledger: Ledger) {
    this.ledger = ledger
    this.now = ledger.clock.now()
  }

  /** A case whose list line and search terms must be projected again at the end of the command. */
  touchCase(caseId: Id<'case'>): void {
    this.#touchedCases.add(caseId)
  }

  get touchedCases(): readonly Id<'case'>[] {
    return [...this.#touchedCases]
  }

  insert<T extends RecordTable>(table: T, id: Id, values: NewValues<T>): number {
    const by = this.ledger.person.id
    insertRow(this.ledger.raw, table, { ...values, id, version: 1, createdAt: this.now, createdBy: by, updatedAt: this.now, updatedBy: by })
    this.changes.push({ table: tableNameOf(table), id, before: null, after: facts(values) })
    return 1
  }

  /**
   * Changes facts of a record that the person saw at `version`.
   * @returns the version that the record has now; unchanged when nothing differs
   * @throws ApiFailure not-found, already-voided, stale-version
   */
  update<T extends RecordTable>(table: T, id: Id, version: number, values: Partial<NewValues<T>>): number {
    const current = this.#current(table, id, version)
    const changed = Object.entries(values).filter(([key, value]) => value !== undefined && current[key] !== value)
    if (changed.length === 0) return version
    const after = Object.fromEntries(changed)
    const before = Object.fromEntries(changed.map(([key]) => [key, current[key]]))
    this.#write(table, id, version, after)
    this.changes.push({ table: tableNameOf(table), id, before: facts(before), after: facts(after) })
    return version + 1
  }

  /** Voids instead of deleting: the row stays, with the reason. */
  void<T extends RecordTable>(table: T, id: Id, version: number, reason: string): number {
    this.#current(table, id, version)
    this.#write(table, id, version, { voidedAt: this.now, voidReason: reason })
    this.changes.push({ table: tableNameOf(table), id, before: { voidReason: null }, after: { voidReason: reason } })
    return version + 1
  }

  /** Notes a change of rows that are not records of their own (links of a record to loans or parties). */
  note(table: string, id: Id, before: RowValues | null, after: RowValues | null): void {
    this.changes.push({ table, id, before, after })
  }

  /**
   * Notes a change of the rows that a record alone owns (its loans, its parties). Its version moves on even where the save changed no fact of its
   * own: who opened the record before must be told, or his save would bring the old rows back unseen.
   * @param seen the version that the save rests on; null for a new record
   * @param part the table of the rows
   */
  changeParts<Tag extends string>(owner: RecordTable, saved: Saved<Tag>, seen: number | null, part: string, before: RowValues, after: RowValues): Saved<Tag> {
    this.note(part, saved.id, before, after)
    if (saved.version !== seen) return saved
    this.#write(owner, saved.id, saved.version, {})
    return { id: saved.id, version: saved.version + 1 }
  }

  #current(table: RecordTable, id: Id, version: number): RowValues {
    const current = readRow(this.ledger.raw, table, id)
    if (!current) throw new ApiFailure('not-found')
    if (current['voidedAt'] !== null) throw new ApiFailure('already-voided')
    const now = current['version']
    if (now !== version) throw new ApiFailure('stale-version', { details: { yourVersion: version, currentVersion: Number(now) } })
    return current
  }

  #write(table: RecordTable, id: Id, version: number, values: RowValues): void {
    this.bases.push({ table: tableNameOf(table), id, version })
    updateRow(this.ledger.raw, table, id, { ...values, version: version + 1, updatedAt: this.now, updatedBy: this.ledger.person.id })
  }
}

function facts(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => key !== 'id' && value !== undefined && !bookkeeping.has(key)))
}
