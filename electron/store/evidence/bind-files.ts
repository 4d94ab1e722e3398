import { setImmediate as nextTurn } from 'node:timers/promises'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { readPiece } from '../attachments/content.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { BindingThread } from './binding-thread.ts'
import { bindableTypes, type Unbindable } from './unbindable.ts'

/** Files of the ledger bound in order into one PDF. Evidence for a court and the package of a write-off are made by it. */

/** A file to bind; a title makes a bookmark, null lets it belong to the one before. */
export interface FileToBind {
  readonly attachmentId: Id<'attachment'>
  readonly bookmark: string | null
}

/** The pages that a file has in the book. */
export interface BoundFile {
  readonly attachmentId: Id<'attachment'>
  readonly contentHash: string
  readonly fromPage: number
  readonly toPage: number
}

export interface Bound {
  /** Those that have pages, in order; files that are no PDF, JPEG or PNG are not among them. */
  readonly files: readonly BoundFile[]
  readonly pages: number
  readonly bytes: Uint8Array
  readonly hash: string
}

export interface BindingRun {
  /** Number of the first page. */
  readonly firstNumber?: number
  /** Looked at before each file: true stops the binding. */
  readonly stopped?: () => boolean
  /** Told after each file, of how many. */
  readonly onFile?: (done: number, of: number) => void
}

/** All of a book is held in memory once or twice: this much is safe on a PC of a branch. */
export const BOOK_MAX_BYTES = 400 * 1_048_576

interface StoredContent {
  readonly contentId: Id<'content'>
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly chunkCount: number
  readonly sha256: string
}

const REFUSALS: Readonly<Record<Unbindable, string>> = {
  encrypted: '设有打开密码，不能装订。请去掉密码后重新添加。',
  damaged: '已损坏或者不是完整的 PDF、图片，不能装订。请重新扫描后添加。',
  'too-many-pages': '装订后超过 5000 页。请减少归入的附件，分册装订。',
}

/** Whether a file's pages can be bound; Word files and recordings are handed in beside the book. */
export function isBindable(mediaType: string): boolean {
  return bindableTypes.has(mediaType)
}

/**
 * Binds the files, in a thread of its own: between its pieces other calls are served. Files of other kinds are left out.
 * @throws ApiFailure evidence-unbindable naming the file, evidence-too-large, attachment-damaged, cancelled
 */
export async function bindFiles(ledger: Ledger, files: readonly FileToBind[], run: BindingRun = {}): Promise<Bound> {
  const { firstNumber = 1, stopped = () => false, onFile = () => {} } = run
  const contents = files.map((file) => ({ file, content: contentOf(ledger, file.attachmentId) })).filter(({ content }) => isBindable(content.mediaType))
  refuseTooLarge(contents.map(({ content }) => content.sizeBytes))
  const thread = new BindingThread()
  try {
    await thread.begin(firstNumber)
    const bound: BoundFile[] = []
    let next = firstNumber
    for (const { file, content } of contents) {
      if (stopped()) throw new ApiFailure('cancelled')
      const { mediaType, sha256 } = content
      const pages = await thread.add(await wholeBytes(ledger, content), { sha256, mediaType, bookmark: file.bookmark })
      if (pages === 'changed') throw damaged(content)
      if (typeof pages === 'string') throw new ApiFailure('evidence-unbindable', { message: `“${content.fileName}”${REFUSALS[pages]}` })
      bound.push({ attachmentId: file.attachmentId, contentHash: sha256, fromPage: next, toPage: next + pages - 1 })
      next += pages
      onFile(bound.length, contents.length)
    }
    const { bytes, hash } = await thread.finish()
    return { files: bound, pages: next - firstNumber, bytes, hash }
  } finally {
    await thread.end()
  }
}

function contentOf({ raw }: Ledger, id: Id<'attachment'>): StoredContent {
  const row = prepared<[Buffer], { id: Buffer; file_name: string; media_type: string; size_bytes: number; chunk_count: number; sha256: string }>(
    raw,
    `SELECT c.id, a.file_name, c.media_type, c.size_bytes, c.chunk_count, c.sha256 FROM attachment a JOIN attachment_content c ON c.id = a.content_id WHERE a.id = ?`,
  ).get(idToBytes(id))
  if (!row) throw new ApiFailure('not-found')
  return { contentId: idFromBytes<'content'>(row.id), fileName: row.file_name, mediaType: row.media_type, sizeBytes: row.size_bytes, chunkCount: row.chunk_count, sha256: row.sha256 }
}

function refuseTooLarge(sizes: readonly number[]): void {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total > BOOK_MAX_BYTES) throw new ApiFailure('evidence-too-large', { details: { totalBytes: total, mostBytes: BOOK_MAX_BYTES } })
}

/** Names the file: the person can only mend what he finds. */
function damaged({ fileName }: StoredContent): ApiFailure {
  return new ApiFailure('attachment-damaged', { message: `附件“${fileName}”的内容缺失或与登记的校验值不一致，没有导出任何文件。请作废该附件后重新添加，或从备份核对。` })
}

/** The very bytes, piece by piece with other calls served between. */
async function wholeBytes(ledger: Ledger, content: StoredContent): Promise<Uint8Array<ArrayBuffer>> {
  const { contentId, chunkCount, sizeBytes } = content
  const whole = new Uint8Array(sizeBytes)
  let at = 0
  for (let ordinal = 0; ordinal < chunkCount; ordinal += 1) {
    if (!ledger.raw.open) throw new ApiFailure('locked')
    const piece = readPiece(ledger, contentId, ordinal)
    if (piece === null || at + piece.length > sizeBytes) throw damaged(content)
    whole.set(piece, at)
    at += piece.length
    await nextTurn()
  }
  return whole
}
