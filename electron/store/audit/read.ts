import { z } from 'zod'
import type { ActSort, AuditRow, LogRow } from '../../../shared/api/audit.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { dayEnd, dayStart } from '../kernel/local-day.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { lineQuery } from '../search/terms.ts'
import { type ChangedFacts, fieldChanges } from './field-changes.ts'
import { type NameOf, namesIn } from './record-names.ts'
import { type ImportOfCase, importsOfCase, recordsOfCase } from './imports-of-case.ts'

const changesSchema = z.array(
  z.object({
    table: z.string(),
    id: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  }),
)

interface EntryRow {
  readonly sequence: number
  readonly at: Instant
  readonly command: string
  readonly summary: string
  readonly changes_json: string
  readonly person_name: string | null
}

const ENTRY = 'a.sequence, a.at, a.command, a.summary, a.changes_json, s.name AS person_name'
const FROM = 'audit_entry a LEFT JOIN staff s ON s.id = a.staff_id'

function auditRow(entry: EntryRow, summary: string, of: (change: ChangedFacts) => boolean, nameOf: NameOf): AuditRow {
  return {
    sequence: entry.sequence,
    at: entry.at,
    personName: entry.person_name ?? '（已移除的人员）',
    summary,
    changes: changesSchema.parse(JSON.parse(entry.changes_json)).filter(of).flatMap((change) => fieldChanges(change, nameOf)).map(({ label, before, after }) => ({ label, before, after })),
  }
}

const everyChange = (): boolean => true

/** Log of a case, newest first, in the words of the interface; what imports brought or changed in it stands among the rest. */
export function auditOfCase(ledger: Ledger, { caseId, before, limit }: ParsedOf<'audit.ofCase'>): AuditRow[] {
  const imports = importsOfCase(ledger, caseId)
  const rows = prepared<[Buffer, string, number, number], EntryRow>(
    ledger.raw,
    // an OR of the two would read the whole log
    `SELECT ${ENTRY} FROM ${FROM} WHERE a.sequence IN (SELECT sequence FROM audit_entry WHERE case_id = ? UNION SELECT value FROM json_each(?)) AND a.sequence < ?
     ORDER BY a.sequence DESC LIMIT ?`,
  ).all(idToBytes(caseId), JSON.stringify([...imports.keys()]), before ?? NEWEST, limit)
  const records = imports.size === 0 ? null : recordsOfCase(ledger, caseId)
  const nameOf = namesIn(ledger)
  return rows.map((entry) => {
    const imported = imports.get(entry.sequence)
    return imported ? auditRow(entry, importSummary(entry.command, imported), ({ id }) => records?.has(id) === true, nameOf) : auditRow(entry, entry.summary, everyChange, nameOf)
  })
}

/** What an import did to this household, not to the sheet. */
function importSummary(command: string, { fileNames, openedCase }: ImportOfCase): string {
  const files = [...fileNames].map((name) => `《${name}》`).join('')
  if (command === 'imports.undo') return `撤销导入${files}`
  return openedCase ? `由导入${files}建立` : `由导入${files}补充或更新`
}

/** Above every sequence: a page without a predecessor begins with the newest entry. */
const NEWEST = Number.MAX_SAFE_INTEGER

/**
 * The history of one record, newest first: who changed what in it. Entries of imports tell of their part in it alone. A party or a thing belongs to
 * the whole file: what was done to it in households of other units is left out, as everywhere.
 */
export function auditOfRecord(ledger: Ledger, { recordId, before, limit }: ParsedOf<'audit.ofRecord'>): AuditRow[] {
  const inScope = unitClause(ledger, 'f.unit_id')
  const nameOf = namesIn(ledger)
  return prepared<(Buffer | object)[], EntryRow>(
    ledger.raw,
    `SELECT ${ENTRY} FROM ${FROM} LEFT JOIN case_file f ON f.id = a.case_id
      WHERE a.sequence < @before AND (a.case_id IS NULL OR ${inScope?.sql ?? '1'}) AND (a.sequence IN (SELECT sequence FROM audit_record WHERE record_id = @record)
        OR a.sequence IN (SELECT i.sequence FROM import_change c JOIN import_run r ON r.id = c.import_id
             JOIN audit_entry i ON i.at IN (r.committed_at, r.undone_at) AND i.command IN ('imports.commit', 'imports.undo') WHERE c.record_id = @record))
      ORDER BY a.sequence DESC LIMIT @limit`,
  )
    .all(...(inScope?.parameters ?? []), { record: idToBytes(recordId), before: before ?? NEWEST, limit })
    .map((entry) => auditRow(entry, entry.summary, ({ id }) => id === recordId, nameOf))
}

/** Commands of each sort; what no other sort claims is a record that was made, changed or voided. */
const sortPatterns: Record<Exclude<ActSort, 'record'>, readonly string[]> = {
  reveal: ['%.reveal%'],
  exchange: ['imports.%', '%.export%', 'documents.%', '%.saveCopy', '%.saveAgain'],
  review: ['review.%'],
  access: ['vault.%', 'organisation.%', 'backups.%', 'people.%'],
}

interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number | Buffer)[]
}

/** Each command that the log has ever named, once; the index is left from name to name. */
const COMMANDS = `WITH RECURSIVE named(command) AS (
    SELECT min(command) FROM audit_entry UNION ALL SELECT (SELECT min(command) FROM audit_entry WHERE command > named.command) FROM named WHERE named.command IS NOT NULL)
  SELECT command FROM named WHERE command IS NOT NULL`

/** Records fill the log, so that they are met soon on the way back through it; every other sort is rare and found by its commands. */
function sortCondition({ raw }: Ledger, sort: ActSort): Condition {
  if (sort === 'record') {
    const patterns = Object.values(sortPatterns).flat()
    return { sql: patterns.map(() => 'a.command NOT LIKE ?').join(' AND '), parameters: patterns }
  }
  const patterns = sortPatterns[sort]
  const like = patterns.map(() => 'command LIKE ?').join(' OR ')
  const commands = prepared<string[], { command: string }>(raw, `SELECT command FROM (${COMMANDS}) WHERE ${like}`).all(...patterns).map(({ command }) => command)
  return { sql: 'a.sequence IN (SELECT sequence FROM audit_entry INDEXED BY audit_command WHERE command IN (SELECT value FROM json_each(?)))', parameters: [JSON.stringify(commands)] }
}

/** The log is in the order of its days but for a clock that was set back: the days bound the walk, and each entry's own time decides. */
function dayCondition({ raw }: Ledger, from: IsoDate | null, to: IsoDate | null): Condition[] {
  if (from === null && to === null) return []
  const [start, end] = [from === null ? 0 : dayStart(from), to === null ? Number.MAX_SAFE_INTEGER : dayEnd(to)]
  const bounds = prepared<[number, number], { first: number | null; last: number | null }>(
    raw,
    'SELECT min(sequence) AS first, max(sequence) AS last FROM audit_entry INDEXED BY audit_at WHERE at >= ? AND at < ?',
  ).get(start, end)
  return [{ sql: 'a.sequence BETWEEN ? AND ? AND +a.at >= ? AND +a.at < ?', parameters: [bounds?.first ?? 0, bounds?.last ?? 0, start, end] }]
}

interface Words {
  /** What the walk begins with: the log itself, or the lines that the words find, newest first either way. */
  readonly from: string
  readonly order: string
  readonly conditions: readonly Condition[]
}

/** Lines with the words in them. Their terms find a few too many (blanks and signs are none): the line itself decides. */
function wordsCondition(text: string): Words {
  const typed = text.trim()
  const query = lineQuery(typed)
  const contains = typed === '' ? [] : [{ sql: 'instr(a.summary, ?) > 0', parameters: [typed] }]
  if (query === null) return { from: '', order: 'a.sequence', conditions: contains }
  return {
    from: 'audit_text x CROSS JOIN ',
    order: 'x.rowid',
    conditions: [{ sql: 'x.audit_text MATCH ? AND a.sequence = x.rowid', parameters: [query] }, ...contains],
  }
}

interface LogEntryRow extends EntryRow {
  readonly case_id: Buffer | null
  readonly borrower_name: string | null
}

/** The log of the whole ledger, newest first, narrowed by person, days, sort of act and words. Of households of other units nothing is shown. */
export function auditList(ledger: Ledger, input: ParsedOf<'audit.list'>): LogRow[] {
  const inScope = unitClause(ledger, 'f.unit_id')
  const words = wordsCondition(input.text)
  const nameOf = namesIn(ledger)
  const conditions: Condition[] = [
    { sql: `${words.order} < ?`, parameters: [input.before ?? NEWEST] },
    ...(input.staffId === null ? [] : [{ sql: 'a.staff_id = ?', parameters: [idToBytes(input.staffId)] }]),
    ...dayCondition(ledger, input.from, input.to),
    ...(input.sort === null ? [] : [sortCondition(ledger, input.sort)]),
    ...words.conditions,
    ...(inScope === null ? [] : [{ sql: `(a.case_id IS NULL OR ${inScope.sql})`, parameters: inScope.parameters }]),
  ]
  return prepared<(string | number | Buffer)[], LogEntryRow>(
    ledger.raw,
    `SELECT ${ENTRY}, a.case_id, p.name AS borrower_name FROM ${words.from}${FROM} LEFT JOIN case_file f ON f.id = a.case_id LEFT JOIN party p ON p.id = f.borrower_id
      WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY ${words.order} DESC LIMIT ?`,
  )
    .all(...conditions.flatMap(({ parameters }) => parameters), input.limit)
    .map((entry) => ({ ...auditRow(entry, entry.summary, shownChange(entry), nameOf), caseId: caseIdOf(entry), borrowerName: entry.borrower_name }))
}

/** An import's changes fill pages: its summary says how many, each household's own log says which. */
function shownChange({ command }: EntryRow): () => boolean {
  return () => !command.startsWith('imports.')
}

function caseIdOf({ case_id }: LogEntryRow): Id<'case'> | null {
  return case_id === null ? null : idFromBytes<'case'>(case_id)
}
