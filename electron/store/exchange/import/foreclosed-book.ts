import type Database from 'better-sqlite3'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { prepared } from '../../kernel/prepared.ts'
import type { KnownParty } from './ledger-lookup.ts'

/** A foreclosed asset that rows name: kept, or planned by an earlier row (`columns` null). */
export interface KnownForeclosed {
  readonly id: Id<'foreclosed'>
  readonly version: number | null
  readonly caseId: Id<'case'>
  readonly columns: Readonly<Record<string, unknown>> | null
}

interface Kept extends Readonly<Record<string, unknown>> { readonly id: Buffer; readonly version: number; readonly case_id: Buffer }

/** Finds foreclosed assets by their number, or by household, name and day. */
export class ForeclosedBook {
  /** Borrowers of the households that this import makes, by unit and name. */
  readonly plannedBorrowers = new Map<string, KnownParty>()
  readonly #raw: Database.Database
  readonly #planned = new Map<string, KnownForeclosed>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  byCode(code: string): KnownForeclosed | null {
    return this.#planned.get(code) ?? this.#kept('SELECT * FROM foreclosed_asset WHERE code = ? AND voided_at IS NULL', code)
  }

  byContent(caseId: Id<'case'>, name: string, acquiredOn: IsoDate): KnownForeclosed | null {
    const sql = 'SELECT * FROM foreclosed_asset WHERE case_id = ? AND name = ? AND acquired_on = ? AND voided_at IS NULL LIMIT 1'
    return this.#planned.get([caseId, name, acquiredOn].join(' ')) ?? this.#kept(sql, idToBytes(caseId), name, acquiredOn)
  }

  addPlanned(keys: readonly string[], known: Pick<KnownForeclosed, 'id' | 'caseId'>): void {
    for (const key of keys) this.#planned.set(key, { ...known, version: null, columns: null })
  }

  /** Households whose principal borrower bears this name. */
  casesOfBorrower(nameKey: string): readonly Id<'case'>[] {
    return this.#cases('SELECT f.id FROM case_file f JOIN party p ON p.id = f.borrower_id WHERE p.name_key = ? AND f.voided_at IS NULL ORDER BY f.id', nameKey)
  }

  caseByNo(caseNo: string): Id<'case'> | null {
    return this.#cases('SELECT id FROM case_file WHERE case_no = ? AND voided_at IS NULL', caseNo)[0] ?? null
  }

  #cases(sql: string, value: string): readonly Id<'case'>[] {
    return prepared<[string], { id: Buffer }>(this.#raw, sql).all(value).map(({ id }) => idFromBytes<'case'>(id))
  }

  #kept(sql: string, ...values: (string | Buffer)[]): KnownForeclosed | null {
    const row = prepared<typeof values, Kept>(this.#raw, sql).get(...values)
    return row === undefined ? null : { id: idFromBytes<'foreclosed'>(row.id), version: row.version, caseId: idFromBytes<'case'>(row.case_id), columns: row }
  }
}
