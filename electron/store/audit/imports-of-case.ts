import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Tables whose records belong to one case and name it. */
const ofCase = [
  'loan', 'ledger_entry', 'guarantee', 'collateral', 'proceeding', 'judgment', 'enforcement', 'cost', 'preservation_order', 'preservation_item', 'preservation_period', 'contact',
]

/** Every record that a case's log tells of: its own, and the people on it. */
const RECORDS = [
  'SELECT id, import_id FROM case_file WHERE id = @case',
  'SELECT p.id, p.import_id FROM party p JOIN case_file f ON f.borrower_id = p.id WHERE f.id = @case',
  'SELECT p.id, p.import_id FROM party p JOIN guarantee g ON g.guarantor_id = p.id WHERE g.case_id = @case',
  ...ofCase.map((table) => `SELECT id, import_id FROM ${table} WHERE case_id = @case`),
].join(' UNION ')

/** The imports that made or changed records of a case, by `record`. */
const MADE = 'SELECT import_id FROM record WHERE import_id IS NOT NULL UNION SELECT c.import_id FROM import_change c JOIN record ON record.id = c.record_id'

/** The same as a statement of its own, for those who ask which runs have to do with the case `@case`. */
export const IMPORTS_OF_CASE = `WITH record AS (${RECORDS}) ${MADE}`

/** The entries of the imports (made by whole sheets, so that they name no case) that made or changed records of a case, and of their undoing. */
const ENTRIES = `
  WITH record AS (${RECORDS}),
  made AS (${MADE})
  SELECT a.sequence, r.file_name, EXISTS (SELECT 1 FROM case_file f WHERE f.id = @case AND f.import_id = r.id) AS opened_case
  FROM made JOIN import_run r ON r.id = made.import_id
  JOIN audit_entry a ON a.at IN (r.committed_at, r.undone_at) AND a.command IN ('imports.commit', 'imports.undo')`

/** What an import meant for one case, by the sequence of its audit entry. */
export interface ImportOfCase {
  readonly fileNames: ReadonlySet<string>
  /** True when the case itself came with it. */
  readonly openedCase: boolean
}

interface EntryRow {
  readonly sequence: number
  readonly file_name: string
  readonly opened_case: 0 | 1
}

interface CaseKey {
  readonly case: Buffer
}

export function importsOfCase({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): ReadonlyMap<number, ImportOfCase> {
  const rows = prepared<[CaseKey], EntryRow>(raw, ENTRIES).all({ case: idToBytes(caseId) })
  const bySequence = Map.groupBy(rows, ({ sequence }) => sequence)
  return new Map(
    [...bySequence].map(([sequence, runs]) => [
      sequence,
      { fileNames: new Set(runs.map((run) => run.file_name)), openedCase: runs.some((run) => run.opened_case === 1) },
    ]),
  )
}

/** The records of a case and the people on it: an import's entry tells of many more. */
export function recordsOfCase({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): ReadonlySet<string> {
  const rows = prepared<[CaseKey], { id: Buffer }>(raw, RECORDS).all({ case: idToBytes(caseId) })
  return new Set(rows.map(({ id }) => idFromBytes(id)))
}
