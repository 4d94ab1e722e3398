import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { PAGE_BYTES } from './cipher.ts'
import type { FileProblem } from './problem.ts'

const MARK_BYTES = 16

/** What the bytes of the file tell before any key is tried. */
export interface FileHead {
  readonly kind: 'file' | 'folder' | 'absent'
  readonly bytes: number
  /** The first 16 bytes: the cipher's random salt in a ledger, a signature in most other files. */
  readonly mark: Buffer
  /** An unfinished log beside it: the end of the file itself may then be behind. */
  readonly hasWal: boolean
}

/**
 * Looks at the file without SQLite.
 * Only while no connection is open in this process: on POSIX, closing any handle drops the process' locks on the file.
 * @throws the system's error, but for a missing file.
 */
export function readFileHead(path: string, walPath: string): FileHead {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return { kind: 'absent', bytes: 0, mark: Buffer.alloc(0), hasWal: false }
  if (!stats.isFile()) return { kind: 'folder', bytes: 0, mark: Buffer.alloc(0), hasWal: false }
  const wal = statSync(walPath, { throwIfNoEntry: false })
  return { kind: 'file', bytes: stats.size, mark: firstBytes(path), hasWal: (wal?.size ?? 0) > 0 }
}

function firstBytes(path: string): Buffer {
  const mark = Buffer.alloc(MARK_BYTES)
  const handle = openSync(path, 'r')
  try {
    return mark.subarray(0, readSync(handle, mark, 0, MARK_BYTES, 0))
  } finally {
    closeSync(handle)
  }
}

/** Why the file cannot be the ledger that the slots belong to, or null. */
export function headProblem(path: string, head: FileHead, expectedMark: string): FileProblem | null {
  if (head.kind === 'absent') return { code: 'database-missing', path }
  if (head.kind === 'folder') return { code: 'database-is-folder', path }
  if (head.bytes === 0) return { code: 'database-empty', path }
  if (head.mark.toString('latin1').startsWith('SQLite format 3')) return { code: 'database-not-encrypted', path }
  const isOurs = head.mark.toString('hex') === expectedMark
  if (!isOurs) return { code: hasKnownSignature(head.mark) ? 'database-foreign' : 'database-of-other-ledger', path }
  const whole = head.bytes >= PAGE_BYTES && head.bytes % PAGE_BYTES === 0
  return whole || head.hasWal ? null : { code: 'database-truncated', path, bytes: head.bytes }
}

/** Zip and Office, old Office, PDF, images, programs; text and short files: bytes that no random salt begins with. */
const SIGNATURES = ['504b', 'd0cf11e0', '25504446', '89504e47', 'ffd8ff', '4d5a', '7f454c46', '52617221', '1f8b', '00000000']

function hasKnownSignature(mark: Buffer): boolean {
  const hex = mark.toString('hex')
  return mark.length < MARK_BYTES || isText(mark) || SIGNATURES.some((signature) => hex.startsWith(signature))
}

/** Valid UTF-8 without control characters; a character cut at the end is forgiven. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return !/(?![\t\r\n])\p{Cc}/u.test(text)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
