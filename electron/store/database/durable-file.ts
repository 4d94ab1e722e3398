import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:process'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { errnoOf } from './system-error.ts'

const COPY_SUFFIX = '.bak'
const TEMP_SUFFIX = '.tmp'

/** Windows scanners hold a fresh file open for a moment, and the rename is refused meanwhile. */
const RENAME_WAITS_MS = [20, 50, 100, 200, 400] as const
const SHARING_ERRORS = new Set(['EPERM', 'EACCES', 'EBUSY'])

function pauseFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Flushes a file's content to the disk. @throws the system's error. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes renames inside a folder last through a power cut. Windows has no such call and journals them itself. */
export function flushFolder(folder: string): void {
  if (platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Renames and flushes the target's folder; on Windows waits out a sharing violation. @throws the system's error. */
export function renameDurably(from: string, to: string): void {
  for (const wait of RENAME_WAITS_MS) {
    try {
      renameSync(from, to)
      flushFolder(dirname(to))
      return
    } catch (error) {
      if (platform !== 'win32' || !SHARING_ERRORS.has(errnoOf(error) ?? '')) throw error
      pauseFor(wait)
    }
  }
  renameSync(from, to)
}

/** Replaces a small file as a whole: a reader sees the old content or the new, never a part. */
export function writeDurably(path: string, content: string): void {
  const temp = path + TEMP_SUFFIX
  try {
    writeFileSync(temp, content, { mode: 0o600, flush: true })
    renameDurably(temp, path)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
}

/**
 * Writes the file, then its copy. Until the second rename the copy is the previous content; after it, both are new:
 * a copy that kept an older content would keep a withdrawn passphrase alive.
 */
export function writeWithCopy(path: string, content: string): void {
  writeDurably(path, content)
  writeDurably(path + COPY_SUFFIX, content)
}

export type JsonFile<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly value: T }

/** Reads a JSON file of a known shape. @throws the system's error, but for a missing file. */
export function readJson<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return { state: 'absent' }
    throw error
  }
  const parsed = schema.safeParse(parseJson(text))
  return parsed.success ? { state: 'read', value: parsed.data } : { state: 'unreadable' }
}

/** The file, or its copy when the file is gone or unreadable. */
export function readJsonOrCopy<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
  const main = readJson(path, schema)
  if (main.state === 'read') return main
  const copy = readJson(path + COPY_SUFFIX, schema)
  return copy.state === 'read' || main.state === 'absent' ? copy : main
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
