import { createReadStream, createWriteStream, openSync, closeSync, fsyncSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Files that people export: written beside their place under another name, flushed, then renamed, so none is ever half there. */

function unfinishedBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
}

function flush(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes the bytes where the person said (the dialog has asked before replacing a file). @throws the system's error */
export function writeExport(path: string, bytes: Uint8Array): void {
  const unfinished = unfinishedBeside(path)
  try {
    writeFileSync(unfinished, bytes)
    flush(unfinished)
    renameSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** The same for a file that is copied, without holding it in memory. */
export async function copyDurably(from: string, to: string): Promise<void> {
  const unfinished = unfinishedBeside(to)
  try {
    await pipeline(createReadStream(from), createWriteStream(unfinished))
    flush(unfinished)
    renameSync(unfinished, to)
  } finally {
    rmSync(unfinished, { force: true })
  }
}
