import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { attachment, evidenceItem } from '../database/attachment-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { readRow, type RecordTable } from '../kernel/record-table.ts'
import { evidencePlan } from './plan.ts'

/**
 * Puts the evidence and the files behind each in the given order, all of the case at once: two who move at the same time do not mix.
 * @throws ApiFailure stale-version when the list is another by now
 */
export function arrangeEvidence(ledger: Ledger, input: ParsedOf<'evidence.arrange'>): OutputOf<'evidence.arrange'> {
  const { caseId, order } = input
  return perform(ledger, { command: 'evidence.arrange', commandId: input.commandId, caseId, summary: '调整证据顺序' }, (work) => {
    refuseOther(ledger, caseId, order)
    let moved = 0
    for (const [index, { evidenceId, groupNo, fileIds }] of order.entries()) {
      moved += place(work, evidenceItem, evidenceId, { position: index + 1, groupNo })
      for (const [at, fileId] of fileIds.entries()) moved += place(work, attachment, fileId, { evidencePosition: at + 1 })
    }
    return { moved }
  })
}

type Order = ParsedOf<'evidence.arrange'>['order']

function refuseOther(ledger: Ledger, caseId: Id<'case'>, order: Order): void {
  const known = evidencePlan(ledger, caseId).flatMap(({ id, files }) => [id, ...files.map((file) => `${id} ${file.id}`)])
  const given = order.flatMap(({ evidenceId, fileIds }) => [evidenceId, ...fileIds.map((fileId) => `${evidenceId} ${fileId}`)])
  if (known.toSorted().join() !== given.toSorted().join()) throw new ApiFailure('stale-version', { message: '证据或附件刚有变动，顺序没有保存。请按新的清单重新调整。' })
}

function place(work: Work, table: RecordTable, id: Id, values: Readonly<Record<string, number>>): number {
  const version = Number(readRow(work.ledger.raw, table, id)?.['version'])
  return work.update(table, id, version, values) === version ? 0 : 1
}
