import { mkdirSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { differences, mostBytesOfCopy } from './backup.ts'
import { inBackupTurn } from './backup-turn.ts'
import { openCopy, openLive } from './cipher.ts'
import { checkpoint } from './close.ts'
import { rekeyOffThread, verifyOffThread } from './copy-off-thread.ts'
import { flushFile, writeDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { readFileHead } from './header.ts'
import { readHolder } from './holder.ts'
import { newFileKey } from './key-wrap.ts'
import type { FileKey } from './key-wrap.ts'
import { forgetOpen, rememberOpen } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { closeLive } from './live-bytes.ts'
import { changesOf, copyLive } from './live-copy.ts'
import { updateState } from './ledger-state.ts'
import { freeBytesAt } from './location-probe.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { asideName, dropUndecidedStaging, finishRestore, lockRestore, stagedFiles, writeJournal } from './restore-journal.ts'
import type { SwapStep } from './restore-journal.ts'
import { readSlots, resealed, slotsWithoutPair } from './slots.ts'
import type { ChainHead, Slots } from './slots.ts'
import { systemProblem } from './system-error.ts'
import type { Clock } from './unlock.ts'

export type RenewalStep = 'copying' | 'encrypting' | 'verifying' | 'recording' | 'journal' | SwapStep | 'reopening'

export interface RenewalOptions {
  readonly clock: Clock
  /** Notes the new key in the log of the copy. @returns the head of its chain */
  readonly record: (copy: Database.Database) => ChainHead
  readonly onStep?: (step: RenewalStep) => void
  /** Told each whole percent that is copied. */
  readonly onCopied?: (percent: number) => void
}

/** The ledger is written to while the copy is made; after so many copies that were overtaken it is tried another time. */
const MOST_COPIES = 3

/**
 * Gives the open ledger a new file key: a copy of the file is encrypted anew in a thread of its own, verified, and takes the file's
 * place in one turn of the event loop, with the new key sealed to everybody who has a slot; what was put aside is deleted, since it opens
 * with the old key. Until the journal is written nothing live has changed; after it, a crash is finished by the next `findLedger`.
 * Backups keep the key of their day.
 *
 * @returns the ledger on its new connection; the old one is closed then. On a refusal the old one serves on, unless its `db` is closed:
 * then the swap was decided but could not be ended, and the next opening ends it.
 */
export function renewFileKey(ledger: Ledger, options: RenewalOptions): Promise<Outcome<Ledger>> {
  return inBackupTurn(() => renew(ledger, options))
}

async function renew(ledger: Ledger, options: RenewalOptions): Promise<Outcome<Ledger>> {
  const { folder } = ledger
  try {
    if (!ledger.db.open) return refused({ code: 'ledger-closed', path: folder.root })
    const ready = readyToRenew(ledger)
    if (!ready.ok) return ready
    const lock = lockRestore(folder)
    if (!lock) return refused({ code: 'held-by-other', path: folder.root, holder: readHolder(folder.holder) })
    try {
      return await copyAndSwap(ledger, options)
    } finally {
      dropUndecidedStaging(folder)
      lock.close()
    }
  } catch (error) {
    return systemProblem(error, folder.root)
  }
}

/** Everybody must have a key pair, and a copy must have room beside the file. */
function readyToRenew({ folder, key }: Ledger): Outcome<Slots> {
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  if (slotsWithoutPair(slots.value, key).length > 0) return refused({ code: 'slots-without-pair', path: folder.slots })
  const neededBytes = mostBytesOfCopy(folder)
  const freeBytes = freeBytesAt(folder.root)
  return freeBytes > neededBytes ? slots : refused({ code: 'disk-full', path: folder.root, freeBytes, neededBytes })
}

async function copyAndSwap(ledger: Ledger, options: RenewalOptions): Promise<Outcome<Ledger>> {
  const fresh = newFileKey()
  for (let copies = 0; copies < MOST_COPIES; copies += 1) {
    const staged = await stageCopy(ledger, fresh, options)
    if (!staged.ok) return staged
    if (!ledger.db.open) return refused({ code: 'ledger-closed', path: ledger.folder.root })
    // From here to the new connection there is no other turn: nobody finds the ledger closed.
    if (!ledger.db.inTransaction && changesOf(ledger) === staged.value.changes) return swapIn(ledger, fresh, options)
  }
  return refused({ code: 'ledger-busy', path: ledger.folder.root })
}

async function stageCopy(ledger: Ledger, fresh: FileKey, { onStep, onCopied = () => undefined }: RenewalOptions): Promise<Outcome<{ readonly changes: number }>> {
  const { folder, key } = ledger
  const { database } = stagedFiles(folder)
  rmSync(folder.restore, { recursive: true, force: true })
  mkdirSync(folder.restore, { recursive: true, mode: 0o700 })
  onStep?.('copying')
  const copy = await copyLive(ledger, database, onCopied)
  if (!copy.ok) return copy
  const { counts, changes } = copy.value
  onStep?.('encrypting')
  const encrypted = await rekeyOffThread(database, key, fresh)
  if (!encrypted.ok) return encrypted
  onStep?.('verifying')
  const report = await verifyOffThread(database, fresh)
  if (!report.ok) return report
  const findings = [...report.value.findings, ...differences(counts, report.value)]
  return findings.length === 0 ? done({ changes }) : refused({ code: 'backup-damaged', path: database, findings })
}

function swapIn(ledger: Ledger, fresh: FileKey, { clock, record, onStep }: RenewalOptions): Outcome<Ledger> {
  const { folder } = ledger
  onStep?.('recording')
  const slots = readyToRenew(ledger)
  if (!slots.ok) return slots
  const head = recordIn(folder, fresh, record)
  const renewed = resealed(slots.value, ledger.key, fresh, head)
  if (!renewed) return refused({ code: 'slots-without-pair', path: folder.slots })
  writeStagedSlots(folder, renewed)
  onStep?.('journal')
  writeJournal(folder, { aside: asideName(clock()), keepsAside: false })
  closeConnection(ledger)
  finishRestore(folder, onStep)
  onStep?.('reopening')
  return done(reopened(ledger, fresh))
}

function recordIn(folder: LedgerFolder, fresh: FileKey, record: RenewalOptions['record']): ChainHead {
  const { database } = stagedFiles(folder)
  const copy = openCopy(database, fresh)
  try {
    return record(copy)
  } finally {
    copy.close()
    flushFile(database)
  }
}

function writeStagedSlots(folder: LedgerFolder, slots: Slots): void {
  const staged = stagedFiles(folder)
  const databaseMark = readFileHead(staged.database, folder.wal).mark.toString('hex')
  writeDurably(staged.slots, JSON.stringify({ ...slots, databaseMark }, null, 2))
}

/** The log goes back into the file first: what is put aside is then one file, and its log is not left behind. */
function closeConnection(ledger: Ledger): void {
  try {
    checkpoint(ledger)
  } finally {
    closeLive(ledger.db)
    forgetOpen(ledger)
  }
}

function reopened(ledger: Ledger, fresh: FileKey): Ledger {
  const renewed: Ledger = { ...ledger, key: fresh, db: openLive(ledger.folder.database, fresh) }
  updateState(ledger.folder, { open: true })
  rememberOpen(renewed)
  return renewed
}
