import { eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { ProposalState } from '../../../shared/model/review.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import { staff } from '../database/schema.ts'
import { noteDeadlinesDue } from '../deadlines/project.ts'
import type { Ledger, Person, Request } from '../kernel/context.ts'
import { answeredBefore, perform } from '../kernel/perform.ts'
import { barredFrom } from './barred.ts'
import { casesChangedBy } from './imported-dates.ts'
import { isStale } from './read.ts'

type ProposalRow = typeof proposal.$inferSelect

/** Runs a held command again, with this ledger: as the person who proposed it, on the word of the one who approves. */
export type RunHeld = (ledger: Ledger, request: Request) => unknown

/**
 * Carries a held command out. It is settled in the command's own transaction, so that neither can happen without the other.
 * @throws ApiFailure proposal-settled, own-proposal, forbidden, proposal-stale, or what the command itself is refused for now
 */
export async function approveProposal(ledger: Ledger, input: ParsedOf<'review.approve'>, run: RunHeld): Promise<Saved<'proposal'>> {
  const answered = answeredBefore<Saved<'proposal'>>(ledger, { command: 'review.approve', commandId: input.commandId })
  if (answered) return answered.answer
  const row = pendingProposal(ledger, input.proposalId)
  requireMaySettle(ledger, row)
  if (isStale(ledger, row)) throw new ApiFailure('proposal-stale')
  const approval = { proposalId: row.id, by: ledger.person, commandId: input.commandId }
  const request: Request = { name: row.command, input: JSON.parse(row.inputJson), approval }
  await run({ ...ledger, person: proposer(ledger, row), request }, request)
  return { id: row.id, version: row.version + 1 }
}

function requireMaySettle(ledger: Ledger, row: ProposalRow): void {
  const barred = barredFrom(ledger, { by: [row.createdBy], caseId: row.caseId, needs: row.needs })
  if (barred !== null) throw new ApiFailure(row.createdBy === ledger.person.id ? 'own-proposal' : 'forbidden', { message: barred })
}

function pendingProposal({ db }: Ledger, id: Id<'proposal'>): ProposalRow {
  const row = db.select().from(proposal).where(eq(proposal.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  if (row.state !== 'pending') throw new ApiFailure('proposal-settled')
  return row
}

function proposer({ db }: Ledger, row: ProposalRow): Person {
  const found = db.select({ id: staff.id, name: staff.name, role: staff.role, unitId: staff.unitId }).from(staff).where(eq(staff.id, row.createdBy)).get()
  if (!found) throw new ApiFailure('not-found')
  return found
}

export function refuseProposal(ledger: Ledger, input: ParsedOf<'review.refuse'>): Saved<'proposal'> {
  return settle(ledger, 'review.refuse', input, 'refused', input.reason, (row) => requireMaySettle(ledger, row))
}

/** Only the one who proposed takes it back. */
export function withdrawProposal(ledger: Ledger, input: ParsedOf<'review.withdraw'>): Saved<'proposal'> {
  return settle(ledger, 'review.withdraw', input, 'withdrawn', null, (row) => {
    if (row.createdBy !== ledger.person.id) throw new ApiFailure('forbidden', { message: '只有提交人可以撤回。不同意的，请退回并写明原因。' })
  })
}

const settledWords: Record<Exclude<ProposalState, 'pending' | 'approved'>, string> = { refused: '退回', withdrawn: '撤回' }

function settle(
  ledger: Ledger,
  command: string,
  { commandId, proposalId }: ParsedOf<'review.withdraw'>,
  state: keyof typeof settledWords,
  decisionReason: string | null,
  requireMay: (row: ProposalRow) => void,
): Saved<'proposal'> {
  const row = ledger.db.select().from(proposal).where(eq(proposal.id, proposalId)).get()
  const summary = `${settledWords[state]}提交：${row?.summary ?? ''}${decisionReason === null ? '' : `（${decisionReason}）`}`
  return perform(ledger, { command, commandId, caseId: row?.caseId ?? null, summary }, (work) => {
    const standing = pendingProposal(ledger, proposalId)
    requireMay(standing)
    const version = work.update(proposal, proposalId, standing.version, { state, decidedAt: work.now, decidedBy: ledger.person.id, decisionReason })
    return { id: proposalId, version }
  })
}

/** 复核确认: the facts of a record stand from now on two people's word. */
export function confirmRecord(ledger: Ledger, input: ParsedOf<'review.confirm'>): Saved<'review-mark'> {
  const row = ledger.db.select().from(reviewMark).where(eq(reviewMark.id, input.markId)).get()
  if (!row) throw new ApiFailure('not-found')
  return perform(ledger, { command: 'review.confirm', commandId: input.commandId, caseId: row.caseId, summary: `复核确认：${row.summary}` }, (work) => {
    if (row.settledAt !== null) throw new ApiFailure('proposal-settled')
    const barred = barredFrom(ledger, { by: [row.createdBy, row.updatedBy], caseId: row.caseId, needs: row.needs })
    if (barred !== null) throw new ApiFailure('forbidden', { message: barred })
    if (row.recordTable === 'import_run') for (const caseId of casesChangedBy(ledger, row.recordId)) noteDeadlinesDue(ledger, caseId)
    const settled = { settlement: 'confirmed' as const, settledAt: work.now, settledBy: ledger.person.id }
    return { id: row.id, version: work.update(reviewMark, row.id, input.version, settled) }
  })
}
