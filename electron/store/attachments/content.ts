import { createHash, type Hash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { prepared } from '../kernel/prepared.ts'

/** The bytes of files: written piece by piece, each in a transaction of its own, marked whole at the end. */

const UNKNOWN_TYPE = 'application/octet-stream'

/** A content that is coming in. Only the process that began it can go on: after a crash it is cleared away. */
export interface IncomingContent {
  readonly id: Id<'content'>
  readonly sizeBytes: number
  readonly hash: Hash
  received: number
  chunks: number
  mediaType: string
}

export function beginContent({ raw, clock }: Ledger, sizeBytes: number): IncomingContent {
  const id = newId<'content'>()
  prepared(raw, 'INSERT INTO attachment_content (id, size_bytes, chunk_count, media_type, started_at) VALUES (?, ?, 0, ?, ?)').run(idToBytes(id), sizeBytes, UNKNOWN_TYPE, clock.now())
  return { id, sizeBytes, hash: createHash('sha256'), received: 0, chunks: 0, mediaType: UNKNOWN_TYPE }
}

/** Adds the next piece. The first one says what kind of file it is: the name may lie. */
export async function appendPiece({ raw }: Ledger, content: IncomingContent, bytes: Uint8Array): Promise<void> {
  prepared(raw, 'INSERT INTO attachment_chunk (content_id, ordinal, bytes) VALUES (?, ?, ?)').run(idToBytes(content.id), content.chunks, bytes)
  content.hash.update(bytes)
  content.received += bytes.length
  content.chunks += 1
  if (content.chunks === 1) content.mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? UNKNOWN_TYPE
}

/**
 * Marks the content whole, inside the transaction of the record that uses it. Equal bytes are kept once: the id of the
 * earlier content comes back and the new pieces stay unmarked, to be cleared away.
 */
export function completeContent({ raw, clock }: Ledger, content: IncomingContent): Id<'content'> {
  const sha256 = content.hash.copy().digest('hex') // a copy: a refused act may be sent again
  const same = prepared<[string], { id: Buffer }>(raw, 'SELECT id FROM attachment_content WHERE sha256 = ?').get(sha256)
  if (same) return idFromBytes<'content'>(same.id)
  prepared(raw, 'UPDATE attachment_content SET sha256 = ?, completed_at = ?, chunk_count = ?, media_type = ? WHERE id = ?').run(
    sha256, clock.now(), content.chunks, content.mediaType, idToBytes(content.id),
  )
  return content.id
}

/** Contents that never became whole: of a crash, a cancelled upload, or bytes that were there already. */
export function unfinishedContents({ raw }: Ledger): Id<'content'>[] {
  return prepared<[], { id: Buffer }>(raw, 'SELECT id FROM attachment_content WHERE sha256 IS NULL').all().map(({ id }) => idFromBytes<'content'>(id))
}

/** Clears one unfinished content away, a piece at a time so that nothing waits long. @yields after each piece */
export function* dropContent({ raw }: Ledger, id: Id<'content'>): Generator<void> {
  const key = idToBytes(id)
  const dropPiece = prepared<[Buffer, Buffer]>(raw, 'DELETE FROM attachment_chunk WHERE content_id = ? AND ordinal = (SELECT max(ordinal) FROM attachment_chunk WHERE content_id = ?)')
  while (dropPiece.run(key, key).changes > 0) yield
  prepared<[Buffer]>(raw, 'DELETE FROM attachment_content WHERE id = ? AND sha256 IS NULL').run(key)
}

/** One piece of a whole content, or null. */
export function readPiece({ raw }: Ledger, id: Id<'content'>, ordinal: number): Buffer | null {
  return prepared<[Buffer, number], { bytes: Buffer }>(raw, 'SELECT bytes FROM attachment_chunk WHERE content_id = ? AND ordinal = ?').get(idToBytes(id), ordinal)?.bytes ?? null
}
