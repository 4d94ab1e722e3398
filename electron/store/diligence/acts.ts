import type { DiligenceAct } from '../../../shared/api/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import type { ActScope } from './act-reader.ts'
import { decidingActs } from './deciding-acts.ts'
import { handlingActs } from './handling-acts.ts'

/** 履职报告, the acts: each sort of record read once for a household, told in the words of its page, with the proof that stands behind it. */

const SORTS = [...handlingActs, ...decidingActs]

/** Every act of the household within the days, oldest first. */
export function diligenceActs(ledger: Ledger, scope: ActScope): DiligenceAct[] {
  const filesOf = filesTiedIn(ledger, scope.caseId)
  const acts = SORTS.flatMap((read, sort) => read(ledger, scope, filesOf).map(({ id, ...act }): DiligenceAct => ({ ...act, key: `${sort}-${id}` })))
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const TIED = `SELECT t.subject_id, a.file_name FROM attachment_subject t JOIN attachment a ON a.id = t.attachment_id WHERE a.case_id = ? AND a.voided_at IS NULL ORDER BY a.created_at, a.id`

function filesTiedIn({ raw }: Ledger, caseId: Id<'case'>): (id: Buffer) => readonly string[] {
  const rows = prepared<[Buffer], { subject_id: Buffer; file_name: string }>(raw, TIED).all(idToBytes(caseId))
  const files = Map.groupBy(rows, ({ subject_id }) => subject_id.toString('hex'))
  return (id) => (files.get(id.toString('hex')) ?? []).map(({ file_name }) => file_name)
}
