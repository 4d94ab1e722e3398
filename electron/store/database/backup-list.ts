import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { readBackupHeader } from './backup-file.ts'
import type { BackupHeader, BackupReason } from './backup-file.ts'
import { retain } from './retention.ts'

const SUFFIX = '.baoquan'
const UNFINISHED = '.baoquan-unfinished-'

/** A finished backup in a folder. */
export interface BackupInfo {
  readonly id: string
  readonly path: string
  readonly at: Instant
  readonly reason: BackupReason
  readonly header: BackupHeader
}

/** e.g. `20261122T014800Z-daily-1f0c….baoquan`: sorts by time in any file window. */
export function backupPath(folder: string, header: Pick<BackupHeader, 'id' | 'at' | 'reason'>): string {
  const stamp = new Date(header.at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return join(folder, `${stamp}-${header.reason}-${header.id.slice(0, 8)}${SUFFIX}`)
}

export function unfinishedPath(folder: string, id: string): string {
  return join(folder, UNFINISHED + id)
}

export function backupInfo(path: string, header: BackupHeader): BackupInfo {
  return { id: header.id, path, at: header.at, reason: header.reason, header }
}

export interface BackupList {
  /** Newest first. */
  readonly backups: readonly BackupInfo[]
  /** Files that call themselves a backup but cannot be read as one. */
  readonly unreadable: readonly string[]
}

/** The backups of a folder; a folder that is not there has none. */
export function listBackups(folder: string): BackupList {
  const backups: BackupInfo[] = []
  const unreadable: string[] = []
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(SUFFIX)) continue
    const path = join(folder, name)
    const header = readBackupHeader(path)
    if (header.ok) backups.push(backupInfo(path, header.value))
    else unreadable.push(path)
  }
  return { backups: backups.toSorted((a, b) => b.at - a.at), unreadable }
}

/** Drops a copy that did not become a backup; does nothing when it was renamed or never begun. */
export function discardUnfinished(path: string): void {
  if (existsSync(path)) rmSync(path)
}

/** What an interrupted backup left; it never got a backup's name. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true })
  }
}

/** Removes this ledger's backups that the rule no longer keeps; other ledgers' and unreadable files stay. */
export function pruneBackups(folder: string, ledgerId: string): readonly BackupInfo[] {
  const own = listBackups(folder).backups.filter(({ header }) => header.ledgerId === ledgerId)
  const { remove } = retain(own)
  for (const { path } of remove) rmSync(path)
  return remove
}
