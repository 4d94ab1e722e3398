import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { PackageRunRow, PackageTaken } from '../../../../shared/api/packages.ts'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { idField, instantField } from '../../../../shared/model/fields.ts'
import { type Id, isId } from '../../../../shared/model/id.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { packageRun } from '../../database/package-schema.ts'
import { staff } from '../../database/schema.ts'
import type { Ledger } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { perform } from '../../kernel/perform.ts'
import type { Work } from '../../kernel/work.ts'
import { prepared } from '../../kernel/prepared.ts'
import { guardScope } from '../../kernel/scope.ts'
import type { PackedName } from './collect.ts'
import { endPackageSession, fieldName, packageSessionOf, type PackageSession } from './package-session.ts'
import { recordWords } from './record-words.ts'
import { type ComparedRecord, comparePackage } from './review-package.ts'
import { takeBytes } from './take-bytes.ts'
import { addRecord, changeRecord } from './take-record.ts'

const staffId = idField<'staff'>()

/**
 * Takes a package over in one transaction: new records come in, fields that only the other side changed are taken, fields that
 * both changed go by what was decided. What is older than this ledger's own stays as it is.
 * @throws ApiFailure package-gone, package-undecided while a conflict has no decision, package-overtaken when what was decided about was changed here since, package-unit while cases of an unknown unit have none here
 */
export async function takePackage(ledger: Ledger, input: ParsedOf<'packages.take'>): Promise<PackageTaken> {
  const session = packageSessionOf(ledger, input.sessionId)
  const known = comparePackage(ledger, session)
  await takeBytes(ledger, session, known.identities)
  const summary = `接收案件数据包：${session.organisation} ${session.person}`
  const taken = perform(ledger, { command: 'packages.take', commandId: input.commandId, summary }, (work) => {
    // Compared again: another call may have been served while the bytes came in.
    const { records, blocked, identities } = comparePackage(ledger, session)
    guardScope(ledger, records.map(({ record }) => record.caseId))
    const arrived = records.filter(({ record }) => !blocked.has(record.caseId ?? '') && hasItsBytes(ledger, record))
    const wanted = arrived.filter(({ record }) => hasItsFile(ledger, record, arrived))
    return takeRecords(work, session, { wanted, unknown: identities.unknown, input })
  })
  endPackageSession(ledger)
  return taken
}

/** A file's record without its bytes (the package was written without files) is of no use. */
function hasItsBytes({ raw }: Ledger, { table, state }: ComparedRecord['record']): boolean {
  const contentId = state.facts['contentId']
  if (table !== 'attachment') return true
  return typeof contentId === 'string' && prepared<[Buffer], { n: 1 }>(raw, 'SELECT 1 AS n FROM attachment_content WHERE id = ? AND sha256 IS NOT NULL').get(idToBytes(idField<string>().parse(contentId))) !== undefined
}

/** A write-off's material says that a file proves it: where the file stayed behind, the material is missing here, too. */
function hasItsFile({ raw }: Ledger, { table, state }: ComparedRecord['record'], arrived: readonly ComparedRecord[]): boolean {
  const fileId = table === 'write_off_material' ? state.facts['attachmentId'] : null
  if (!isId(fileId)) return true
  return arrived.some(({ record }) => record.table === 'attachment' && record.id === fileId) || prepared<[Buffer], { n: 1 }>(raw, 'SELECT 1 AS n FROM attachment WHERE id = ?').get(idToBytes(fileId)) !== undefined
}

interface Taking {
  readonly wanted: readonly ComparedRecord[]
  readonly unknown: readonly PackedName[]
  readonly input: ParsedOf<'packages.take'>
}

function takeRecords(work: Work, session: PackageSession, { wanted, unknown, input }: Taking): PackageTaken {
  const theirs = new Map(input.decisions.map(({ recordId, key, take }) => [fieldName(recordId, key), take]))
  refuseUndecided(wanted, theirs)
  refuseOvertaken(wanted, session)
  // The records name each other in circles (a party his preferred address, the address its party): all stand at the end.
  work.ledger.raw.pragma('defer_foreign_keys = ON')
  const unitId = placeNames(work, unknown, input.unitId)
  const counts = { cases: new Set(wanted.flatMap(({ record }) => record.caseId ?? [])).size, added: 0, changed: 0, skipped: new Array<string>() }
  for (const one of wanted) {
    const placed = inUnit(one, unknown, unitId)
    if (placed.standing === 'new') {
      if (addRecord(work, placed)) counts.added += 1
      else counts.skipped.push(recordWords(one.record.table, one.record.state))
      if (one.record.table === 'document') takePaper(work, session, one.record.id)
    } else if (changeRecord(work, placed, (recordId, key) => theirs.get(fieldName(recordId, key)) === 'theirs')) counts.changed += 1
    rememberShared(work, placed, session.header.packedAt)
  }
  recordRun(work, session, counts)
  return counts
}

function refuseUndecided(wanted: readonly ComparedRecord[], decisions: ReadonlyMap<string, unknown>): void {
  const undecided = wanted.flatMap(({ record, conflicts }) => conflicts.filter(({ key }) => !decisions.has(fieldName(record.id, key))))
  if (undecided.length > 0) throw new ApiFailure('package-undecided', { details: { undecided: undecided.length } })
}

/** Who decided saw what this ledger had then: what was changed since would be overwritten unseen. @throws ApiFailure package-overtaken */
function refuseOvertaken(wanted: readonly ComparedRecord[], { shown }: PackageSession): void {
  const overtaken = wanted.flatMap(({ record, conflicts }) => conflicts.filter(({ key, mine }) => shown.get(fieldName(record.id, key)) !== mine))
  if (overtaken.length > 0) throw new ApiFailure('package-overtaken', { details: { fields: overtaken.length } })
}

/** Colleagues that are unknown here become names without an account; cases of unknown units need one of this ledger. @throws ApiFailure package-unit */
function placeNames(work: Work, unknown: readonly PackedName[], unitId: Id<'unit'> | null): Id<'unit'> | null {
  if (unitId === null && unknown.some(({ kind }) => kind === 'unit')) throw new ApiFailure('package-unit')
  for (const { kind, id, name } of unknown) {
    if (kind === 'staff') work.insert(staff, staffId.parse(id), { unitId: null, name, role: 'case-manager', phone: null, slotId: null })
  }
  return unitId
}

/** The record with the chosen unit in the place of those that this ledger has not. */
function inUnit(one: ComparedRecord, unknown: readonly PackedName[], unitId: Id<'unit'> | null): ComparedRecord {
  const foreign = new Set(unknown.filter(({ kind }) => kind === 'unit').map(({ id }) => id))
  const given = one.record.state.facts['unitId']
  if (typeof given !== 'string' || !foreign.has(given)) return one
  return { ...one, record: { ...one.record, state: { ...one.record.state, facts: { ...one.record.state.facts, unitId } } } }
}

function takePaper({ ledger }: Work, { db }: PackageSession, documentId: Id): void {
  const paper = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM paper WHERE document_id = ?').get(documentId)
  if (paper) prepared(ledger.raw, 'INSERT OR IGNORE INTO document_file (document_id, bytes) VALUES (?, ?)').run(idToBytes(documentId), paper.bytes)
}

/** What the other side said is from now on what both had. */
function rememberShared({ ledger, now }: Work, { record }: ComparedRecord, packedAt: number): void {
  prepared(
    ledger.raw,
    `INSERT INTO shared_version (record_table, record_id, facts_json, packed_at, taken_at, their_base_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (record_table, record_id) DO UPDATE SET facts_json = excluded.facts_json, packed_at = excluded.packed_at, taken_at = excluded.taken_at, their_base_at = excluded.their_base_at
      WHERE excluded.packed_at >= packed_at`,
  ).run(record.table, idToBytes(record.id), JSON.stringify(record.state), packedAt, now, record.base?.packedAt ?? null)
}

function recordRun(work: Work, { header, organisation, person }: PackageSession, counts: PackageTaken): void {
  work.insert(packageRun, newId<'package-run'>(), {
    packageId: header.id,
    ledgerId: header.ledgerId,
    sender: `${organisation} ${person}`,
    publicKey: Buffer.from(header.publicKey, 'base64'),
    packedAt: instantField.parse(header.packedAt),
    counts: JSON.stringify({ ...counts, skipped: counts.skipped.slice(0, 20) }),
  })
}

const countsSchema = z.object({ cases: z.number(), added: z.number(), changed: z.number(), skipped: z.array(z.string()) })
const LISTED_RUNS = 100

/** Packages that were taken over, newest first. */
export function listPackageRuns({ db }: Ledger): PackageRunRow[] {
  const rows = db.select({ run: packageRun, personName: staff.name }).from(packageRun).leftJoin(staff, eq(staff.id, packageRun.createdBy)).orderBy(desc(packageRun.createdAt)).limit(LISTED_RUNS).all()
  return rows.map(({ run, personName }) => ({ id: run.id, at: run.createdAt, sender: run.sender, packedAt: run.packedAt, personName: personName ?? '', taken: countsSchema.parse(JSON.parse(run.counts)) }))
}
