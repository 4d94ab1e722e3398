import { z } from 'zod'
import type { ImportRow, MoneyUnit, RowStatus, SheetKind } from '../../../../shared/api/imports.ts'
import { rowStatuses, sheetKinds } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Instant, IsoDate } from '../../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { type BroughtSums, broughtSums } from './brought-sums.ts'
import type { MatchedRow } from './row-match.ts'

export type RowCounts = Readonly<Record<RowStatus, number>>

/** One sheet of an import, as the ledger remembers it. */
export interface ImportRun {
  readonly id: Id<'import'>
  readonly fileName: string
  readonly fileHash: string
  readonly sheetName: string | null
  readonly kind: SheetKind
  readonly asOf: IsoDate | null
  readonly unit: MoneyUnit
  readonly counts: RowCounts
}

export function countRows(rows: readonly MatchedRow[]): RowCounts {
  const counts: Record<RowStatus, number> = { new: 0, changed: 0, same: 0, rejected: 0, confirm: 0, skipped: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

/** Writes the run before its records, which name it. The runs of one import share the instant at which it was committed. */
export function insertRun(ledger: Ledger, run: ImportRun, at: Instant, brought: BroughtSums): void {
  ledger.raw
    .prepare(
      `INSERT INTO import_run (id, file_name, file_hash, sheet_name, kind, as_of, unit, state, counts, created_at, created_by, committed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'committed', ?, ?, ?, ?)`,
    )
    .run(idToBytes(run.id), run.fileName.slice(0, 300), run.fileHash, run.sheetName?.slice(0, 100) ?? null, run.kind, run.asOf, run.unit, JSON.stringify({ ...run.counts, brought }), at, idToBytes(ledger.person.id), at)
}

interface RunColumns {
  readonly id: Buffer
  readonly file_name: string
  readonly sheet_name: string | null
  readonly kind: string
  readonly state: string
  readonly counts: string | null
  readonly committed_at: Instant
  readonly by_name: string | null
  readonly together_json: string
  readonly gone: number | null
}

const RUNS = `SELECT r.id, r.file_name, r.sheet_name, r.kind, r.state, r.counts, r.committed_at, s.name AS by_name,
    (SELECT json_group_array(coalesce(o.sheet_name, o.file_name)) FROM import_run o WHERE o.committed_at = r.committed_at AND o.id <> r.id) AS together_json,
    (SELECT json_array_length(gone_json) FROM import_list WHERE import_id = r.id AND former_id IS NOT NULL) AS gone
  FROM import_run r LEFT JOIN staff s ON s.id = r.created_by`

function importRow(row: RunColumns): ImportRow {
  return {
    importId: idFromBytes<'import'>(row.id),
    fileName: row.file_name,
    sheetName: row.sheet_name,
    kind: sheetKinds.find((kind) => kind === row.kind) ?? 'loans',
    at: row.committed_at,
    byName: row.by_name ?? '',
    state: row.state === 'undone' ? 'undone' : 'committed',
    togetherWith: z.array(z.string()).parse(JSON.parse(row.together_json)),
    counts: storedCounts(row.counts),
    gone: row.gone,
  }
}

function storedCounts(text: string | null): RowCounts {
  const stored: unknown = text === null ? {} : JSON.parse(text)
  const known = new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : [])
  const count = (status: RowStatus): number => Number(known.get(status) ?? 0)
  const [fresh, changed, same, rejected, confirm, skipped] = rowStatuses.map(count)
  return { new: fresh ?? 0, changed: changed ?? 0, same: same ?? 0, rejected: rejected ?? 0, confirm: confirm ?? 0, skipped: skipped ?? 0 }
}

/** What a sheet brought; nothing for one that was imported before this was kept. */
export function broughtBy({ raw }: Pick<Ledger, 'raw'>, importId: Id<'import'>): BroughtSums {
  const counts = raw.prepare<[Buffer], { counts: string | null }>('SELECT counts FROM import_run WHERE id = ?').get(idToBytes(importId))?.counts ?? '{}'
  return z.object({ brought: broughtSums.default({}) }).parse(JSON.parse(counts)).brought
}

const SHOWN_RUNS = 200

/** Imports that were committed, newest first, undone ones included. */
export function importHistory(ledger: Ledger): ImportRow[] {
  return ledger.raw.prepare<[number], RunColumns>(`${RUNS} ORDER BY r.committed_at DESC, r.id DESC LIMIT ?`).all(SHOWN_RUNS).map(importRow)
}

export function importRun(ledger: Ledger, importId: Id<'import'>): ImportRow | null {
  const row = ledger.raw.prepare<[Buffer], RunColumns>(`${RUNS} WHERE r.id = ?`).get(idToBytes(importId))
  return row ? importRow(row) : null
}
