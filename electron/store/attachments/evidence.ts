import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Evidence } from '../../../shared/api/attachments.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { attachment, evidenceItem } from '../database/attachment-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** 证据目录 of a case, group by group: as arranged, then in the order of entry. */
export function evidenceOfCase(ledger: Ledger, caseId: Id<'case'>): Evidence[] {
  return ledger.db
    .select()
    .from(evidenceItem)
    .where(and(eq(evidenceItem.caseId, caseId), isNull(evidenceItem.voidedAt)))
    .orderBy(evidenceItem.groupNo, sql`${evidenceItem.position} IS NULL`, evidenceItem.position, evidenceItem.createdAt, evidenceItem.id)
    .all()
}

export function saveEvidence(ledger: Ledger, input: ParsedOf<'attachments.saveEvidence'>): Saved<'evidence'> {
  const { facts } = input
  const act = { command: 'attachments.saveEvidence', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}证据 ${facts.name}` }
  return perform(ledger, act, (work) => saveRecord(work, evidenceItem, input, facts))
}

/** @throws ApiFailure has-dependents while files stand behind it */
export function voidEvidence(ledger: Ledger, input: ParsedOf<'attachments.voidEvidence'>): Saved<'evidence'> {
  return voidRecord(ledger, evidenceItem, input, {
    command: 'attachments.voidEvidence',
    summary: '作废证据',
    unless: () => {
      const behind = ledger.db.select({ id: attachment.id }).from(attachment).where(and(eq(attachment.evidenceId, input.id), isNull(attachment.voidedAt))).get()
      if (behind) throw new ApiFailure('has-dependents', { message: '还有附件归在这项证据下，不能作废。请先把附件改归其他证据。' })
    },
  })
}
