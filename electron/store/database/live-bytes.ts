import { closeSync, openSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** The handle on the bytes of each live file that was read beside its connection. */
const handles = new WeakMap<Database.Database, number>()

/**
 * A handle on the bytes of a live file. It stays open as long as the connection: on POSIX, closing any handle of a file frees every lock
 * that the process has on it, and a second program could open the ledger. @throws the system's error
 */
export function bytesHandle(db: Database.Database, path: string): number {
  const handle = handles.get(db) ?? openSync(path, 'r')
  handles.set(db, handle)
  return handle
}

/** Closes a live connection, and after it the handle on its bytes: Windows renames no file that anybody has open. */
export function closeLive(db: Database.Database): void {
  const handle = handles.get(db)
  handles.delete(db)
  try {
    db.close()
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
