import { setImmediate as nextTurn } from 'node:timers/promises'
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { ATTACHMENT_CHUNK_BYTES, ATTACHMENT_MAX_BYTES } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Ledger } from '../kernel/context.ts'
import { reportUnexpected } from '../kernel/log.ts'
import { newId } from '../kernel/new-id.ts'
import { appendPiece, beginContent, dropContent, type IncomingContent, unfinishedContents } from './content.ts'

/** Files on their way in. They live in the memory of the open ledger: a lock or a crash leaves pieces that belong to nothing. */

interface Upload {
  readonly caseId: Id<'case'>
  readonly content: IncomingContent
}

const uploads = new WeakMap<object, Map<Id<'upload'>, Upload>>()

function uploadsOf(ledger: Ledger): Map<Id<'upload'>, Upload> {
  const own = uploads.get(ledger.raw) ?? new Map<Id<'upload'>, Upload>()
  uploads.set(ledger.raw, own)
  return own
}

/** @throws ApiFailure invalid-input for an empty or oversized file, disk-full when it cannot fit */
export function beginUpload(ledger: Ledger, input: ParsedOf<'attachments.begin'>): OutputOf<'attachments.begin'> {
  refuseUnfit(ledger, input.sizeBytes)
  const uploadId = newId<'upload'>()
  uploadsOf(ledger).set(uploadId, { caseId: input.caseId, content: beginContent(ledger, input.sizeBytes) })
  return { uploadId }
}

function refuseUnfit(ledger: Ledger, sizeBytes: number): void {
  if (sizeBytes === 0) throw new ApiFailure('attachment-empty')
  if (sizeBytes > ATTACHMENT_MAX_BYTES) throw new ApiFailure('attachment-too-large')
  const { bavail, bsize } = statfsSync(dirname(ledger.raw.name))
  const freeBytes = bavail * bsize
  if (freeBytes < needed(sizeBytes)) throw new ApiFailure('disk-full', { details: { freeBytes, neededBytes: needed(sizeBytes) } })
}

/** The bytes, the cipher's page overhead, and the write-ahead log that holds the latest pieces a second time. */
function needed(sizeBytes: number): number {
  return Math.ceil(sizeBytes * 1.02) + 8 * ATTACHMENT_CHUNK_BYTES
}

/**
 * Takes the next piece; a piece that came before is not taken twice.
 * @throws ApiFailure upload-gone, invalid-input when a piece is missing or of the wrong size
 */
export async function appendToUpload(ledger: Ledger, input: ParsedOf<'attachments.append'>): Promise<OutputOf<'attachments.append'>> {
  const { content } = uploadOf(ledger, input.uploadId)
  if (input.ordinal < content.chunks) return { received: content.received }
  const expected = Math.min(ATTACHMENT_CHUNK_BYTES, content.sizeBytes - content.received)
  if (input.ordinal > content.chunks || input.bytes.length !== expected) throw new ApiFailure('attachment-changed')
  try {
    await appendPiece(ledger, content, input.bytes)
  } catch (error) {
    dropUpload(ledger, input.uploadId)
    throw error
  }
  return { received: content.received }
}

/** The whole content of an upload, taken out of the list. @throws ApiFailure upload-gone, attachment-changed when bytes are missing */
export function wholeUpload(ledger: Ledger, id: Id<'upload'>): Upload {
  const upload = uploadOf(ledger, id)
  if (upload.content.received !== upload.content.sizeBytes) throw new ApiFailure('attachment-changed')
  return upload
}

function uploadOf(ledger: Ledger, id: Id<'upload'>): Upload {
  const upload = uploadsOf(ledger).get(id)
  if (!upload) throw new ApiFailure('upload-gone')
  return upload
}

export function cancelUpload(ledger: Ledger, id: Id<'upload'>): { readonly cancelled: true } {
  dropUpload(ledger, id)
  return { cancelled: true }
}

/** Forgets an upload; what came in is cleared away after the call. */
export function dropUpload(ledger: Ledger, id: Id<'upload'>): void {
  uploadsOf(ledger).delete(id)
  clearInBackground(ledger)
}

function clearInBackground(ledger: Ledger): void {
  clearUnfinished(ledger).catch((error: unknown) => reportUnexpected('attachments.clear', error))
}

/** Clears away the pieces that belong to nothing, one piece a turn; uploads that still run keep theirs. */
export async function clearUnfinished(ledger: Ledger): Promise<void> {
  const running = () => new Set([...uploadsOf(ledger).values()].map(({ content }) => content.id))
  for (const id of unfinishedContents(ledger)) {
    if (running().has(id)) continue
    for (const _piece of dropContent(ledger, id)) {
      await nextTurn()
      if (!ledger.raw.open) return // locked meanwhile; the rest goes at the next unlocking
    }
  }
}
