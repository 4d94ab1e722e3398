import { z } from 'zod'
import type { GonePage, GoneRow, SheetKind } from '../../../../shared/api/imports.ts'
import { sheetKinds } from '../../../../shared/api/imports.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import { caseSight } from '../../kernel/scope.ts'
import { KEY_MARK } from './sheet-kinds.ts'

/**
 * A ledger of records (loans, suits, measures …) comes again and again as a whole list. What the former list of the same layout named and the
 * newer one does not is told, and nothing is changed by it: it may be paid off, sold, written off, or left out by mistake.
 */

/** Record key → the words by which the row is known. */
export type ListedRows = ReadonlyMap<string, string>

export interface FormerList {
  readonly importId: Id<'import'>
  readonly fileName: string
  readonly at: Instant
  readonly rows: ListedRows
}

/** What a newer list leaves out of the former one. */
export interface GoneList {
  readonly former: Pick<FormerList, 'importId' | 'fileName' | 'at'>
  readonly rows: ListedRows
}

const storedRows = z.array(z.tuple([z.string(), z.string()]))

function readRows(json: string): ListedRows {
  return new Map(storedRows.parse(JSON.parse(json)))
}

function writtenRows(rows: ListedRows): string {
  return JSON.stringify([...rows])
}

interface FormerColumns {
  readonly id: Buffer
  readonly file_name: string
  readonly committed_at: Instant
  readonly listed_json: string
}

/** The sheets of a layout that were written together last, as one list: branches keep one sheet a year or a sub-branch. */
const FORMER = `SELECT r.id, r.file_name, r.committed_at, l.listed_json FROM import_list l JOIN import_run r ON r.id = l.import_id
  WHERE l.fingerprint = :layout AND l.listed_json IS NOT NULL AND r.state = 'committed'
    AND r.committed_at = (SELECT max(o.committed_at) FROM import_list k JOIN import_run o ON o.id = k.import_id WHERE k.fingerprint = :layout AND k.listed_json IS NOT NULL AND o.state = 'committed')
  ORDER BY r.id`

/** The list of a layout that was imported last and not undone, or null when this is the first. */
export function formerList({ raw }: Ledger, fingerprint: string): FormerList | null {
  const sheets = prepared<[{ layout: string }], FormerColumns>(raw, FORMER).all({ layout: fingerprint })
  const [first] = sheets
  if (!first) return null
  const rows = new Map(sheets.flatMap(({ listed_json: json }) => [...readRows(json)]))
  return { importId: idFromBytes<'import'>(first.id), fileName: first.file_name, at: first.committed_at, rows }
}

/** One sheet of the import in hand. */
export interface ListInHand {
  readonly sheetKey: string
  readonly kind: SheetKind
  readonly fingerprint: string
  readonly listed: ListedRows
}

/**
 * What is gone, by the sheet that it is told at: the first of its layout. Rows of households that the person does not see are nobody's news to him.
 * A layout that was never imported before has no entry.
 */
export function goneLists(ledger: Ledger, sheets: readonly ListInHand[]): ReadonlyMap<string, GoneList> {
  const sees = caseSight(ledger)
  const found = new Map<string, GoneList>()
  for (const [fingerprint, group] of Map.groupBy(sheets, (sheet) => sheet.fingerprint)) {
    const former = formerList(ledger, fingerprint)
    const [first] = group
    if (!former || !first) continue
    const named = new Set(group.flatMap(({ listed }) => [...listed.keys()]))
    const gone = [...former.rows].filter(([key]) => !named.has(key)).filter(([key]) => isSeen(ledger, first.kind, key, sees))
    found.set(first.sheetKey, { former, rows: new Map(gone) })
  }
  return found
}

function isSeen(ledger: Ledger, kind: SheetKind, key: string, sees: (caseId: Id<'case'>) => boolean): boolean {
  const record = recordOf(ledger, kind, key)
  return record === null || sees(record.caseId)
}

interface ListedRecord {
  readonly caseId: Id<'case'>
  readonly principalFen: Fen | null
}

const LOAN = 'SELECT l.case_id, p.principal_fen FROM loan l LEFT JOIN loan_position p ON p.loan_id = l.id WHERE l.note_no = ? AND l.voided_at IS NULL'
const SUIT = 'SELECT case_id, NULL AS principal_fen FROM proceeding WHERE ledger_no = ? AND voided_at IS NULL ORDER BY id LIMIT 1'
const ASSET = 'SELECT case_id, NULL AS principal_fen FROM foreclosed_asset WHERE code = ? AND voided_at IS NULL'

const RECORDS: Partial<Record<SheetKind, string>> = { loans: LOAN, 'key-debtors': LOAN, proceedings: SUIT, parties: SUIT, preservations: SUIT, 'foreclosed-assets': ASSET }

/** The household of a listed row and what the ledger still has on it; null for a row that was never taken in. */
function recordOf({ raw }: Ledger, kind: SheetKind, key: string): ListedRecord | null {
  const sql = RECORDS[kind]
  const [first] = key.split(KEY_MARK)
  if (sql === undefined || first === undefined) return null
  const row = prepared<[string], { case_id: Buffer; principal_fen: Fen | null }>(raw, sql).get(first)
  return row ? { caseId: idFromBytes<'case'>(row.case_id), principalFen: row.principal_fen } : null
}

/** A page of what is gone, with the household that each row belongs to. */
export function gonePage(ledger: Ledger, kind: SheetKind, { former, rows }: GoneList, offset: number, limit: number): GonePage {
  const sees = caseSight(ledger)
  const page = [...rows].slice(offset, offset + limit).map(([key, title]): GoneRow => {
    const record = recordOf(ledger, kind, key)
    return { title, caseId: record && sees(record.caseId) ? record.caseId : null, principalFen: record?.principalFen ?? null }
  })
  return { fileName: former.fileName, at: former.at, total: rows.size, rows: page }
}

/** Keeps what a list named and what was gone from the former one; payments, costs and contacts name no records and are no list. Part of the commit. */
export function keepList({ raw }: Ledger, importId: Id<'import'>, { fingerprint, listed }: Pick<ListInHand, 'fingerprint' | 'listed'>, gone: GoneList | undefined): void {
  if (listed.size === 0) return
  prepared<[Buffer, string, string, Buffer | null, string]>(raw, 'INSERT INTO import_list (import_id, fingerprint, listed_json, former_id, gone_json) VALUES (?, ?, ?, ?, ?)').run(
    idToBytes(importId),
    fingerprint,
    writtenRows(listed),
    gone ? idToBytes(gone.former.importId) : null,
    writtenRows(gone?.rows ?? new Map()),
  )
}

/** Only the newest list of a layout is compared with, and the one before it when that is undone: older ones let go of what they named. */
export function forgetOldLists({ raw }: Ledger, fingerprint: string): void {
  prepared<[{ layout: string }]>(
    raw,
    `UPDATE import_list SET listed_json = NULL WHERE fingerprint = :layout AND listed_json IS NOT NULL AND import_id IN (
       SELECT id FROM import_run WHERE committed_at NOT IN (
         SELECT DISTINCT r.committed_at FROM import_list l JOIN import_run r ON r.id = l.import_id WHERE l.fingerprint = :layout AND r.state = 'committed' ORDER BY 1 DESC LIMIT 2))`,
  ).run({ layout: fingerprint })
}

interface GoneColumns {
  readonly kind: string
  readonly gone_json: string
  readonly former_id: Buffer
  readonly file_name: string
  readonly committed_at: Instant
}

/** What was gone when an import was written, as told then; null where there was no former list. */
export function goneOfImport(ledger: Ledger, importId: Id<'import'>): { readonly kind: SheetKind; readonly gone: GoneList } | null {
  const row = prepared<[Buffer], GoneColumns>(
    ledger.raw,
    'SELECT r.kind, l.gone_json, l.former_id, f.file_name, f.committed_at FROM import_list l JOIN import_run r ON r.id = l.import_id JOIN import_run f ON f.id = l.former_id WHERE l.import_id = ?',
  ).get(idToBytes(importId))
  if (!row) return null
  const former = { importId: idFromBytes<'import'>(row.former_id), fileName: row.file_name, at: row.committed_at }
  return { kind: sheetKinds.find((kind) => kind === row.kind) ?? 'loans', gone: { former, rows: readRows(row.gone_json) } }
}
