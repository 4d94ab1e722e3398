import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { type IsoDate, isIsoDate } from '../../../shared/model/iso-date.ts'
import type { DateReading } from '../../../shared/rules/worse-reading.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { someoneElseMaySettle } from './second-person.ts'
import { readingOf, sensitiveTables } from './sensitive.ts'
import { factsNow } from './standing.ts'

/**
 * Dates of records that were there before an import changed them. An import is carried out at once and confirmed as one: until a second person has, the deadlines
 * count with the worse of what it found and what it brought.
 */

export interface ImportedDate {
  readonly recordId: Id
  readonly fact: string
  readonly reading: DateReading
  /** What the import found. */
  readonly found: IsoDate | null
}

const IS_OPEN = "m.record_table = 'import_run' AND m.settled_at IS NULL"
const OPEN = `SELECT count(*) AS n FROM review_mark m WHERE ${IS_OPEN} AND EXISTS (SELECT 1 FROM import_change c WHERE c.import_id = m.record_id)`

const ofCases = [...sensitiveTables.values()].filter(({ table }) => 'caseId' in getTableColumns(table))

/**
 * Led by the records of the case, of tables with a date that feeds a period: it is asked for with every command on a case, and an import may have changed ten
 * thousand records.
 */
export const CHANGED_DATES = ofCases
  .filter(({ facts }) => Object.values(facts).some((reading) => reading !== 'plain'))
  .map(({ table }) => getTableName(table))
  .map((name) => `SELECT c.record_table, c.record_id, c.before_json, m.created_by
    FROM ${name} t CROSS JOIN import_change c ON c.record_id = t.id CROSS JOIN review_mark m ON m.record_id = c.import_id CROSS JOIN import_run r ON r.id = c.import_id
    WHERE t.case_id = @case AND t.voided_at IS NULL AND c.record_table = '${name}' AND ${IS_OPEN} AND r.state <> 'undone'`)
  .join(' UNION ALL ')

interface ChangeRow {
  readonly record_table: string
  readonly record_id: Buffer
  readonly before_json: string
  readonly created_by: Buffer
}

/** Those of a case. None where nobody but the one who imported could confirm: what a single keeper brings counts at once, as what he types does. */
export function importedDates(ledger: Ledger, caseId: Id<'case'>): readonly ImportedDate[] {
  if (prepared<[], { n: number }>(ledger.raw, OPEN).get()?.n === 0) return []
  return prepared<[{ case: Buffer }], ChangeRow>(ledger.raw, CHANGED_DATES)
    .all({ case: idToBytes(caseId) })
    .filter(({ created_by }) => someoneElseMaySettle(ledger, 'review', [caseId], idFromBytes<'staff'>(created_by)))
    .flatMap((row) => datesOf(ledger, row))
}

function datesOf(ledger: Ledger, { record_table: table, record_id, before_json }: ChangeRow): ImportedDate[] {
  const known = sensitiveTables.get(table)
  if (known === undefined) return []
  const recordId = idFromBytes(record_id)
  const now = factsNow(ledger, table, recordId)
  const found: Readonly<Record<string, unknown>> = JSON.parse(before_json)
  return Object.keys(known.facts).flatMap((fact): ImportedDate[] => {
    const reading = readingOf(known, fact, now?.['kind'])
    if (reading === 'plain' || !(fact in found) || found[fact] === now?.[fact]) return []
    return [{ recordId, fact, reading, found: isIsoDate(found[fact]) ? found[fact] : null }]
  })
}

const CASES = ofCases
  .map(({ table }) => getTableName(table))
  .map((name) => `SELECT t.case_id FROM import_change c JOIN ${name} t ON t.id = c.record_id WHERE c.import_id = @run AND c.record_table = '${name}'`)
  .join(' UNION ')

/** The cases of which an import has changed records that were there before: their deadlines read otherwise once it is confirmed. */
export function casesChangedBy({ raw }: Pick<Ledger, 'raw'>, importId: Id): readonly Id<'case'>[] {
  const rows = prepared<[{ run: Buffer }], { case_id: Buffer | null }>(raw, CASES).all({ run: idToBytes(importId) })
  return rows.flatMap(({ case_id }) => (case_id === null ? [] : [idFromBytes<'case'>(case_id)]))
}
