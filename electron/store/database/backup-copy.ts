import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { discardUnfinished, removeUnfinished, unfinishedPath } from './backup-list.ts'
import type { BackupInfo } from './backup-list.ts'
import { inBackupTurn } from './backup-turn.ts'
import { flushFile, renameDurably } from './durable-file.ts'
import { freeBytesAt } from './location-probe.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { systemProblem } from './system-error.ts'
import { digestFile } from './verify.ts'

/**
 * Copies a finished backup to another place (a stick, a share), in pieces, reads the copy back and only then gives it
 * its name. A folder that is not there is `backup-target-missing`.
 */
export function copyBackup(
  backup: Pick<BackupInfo, 'id' | 'path'>,
  to: string,
): Promise<Outcome<{ readonly path: string }>> {
  return inBackupTurn(() => copyTo(backup, to))
}

async function copyTo(
  backup: Pick<BackupInfo, 'id' | 'path'>,
  to: string,
): Promise<Outcome<{ readonly path: string }>> {
  const folder = dirname(to)
  const unfinished = unfinishedPath(folder, backup.id)
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      return refused({ code: 'backup-target-missing', path: folder })
    }
    removeUnfinished(folder)
    const neededBytes = statSync(backup.path).size
    const freeBytes = freeBytesAt(folder)
    if (freeBytes <= neededBytes) return refused({ code: 'disk-full', path: folder, freeBytes, neededBytes })
    await pipeline(createReadStream(backup.path), createWriteStream(unfinished, { mode: 0o600 }))
    flushFile(unfinished)
    const [original, copy] = [await digestFile(backup.path), await digestFile(unfinished)]
    if (original.sha256 !== copy.sha256) return refused({ code: 'backup-damaged', path: folder, findings: ['sha256'] })
    renameDurably(unfinished, to)
    return done({ path: to })
  } catch (error) {
    return systemProblem(error, folder)
  } finally {
    discardUnfinished(unfinished)
  }
}
