import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { appendAuditEntry } from '../audit/append.ts'
import { projectChanges } from '../cases/projection.ts'
import { projectDeadlines } from '../deadlines/project.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { judge } from '../review/gate.ts'
import { approvedAnswer, HeldForReview, holdForReview, markUnconfirmed, refuseWhileHeld, settleApproved } from '../review/proposals.ts'
import { indexRecords } from '../search/index-records.ts'
import type { Ledger } from './context.ts'
import { insertRow, readRow, type RecordTable, type RowValues, tableNameOf, updateRow } from './record-table.ts'

/** One record's change as the audit log keeps it: only the facts that differ. */
export interface RecordChange {
  readonly table: string
  readonly id: Id
  readonly before: RowValues | null
  readonly after: RowValues | null
}

/** A record and the version that a command rests on. */
export interface RecordBase {
  readonly table: string
  readonly id: Id
  readonly version: number
}

/** The facts of a table, without what the command adds itself. */
export type NewValues<T extends SQLiteTable> = Omit<
  T['$inferInsert'],
  'id' | 'rowno' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'voidedAt' | 'voidReason'
>

const bookkeeping = new Set(['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'importId', 'rowno', 'nameKey', 'contentHash', 'snapshotJson'])

/** The inside of one command: changes are made through it, so that none escapes the audit entry and the projections. */
export class Work {
  readonly ledger: Ledger
  readonly now: Instant
  readonly changes: RecordChange[] = []
  readonly bases: RecordBase[] = []
  readonly #touchedCases = new Set<Id<'case'>>()

  constructor(ledger: Ledger) {
    this.ledger = ledger
    this.now = ledger.clock.now()
  }

  /** A case whose list line and search terms must be projected again at the end of the command. */
  touchCase(caseId: Id<'case'>): void {
    this.#touchedCases.add(caseId)
  }

  get touchedCases(): readonly Id<'case'>[] {
    return [...this.#touchedCases]
  }

  insert<T extends RecordTable>(table: T, id: Id, values: NewValues<T>): number {
    const by = this.ledger.person.id
    insertRow(this.ledger.raw, table, { ...values, id, version: 1, createdAt: this.now, createdBy: by, updatedAt: this.now, updatedBy: by })
    this.changes.push({ table: tableNameOf(table), id, before: null, after: facts(values) })
    return 1
  }

  /**
   * Changes facts of a record that the person saw at `version`.
   * @returns the version that the record has now; unchanged when nothing differs
   * @throws ApiFailure not-found, already-voided, stale-version
   */
  update<T extends RecordTable>(table: T, id: Id, version: number, values: Partial<NewValues<T>>): number {
    const current = this.#current(table, id, version)
    const changed = Object.entries(values).filter(([key, value]) => value !== undefined && current[key] !== value)
    if (changed.length === 0) return version
    const after = Object.fromEntries(changed)
    const before = Object.fromEntries(changed.map(([key]) => [key, current[key]]))
    this.#write(table, id, version, after)
    this.changes.push({ table: tableNameOf(table), id, before: facts(before), after: facts(after) })
    return version + 1
  }

  /** Voids instead of deleting: the row stays, with the reason. */
  void<T extends RecordTable>(table: T, id: Id, version: number, reason: string): number {
    this.#current(table, id, version)
    this.#write(table, id, version, { voidedAt: this.now, voidReason: reason })
    this.changes.push({ table: tableNameOf(table), id, before: { voidReason: null }, after: { voidReason: reason } })
    return version + 1
  }

  /** Notes a change of rows that are not records of their own (links of a record to loans or parties). */
  note(table: string, id: Id, before: RowValues | null, after: RowValues | null): void {
    this.changes.push({ table, id, before, after })
  }

  #current(table: RecordTable, id: Id, version: number): RowValues {
    const current = readRow(this.ledger.raw, table, id)
    if (!current) throw new ApiFailure('not-found')
    if (current['voidedAt'] !== null) throw new ApiFailure('already-voided')
    const now = current['version']
    if (now !== version) throw new ApiFailure('stale-version', { details: { yourVersion: version, currentVersion: Number(now) } })
    return current
  }

  #write(table: RecordTable, id: Id, version: number, values: RowValues): void {
    this.bases.push({ table: tableNameOf(table), id, version })
    updateRow(this.ledger.raw, table, id, { ...values, version: version + 1, updatedAt: this.now, updatedBy: this.ledger.person.id })
  }
}

function facts(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => key !== 'id' && value !== undefined && !bookkeeping.has(key)))
}

export interface Act<R> {
  /** Name of the call, e.g. `loans.save`. */
  readonly command: string
  readonly commandId: Id<'command'>
  readonly caseId?: Id<'case'> | null
  /** What was done, for the log, in the words of the interface; no id or phone numbers in it. */
  readonly summary: string | ((result: R) => string)
}

/**
 * Runs one command: one immediate transaction that holds the change, its audit entry, the projections and the answer.
 * A repeat with the same command id answers as the first time and changes nothing.
 */
export function perform<R>(ledger: Ledger, act: Act<R>, body: (work: Work) => R): R {
  refuseWhileHeld(ledger, act.commandId)
  try {
    return carryOut(ledger, act, body)
  } catch (error) {
    if (error instanceof HeldForReview) return holdForReview(ledger, error.draft)
    throw error
  }
}

function carryOut<R>(ledger: Ledger, act: Act<R>, body: (work: Work) => R): R {
  return ledger.raw
    .transaction((): R => {
      const earlier = answeredBefore<R>(ledger, act)
      if (earlier) return earlier.answer
      const work = new Work(ledger)
      const answer = body(work)
      const alone = review(work, act, answer)
      projectChanges(ledger, work.touchedCases, work.changes)
      projectDeadlines(ledger, changedCases(work, act), summaryOf(act, answer))
      indexRecords(ledger, work.changes)
      if (work.changes.length > 0) record(work, act, answer, alone)
      remember(work, act, answer)
      return answer
    })
    .immediate()
}

/** The answer that a command id has already been given. */
export function answeredBefore<R>(ledger: Ledger, act: Pick<Act<R>, 'command' | 'commandId'>): { readonly answer: R } | null {
  const row = ledger.raw
    .prepare<[Buffer], { name: string; result_json: string }>('SELECT name, result_json FROM command_result WHERE command_id = ?')
    .get(idToBytes(act.commandId))
  if (!row) return null
  if (row.name !== act.command) throw new ApiFailure('invalid-input', { message: '同一操作编号被用于两种操作，已拒绝。请重新打开页面后再试。' })
  return { answer: JSON.parse(row.result_json) }
}

/** A fact that no list shows may still start a period: the case that a command is about is counted, whether it touched its line or not. */
function changedCases<R>(work: Work, { caseId }: Act<R>): ReadonlySet<Id<'case'>> {
  const own = caseId === undefined || caseId === null || work.changes.length === 0 ? [] : [caseId]
  return new Set([...work.touchedCases, ...own])
}

const summaryOf = <R>({ summary }: Act<R>, answer: R): string => (typeof summary === 'function' ? summary(answer) : summary)

/** Four eyes on what the command has changed. @returns true when nobody else could have settled it @throws HeldForReview */
function review<R>(work: Work, act: Act<R>, answer: R): boolean {
  const approval = work.ledger.request?.approval
  if (approval) settleApproved(work, approval)
  const verdict = judge(work, act)
  const summary = summaryOf(act, answer)
  const caseId = act.caseId ?? null
  if (verdict.kind === 'held') {
    const { command, commandId } = act
    throw new HeldForReview({ command, commandId, caseId, summary, needs: verdict.needs, changes: work.changes, bases: work.bases })
  }
  markUnconfirmed(work, verdict.unconfirmed, verdict.alone, { caseId, summary })
  return verdict.alone
}

/** Carried out on a second person's word, the entry is his, and names who proposed it. */
function wordsForLog(work: Work, summary: string, alone: boolean): string {
  const { person, request } = work.ledger
  if (request?.approval) return `复核通过${person.name}提出的：${summary}`
  return alone ? `${summary}（单人操作，未经复核）` : summary
}

function record<R>(work: Work, act: Act<R>, answer: R, alone: boolean): void {
  appendAuditEntry(work.ledger, {
    at: work.now,
    command: act.command,
    commandId: act.commandId,
    caseId: act.caseId ?? null,
    summary: wordsForLog(work, summaryOf(act, answer), alone),
    changes: work.changes,
  })
}

function remember<R>(work: Work, act: Act<R>, answer: R): void {
  const insert = work.ledger.raw.prepare('INSERT INTO command_result (command_id, name, result_json, at) VALUES (?, ?, ?, ?)')
  insert.run(idToBytes(act.commandId), act.command, JSON.stringify(answer ?? null), work.now)
  const approval = work.ledger.request?.approval
  if (approval) insert.run(idToBytes(approval.commandId), 'review.approve', JSON.stringify(approvedAnswer(work, approval)), work.now)
}
