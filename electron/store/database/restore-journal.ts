import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { readJson, renameDurably, writeDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { updateState } from './ledger-state.ts'
import { errnoOf } from './system-error.ts'

const journalSchema = z.strictObject({
  /** The folder below `replaced/` that takes the files put aside. */
  aside: z.string().regex(/^[0-9A-Za-z-]+$/),
  /** False where what is put aside must not stay: it opens with a key that somebody has who may read no longer. */
  keepsAside: z.boolean().default(true),
})

export type RestoreJournal = z.infer<typeof journalSchema>

const UNNAMED: RestoreJournal = { aside: 'journal-unreadable', keepsAside: true }

export interface StagedFiles {
  readonly database: string
  readonly slots: string
  readonly journal: string
}

export function stagedFiles(folder: LedgerFolder): StagedFiles {
  return {
    database: join(folder.restore, 'staged.db'),
    slots: join(folder.restore, 'staged-slots.json'),
    journal: join(folder.restore, 'journal.json'),
  }
}

/** From here on the swap is decided: whatever happens, the next opening ends it. */
export function writeJournal(folder: LedgerFolder, journal: RestoreJournal): void {
  writeDurably(stagedFiles(folder).journal, JSON.stringify(journal))
}

/** One rename of the swap, reported before it is done: where a test ends the process. */
export type SwapStep =
  | 'log-aside'
  | 'database-aside'
  | 'database-in'
  | 'slots-aside'
  | 'slots-copy-aside'
  | 'slots-in'
  | 'aside-out'
  | 'journal-out'

/**
 * Takes the right to work in the staging folder, or null when another process has it. An empty SQLite file serves as
 * the lock, because the system frees it when its process dies; closing the handle frees it too.
 * @throws the system's error.
 */
export function lockRestore(folder: LedgerFolder): Database.Database | null {
  const db = new Database(folder.restoreLock, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (errnoOf(error) === 'SQLITE_BUSY') return null
    throw error
  }
}

/**
 * Ends what a crash interrupted, unless another process is at it (`busy`). Only while no connection is open here.
 * @throws the system's error.
 */
export function recoverRestore(folder: LedgerFolder): 'settled' | 'busy' {
  if (!existsSync(folder.restore)) return 'settled'
  const lock = lockRestore(folder)
  if (!lock) return 'busy'
  try {
    finishRestore(folder)
    return 'settled'
  } finally {
    lock.close()
  }
}

/**
 * Without a journal the live files were not touched: the staging is dropped. With one, the swap goes on from the files
 * that are still to move: a staged file that is still there tells that the live one beside it is the old one.
 * To be called with the lock. @throws the system's error.
 */
export function finishRestore(folder: LedgerFolder, onStep?: (step: SwapStep) => void): void {
  const journal = readJson(stagedFiles(folder).journal, journalSchema)
  if (journal.state !== 'absent') {
    // A journal that cannot be read still says that the swap had begun: dropping the staging could lose the ledger.
    swap(folder, journal.state === 'read' ? journal.value : UNNAMED, onStep ?? (() => undefined))
  }
  rmSync(folder.restore, { recursive: true, force: true })
}

function swap(folder: LedgerFolder, journal: RestoreJournal, onStep: (step: SwapStep) => void): void {
  const staged = stagedFiles(folder)
  const aside = join(folder.replaced, journal.aside)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  const move = (step: SwapStep, from: string, to: string): void => {
    onStep(step)
    if (existsSync(from)) renameDurably(from, to)
  }
  if (existsSync(staged.database)) {
    // The log goes first and with its file: beside the restored file it would be taken for that file's own.
    move('log-aside', folder.wal, join(aside, 'ledger.db-wal'))
    move('database-aside', folder.database, join(aside, 'ledger.db'))
    move('database-in', staged.database, folder.database)
  }
  if (existsSync(staged.slots)) {
    move('slots-aside', folder.slots, join(aside, 'slots.json'))
    move('slots-copy-aside', `${folder.slots}.bak`, join(aside, 'slots.json.bak'))
    move('slots-in', staged.slots, folder.slots)
  }
  if (!journal.keepsAside) {
    onStep('aside-out')
    rmSync(aside, { recursive: true, force: true })
  }
  updateState(folder, { open: false, checkOwed: false })
  onStep('journal-out')
  rmSync(staged.journal)
}

/** No two swaps share a folder: the second would write over what the first put aside. */
export function asideName(now: Instant): string {
  return `${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
}

/** Staging without a journal is of no use to anybody; with one, the next `findLedger` goes on from it. */
export function dropUndecidedStaging(folder: LedgerFolder): void {
  if (!existsSync(stagedFiles(folder).journal)) rmSync(folder.restore, { recursive: true, force: true })
}
