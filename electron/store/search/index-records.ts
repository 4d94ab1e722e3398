import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { partyIdsOfCase } from '../parties/parties.ts'
import type { Source, SourceRow } from './source.ts'
import { sources } from './sources.ts'
import { readName } from './read-name.ts'
import { searchTerms } from './terms.ts'

/** Keeps what can be found in step with the record: after each command what it changed, after an import whole cases. */

/** A record that a command changed, by its table. */
export interface ChangedRecord {
  readonly table: string
  readonly id: Id
  /** Facts that it had before and has no longer; absent or null where it is new. */
  readonly before?: Readonly<Record<string, unknown>> | null
}

/** The letter that every term of a kind begins with, so that a look-up of one kind meets no other. */
const kindLetters: Readonly<Record<Source['kind'], string>> = { party: 'p', proceeding: 'l', property: 'a', contact: 'c', paper: 'd', file: 'f', note: 'n' }

/** What the terms of a kind begin with. */
export const termsOf = (kind: Source['kind']): string => kindLetters[kind]
/** The term of a part that a party plays in some household. */
export const roleMark = (role: string): string => `${termsOf('party')}_role${role}`
/** The term of the unit whose case an entry belongs to: who sees one unit alone is not kept waiting for all others. */
export const unitMark = (kind: Source['kind'], unitId: Id<'unit'>): string => `${termsOf(kind)}_unit${unitId.slice(UNIT_TAIL)}`
/** The random end of the id, which tells units apart; the case itself has the last word on who sees it. */
const UNIT_TAIL = -12

const [TITLE_LENGTH, DETAIL_LENGTH] = [300, 300]

/** Builds the entries of changed records anew. */
export function indexRecords(ledger: Ledger, changed: readonly ChangedRecord[]): void {
  const seen = new Set<string>()
  for (const { table, id, before } of changed) {
    if (seen.has(id)) continue
    seen.add(id)
    // every entry of a case names the unit that it belongs to
    if (table === 'case_file' && before?.['unitId'] !== undefined) indexCase(ledger, idFromBytes<'case'>(idToBytes(id)))
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

function put(ledger: Ledger, source: Source, row: SourceRow): void {
  const { lastInsertRowid } = prepared(ledger.raw, 'INSERT INTO search_entry (kind, record_id, case_id, tab, title, detail, roles) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    source.kind, row.id, row.case_id, source.tab, titleOf(row), detailOf(source, row), row.roles ?? null,
  )
  putTerms(ledger, source, row, lastInsertRowid)
}

const titleOf = ({ title }: SourceRow): string => title.slice(0, TITLE_LENGTH)

function detailOf({ words }: Source, { label, detail }: SourceRow): string {
  return [words(label), detail ?? ''].filter((part) => part !== '').join(' · ').slice(0, DETAIL_LENGTH)
}

function putTerms(ledger: Ledger, { kind, body }: Source, row: SourceRow, rowno: number | bigint): void {
  const texts = [...lines(row.texts), ...lines(body?.(ledger, row.id) ?? null)]
  const terms = searchTerms({ names: row.name === null ? [] : [readName(row.name)], numbers: lines(row.numbers), tails: lines(row.tails), texts }, termsOf(kind))
  const marks = [...lines(row.roles ?? null).map(roleMark), ...unitsOf(ledger, row.case_id).map((unitId) => unitMark(kind, unitId))]
  prepared(ledger.raw, 'INSERT INTO search_text (rowid, terms) VALUES (?, ?)').run(rowno, [...marks, terms].join(' '))
}

function unitsOf({ raw }: Ledger, caseId: Buffer | null): Id<'unit'>[] {
  if (caseId === null) return []
  return prepared<[Buffer], { unit_id: Buffer }>(raw, 'SELECT unit_id FROM case_file WHERE id = ?').all(caseId).map(({ unit_id }) => idFromBytes<'unit'>(unit_id))
}

/** Writes anew what an entry shows, and the terms that it stands without; an entry whose record is gone goes, too. */
export function indexEntry(ledger: Ledger, rowno: number): void {
  const entry = prepared<[number], { kind: Source['kind']; record_id: Buffer }>(ledger.raw, 'SELECT kind, record_id FROM search_entry WHERE rowno = ?').get(rowno)
  if (!entry) return
  for (const source of sources.filter(({ kind }) => kind === entry.kind)) {
    const row = prepared<[Buffer], SourceRow>(ledger.raw, `${source.select} AND t.id = ?`).get(entry.record_id)
    if (!row) continue
    prepared<[string, string, number]>(ledger.raw, 'UPDATE search_entry SET title = ?, detail = ? WHERE rowno = ?').run(titleOf(row), detailOf(source, row), rowno)
    prepared<[number]>(ledger.raw, 'DELETE FROM search_text WHERE rowid = ?').run(rowno)
    return putTerms(ledger, source, row, rowno)
  }
  forget(ledger, rowno)
}

function lines(joined: string | null): string[] {
  return (joined ?? '').split('\n').filter((line) => line !== '')
}
