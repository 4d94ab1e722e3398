import { read as readAt, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { openCopy, PAGE_BYTES } from './cipher.ts'
import { flushFile } from './durable-file.ts'
import type { FileKey } from './key-wrap.ts'
import type { Ledger } from './ledger.ts'
import { bytesHandle } from './live-bytes.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { rowCounts } from './tables.ts'
import { emptyLog, holdLog } from './write-ahead-log.ts'

const PIECE_BYTES = 1_048_576
/** So much lies unwritten in the system's memory at most: else a command that waits for the disk would wait for all of the copy. */
const FLUSHED_AFTER_BYTES = 64 * PIECE_BYTES
/** The page that SQLite's locks lie on: it never holds anything, and Windows lets nobody read locked bytes. */
const LOCK_PAGE_AT = 1_073_741_824

const read = promisify(readAt)

/** What a copy holds: the ledger as it stood in one turn of the event loop. */
export interface LiveCopy {
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>
  /** `changesOf` the ledger in that turn. */
  readonly changes: number
}

/** How many rows the one connection has changed so far: whether a copy is still the file. */
export function changesOf({ db }: Pick<Ledger, 'db'>): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
}

/**
 * Copies the open ledger under its own key, while it is worked on: the log is emptied into the file and held back, so that the file stays
 * as it was in that turn; its bytes are then read in pieces, as they lie, and nobody waits for more than one of them. (SQLite's own ways
 * do not serve here: VACUUM INTO holds the store for 18 ms per megabyte, and the driver's `backup()` opens its target without a key.)
 *
 * @param onCopied told each whole percent that is copied
 * @throws the system's error
 */
export async function copyLive(ledger: Ledger, target: string, onCopied: (percent: number) => void): Promise<Outcome<LiveCopy>> {
  const { db, folder, key } = ledger
  const letLogGo = holdLog(db)
  try {
    if (!emptyLog(db)) return refused({ code: 'ledger-busy', path: folder.root })
    const copy = { counts: rowCounts(db), changes: changesOf(ledger) }
    const isWhole = await copyBytes(ledger, target, onCopied)
    if (!isWhole) return refused({ code: 'ledger-closed', path: folder.root })
    makeOneFile(target, key)
    return done(copy)
  } finally {
    letLogGo()
  }
}

/** @returns false when the ledger was closed meanwhile */
async function copyBytes(ledger: Ledger, target: string, onCopied: (percent: number) => void): Promise<boolean> {
  const { size } = statSync(ledger.folder.database)
  const copy = await open(target, 'wx', 0o600)
  let copied = 0
  let told = -1
  let unflushed = 0
  try {
    for await (const piece of piecesOf(ledger, size)) {
      await copy.writeFile(piece)
      copied += piece.length
      unflushed += piece.length
      const percent = Math.floor((copied * 100) / size)
      if (percent > told) onCopied(percent)
      told = percent
      if (unflushed < FLUSHED_AFTER_BYTES) continue
      await copy.datasync()
      unflushed = 0
    }
    await copy.sync()
  } finally {
    await copy.close()
  }
  return copied === size
}

/** The bytes of the live file, one piece after the other; they end early when the ledger is closed. */
async function* piecesOf({ db, folder }: Ledger, size: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(PIECE_BYTES)
  let at = 0
  while (at < size && db.open) {
    const piece = at === LOCK_PAGE_AT ? Buffer.alloc(PAGE_BYTES) : await pieceAt(bytesHandle(db, folder.database), buffer, at, size)
    if (!db.open) return
    at += piece.length
    yield piece
  }
}

async function pieceAt(handle: number, buffer: Buffer, at: number, size: number): Promise<Buffer> {
  const end = Math.min(at + PIECE_BYTES, at < LOCK_PAGE_AT ? Math.min(size, LOCK_PAGE_AT) : size)
  const { bytesRead } = await read(handle, buffer, 0, end - at, at)
  if (bytesRead === 0) throw new RangeError(`the live file ends at ${at} of ${size} bytes`)
  return buffer.subarray(0, bytesRead)
}

/** Ends the copy's own log, which it was told of by its first page: from here on it is one file, like every other copy. */
function makeOneFile(path: string, key: FileKey): void {
  openCopy(path, key).close()
  flushFile(path)
}
