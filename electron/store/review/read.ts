import { and, asc, count, eq, getTableName, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { FieldChange } from '../../../shared/api/audit.ts'
import type { PendingDate, Proposal, ProposedChange, ReviewCount, ReviewedCase, ReviewList, ReviewOfCase, Unconfirmed } from '../../../shared/api/review.ts'
import { type Id, isId } from '../../../shared/model/id.ts'
import { type IsoDate, isIsoDate } from '../../../shared/model/iso-date.ts'
import { mayDo } from '../../../shared/model/rights.ts'
import { worseOf } from '../../../shared/rules/worse-reading.ts'
import { fieldChanges, wordsOfFact } from '../audit/field-changes.ts'
import { namesIn } from '../audit/record-names.ts'
import { importRun } from '../database/import-schema.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import { caseFile, party, staff } from '../database/schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import type { RecordChange } from '../kernel/work.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { barredFrom } from './barred.ts'
import { readBases, readChanges } from './held-changes.ts'
import { importFacts } from './import-facts.ts'
import { colleagues } from './second-person.ts'
import { replacedFacts } from './replaced-facts.ts'
import { readingOf, sensitiveTables } from './sensitive.ts'
import { factsNow, hasMovedOn } from './standing.ts'

type ProposalRow = typeof proposal.$inferSelect
type MarkRow = typeof reviewMark.$inferSelect

const pending = eq(proposal.state, 'pending')
/** An import that was taken back leaves nothing to confirm. */
const open = and(
  isNull(reviewMark.settledAt),
  sql`NOT (${reviewMark.recordTable} = 'import_run' AND EXISTS (SELECT 1 FROM import_run r WHERE r.id = ${reviewMark.recordId} AND r.state = 'undone'))`,
)

/** Of the cases that the person sees, and of the branch as a whole. */
function inScope(ledger: Ledger, caseId: typeof proposal.caseId | typeof reviewMark.caseId): SQL | undefined {
  const units = unitsInScope(ledger, ledger.person)
  if (units === null) return undefined
  return or(isNull(caseId), inArray(caseId, ledger.db.select({ id: caseFile.id }).from(caseFile).where(inArray(caseFile.unitId, [...units]))))
}

/** 待复核, oldest first. */
export function waitingForReview(ledger: Ledger, limit: number): ReviewList {
  const proposals = and(pending, inScope(ledger, proposal.caseId))
  const marks = and(open, inScope(ledger, reviewMark.caseId))
  return {
    proposals: proposalRows(ledger, proposals, limit).map((row) => proposalView(ledger, row)),
    unconfirmed: markRows(ledger, marks, limit).map((row) => unconfirmedView(ledger, row)),
    totals: { proposals: counted(ledger, proposal, proposals), unconfirmed: counted(ledger, reviewMark, marks) },
  }
}

function counted({ db }: Ledger, table: typeof proposal | typeof reviewMark, where: SQL | undefined): number {
  return db.select({ n: count() }).from(table).where(where).get()?.n ?? 0
}

function proposalRows({ db }: Ledger, where: SQL | undefined, limit: number): ProposalRow[] {
  return db.select().from(proposal).where(where).orderBy(asc(proposal.createdAt), asc(proposal.id)).limit(limit).all()
}

function markRows({ db }: Ledger, where: SQL | undefined, limit: number): MarkRow[] {
  return db.select().from(reviewMark).where(where).orderBy(asc(reviewMark.createdAt), asc(reviewMark.id)).limit(limit).all()
}

/** The page has a place in the menu as soon as two people could check each other, or something waits from then. */
export function reviewCount(ledger: Ledger): ReviewCount {
  const { person } = ledger
  const others = colleagues(ledger)
  const pair = others.length > 0 && [person, ...others].some(({ role }) => mayDo(role, 'review'))
  if (!pair) return { forMe: 0, mine: 0, shown: counted(ledger, proposal, pending) > 0 }
  const settles = mayDo(person.role, 'approve') ? ['review', 'approve'] as const : mayDo(person.role, 'review') ? ['review'] as const : []
  const proposals = counted(ledger, proposal, and(pending, inScope(ledger, proposal.caseId), sql`${proposal.createdBy} <> ${idToBytes(person.id)}`, inArray(proposal.needs, [...settles])))
  const marks = counted(ledger, 
    reviewMark,
    and(open, inScope(ledger, reviewMark.caseId), sql`${idToBytes(person.id)} NOT IN (${reviewMark.createdBy}, ${reviewMark.updatedBy})`, inArray(reviewMark.needs, [...settles])),
  )
  return { forMe: proposals + marks, mine: counted(ledger, proposal, and(pending, eq(proposal.createdBy, person.id))), shown: true }
}

/** Households with a held change, of those that the person sees. */
export function casesWithWaiting(ledger: Ledger): readonly Id<'case'>[] {
  const rows = ledger.db.selectDistinct({ caseId: proposal.caseId }).from(proposal).where(and(pending, inScope(ledger, proposal.caseId))).all()
  return rows.flatMap(({ caseId }) => caseId ?? [])
}

/** A case has few; more than these are told apart on the page of all. */
const OF_ONE_CASE = 200

export function reviewOfCase(ledger: Ledger, caseId: Id<'case'>): ReviewOfCase {
  const rows = proposalRows(ledger, and(pending, eq(proposal.caseId, caseId)), OF_ONE_CASE)
  const marks = markRows(ledger, and(open, eq(reviewMark.caseId, caseId)), OF_ONE_CASE)
  const proposals = rows.map((row) => proposalView(ledger, row))
  return { proposals, unconfirmed: marks.map((row) => unconfirmedView(ledger, row)), byRecord: byRecord(ledger, rows, marks), dates: rows.flatMap((row) => pendingDates(ledger, row)) }
}

function byRecord(ledger: Ledger, rows: readonly ProposalRow[], marks: readonly MarkRow[]): ReviewOfCase['byRecord'] {
  const found: Record<Id, { waiting: ProposedChange[]; unconfirmed: boolean }> = {}
  const at = (id: Id) => (found[id] ??= { waiting: [], unconfirmed: false })
  for (const row of rows) {
    for (const change of readChanges(row.changesJson)) at(subjectOf(change)).waiting.push(...proposedChanges(ledger, change, row.caseId))
  }
  for (const mark of marks) at(mark.recordId).unconfirmed = true
  return found
}

/** A reversal is shown on the entry that it takes back. */
function subjectOf({ id, after }: RecordChange): Id {
  const reversed = after?.['reversesId']
  return isId(reversed) ? reversed : id
}

/** A repayment that a pending reversal takes back. */
export interface PendingReversal {
  readonly entryId: Id
  readonly loanId: Id
  /** The day of what the borrower paid by the right entry, where the reversal is part of a correction. */
  readonly instead: IsoDate | null
}

interface PendingOfCase {
  readonly dates: readonly PendingDate[]
  readonly voids: ReadonlySet<Id>
  readonly reversals: readonly PendingReversal[]
}

/** What waits for review in a case: the dates that it would move, the records that it would void, and the entries that it would reverse. */
export function pendingOfCase(ledger: Ledger, caseId: Id<'case'>): PendingOfCase {
  const rows = proposalRows(ledger, and(pending, eq(proposal.caseId, caseId)), OF_ONE_CASE)
  const voided = rows.flatMap((row) => readChanges(row.changesJson)).filter(({ after }) => typeof after?.['voidReason'] === 'string')
  return { dates: rows.flatMap((row) => pendingDates(ledger, row)), voids: new Set(voided.map(({ id }) => id)), reversals: rows.flatMap((row) => pendingReversals(readChanges(row.changesJson))) }
}

function pendingReversals(changes: readonly RecordChange[]): PendingReversal[] {
  const booked = changes.flatMap(({ table, before, after }) => (table === 'ledger_entry' && before === null && after !== null ? [after] : []))
  const right = booked.find(({ kind, payer }) => kind === 'repayment' && payer === 'borrower')
  return booked.flatMap(({ reversesId, loanId }): PendingReversal[] =>
    typeof reversesId === 'string' && typeof loanId === 'string' ? [{ entryId: reversesId as Id, loanId: loanId as Id, instead: dateOrNull(right?.['valueDate']) }] : [],
  )
}

/** The dates that pending changes of a case would move, each with the worse of its two readings. */
function pendingDates(ledger: Ledger, row: ProposalRow): PendingDate[] {
  return readChanges(row.changesJson).flatMap(({ table, id, before, after }) => {
    const known = sensitiveTables.get(table)
    if (known === undefined || after === null) return []
    const kind = before?.['kind'] ?? factsNow(ledger, table, id)?.['kind']
    return Object.keys(known.facts).flatMap((fact): PendingDate[] => {
      const reading = readingOf(known, fact, kind)
      if (reading === 'plain' || !(fact in after)) return []
      const standing = dateOrNull(before?.[fact])
      const proposed = dateOrNull(after[fact])
      return [{ proposalId: row.id, recordTable: table, recordId: id, fact, reading, standing, proposed, worse: worseOf(reading, standing, proposed) }]
    })
  })
}

const dateOrNull = (value: unknown) => (isIsoDate(value) ? value : null)

export function proposalView(ledger: Ledger, row: ProposalRow): Proposal {
  return {
    id: row.id,
    version: row.version,
    reviewed: reviewedCase(ledger, row.caseId),
    summary: row.summary,
    needs: row.needs,
    state: row.state,
    proposedAt: row.createdAt,
    proposedBy: personNamed(ledger, row.createdBy),
    changes: readChanges(row.changesJson).flatMap((change) => proposedChanges(ledger, change, row.caseId)),
    stale: isStale(ledger, row),
    barred: barredFrom(ledger, { by: [row.createdBy], caseId: row.caseId, needs: row.needs }),
  }
}

/** Whether a record that the proposal rests on has another version by now. */
export function isStale(ledger: Ledger, row: Pick<ProposalRow, 'basesJson'>): boolean {
  return readBases(row.basesJson).some(({ table, id, version }) => hasMovedOn(ledger, table, id, version))
}

/** Each fact in words, with what stands now where somebody has changed it since. */
function proposedChanges(ledger: Ledger, change: RecordChange, caseId: Id<'case'> | null): ProposedChange[] {
  const replaced = replacedFacts(ledger, change, caseId)
  const nameOf = namesIn(ledger)
  if (replaced !== null) return fieldChanges({ ...change, before: replaced }, nameOf).map(({ label, before, after }) => ({ label, before, after, now: null }))
  const current = change.before === null ? null : factsNow(ledger, change.table, change.id)
  return fieldChanges(change, nameOf).map(({ key, ...shown }) => {
    const standing = current === null || key === 'voidReason' ? shown.before : wordsOfFact(key, current[key], { table: change.table, nameOf })
    return { ...shown, now: standing === shown.before ? null : (standing ?? '（空）') }
  })
}

function unconfirmedView(ledger: Ledger, row: MarkRow): Unconfirmed {
  return {
    id: row.id,
    version: row.version,
    reviewed: reviewedCase(ledger, row.caseId),
    recordId: row.recordId,
    word: sensitiveTables.get(row.recordTable)?.word ?? row.recordTable,
    act: row.act,
    summary: row.summary,
    needs: row.needs,
    alone: row.alone,
    enteredAt: row.createdAt,
    enteredBy: personNamed(ledger, row.createdBy),
    changes: standingFacts(ledger, row),
    barred: barredFrom(ledger, { by: [row.createdBy, row.updatedBy], caseId: row.caseId, needs: row.needs }),
  }
}

/** What is to be confirmed: of a new record its sensitive facts as they stand, of a changed one what was changed, latest last. */
function standingFacts(ledger: Ledger, row: MarkRow): FieldChange[] {
  const nameOf = namesIn(ledger)
  if (row.act !== 'new') return readChanges(row.changesJson).flatMap((change) => fieldChanges(change, nameOf)).map(({ label, before, after }) => ({ label, before, after }))
  if (row.recordTable === getTableName(importRun) && isId<'import'>(row.recordId)) return importFacts(ledger, row.recordId)
  const { facts = {}, parts = [] } = sensitiveTables.get(row.recordTable) ?? {}
  const now = factsNow(ledger, row.recordTable, row.recordId)
  const after = Object.fromEntries([...Object.keys(facts).map((key) => [key, now?.[key] ?? null]), ...parts.map(({ fact }) => [fact, lastNoted(row, fact)])])
  const made = { table: row.recordTable, id: row.recordId, before: null, after }
  return fieldChanges({ ...made, before: replacedFacts(ledger, made, row.caseId) }, nameOf).map(({ label, before, after: value }) => ({ label, before, after: value }))
}

/** Rows that are no records are in the words in which they were noted last. */
function lastNoted({ changesJson }: MarkRow, fact: string): unknown {
  return readChanges(changesJson).findLast(({ after }) => after?.[fact] !== undefined)?.after?.[fact] ?? null
}

function reviewedCase({ db }: Ledger, caseId: Id<'case'> | null): ReviewedCase | null {
  if (caseId === null) return null
  const row = db.select({ name: party.name }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()
  return { id: caseId, borrowerName: row?.name ?? '' }
}

function personNamed({ db }: Ledger, id: Id<'staff'>): { readonly id: Id<'staff'>; readonly name: string } {
  return { id, name: db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()?.name ?? '（已移除的人员）' }
}
