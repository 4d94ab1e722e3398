import { z } from 'zod'
import type { Instant } from '../model/iso-date.ts'
import { command, output, query } from './contract.ts'

export const backupReasons = ['before-upgrade', 'daily', 'before-import', 'on-demand', 'before-restore'] as const
export const backupReasonLabels: Record<(typeof backupReasons)[number], string> = {
  'before-upgrade': '升级前',
  daily: '每日',
  'before-import': '导入前',
  'on-demand': '手动',
  'before-restore': '恢复前',
}

export interface BackupRow {
  readonly name: string
  readonly at: Instant
  readonly reason: (typeof backupReasons)[number]
  readonly sizeBytes: number
  readonly appVersion: string
  readonly verified: boolean
  readonly place: 'local' | 'second'
}

export interface BackupOverview {
  readonly backups: readonly BackupRow[]
  readonly lastGoodAt: Instant | null
  readonly secondTarget: { readonly label: string; readonly lastAt: Instant | null } | null
}

/** Restoring reads the container with the passphrase of its day; the present ledger is kept aside. */
export interface RestoreReport {
  readonly cases: number
  readonly takenAt: Instant
  readonly keptAside: string
}

const opensBackup = { filters: [{ name: '保全台账备份', extensions: ['baoquan'] }] }

export const backups = {
  overview: query(z.strictObject({}), output<BackupOverview>(), { access: 'locked' }),
  create: command(z.strictObject({}), output<BackupRow>(), { right: 'backup' }),
  saveCopy: command(z.strictObject({ fileName: z.string().max(120) }), output<{ readonly saved: true }>(), {
    right: 'backup',
    dialog: { type: 'save', title: '另存备份', nameField: 'fileName', ...opensBackup },
  }),
  chooseSecondTarget: command(z.strictObject({}), output<BackupOverview>(), { right: 'backup', dialog: { type: 'folder', title: '选择第二备份位置' } }),
  restore: command(z.strictObject({ name: z.string().max(200), passphrase: z.string().max(200) }), output<RestoreReport>(), { access: 'locked', right: 'backup' }),
  restoreFromFile: command(z.strictObject({ passphrase: z.string().max(200) }), output<RestoreReport>(), {
    access: 'locked',
    right: 'backup',
    dialog: { type: 'open', title: '选择备份文件', ...opensBackup },
  }),
}
