import { type PackageCase, type PackageConflict, type PackageField, type PackageReview, type PackageStanding } from '../../../../shared/api/packages.ts'
import { idField, instantField } from '../../../../shared/model/fields.ts'
import { type Id, isId } from '../../../../shared/model/id.ts'
import { fieldChanges } from '../../audit/field-changes.ts'
import { type NameOf, namesIn } from '../../audit/record-names.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import type { LedgerHome } from '../../vault/ledger-home.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import { sharedVersionOf } from './collect.ts'
import { type Compared, compareRecord, type FieldConflict } from './compare.ts'
import { type IdentityMap, identityMap, translated } from './identity-map.ts'
import { fieldName, type PackageSession } from './package-session.ts'
import { type PackedRecord, readState, type RecordState, type TakenVersion } from './packed-record.ts'
import { recordWords } from './record-words.ts'
import { fingerprint, signingKeyOf } from './signing.ts'

const caseId = idField<'case'>()

/** A record of the package beside this ledger's own. */
export interface ComparedRecord extends Compared {
  readonly record: PackedRecord & { readonly id: Id }
  readonly mine: RecordState | null
}

/** Everything of a package beside this ledger: made anew for the review and for the taking over, so that neither sees old facts. */
export interface PackageComparison {
  readonly identities: IdentityMap
  readonly records: readonly ComparedRecord[]
  /** Why a case cannot be taken over. */
  readonly blocked: ReadonlyMap<string, string>
}

export function comparePackage(ledger: Ledger, session: PackageSession): PackageComparison {
  const identities = identityMap(ledger, session)
  const records = session.records.map((packed) => compared(ledger, translated(packed, identities)))
  return { identities, records, blocked: blockedCases(ledger, records) }
}

function compared({ raw }: Ledger, record: PackedRecord & { readonly id: Id }): ComparedRecord {
  const mine = readState(raw, record.table, record.id)
  return { record, mine, ...compareRecord(mine, record.state, commonVersions(record.base, sharedVersionOf({ raw }, record.table, record.id))) }
}

/**
 * The version that both sides had last; two where packages crossed on their way, and none while nothing was exchanged. Instants are compared
 * only where one clock gave them both: what the other side took over of ours was packed on our clock, as ours was taken over on it.
 */
function commonVersions(theirs: PackedRecord['base'], mine: TakenVersion | null): readonly RecordState[] {
  if (theirs === null || mine === null) return [theirs ?? mine].flatMap((only) => only?.state ?? [])
  const hasTakenNoneSince = theirs.packedAt === mine.theirBaseAt
  if (hasTakenNoneSince) return [mine.state]
  if (mine.takenAt === null) return [theirs.packedAt >= mine.packedAt ? theirs.state : mine.state]
  return theirs.packedAt > mine.takenAt ? [theirs.state] : [theirs.state, mine.state]
}

/** Cases and loans that were entered here and there apart: two records of one thing cannot be joined by a program. */
function blockedCases({ raw }: Ledger, records: readonly ComparedRecord[]): ReadonlyMap<string, string> {
  const blocked = new Map<string, string>()
  for (const { record, standing } of records) {
    if (standing !== 'new' || record.caseId === null || record.state.facts['voidReason'] !== null) continue
    const reason = record.table === 'case_file' ? secondCase(raw, record) : record.table === 'loan' ? secondLoan(raw, record) : null
    if (reason !== null) blocked.set(record.caseId, reason)
  }
  return blocked
}

function secondCase(raw: Ledger['raw'], { state: { facts } }: PackedRecord): string | null {
  const [borrower, unit] = [facts['borrowerId'], facts['unitId']]
  if (!isId(borrower) || !isId(unit)) return null
  const found = prepared<[Buffer, Buffer], { case_no: string }>(raw, 'SELECT case_no FROM case_file WHERE borrower_id = ? AND unit_id = ? AND voided_at IS NULL').get(idToBytes(borrower), idToBytes(unit))
  return found ? `本机已为该借款人单独建户（${found.case_no}），两户不能自动并成一户。请先核对，作废其中一户后重新接收。` : null
}

function secondLoan(raw: Ledger['raw'], { state: { facts } }: PackedRecord): string | null {
  const noteNo = facts['noteNo']
  if (typeof noteNo !== 'string') return null
  const found = prepared<[string], { note_no: string }>(raw, 'SELECT note_no FROM loan WHERE note_no = ? AND voided_at IS NULL').get(noteNo)
  return found ? `本机已单独登记借据 ${found.note_no}，不能自动并成一笔。请先核对，作废其中一笔后重新接收。` : null
}

export function reviewPackage({ ledger, file }: LedgerHome, session: PackageSession): PackageReview {
  const comparison = comparePackage(ledger, session)
  const nameOf = namesIn(ledger)
  const publicKey = Buffer.from(session.header.publicKey, 'base64')
  const conflicting = comparison.records.filter(({ standing, record }) => standing === 'conflict' && !comparison.blocked.has(record.caseId ?? ''))
  for (const { record, conflicts } of conflicting) for (const { key, mine } of conflicts) session.shown.set(fieldName(record.id, key), mine)
  return {
    sessionId: session.id,
    sender: {
      organisation: session.organisation,
      person: session.person,
      packedAt: instantField.parse(session.header.packedAt),
      fingerprint: fingerprint(publicKey),
      known: isKnown(ledger, publicKey) || publicKey.equals(signingKeyOf(ledger).publicKey),
      own: session.header.ledgerId === file.ledgerId,
    },
    cases: casesIn(comparison),
    conflicts: conflicting.map((conflict) => conflictOf(conflict, nameOf)),
    unknownUnits: unknownNames(comparison, 'unit'),
    unknownStaff: unknownNames(comparison, 'staff'),
    files: session.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM content').get()?.n ?? 0,
  }
}

function isKnown({ raw }: Ledger, publicKey: Buffer): boolean {
  return prepared<[Buffer], { id: Buffer }>(raw, 'SELECT id FROM package_run WHERE public_key = ? LIMIT 1').get(publicKey) !== undefined
}

function unknownNames({ identities }: PackageComparison, kind: 'unit' | 'staff'): string[] {
  return identities.unknown.filter((name) => name.kind === kind).map(({ name }) => name)
}

function casesIn({ records, blocked }: PackageComparison): PackageCase[] {
  const byCase = Map.groupBy(records, ({ record }) => record.caseId)
  const parties = new Map(records.filter(({ record }) => record.table === 'party').map(({ record }) => [record.id, record.state.facts['name']]))
  return records.flatMap(({ record, standing }): PackageCase[] => {
    if (record.table !== 'case_file') return []
    const borrower = record.state.facts['borrowerId']
    const name = isId(borrower) ? parties.get(borrower) : undefined
    return [{
      caseId: caseId.parse(record.id),
      borrowerName: typeof name === 'string' ? name : '',
      isNew: standing === 'new',
      blocked: blocked.get(record.id) ?? null,
      counts: countsOf(byCase.get(record.id) ?? []),
    }]
  })
}

function countsOf(records: readonly ComparedRecord[]): Record<PackageStanding, number> {
  const counts: Record<PackageStanding, number> = { new: 0, theirs: 0, merged: 0, conflict: 0, mine: 0, same: 0 }
  for (const { standing } of records) counts[standing] += 1
  return counts
}

function conflictOf({ record, conflicts }: ComparedRecord, nameOf: NameOf): PackageConflict {
  return {
    recordId: record.id,
    caseId: record.caseId === null ? null : caseId.parse(record.caseId),
    title: recordWords(record.table, record.state),
    fields: conflicts.map((conflict) => fieldOf(record, conflict, nameOf)),
  }
}

/** A field in the words of the log; one that names a record which this ledger cannot call by a name says whose it is. */
function fieldOf({ table, id }: PackedRecord, { key, mine, theirs }: FieldConflict, nameOf: NameOf): PackageField {
  const [named] = fieldChanges({ table, id, before: { [key]: mine }, after: { [key]: theirs } }, nameOf)
  return {
    key,
    label: named?.label ?? '关联的记录',
    mine: named?.before ?? (mine === null ? null : '本机所关联'),
    theirs: named?.after ?? (theirs === null ? null : '对方所关联'),
  }
}
