import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { appendAuditEntry } from '../audit/append.ts'
import { projectChanges } from '../cases/projection.ts'
import { projectDeadlines } from '../deadlines/project.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { judge } from '../review/gate.ts'
import { withReason } from '../review/change-reason.ts'
import { approvedAnswer, HeldForReview, holdForReview, markUnconfirmed, refuseWhileHeld, settleApproved } from '../review/proposals.ts'
import { indexRecords } from '../search/index-records.ts'
import type { Ledger } from './context.ts'
import { type Act, Work } from './work.ts'

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
      projectDeadlines(ledger, changedCases(work, caseOf(act, answer)), summaryOf(act, answer))
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
function changedCases(work: Work, caseId: Id<'case'> | null): ReadonlySet<Id<'case'>> {
  const own = caseId === null || work.changes.length === 0 ? [] : [caseId]
  return new Set([...work.touchedCases, ...own])
}

const caseOf = <R>({ caseId = null }: Act<R>, answer: R): Id<'case'> | null => (typeof caseId === 'function' ? caseId(answer) : caseId)
const summaryOf = <R>({ summary }: Act<R>, answer: R): string => (typeof summary === 'function' ? summary(answer) : summary)

/** Four eyes on what the command has changed. @returns true when nobody else could have settled it @throws HeldForReview */
function review<R>(work: Work, act: Act<R>, answer: R): boolean {
  const approval = work.ledger.request?.approval
  if (approval) settleApproved(work, approval)
  const caseId = caseOf(act, answer)
  const verdict = judge(work, { command: act.command, caseId })
  const summary = withReason(summaryOf(act, answer), work.ledger.request)
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
    caseId: caseOf(act, answer),
    summary: wordsForLog(work, withReason(summaryOf(act, answer), work.ledger.request), alone),
    changes: work.changes,
  })
}

function remember<R>(work: Work, act: Act<R>, answer: R): void {
  const insert = work.ledger.raw.prepare('INSERT INTO command_result (command_id, name, result_json, at) VALUES (?, ?, ?, ?)')
  insert.run(idToBytes(act.commandId), act.command, JSON.stringify(answer ?? null), work.now)
  const approval = work.ledger.request?.approval
  if (approval) insert.run(idToBytes(approval.commandId), 'review.approve', JSON.stringify(approvedAnswer(work, approval)), work.now)
}
