import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { flushFile } from '../database/durable-file.ts'
import { errnoOf } from '../database/system-error.ts'

/** Files that people export: written beside their place under another name, flushed, then renamed, so none is ever half there. */

function unfinishedBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
}

const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR'])
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR', 'ENOTEMPTY', 'EEXIST'])

/** What the system refused, in words for the place that the person chose; a full disk and our own mistakes stay what they are. */
export function refusalAt(path: string, error: unknown): unknown {
  const errno = errnoOf(error) ?? ''
  if (NO_FOLDER.has(errno)) return new ApiFailure('export-no-folder')
  if (FORBIDDEN.has(errno)) return new ApiFailure(existsSync(path) ? 'export-exists' : 'export-not-writable')
  return error
}

/** Writes the bytes where the person said (the dialog has asked before replacing a file). @throws ApiFailure export-*; the system's error when the disk is full */
export function writeExport(path: string, bytes: Uint8Array): void {
  write(path, bytes, flushFile)
}

/** The same for one of many files whose bytes the ledger keeps as well: it does not wait for the disk, so that a power cut may take what can be saved again. */
export function writeKept(path: string, bytes: Uint8Array): void {
  write(path, bytes, () => {})
}

function write(path: string, bytes: Uint8Array, settle: (unfinished: string) => void): void {
  const unfinished = unfinishedBeside(path)
  try {
    writeFileSync(unfinished, bytes)
    settle(unfinished)
    renameSync(unfinished, path)
  } catch (error) {
    throw refusalAt(path, error)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** The same for a file that is copied, without holding it in memory. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await streamDurably(createReadStream(from), to)
}

const PIECE_BYTES = 1_048_576

/** A large file's bytes in pieces, between which other calls are served. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

/** The same for bytes that come piece by piece; when a piece throws, nothing is left at the place. */
export async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  await streamDurably(Readable.from(pieces), path)
}

/** Waits for the disk without holding other calls up: many megabytes take it a while. */
async function flushBeside(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function streamDurably(source: Readable, to: string): Promise<void> {
  const unfinished = unfinishedBeside(to)
  try {
    await pipeline(source, createWriteStream(unfinished))
    await flushBeside(unfinished)
    renameSync(unfinished, to)
  } catch (error) {
    throw refusalAt(to, error)
  } finally {
    rmSync(unfinished, { force: true })
  }
}
