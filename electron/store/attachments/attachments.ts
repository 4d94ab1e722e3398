import { and, eq, isNull } from 'drizzle-orm'
import type { Attachment, AttachmentsOfCase, FinishedUpload, StoredBytes, SubjectName } from '../../../shared/api/attachments.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type AttachmentFacts, type AttachmentSubject, attachmentSubjectKindLabels } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { attachment, attachmentContent, evidenceItem } from '../database/attachment-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'
import { completeContent } from './content.ts'
import { evidenceOfCase } from './evidence.ts'
import { subjectsByAttachment, subjectsOfCase, tieTo } from './subjects.ts'
import { dropUpload, wholeUpload } from './uploads.ts'

/** 附件 of a case: the files, the evidence list they stand behind, and what they can be tied to. */
export function attachmentsOfCase(ledger: Ledger, caseId: Id<'case'>): AttachmentsOfCase {
  const subjects = subjectsOfCase(ledger, caseId)
  const files = filesOfCase(ledger, caseId, subjects)
  return { files, evidence: evidenceOfCase(ledger, caseId), subjects, totalBytes: files.reduce((total, file) => total + file.sizeBytes, 0) }
}

function filesOfCase(ledger: Ledger, caseId: Id<'case'>, names: readonly SubjectName[]): Attachment[] {
  const tied = subjectsByAttachment(ledger, caseId)
  const rows = ledger.db
    .select({ row: attachment, content: attachmentContent, createdByName: staff.name })
    .from(attachment)
    .innerJoin(attachmentContent, eq(attachmentContent.id, attachment.contentId))
    .leftJoin(staff, eq(staff.id, attachment.createdBy))
    .where(and(eq(attachment.caseId, caseId), isNull(attachment.voidedAt)))
    .orderBy(attachment.createdAt, attachment.id)
    .all()
  return rows.map(({ row: { contentId: _content, importId: _import, ...row }, content: { sizeBytes, chunkCount, mediaType, sha256 }, createdByName }) => {
    const subjects = tied.get(row.id) ?? []
    return { ...row, subjects: [...subjects], subjectNames: subjects.map((subject) => named(subject, names)), sizeBytes, chunkCount, mediaType, sha256: sha256 ?? '', createdByName: createdByName ?? '' }
  })
}

/** A record that was voided since stays named as such: the tie is part of the file's history. */
function named(subject: AttachmentSubject, names: readonly SubjectName[]): SubjectName {
  return names.find(({ kind, id }) => kind === subject.kind && id === subject.id) ?? { ...subject, name: `${attachmentSubjectKindLabels[subject.kind]}（已作废）` }
}

export function storedBytes({ raw }: Ledger): StoredBytes {
  const row = prepared<[], StoredBytes>(raw, 'SELECT count(*) AS files, coalesce(sum(size_bytes), 0) AS totalBytes FROM attachment_content WHERE sha256 IS NOT NULL').get()
  return row ?? { files: 0, totalBytes: 0 }
}

/** Makes the record of a file whose bytes have all come in. The same bytes in the same case are refused by name. */
export function finishUpload(ledger: Ledger, input: ParsedOf<'attachments.finish'>): FinishedUpload {
  requireEvidence(ledger, input.facts)
  const act = { command: 'attachments.finish', commandId: input.commandId, caseId: input.facts.caseId, summary: `添加附件 ${input.facts.fileName}` }
  const saved = perform(ledger, act, (work): FinishedUpload => {
    const { caseId, content } = wholeUpload(ledger, input.uploadId)
    if (caseId !== input.facts.caseId) throw new ApiFailure('upload-gone')
    const contentId = completeContent(ledger, content)
    const earlier = fileWith(ledger, caseId, contentId)
    if (earlier) throw new ApiFailure('attachment-there', { message: `本户已有内容完全相同的附件“${earlier}”，没有重复保存。` })
    const id = newId<'attachment'>()
    const { subjects, ...facts } = input.facts
    const version = work.insert(attachment, id, { ...facts, contentId })
    tie(work, { id, version }, null, [], subjects)
    return { id, version, keptOnce: contentId !== content.id }
  })
  dropUpload(ledger, input.uploadId)
  return saved
}

function fileWith(ledger: Ledger, caseId: Id<'case'>, contentId: Id<'content'>): string | null {
  const row = prepared<[Buffer, Buffer], { file_name: string }>(ledger.raw, 'SELECT file_name FROM attachment WHERE case_id = ? AND content_id = ? AND voided_at IS NULL').get(
    idToBytes(caseId), idToBytes(contentId),
  )
  return row?.file_name ?? null
}

export function saveAttachment(ledger: Ledger, input: ParsedOf<'attachments.save'>): Saved<'attachment'> {
  const { subjects, ...facts } = input.facts
  const id = input.id
  if (id === null) throw new ApiFailure('not-found')
  requireEvidence(ledger, facts)
  return perform(ledger, { command: 'attachments.save', commandId: input.commandId, caseId: facts.caseId, summary: `修改附件 ${facts.fileName}` }, (work) => {
    const before = subjectsByAttachment(ledger, facts.caseId).get(id) ?? []
    const current = ledger.db.select({ caseId: attachment.caseId, contentId: attachment.contentId }).from(attachment).where(eq(attachment.id, id)).get()
    if (current?.caseId !== facts.caseId) throw new ApiFailure('not-found')
    const saved = saveRecord(work, attachment, { id, version: input.version }, { ...facts, contentId: current.contentId })
    return tie(work, saved, input.version, before, subjects)
  })
}

/** The evidence item must be one of the same case. */
function requireEvidence(ledger: Ledger, { caseId, evidenceId }: Pick<AttachmentFacts, 'caseId' | 'evidenceId'>): void {
  if (evidenceId === null) return
  const item = ledger.db.select({ caseId: evidenceItem.caseId }).from(evidenceItem).where(and(eq(evidenceItem.id, evidenceId), isNull(evidenceItem.voidedAt))).get()
  if (item?.caseId !== caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.evidenceId': '所选证据已作废，请重新选择' } })
}

function tie(work: Work, saved: Saved<'attachment'>, seen: number | null, before: readonly AttachmentSubject[], after: readonly AttachmentSubject[]): Saved<'attachment'> {
  const [was, is] = [tieWords(before), tieWords(after)]
  if (was.join() === is.join()) return saved
  tieTo(work.ledger, saved.id, after)
  return work.changeParts(attachment, saved, seen, 'attachment', { subjects: was }, { subjects: is })
}

/** The ties as the log keeps them, whatever order they were chosen in. */
function tieWords(subjects: readonly AttachmentSubject[]): string[] {
  return subjects.map(({ kind, id }) => `${kind}:${id}`).toSorted()
}

/** The bytes stay: what a paper once referred to must remain to be seen in the log. */
export function voidAttachment(ledger: Ledger, input: ParsedOf<'attachments.void'>): Saved<'attachment'> {
  return voidRecord(ledger, attachment, input, { command: 'attachments.void', summary: '作废附件' })
}
