import type Database from 'better-sqlite3'

/** When the write-ahead log is moved into the file, in pages. SQLite's own measure of 1000 takes longer than the 30 ms that a call may wait, wherever it falls. */
const MOVED_AT_PAGES = 400

/** Has SQLite move the log of this connection as soon as it has grown so far. */
export function boundLog(db: Database.Database): void {
  db.pragma(`wal_autocheckpoint = ${MOVED_AT_PAGES}`)
}

/** How many holds each connection's log is under. */
const holds = new WeakMap<Database.Database, number>()

/**
 * Keeps the log out of the file until the answer is called: what is committed meanwhile is as safe in the log, and the file itself stays
 * as it is. Holds may overlap; the last that ends lets SQLite move the log again.
 */
export function holdLog(db: Database.Database): () => void {
  holds.set(db, held(db) + 1)
  db.pragma('wal_autocheckpoint = 0')
  return () => {
    holds.set(db, held(db) - 1)
    if (held(db) === 0 && db.open) boundLog(db)
  }
}

/** Moves what the log holds into the file, in a turn of its own: left to SQLite, the log of many commands would be moved at one commit, and a call would wait for all of it. */
export function moveLog(db: Database.Database): void {
  if (db.open && held(db) === 0) db.pragma('wal_checkpoint(PASSIVE)')
}

/** Moves all of the log into the file and empties it. @returns false when something still reads from the log */
export function emptyLog(db: Database.Database): boolean {
  return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
}

function held(db: Database.Database): number {
  return holds.get(db) ?? 0
}
