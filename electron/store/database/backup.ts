import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { appendTail } from './backup-file.ts'
import type { BackupHeader, BackupReason } from './backup-file.ts'
import { backupInfo, backupPath, discardUnfinished, pruneBackups, removeUnfinished, unfinishedPath } from './backup-list.ts'
import type { BackupInfo } from './backup-list.ts'
import { inBackupTurn } from './backup-turn.ts'
import { renameDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import type { Ledger } from './ledger.ts'
import { copyLive } from './live-copy.ts'
import { updateState } from './ledger-state.ts'
import { freeBytesAt } from './location-probe.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { readSlots } from './slots.ts'
import { systemProblem } from './system-error.ts'
import type { Clock } from './unlock.ts'
import type { CopyReport } from './verify.ts'
import { verifyOffThread } from './copy-off-thread.ts'

export type BackupStep = 'copying' | 'verifying'

export interface BackupOptions {
  readonly reason: BackupReason
  readonly clock: Clock
  readonly onStep?: (step: BackupStep) => void
  /** Told each whole percent that is copied. */
  readonly onCopied?: (percent: number) => void
}

/**
 * Makes one verified backup: copy, check of every page in a thread of its own, tail, name; then drops what retention no
 * longer keeps. Nothing that failed a check ever gets a backup's name, and older backups stay then.
 *
 * The copy has the ledger as it stood in one turn; the store goes on serving while it is made and checked. Its bytes are the file's own:
 * a copy that was found sound counts as the file's weekly check, which would hold the store up for as long as its largest table takes.
 */
export function createBackup(ledger: Ledger, options: BackupOptions): Promise<Outcome<BackupInfo>> {
  return inBackupTurn(() => backUp(ledger, options))
}

async function backUp(ledger: Ledger, options: BackupOptions): Promise<Outcome<BackupInfo>> {
  const id = randomUUID()
  const folder = ledger.folder.backups
  const unfinished = unfinishedPath(folder, id)
  try {
    const made = await makeBackup(ledger, options, id, unfinished)
    if (!made.ok) return made
    const { at } = made.value
    updateState(ledger.folder, { lastBackupAt: at, lastCheckAt: at, lastCheckSound: true, checkOwed: false })
    pruneBackups(folder, ledger.ledgerId)
    return made
  } catch (error) {
    return systemProblem(error, folder)
  } finally {
    discardUnfinished(unfinished)
  }
}

async function makeBackup(
  ledger: Ledger,
  { reason, clock, onStep, onCopied = () => undefined }: BackupOptions,
  id: string,
  unfinished: string,
): Promise<Outcome<BackupInfo>> {
  if (!ledger.db.open) return refused({ code: 'ledger-closed', path: ledger.folder.root })
  const slots = readSlots(ledger.folder)
  if (!slots.ok) return slots
  const room = makeRoom(ledger)
  if (!room.ok) return room
  onStep?.('copying')
  const at = clock()
  const copy = await copyLive(ledger, unfinished, onCopied)
  if (!copy.ok) return copy
  const { counts } = copy.value
  onStep?.('verifying')
  const report = await verifyOffThread(unfinished, ledger.key)
  if (!report.ok) return report
  const findings = [...report.value.findings, ...differences(counts, report.value)]
  if (findings.length > 0) return refused({ code: 'backup-damaged', path: unfinished, findings })
  const { ledgerId, appVersion, schemaVersion } = ledger
  const { bytes, sha256 } = report.value
  const header: BackupHeader = {
    format: 1,
    id,
    ledgerId,
    appVersion,
    schemaVersion,
    at,
    reason,
    counts,
    database: { bytes, sha256 },
    slots: slots.value,
  }
  appendTail(unfinished, header, ledger.key)
  const path = backupPath(ledger.folder.backups, header)
  renameDurably(unfinished, path)
  return done(backupInfo(path, header))
}

function makeRoom({ folder }: Ledger): Outcome<null> {
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 })
  removeUnfinished(folder.backups)
  const neededBytes = mostBytesOfCopy(folder)
  const freeBytes = freeBytesAt(folder.backups)
  return freeBytes > neededBytes
    ? done(null)
    : refused({ code: 'disk-full', path: folder.backups, freeBytes, neededBytes })
}

/** A copy is as large as the file once the log is in it: never larger than the two together. */
export function mostBytesOfCopy(folder: LedgerFolder): number {
  return statSync(folder.database).size + (statSync(folder.wal, { throwIfNoEntry: false })?.size ?? 0)
}

/** What a verified copy holds otherwise than the file that it was made of. */
export function differences(counts: Readonly<Record<string, number>>, report: CopyReport): string[] {
  return Object.keys({ ...counts, ...report.counts })
    .filter((table) => counts[table] !== report.counts[table])
    .map((table) => `rows of ${table}: ${counts[table]} / ${report.counts[table]}`)
}
