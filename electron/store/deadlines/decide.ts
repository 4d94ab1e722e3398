import type { DeadlineDecision, DeadlineView } from '../../../shared/api/deadlines.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type DeadlineDecisionFacts, deadlineDecisionKindLabels, type DeadlineKind, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { deadlineDecision } from '../database/deadline-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { deadlineRow } from './list.ts'
import { deadlinesNow } from './project.ts'

/** What people decide about a deadline: each a record of its own that the computation never touches. */

interface Target {
  readonly key: string
  readonly caseId: Id<'case'>
  readonly kind: DeadlineKind
  readonly standing: string
  readonly text: string
}

interface TargetRow { readonly deadline_key: string; readonly case_id: Buffer; readonly kind: DeadlineKind; readonly standing: string; readonly subject_text: string }

/** @throws ApiFailure not-found */
function targetOf({ raw }: Ledger, id: Id<'deadline'>): Target {
  const row = prepared<[Buffer], TargetRow>(raw, 'SELECT deadline_key, case_id, kind, standing, subject_text FROM deadline WHERE id = ?').get(idToBytes(id))
  if (!row) throw new ApiFailure('not-found')
  return { key: row.deadline_key, caseId: idFromBytes<'case'>(row.case_id), kind: row.kind, standing: row.standing, text: row.subject_text }
}

type Said = Pick<DeadlineDecisionFacts, 'kind' | 'text' | 'assigneeId'>

function decide(ledger: Ledger, command: string, commandId: Id<'command'>, id: Id<'deadline'>, said: Said, check: (target: Target) => void = () => {}): Saved<'deadline-decision'> {
  const target = targetOf(ledger, id)
  const summary = `${deadlineDecisionKindLabels[said.kind]}：${deadlineKindLabels[target.kind]} ${target.text}${said.text === null ? '' : `（${said.text}）`}`
  return perform(ledger, { command, commandId, caseId: target.caseId, summary }, (work) => {
    check(target)
    const decisionId = newId<'deadline-decision'>()
    return { id: decisionId, version: work.insert(deadlineDecision, decisionId, { caseId: target.caseId, deadlineKey: target.key, ...said }) }
  })
}

/** Gives a right up, in writing. @throws ApiFailure invalid-input when there is nothing left to give up */
export function giveUp(ledger: Ledger, { commandId, id, reason }: ParsedOf<'deadlines.giveUp'>): Saved<'deadline-decision'> {
  return decide(ledger, 'deadlines.giveUp', commandId, id, { kind: 'give-up', text: reason, assigneeId: null }, ({ standing }) => {
    if (standing === 'met' || standing === 'withdrawn') throw new ApiFailure('invalid-input', { message: '该期限已经办理或者撤销，不需要放弃。请刷新后再看。' })
    if (standing === 'given-up') throw new ApiFailure('invalid-input', { message: '该期限已经放弃。需要继续办理的，请先恢复。' })
  })
}

export function resume(ledger: Ledger, { commandId, id, reason }: ParsedOf<'deadlines.resume'>): Saved<'deadline-decision'> {
  return decide(ledger, 'deadlines.resume', commandId, id, { kind: 'resume', text: reason, assigneeId: null }, ({ standing }) => {
    if (standing !== 'given-up') throw new ApiFailure('invalid-input', { message: '该期限没有放弃，不需要恢复。请刷新后再看。' })
  })
}

export function assign(ledger: Ledger, { commandId, id, assigneeId, text }: ParsedOf<'deadlines.assign'>): Saved<'deadline-decision'> {
  return decide(ledger, 'deadlines.assign', commandId, id, { kind: 'assign', text, assigneeId }, () => {
    if (assigneeId === null) return
    const known = prepared<[Buffer], { n: number }>(ledger.raw, 'SELECT EXISTS (SELECT 1 FROM staff WHERE id = ? AND voided_at IS NULL) AS n').get(idToBytes(assigneeId))
    if (known?.n !== 1) throw new ApiFailure('invalid-input', { fields: { assigneeId: '该人员已停用，请另选' } })
  })
}

export function note(ledger: Ledger, { commandId, id, text }: ParsedOf<'deadlines.note'>): Saved<'deadline-decision'> {
  return decide(ledger, 'deadlines.note', commandId, id, { kind: 'note', text, assigneeId: null })
}

/** Notes of each line that this person was told of it. A line that went meanwhile is left out. */
export function acknowledge(ledger: Ledger, { commandId, ids }: ParsedOf<'deadlines.acknowledge'>): { readonly told: number } {
  return perform(ledger, { command: 'deadlines.acknowledge', commandId, summary: ({ told }) => `知悉期限 ${told} 项` }, (work) => {
    const rows = ids.flatMap((id) => prepared<[Buffer], { deadline_key: string; case_id: Buffer }>(ledger.raw, 'SELECT deadline_key, case_id FROM deadline WHERE id = ?').get(idToBytes(id)) ?? [])
    for (const row of rows) {
      work.insert(deadlineDecision, newId<'deadline-decision'>(), { caseId: idFromBytes<'case'>(row.case_id), deadlineKey: row.deadline_key, kind: 'acknowledge', text: null, assigneeId: null })
    }
    return { told: rows.length }
  })
}

/** One line with its why: the steps and articles, the facts that would change the day, and what people said of it. @throws ApiFailure not-found */
export function oneDeadline(ledger: Ledger, id: Id<'deadline'>): DeadlineView {
  const target = targetOf(ledger, id)
  const row = deadlineRow(ledger, id)
  if (row === null) throw new ApiFailure('not-found')
  const now = deadlinesNow(ledger, target.caseId).find(({ key }) => key === target.key)
  return { row, answer: now?.answer ?? null, counterFacts: now?.counterFacts() ?? [], decisions: decisionsOn(ledger, target.key) }
}

interface DecisionRow {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly deadline_key: string
  readonly kind: DeadlineDecision['kind']
  readonly text: string | null
  readonly assignee_id: Buffer | null
  readonly assignee_name: string | null
  readonly created_at: Instant
  readonly by_name: string | null
}

const DECISIONS = `SELECT n.id, n.case_id, n.deadline_key, n.kind, n.text, n.assignee_id, a.name AS assignee_name, n.created_at, b.name AS by_name
  FROM deadline_decision n LEFT JOIN staff a ON a.id = n.assignee_id LEFT JOIN staff b ON b.id = n.created_by
  WHERE n.deadline_key = ? AND n.voided_at IS NULL ORDER BY n.id DESC`

function decisionsOn({ raw }: Ledger, key: string): DeadlineDecision[] {
  return prepared<[string], DecisionRow>(raw, DECISIONS).all(key).map((row) => ({
    id: idFromBytes<'deadline-decision'>(row.id),
    caseId: idFromBytes<'case'>(row.case_id),
    deadlineKey: row.deadline_key,
    kind: row.kind,
    text: row.text,
    assigneeId: row.assignee_id === null ? null : idFromBytes<'staff'>(row.assignee_id),
    assigneeName: row.assignee_name,
    at: row.created_at,
    by: row.by_name ?? '（已移除的人员）',
  }))
}
