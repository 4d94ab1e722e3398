import { z } from 'zod'
import { ATTACHMENT_CHUNK_BYTES, attachmentFacts, type AttachmentFacts } from '../model/attachment.ts'
import { evidenceFacts, type EvidenceFacts } from '../model/evidence.ts'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Stored } from '../model/record.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** What a file is kept as: known from its bytes, typed by nobody. */
export interface StoredFile {
  readonly sizeBytes: number
  readonly chunkCount: number
  /** Read from the first bytes; `application/octet-stream` when they say nothing. */
  readonly mediaType: string
  readonly sha256: string
}

/** A tied record in words, for the list. */
export interface SubjectName {
  readonly kind: AttachmentFacts['subjects'][number]['kind']
  readonly id: Id
  readonly name: string
}

/** `evidencePosition`: its place among the files of its evidence, once somebody has put them in order. */
export type Attachment = Stored<'attachment', AttachmentFacts> & StoredFile & { readonly createdByName: string; readonly subjectNames: readonly SubjectName[]; readonly evidencePosition: number | null }
export type Evidence = Stored<'evidence', EvidenceFacts>

export interface AttachmentsOfCase {
  readonly files: readonly Attachment[]
  readonly evidence: readonly Evidence[]
  /** Records of the case that a file can be tied to. */
  readonly subjects: readonly SubjectName[]
  readonly totalBytes: number
}

/** How much all cases together keep, each content counted once. */
export interface StoredBytes {
  readonly files: number
  readonly totalBytes: number
}

/** `keptOnce` when the ledger held the same bytes already, in another case: they are not stored twice. */
export type FinishedUpload = Saved<'attachment'> & { readonly keptOnce: boolean }

const upload = { uploadId: idField<'upload'>() } as const
const chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= ATTACHMENT_CHUNK_BYTES, '文件分段大小不对')

/**
 * A file comes in pieces: begin, append in order, finish. Until it is finished it belongs to nothing and is cleared away;
 * the window sends bytes only, so it learns no path.
 */
export const attachments = {
  ofCase: query(ofCase, output<AttachmentsOfCase>()),
  storage: query(z.strictObject({}), output<StoredBytes>()),
  begin: command(z.strictObject({ caseId: idField<'case'>(), fileName: line(200), sizeBytes: z.number().int().nonnegative() }), output<{ readonly uploadId: Id<'upload'> }>()),
  append: command(z.strictObject({ ...upload, ordinal: z.number().int().nonnegative(), bytes: chunk }), output<{ readonly received: number }>()),
  finish: command(z.strictObject({ ...commandFields, ...upload, facts: attachmentFacts }), output<FinishedUpload>()),
  cancel: command(z.strictObject(upload), output<{ readonly cancelled: true }>()),
  save: command(saveInput<'attachment', typeof attachmentFacts>(attachmentFacts), output<Saved<'attachment'>>()),
  void: command(voidInput<'attachment'>(), output<Saved<'attachment'>>()),
  /** One piece of a file, for the preview. */
  read: query(z.strictObject({ attachmentId: idField<'attachment'>(), ordinal: z.number().int().nonnegative() }), output<{ readonly bytes: Uint8Array }>()),
  saveCopy: command(
    z.strictObject({ attachmentId: idField<'attachment'>(), fileName: z.string().max(200) }),
    output<{ readonly saved: true }>(),
    { right: 'export', dialog: { type: 'save', title: '另存附件', filters: [{ name: '所有文件', extensions: ['*'] }], nameField: 'fileName' } },
  ),
  saveEvidence: command(saveInput<'evidence', typeof evidenceFacts>(evidenceFacts), output<Saved<'evidence'>>()),
  voidEvidence: command(voidInput<'evidence'>(), output<Saved<'evidence'>>()),
}
