import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupOverview, BackupRow, RestoreReport } from '../../../shared/api/backups.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type BackupInfo, listBackups } from '../database/backup-list.ts'
import { readState } from '../database/ledger-state.ts'
import { restoreBackup } from '../database/restore.ts'
import { setSecondTarget } from '../database/second-target.ts'
import { copyDurably } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { LedgerHome } from '../vault/ledger-home.ts'
import { backUp, scheduleUpkeep } from '../vault/upkeep.ts'
import { valueOf } from '../vault/problem-errors.ts'

function rowOf(info: BackupInfo, place: BackupRow['place']): BackupRow {
  return {
    name: basename(info.path),
    at: info.at,
    reason: info.reason,
    sizeBytes: statSync(info.path).size,
    appVersion: info.header.appVersion,
    verified: true,
    place,
  }
}

/** Only verified backups ever get a backup's name, so what is listed here serves. */
export function backupOverview(home: LedgerHome): BackupOverview {
  const { folder } = home
  const state = readState(folder)
  return {
    backups: listBackups(folder.backups).backups.map((info) => rowOf(info, 'local')),
    lastGoodAt: state.lastBackupAt,
    secondTarget: state.secondTarget === null ? null : { label: basename(state.secondTarget) || state.secondTarget, lastAt: state.lastSecondCopyAt },
  }
}

export async function backUpNow(home: LedgerHome): Promise<BackupRow> {
  return rowOf(valueOf(await backUp(home, 'on-demand')), 'local')
}

/** An import changes thousands of records at once: a ledger that holds cases is backed up first, or the import does not start. */
export async function backUpBeforeImport(home: LedgerHome): Promise<void> {
  const holdsCases = home.ledger.raw.prepare('SELECT 1 FROM case_file LIMIT 1').get() !== undefined
  if (holdsCases) valueOf(await backUp(home, 'before-import'))
}

export function chooseSecondTarget(home: LedgerHome, paths: readonly string[]): BackupOverview {
  valueOf(setSecondTarget(home.file, chosenPath(paths)))
  return backupOverview(home)
}

/** A fresh verified backup where the person says; a half-written copy never carries the name. */
export async function saveBackupCopy(home: LedgerHome, paths: readonly string[]): Promise<{ readonly saved: true }> {
  const info = valueOf(await backUp(home, 'on-demand'))
  await copyDurably(info.path, chosenPath(paths))
  return { saved: true }
}

/** Only a name out of the list: whatever else it says, it cannot leave the folder. */
export function restoreByName(home: LedgerHome, name: string, passphrase: string): Promise<RestoreReport> {
  const known = listBackups(home.folder.backups).backups.find((info) => basename(info.path) === name)
  if (!known) throw new ApiFailure('not-found', { message: '这份备份已不在备份文件夹里，请刷新列表后重选。' })
  return restore(home, join(home.folder.backups, basename(known.path)), passphrase)
}

export function restoreFromFile(home: LedgerHome, paths: readonly string[], passphrase: string): Promise<RestoreReport> {
  return restore(home, chosenPath(paths), passphrase)
}

/** Closes the ledger, swaps the backup in, and opens it for the person of that day. The old files are kept aside. */
async function restore(home: LedgerHome, path: string, passphrase: string): Promise<RestoreReport> {
  const { folder } = home
  home.lock()
  const report = valueOf(
    await restoreBackup(folder, path, {
      secret: { kind: 'passphrase', text: passphrase },
      migrations: home.migrations(),
      clock: () => home.clock.now(),
      appVersion: home.options.appVersion,
      onStep: (step) => home.options.emit({ kind: 'progress', task: 'restore', done: 0, total: null, label: restoreLabels[step] ?? '正在替换台账文件' }),
    }),
  )
  home.forgetRefusal()
  await home.open(report.opened.key, report.opened.slotId)
  scheduleUpkeep(home, false)
  return { cases: report.header.counts['case_file'] ?? 0, takenAt: report.header.at, keptAside: report.replaced === null ? '' : basename(report.replaced) }
}

const restoreLabels: Readonly<Record<string, string>> = {
  unlocking: '正在核对口令',
  staging: '正在取出备份',
  verifying: '正在校验备份',
  upgrading: '正在升级备份',
  journal: '正在准备替换',
  checking: '正在复核恢复后的台账',
}
