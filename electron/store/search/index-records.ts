import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { partyIdsOfCase } from '../parties/parties.ts'
import { type Source, type SourceRow, sources } from './sources.ts'
import { readName } from './read-name.ts'
import { searchTerms } from './terms.ts'

/** Keeps what can be found in step with the record: after each command what it changed, after an import whole cases. */

/** A record that a command changed, by its table. */
export interface ChangedRecord {
  readonly table: string
  readonly id: Id
}

/** The term that every entry of a kind carries, so that a query over one kind meets no other. */
export const kindMark = (kind: Source['kind']): string => `_kind${kind}`
/** The term of a part that a party plays in some household. */
export const roleMark = (role: string): string => `_role${role}`

const [TITLE_LENGTH, DETAIL_LENGTH] = [300, 300]

/** Builds the entries of changed records anew. */
export function indexRecords(ledger: Ledger, changed: readonly ChangedRecord[]): void {
  const seen = new Set<string>()
  for (const { table, id } of changed) {
    if (seen.has(id)) continue
    seen.add(id)
    const key = idToBytes(id)
    for (const source of sources) {
      if (source.table === table) replace(ledger, source, key)
      const column = source.through?.[table]
      if (column !== undefined) for (const record of recordsThrough(ledger, source, column, key)) replace(ledger, source, record)
      const owner = source.parts?.[table]
      if (owner !== undefined) for (const record of ownersOf(ledger, table, owner, key)) replace(ledger, source, record)
    }
  }
}

/** Builds all entries of a case, and of the parties with a part in it. */
export function indexCase(ledger: Ledger, caseId: Id<'case'>): void {
  const key = idToBytes(caseId)
  const { raw } = ledger
  for (const { rowno } of prepared<[Buffer], { rowno: number }>(raw, 'SELECT rowno FROM search_entry WHERE case_id = ?').all(key)) forget(ledger, rowno)
  for (const source of sources) {
    if (source.table === 'party') continue
    const owner = source.table === 'case_file' ? 't.id' : 't.case_id'
    for (const row of prepared<[Buffer], SourceRow>(raw, `${source.select} AND ${owner} = ?`).all(key)) put(ledger, source, row)
  }
  indexRecords(ledger, partyIdsOfCase(ledger, caseId).map((id) => ({ table: 'party', id })))
}

function recordsThrough({ raw }: Ledger, { table }: Source, column: string, key: Buffer): Buffer[] {
  return prepared<[Buffer], { id: Buffer }>(raw, `SELECT id FROM ${table} WHERE ${column} = ?`).all(key).map(({ id }) => id)
}

function ownersOf({ raw }: Ledger, table: string, column: string, key: Buffer): Buffer[] {
  return prepared<[Buffer], { owner: Buffer }>(raw, `SELECT ${column} AS owner FROM ${table} WHERE id = ?`).all(key).map(({ owner }) => owner)
}

function replace(ledger: Ledger, source: Source, key: Buffer): void {
  const { raw } = ledger
  const old = prepared<[Buffer], { rowno: number }>(raw, 'SELECT rowno FROM search_entry WHERE record_id = ?').get(key)
  if (old) forget(ledger, old.rowno)
  const row = prepared<[Buffer], SourceRow>(raw, `${source.select} AND t.id = ?`).get(key)
  if (row) put(ledger, source, row)
}

function forget({ raw }: Ledger, rowno: number): void {
  prepared<[number]>(raw, 'DELETE FROM search_text WHERE rowid = ?').run(rowno)
  prepared<[number]>(raw, 'DELETE FROM search_entry WHERE rowno = ?').run(rowno)
}

function put({ raw }: Ledger, source: Source, row: SourceRow): void {
  const detail = [source.words(row.label), row.detail ?? ''].filter((part) => part !== '').join(' · ')
  const { lastInsertRowid } = prepared(raw, 'INSERT INTO search_entry (kind, record_id, case_id, tab, title, detail, roles) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    source.kind, row.id, row.case_id, source.tab, row.title.slice(0, TITLE_LENGTH), detail.slice(0, DETAIL_LENGTH), row.roles ?? null,
  )
  const terms = searchTerms({ names: row.name === null ? [] : [readName(row.name)], numbers: lines(row.numbers), tails: lines(row.tails), texts: lines(row.texts) })
  prepared(raw, 'INSERT INTO search_text (rowid, terms) VALUES (?, ?)').run(lastInsertRowid, [kindMark(source.kind), ...lines(row.roles ?? null).map(roleMark), terms].join(' '))
}

function lines(joined: string | null): string[] {
  return (joined ?? '').split('\n').filter((line) => line !== '')
}
