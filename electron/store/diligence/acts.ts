import type { DiligenceAct } from '../../../shared/api/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import type { ActScope, FilesOf } from './act-reader.ts'
import { decidingActs } from './deciding-acts.ts'
import { handlingActs } from './handling-acts.ts'

/** 履职报告, the acts: each sort of record read once, told in the words of its page, with the proof that stands behind it. */

const SORTS = [...handlingActs, ...decidingActs]

/** The acts within the days by household, oldest first. */
export function diligenceActs(ledger: Ledger, scope: ActScope): ReadonlyMap<Id<'case'>, readonly DiligenceAct[]> {
  const filesOf = tiedFiles(ledger)
  const read = SORTS.flatMap((sort, index) => sort(ledger, scope, filesOf).map(({ id, caseId, ...act }) => ({ caseId, act: { ...act, key: `${index}-${id}` } })))
  const ordered = read.toSorted(({ act: a }, { act: b }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return new Map([...Map.groupBy(ordered, ({ caseId }) => caseId)].map(([caseId, acts]) => [caseId, acts.map(({ act }) => act)]))
}

const TIED = `SELECT t.subject_id, a.file_name FROM attachment_subject t JOIN attachment a ON a.id = t.attachment_id WHERE a.case_id = ? AND a.voided_at IS NULL ORDER BY a.created_at, a.id`

/** The names of the files tied to a record; a household's are read when its first act asks. */
function tiedFiles({ raw }: Ledger): FilesOf {
  const households = new Map<Id<'case'>, ReadonlyMap<string, readonly { readonly file_name: string }[]>>()
  const filesIn = (caseId: Id<'case'>) => {
    const known = households.get(caseId)
    if (known !== undefined) return known
    const rows = prepared<[Buffer], { subject_id: Buffer; file_name: string }>(raw, TIED).all(idToBytes(caseId))
    const files = Map.groupBy(rows, ({ subject_id }) => subject_id.toString('hex'))
    households.set(caseId, files)
    return files
  }
  return (caseId, tiedId) => (filesIn(caseId).get(tiedId.toString('hex')) ?? []).map(({ file_name }) => file_name)
}
