import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { headerIsSealed, readBackupHeader } from './backup-file.ts'
import type { BackupHeader } from './backup-file.ts'
import { isHeld, openCopy } from './cipher.ts'
import { flushFile, writeDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { readFileHead } from './header.ts'
import { readHolder } from './holder.ts'
import type { FileKey } from './key-wrap.ts'
import { ledgerIsOpen } from './ledger.ts'
import { locationProblem } from './location.ts'
import { freeBytesAt, probePlace } from './location-probe.ts'
import type { Migration } from './manifest.ts'
import { appliedMigrations, pendingMigrations, runMigrations } from './migrate.ts'
import { done, refused } from './problem.ts'
import type { LedgerProblem, Outcome } from './problem.ts'
import { asideName, dropUndecidedStaging, finishRestore, lockRestore, stagedFiles, writeJournal } from './restore-journal.ts'
import type { SwapStep } from './restore-journal.ts'
import { readSlots } from './slots.ts'
import type { OpenedSlot } from './slots.ts'
import { systemProblem } from './system-error.ts'
import { openThrottled } from './unlock.ts'
import type { Clock, Secret } from './unlock.ts'
import { verifyOffThread } from './copy-off-thread.ts'

export type RestoreStep = 'unlocking' | 'staging' | 'verifying' | 'upgrading' | 'journal' | SwapStep | 'checking'

export interface RestoreOptions {
  /** A passphrase or recovery code of the backup's day. */
  readonly secret: Secret
  readonly migrations: readonly Migration[]
  readonly clock: Clock
  readonly appVersion: string
  readonly onStep?: (step: RestoreStep) => void
}

/** What a restore did, for the page that tells it. */
export interface RestoreReport {
  readonly header: BackupHeader
  /** Opens the restored ledger; the secret was that of the backup's day. */
  readonly opened: OpenedSlot
  readonly upgradedBy: number
  /** Where the replaced files lie; null when there were none. */
  readonly replaced: string | null
}

/**
 * Puts a backup in the place of the live ledger, which must be closed (and may be missing or damaged). Staged, verified and
 * brought to this version's schema beside it, then swapped by rename; the replaced files are kept. Until the journal
 * is written nothing live has changed; after it, a crash is finished by the next `findLedger`.
 */
export async function restoreBackup(
  folder: LedgerFolder,
  backupPath: string,
  options: RestoreOptions,
): Promise<Outcome<RestoreReport>> {
  if (ledgerIsOpen(folder)) return refused({ code: 'ledger-open', path: folder.root })
  try {
    return await restoreInto(folder, backupPath, options)
  } catch (error) {
    return systemProblem(error, folder.root)
  }
}

async function restoreInto(
  folder: LedgerFolder,
  backupPath: string,
  options: RestoreOptions,
): Promise<Outcome<RestoreReport>> {
  const place = preparePlace(folder)
  if (!place.ok) return place
  const lock = lockRestore(folder)
  if (!lock) return refused({ code: 'held-by-other', path: folder.root, holder: readHolder(folder.holder) })
  try {
    if (isHeld(folder.database)) {
      return refused({ code: 'held-by-other', path: folder.database, holder: readHolder(folder.holder) })
    }
    finishRestore(folder)
    return await replaceLedger(folder, backupPath, options)
  } finally {
    dropUndecidedStaging(folder)
    lock.close()
  }
}

async function replaceLedger(
  folder: LedgerFolder,
  backupPath: string,
  options: RestoreOptions,
): Promise<Outcome<RestoreReport>> {
  const header = readBackupHeader(backupPath)
  if (!header.ok) return header
  if (belongsElsewhere(folder, header.value)) return refused({ code: 'backup-of-other-ledger', path: backupPath })
  options.onStep?.('unlocking')
  const opened = await openThrottled(folder, header.value.slots, options.secret, options.clock)
  if (!opened.ok) return opened
  const { key } = opened.value
  if (!headerIsSealed(backupPath, key)) return refused({ code: 'backup-damaged', path: backupPath, findings: ['seal'] })
  const staged = await stage(folder, backupPath, header.value, key, options)
  if (!staged.ok) return staged
  options.onStep?.('journal')
  const aside = asideName(options.clock())
  const hadFiles = existsSync(folder.database)
  writeJournal(folder, { aside, keepsAside: true })
  finishRestore(folder, options.onStep)
  options.onStep?.('checking')
  const report = await verifyOffThread(folder.database, key)
  if (!report.ok) return report
  const { findings } = report.value
  if (findings.length > 0) return refused({ code: 'database-damaged', path: folder.database, findings })
  const replaced = hadFiles ? join(folder.replaced, aside) : null
  return done({ header: header.value, opened: opened.value, upgradedBy: staged.value.upgradedBy, replaced })
}

/** A folder on a new PC may not be there yet; one that is there must be fit for the live file. */
function preparePlace(folder: LedgerFolder): Outcome<null> {
  const problem = locationProblem(probePlace(folder.root))
  if (problem && problem.code !== 'folder-missing') return refused(problem)
  mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  return done(null)
}

/** Another ledger's backup belongs in a folder of its own. Unreadable slots say nothing, and are what one restores for. */
function belongsElsewhere(folder: LedgerFolder, header: BackupHeader): boolean {
  const live = readSlots(folder)
  return live.ok && live.value.ledgerId !== header.ledgerId
}

/** Copies, checks and upgrades beside the live ledger; everything that can fail by content fails here. */
async function stage(
  folder: LedgerFolder,
  backupPath: string,
  header: BackupHeader,
  key: FileKey,
  options: RestoreOptions,
): Promise<Outcome<{ readonly upgradedBy: number }>> {
  options.onStep?.('staging')
  const staged = stagedFiles(folder)
  mkdirSync(folder.restore, { recursive: true, mode: 0o700 })
  const freeBytes = freeBytesAt(folder.restore)
  const neededBytes = header.database.bytes
  if (freeBytes <= neededBytes) return refused({ code: 'disk-full', path: folder.restore, freeBytes, neededBytes })
  const part = createReadStream(backupPath, { end: header.database.bytes - 1 })
  await pipeline(part, createWriteStream(staged.database, { mode: 0o600 }))
  options.onStep?.('verifying')
  const report = await verifyOffThread(staged.database, key)
  if (!report.ok) return report
  const findings = [...report.value.findings]
  if (report.value.sha256 !== header.database.sha256) findings.push('sha256')
  if (findings.length > 0) return refused({ code: 'backup-damaged', path: backupPath, findings })
  options.onStep?.('upgrading')
  const upgraded = upgradeStaged(staged.database, backupPath, key, options)
  if (!upgraded.ok) return upgraded
  flushFile(staged.database)
  const databaseMark = readFileHead(staged.database, folder.wal).mark.toString('hex')
  writeDurably(staged.slots, JSON.stringify({ ...header.slots, databaseMark }, null, 2))
  return upgraded
}

function upgradeStaged(
  path: string,
  backupPath: string,
  key: FileKey,
  options: RestoreOptions,
): Outcome<{ readonly upgradedBy: number }> {
  const db = openCopy(path, key)
  try {
    const pending = pendingMigrations(appliedMigrations(db), options.migrations)
    if (!pending.ok) return refused(asBackupProblem(pending.problem, backupPath))
    const stamp = { now: options.clock(), appVersion: options.appVersion }
    const run = runMigrations(db, pending.value, stamp)
    return run.ok ? done({ upgradedBy: run.value.applied }) : run
  } finally {
    db.close()
  }
}

function asBackupProblem(problem: LedgerProblem, path: string): LedgerProblem {
  if (problem.code !== 'schema-newer') return problem
  return { code: 'backup-newer', path, fileVersion: problem.fileVersion, appVersion: problem.appVersion }
}
