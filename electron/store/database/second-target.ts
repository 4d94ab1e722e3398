import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { copyBackup } from './backup-copy.ts'
import { listBackups, pruneBackups } from './backup-list.ts'
import type { BackupInfo } from './backup-list.ts'
import type { Ledger } from './ledger.ts'
import { readState, updateState } from './ledger-state.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { systemProblem } from './system-error.ts'

const DAY_MS = 86_400_000

/** Chooses the folder on another disk that gets a copy of each backup; a stick or a share is welcome here. */
export function setSecondTarget(ledger: Ledger, target: string): Outcome<null> {
  try {
    const stats = statSync(target, { throwIfNoEntry: false })
    if (!stats?.isDirectory()) return refused({ code: 'backup-target-missing', path: target })
    if (stats.dev === statSync(ledger.folder.root).dev) {
      return refused({ code: 'backup-target-same-volume', path: target })
    }
    updateState(ledger.folder, { secondTarget: target, lastSecondCopyAt: newestIn(target, ledger.ledgerId) })
    return done(null)
  } catch (error) {
    return systemProblem(error, target)
  }
}

function newestIn(target: string, ledgerId: string): Instant | null {
  return listBackups(target).backups.find(({ header }) => header.ledgerId === ledgerId)?.at ?? null
}

/**
 * Copies a finished backup to the second target and prunes there by the same rule; null when none is chosen.
 * A stick that is not plugged in is `backup-target-missing`: to be shown, and tried again with the next backup.
 */
export async function copyToSecondTarget(
  ledger: Ledger,
  backup: BackupInfo,
): Promise<Outcome<{ readonly path: string } | null>> {
  const target = readState(ledger.folder).secondTarget
  if (!target) return done(null)
  const copied = await copyBackup(backup, join(target, basename(backup.path)))
  if (!copied.ok) return copied
  try {
    updateState(ledger.folder, { lastSecondCopyAt: backup.at })
    pruneBackups(target, ledger.ledgerId)
    return copied
  } catch (error) {
    return systemProblem(error, target)
  }
}

/** How old the protection is, in whole days; null when there is none. What the status bar shows. */
export interface BackupAge {
  readonly daysSinceBackup: number | null
  readonly secondTarget: string | null
  readonly daysSinceSecondCopy: number | null
}

export function backupAge(ledger: Ledger, now: Instant): BackupAge {
  const { lastBackupAt, secondTarget, lastSecondCopyAt } = readState(ledger.folder)
  return {
    daysSinceBackup: daysBetween(lastBackupAt, now),
    secondTarget,
    daysSinceSecondCopy: daysBetween(lastSecondCopyAt, now),
  }
}

function daysBetween(from: Instant | null, now: Instant): number | null {
  return from === null ? null : Math.max(0, Math.floor((now - from) / DAY_MS))
}
