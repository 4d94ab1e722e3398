import { and, desc, eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { HeldRight } from '../../../shared/model/review.ts'
import { appendAuditEntry } from '../audit/append.ts'
import { proposal, reviewMark } from '../database/people-schema.ts'
import { projectDeadlines } from '../deadlines/project.ts'
import type { Approval, Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import type { RecordBase, RecordChange, Work } from '../kernel/work.ts'
import { insertRow, readRow, type RowValues, updateRow } from '../kernel/record-table.ts'
import type { TouchedRecord } from './gate.ts'
import { readChanges } from './held-changes.ts'
import { openMark } from './second-person.ts'
import { sensitiveTables, watchedFacts } from './sensitive.ts'

/** More changes than a reviewer reads one by one are cut; the command itself is kept whole. */
const SHOWN_CHANGES = 60

/** A command on its way out of its transaction, which is rolled back: it is kept as a proposal instead. */
export class HeldForReview extends Error {
  readonly draft: ProposalDraft

  constructor(draft: ProposalDraft) {
    super('held for review')
    this.name = 'HeldForReview'
    this.draft = draft
  }
}

export interface ProposalDraft {
  readonly command: string
  readonly commandId: Id<'command'>
  readonly caseId: Id<'case'> | null
  readonly summary: string
  readonly needs: HeldRight
  readonly changes: readonly RecordChange[]
  readonly bases: readonly RecordBase[]
}

/** Keeps the command and the versions that it rests on. @throws ApiFailure awaits-review, always: the command was not carried out */
export function holdForReview(ledger: Ledger, draft: ProposalDraft): never {
  const { request } = ledger
  if (!request) throw new Error('a command outside a call cannot be held')
  const id = newId<'proposal'>()
  const now = ledger.clock.now()
  const by = ledger.person.id
  ledger.raw
    .transaction(() => {
      insertRow(ledger.raw, proposal, {
        id,
        caseId: draft.caseId,
        command: request.name,
        commandId: draft.commandId,
        inputJson: JSON.stringify(request.input),
        summary: draft.summary,
        needs: draft.needs,
        changesJson: JSON.stringify(draft.changes.slice(0, SHOWN_CHANGES)),
        basesJson: JSON.stringify(draft.bases.slice(0, SHOWN_CHANGES)),
        state: 'pending',
        version: 1,
        createdAt: now,
        createdBy: by,
        updatedAt: now,
        updatedBy: by,
      })
      const changes = [{ table: 'proposal', id, before: null, after: { command: request.name, state: 'pending' } }]
      appendAuditEntry(ledger, { at: now, command: 'review.propose', commandId: null, caseId: draft.caseId, summary: `提交复核：${draft.summary}`, changes })
      if (draft.caseId !== null) projectDeadlines(ledger, [draft.caseId], `提交复核：${draft.summary}`)
    })
    .immediate()
  throw waits(id)
}

function waits(proposalId: Id<'proposal'>): ApiFailure {
  return new ApiFailure('awaits-review', { details: { proposalId } })
}

/** A repeat of a command that was held answers as the first time. @throws ApiFailure awaits-review */
export function refuseWhileHeld({ db, request }: Ledger, commandId: Id<'command'>): void {
  if (request?.approval) return
  const row = db.select({ id: proposal.id }).from(proposal).where(and(eq(proposal.commandId, commandId), eq(proposal.state, 'pending'))).orderBy(desc(proposal.createdAt)).get()
  if (row) throw waits(row.id)
}

/** Settles the proposal in the very transaction that carries its command out. */
export function settleApproved(work: Work, { proposalId, by }: Approval): void {
  const row = readRow(work.ledger.raw, proposal, proposalId)
  if (!row || row['state'] !== 'pending') throw new ApiFailure('proposal-settled')
  updateRow(work.ledger.raw, proposal, proposalId, {
    state: 'approved', decidedAt: work.now, decidedBy: by.id, updatedAt: work.now, updatedBy: by.id, version: Number(row['version']) + 1,
  })
  work.note('proposal', proposalId, { state: 'pending' }, { state: 'approved', proposedBy: row['createdBy'], approvedBy: by.id })
}

/** What the approving call answers with. */
export function approvedAnswer({ ledger }: Work, { proposalId }: Approval): Saved<'proposal'> {
  return { id: proposalId, version: Number(readRow(ledger.raw, proposal, proposalId)?.['version']) }
}

/** Notes that these records stand on one person's word; a record that was voided while nobody had confirmed it waits no longer. */
export function markUnconfirmed(work: Work, touched: readonly TouchedRecord[], alone: boolean, about: { readonly caseId: Id<'case'> | null; readonly summary: string }): void {
  const { ledger, now } = work
  const by = ledger.person.id
  for (const { change, act, needs } of touched) {
    const open = openMark(ledger, change)
    const seen = declaredFacts(change)
    if (open === null) {
      const { table: recordTable, id: recordId } = change
      insertRow(ledger.raw, reviewMark, {
        id: newId<'review-mark'>(), ...about, recordTable, recordId, act, alone, needs, changesJson: JSON.stringify([seen]), version: 1, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by,
      })
      continue
    }
    const written = { updatedAt: now, updatedBy: by, version: open.version + 1 }
    if (act === 'voided' && open.act === 'new') updateRow(ledger.raw, reviewMark, open.id, { ...written, settlement: 'voided', settledAt: now, settledBy: by })
    else updateRow(ledger.raw, reviewMark, open.id, { ...written, alone, summary: about.summary, changesJson: JSON.stringify([...readChanges(open.changesJson), seen].slice(-SHOWN_CHANGES)) })
  }
}

/** Of a change, what a second person is to look at. */
function declaredFacts({ table, id, before, after }: RecordChange): RecordChange {
  const known = sensitiveTables.get(table)
  const declared = new Set(['voidReason', ...(known === undefined ? [] : watchedFacts(known))])
  const only = (facts: RowValues | null) => (facts === null ? null : Object.fromEntries(Object.entries(facts).filter(([key]) => declared.has(key))))
  return { table, id, before: only(before), after: only(after) }
}
