import { createHash } from 'node:crypto'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { writePieces } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { readPiece } from './content.ts'

interface Whole {
  readonly contentId: Id<'content'>
  readonly chunkCount: number
  readonly sha256: string
}

function wholeOf({ raw }: Ledger, id: Id<'attachment'>): Whole {
  const row = prepared<[Buffer], { id: Buffer; chunk_count: number; sha256: string }>(
    raw,
    'SELECT c.id, c.chunk_count, c.sha256 FROM attachment a JOIN attachment_content c ON c.id = a.content_id WHERE a.id = ?',
  ).get(idToBytes(id))
  if (!row) throw new ApiFailure('not-found')
  return { contentId: idFromBytes<'content'>(row.id), chunkCount: row.chunk_count, sha256: row.sha256 }
}

function pieceOf(ledger: Ledger, { contentId }: Whole, ordinal: number): Buffer {
  const bytes = readPiece(ledger, contentId, ordinal)
  if (!bytes) throw new ApiFailure('attachment-damaged')
  return bytes
}

/** One piece for the preview: a large file is read as it is looked at. @throws ApiFailure not-found, attachment-damaged */
export function readAttachment(ledger: Ledger, input: ParsedOf<'attachments.read'>): OutputOf<'attachments.read'> {
  return { bytes: new Uint8Array(pieceOf(ledger, wholeOf(ledger, input.attachmentId), input.ordinal)) }
}

/** Saves the very bytes where the person said, checked against their hash on the way. @throws ApiFailure attachment-damaged, export-* */
export async function saveAttachmentCopy(ledger: Ledger, paths: readonly string[], input: ParsedOf<'attachments.saveCopy'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  await writePieces(path, checkedPieces(ledger, wholeOf(ledger, input.attachmentId)))
  return { saved: true }
}

function* checkedPieces(ledger: Ledger, whole: Whole): Generator<Uint8Array> {
  const hash = createHash('sha256')
  for (let ordinal = 0; ordinal < whole.chunkCount; ordinal += 1) {
    const bytes = pieceOf(ledger, whole, ordinal)
    hash.update(bytes)
    yield bytes
  }
  if (hash.digest('hex') !== whole.sha256) throw new ApiFailure('attachment-damaged')
}
