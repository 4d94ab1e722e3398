import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { createBackup } from './backup.ts'
import { APPLICATION_ID, SettingRefused, openLive } from './cipher.ts'
import { renameDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { headProblem, readFileHead } from './header.ts'
import type { FileHead } from './header.ts'
import { readHolder, removeHolder, thisHolder, writeHolder } from './holder.ts'
import type { FileKey } from './key-wrap.ts'
import { ledgerIsOpen, rememberOpen } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { readState, updateState } from './ledger-state.ts'
import { closeLive } from './live-bytes.ts'
import { diskIsLow, locationProblem } from './location.ts'
import type { PlaceFacts } from './location.ts'
import { probePlace } from './location-probe.ts'
import type { Migration } from './manifest.ts'
import { appliedMigrations, pendingMigrations, runMigrations, schemaFingerprint } from './migrate.ts'
import { done, refused } from './problem.ts'
import type { LedgerProblem, Outcome } from './problem.ts'
import { recoverRestore } from './restore-journal.ts'
import { readSlots } from './slots.ts'
import type { Slots } from './slots.ts'
import { errnoOf, systemProblem } from './system-error.ts'
import type { Clock } from './unlock.ts'

export type OpenStep = 'opening' | 'backing-up' | 'upgrading'

export interface OpenOptions {
  readonly key: FileKey
  readonly migrations: readonly Migration[]
  readonly clock: Clock
  readonly appVersion: string
  readonly onStep?: (step: OpenStep) => void
  /** Replaces the look at the real place; for tests of places that this machine does not have. */
  readonly probe?: (folder: string) => PlaceFacts
}

export interface OpenedLedger {
  readonly ledger: Ledger
  /** A session did not close the file, and no integrity check has been made since: one is due. */
  readonly endedUncleanly: boolean
  readonly diskIsLow: boolean
  /** How many migrations were applied by this opening. */
  readonly upgradedBy: number
}

/** A ledger that may be opened once its key is known. */
export interface FoundLedger {
  readonly ledgerId: string
  readonly diskIsLow: boolean
}

/** What is in a folder, before any secret is asked for: decides which page the user sees. */
export function findLedger(
  folder: LedgerFolder,
  probe: (folder: string) => PlaceFacts = probePlace,
): Outcome<FoundLedger> {
  try {
    if (ledgerIsOpen(folder)) return refused({ code: 'ledger-open', path: folder.root })
    const place = probe(folder.root)
    const unfit = locationProblem(place)
    if (unfit) return refused(unfit)
    if (recoverRestore(folder) === 'busy') return refused(heldByOther(folder, folder.restore))
    const slots = readSlots(folder)
    if (slots.ok) finishCreation(folder, slots.value)
    const head = readFileHead(folder.database, folder.wal)
    if (!slots.ok) return absentOr(folder, head, slots.problem)
    const problem = headProblem(folder.database, head, slots.value.databaseMark)
    return problem ? refused(problem) : done({ ledgerId: slots.value.ledgerId, diskIsLow: diskIsLow(place) })
  } catch (error) {
    return systemProblem(error, folder.root)
  }
}

/** A crash between the last two steps of `createLedger` left a whole ledger under its first name. */
function finishCreation(folder: LedgerFolder, slots: Slots): void {
  if (existsSync(folder.database)) return
  const { mark } = readFileHead(folder.newDatabase, folder.wal)
  if (mark.toString('hex') === slots.databaseMark) renameDurably(folder.newDatabase, folder.database)
}

/** A folder that has never been used is offered for set-up; one with traces of a ledger never is. */
function absentOr(folder: LedgerFolder, head: FileHead, problem: LedgerProblem): Outcome<never> {
  if (head.kind !== 'absent' || problem.code !== 'slots-missing') return refused(problem)
  const used = existsSync(folder.state) || existsSync(folder.backups)
  return refused(used ? { code: 'database-missing', path: folder.database } : { code: 'ledger-absent', path: folder.root })
}

/**
 * Opens the ledger for writing: place, presence, header, key and lock, application id, migrations, schema and one read.
 * A file that needs an upgrade is backed up first. On any refusal the handle is closed and nothing is changed or deleted.
 */
export async function openLedger(folder: LedgerFolder, options: OpenOptions): Promise<Outcome<OpenedLedger>> {
  options.onStep?.('opening')
  const found = findLedger(folder, options.probe)
  if (!found.ok) return found
  const connection = connect(folder, options.key)
  if (!connection.ok) return connection
  const db = connection.value
  let accepted: Outcome<Omit<OpenedLedger, 'diskIsLow'>> | undefined
  try {
    accepted = await acceptConnection(folder, db, found.value.ledgerId, options)
  } finally {
    if (!accepted?.ok) abandon(folder, db)
  }
  if (!accepted.ok) return accepted
  rememberOpen(accepted.value.ledger)
  return done({ ...accepted.value, diskIsLow: found.value.diskIsLow })
}

/** The lock was ours, and so is the name that was put beside it. */
function abandon(folder: LedgerFolder, db: Database.Database): void {
  closeLive(db)
  removeHolder(folder.holder)
}

async function acceptConnection(
  folder: LedgerFolder,
  db: Database.Database,
  ledgerId: string,
  options: OpenOptions,
): Promise<Outcome<Omit<OpenedLedger, 'diskIsLow'>>> {
  try {
    const pending = inspect(folder, db, options.migrations)
    if (!pending.ok) return pending
    const last = readState(folder)
    const endedUncleanly = last.open || last.checkOwed
    writeHolder(folder.holder, thisHolder(options.clock()))
    updateState(folder, { open: true, checkOwed: endedUncleanly })
    const before: Ledger = {
      db,
      folder,
      key: options.key,
      ledgerId,
      appVersion: options.appVersion,
      schemaVersion: options.migrations.length - pending.value.length,
    }
    const upgraded = await upgrade(before, pending.value, options)
    if (!upgraded.ok) return upgraded
    const ledger = { ...before, schemaVersion: options.migrations.length }
    return done({ ledger, endedUncleanly, upgradedBy: pending.value.length })
  } catch (error) {
    return databaseProblem(error, folder)
  }
}

/** Everything that is read before anything is written. */
function inspect(
  folder: LedgerFolder,
  db: Database.Database,
  migrations: readonly Migration[],
): Outcome<readonly Migration[]> {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return refused({ code: 'database-foreign', path: folder.database })
  }
  const applied = appliedMigrations(db)
  const pending = pendingMigrations(applied, migrations)
  if (!pending.ok) return pending
  const last = applied.at(-1)
  if (last && last.schemaSha256 !== schemaFingerprint(db)) return refused({ code: 'schema-altered', path: folder.database })
  return pending
}

async function upgrade(before: Ledger, pending: readonly Migration[], options: OpenOptions): Promise<Outcome<unknown>> {
  if (pending.length === 0) return done(null)
  if (before.schemaVersion > 0) {
    options.onStep?.('backing-up')
    const backup = await createBackup(before, { reason: 'before-upgrade', clock: options.clock })
    if (!backup.ok) return backup
  }
  options.onStep?.('upgrading')
  return runMigrations(before.db, pending, { now: options.clock(), appVersion: options.appVersion })
}

function connect(folder: LedgerFolder, key: FileKey): Outcome<Database.Database> {
  try {
    return done(openLive(folder.database, key))
  } catch (error) {
    return databaseProblem(error, folder)
  }
}

const LOCKED = /^SQLITE_(BUSY|LOCKED)/
/** The slots vouch for the key and the mark for the file, so a first page that does not open is damage, not a wrong key. */
const DAMAGED = /^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_(SHORT_READ|READ|DATA|CORRUPTFS))/

function databaseProblem(error: unknown, folder: LedgerFolder): Outcome<never> {
  const path = folder.database
  if (error instanceof SettingRefused) return refused({ code: 'settings-refused', path, setting: error.setting })
  const code = errnoOf(error) ?? ''
  if (LOCKED.test(code)) return refused(heldByOther(folder, path))
  if (DAMAGED.test(code)) return refused({ code: 'database-damaged', path, findings: [code] })
  return systemProblem(error, path)
}

function heldByOther(folder: LedgerFolder, path: string): LedgerProblem {
  return { code: 'held-by-other', path, holder: readHolder(folder.holder) }
}
