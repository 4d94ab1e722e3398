import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { newFileKey } from './key-wrap.ts'
import type { FileKey } from './key-wrap.ts'
import { errnoOf } from './system-error.ts'
import { boundLog } from './write-ahead-log.ts'

/** `BAQC` in the file's header (encrypted with it): says that a file that opens with our key is a ledger. */
export const APPLICATION_ID = 0x42415143

/** The cipher's page; every ledger is a whole number of them. */
export const PAGE_BYTES = 4096

/** A database whose settings did not take: the handle is closed, nothing was written. */
export class SettingRefused extends Error {
  readonly setting: string
  constructor(setting: string) {
    super(`the database did not accept ${setting}`)
    this.name = 'SettingRefused'
    this.setting = setting
  }
}

export interface CipherOptions {
  readonly readonly?: boolean
  /** How long to wait for another process' lock, in milliseconds. */
  readonly lockWaitMs?: number
}

const SETTINGS: readonly (readonly [name: string, value: number | string, readBack: number | string])[] = [
  ['foreign_keys', 'ON', 1],
  ['synchronous', 'FULL', 2],
  ['busy_timeout', 5000, 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // Sorting must not spill a borrower's name into an unencrypted temporary file.
  ['temp_store', 'MEMORY', 2],
]

/**
 * KiB of decrypted pages that stay in memory. In the live ledger, so that what an import writes does not spill into the log before its
 * commit, and a page that is read again is not decrypted again; a copy is read or written from end to end, each page once.
 */
const LIVE_CACHE_KIB = 32_768
const COPY_CACHE_KIB = 4_096

/**
 * Opens the one live connection: the file must exist; exclusive before WAL, so that no shared-memory file is made and a
 * second process is refused for as long as this one lives. Every setting is read back.
 * @throws SettingRefused, or the driver's SqliteError (SQLITE_NOTADB for a wrong key); the handle is closed then.
 */
export function openLive(path: string, key: FileKey, options: CipherOptions = {}): Database.Database {
  return keyed(path, key, options, (db) => {
    set(db, 'locking_mode', 'EXCLUSIVE', 'exclusive')
    set(db, 'journal_mode', 'WAL', 'wal')
    boundLog(db)
    applySettings(db, LIVE_CACHE_KIB)
  })
}

/** Opens a copy that nobody else uses (a backup, a staged file); plain journal, so that it is one file. */
export function openCopy(path: string, key: FileKey, options: CipherOptions = {}): Database.Database {
  return keyed(path, key, options, (db) => {
    if (!options.readonly) set(db, 'journal_mode', 'DELETE', 'delete')
    applySettings(db, COPY_CACHE_KIB)
  })
}

/**
 * Encrypts a copy under another key, in place. Without a journal: a copy that was left half done is worth nothing to anybody, and the
 * journal would hold every page once more. @throws the driver's SqliteError
 */
export function rekeyCopy(path: string, key: FileKey, fresh: FileKey): void {
  const db = openCopy(path, key)
  try {
    // SQLite's defensive mode keeps a journal whatever is said; it guards against SQL of strangers, and none runs here.
    db.unsafeMode(true)
    set(db, 'journal_mode', 'OFF', 'off')
    set(db, 'synchronous', 'OFF', 0)
    db.pragma(`rekey = "x'${fresh.toString('hex')}'"`)
  } finally {
    db.close()
  }
}

function applySettings(db: Database.Database, cacheKiB: number): void {
  for (const [name, value, readBack] of SETTINGS) set(db, name, value, readBack)
  set(db, 'cache_size', -cacheKiB, -cacheKiB)
}

/** The file-wide pragmas of a new, empty ledger; the cipher writes page one with the first of them. */
export function createDatabase(path: string, key: FileKey): void {
  const db = keyed(path, key, { mayCreate: true }, (fresh) => set(fresh, 'application_id', APPLICATION_ID, APPLICATION_ID))
  db.close()
}

/**
 * True when another process has the file open. Asks with a key that fits nothing, read-only: what is on the disk stays
 * as it is, an unfinished log included. Only while no connection is open in this process.
 */
export function isHeld(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    keyed(path, newFileKey(), { readonly: true, lockWaitMs: 0 }, (db) => {
      // Exclusive keeps the log's index in memory: no shared-memory file is left beside a log of a crash.
      db.pragma('locking_mode = EXCLUSIVE')
      db.prepare('SELECT 1 FROM sqlite_schema').get()
    }).close()
    return false
  } catch (error) {
    const code = errnoOf(error)
    if (code === undefined) throw error
    return code.startsWith('SQLITE_BUSY')
  }
}

function keyed(
  path: string,
  key: FileKey,
  options: CipherOptions & { readonly mayCreate?: boolean },
  prepare: (db: Database.Database) => void,
): Database.Database {
  const db = new Database(path, {
    fileMustExist: !options.mayCreate,
    readonly: options.readonly ?? false,
    timeout: options.lockWaitMs ?? 1000,
  })
  try {
    set(db, 'cipher', "'sqlcipher'", 'sqlcipher')
    set(db, 'legacy', 4, '4')
    db.pragma(`key = "x'${key.toString('hex')}'"`)
    prepare(db)
    return db
  } catch (error) {
    // An exclusive handle with a wrong key keeps its lock: the next, right attempt would find the file locked.
    db.close()
    throw error
  }
}

function set(db: Database.Database, name: string, value: number | string, readBack: number | string): void {
  db.pragma(`${name} = ${value}`)
  if (db.pragma(name, { simple: true }) !== readBack) throw new SettingRefused(name)
}
