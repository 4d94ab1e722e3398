import { clearUnfinished } from '../attachments/uploads.ts'
import { lastLink } from '../audit/append.ts'
import { createBackup } from '../database/backup.ts'
import { checkDueFor, checkIntegrity } from '../database/integrity.ts'
import { readState } from '../database/ledger-state.ts'
import { copyToSecondTarget } from '../database/second-target.ts'
import { setChainHead } from '../database/slots.ts'
import { reportUnexpected } from '../kernel/log.ts'
import type { LedgerHome } from './ledger-home.ts'

const DAY_MS = 86_400_000
/** Long enough for the first page to be painted before the file is read from end to end. */
const UPKEEP_DELAY_MS = 4_000

/** After unlocking, once the first page stands: the integrity check when due, what uploads left behind, a new file key that is owed, then the daily backup. */
export function scheduleUpkeep(home: LedgerHome, endedUncleanly: boolean): void {
  const timer = setTimeout(() => {
    runUpkeep(home, endedUncleanly).catch((error: unknown) => reportUnexpected('upkeep', error))
  }, UPKEEP_DELAY_MS)
  timer.unref()
}

export async function runUpkeep(home: LedgerHome, endedUncleanly: boolean): Promise<void> {
  if (!home.isOpen) return
  const { file } = home
  if (checkDueFor(file, endedUncleanly, home.clock.now())) {
    const findings = await checkIntegrity(file, () => home.clock.now(), ({ done, total }) =>
      home.options.emit({ kind: 'progress', task: 'integrity', done, total, label: '正在检查台账完整性' }),
    )
    if (findings.length > 0) return refuseDamaged(home, findings)
  }
  if (home.isOpen && home.file === file) await clearUnfinished(home.ledger)
  await renewKeyWhenOwed(home, file)
  if (home.isOpen) await backUpDaily(home)
}

/** The log entry of a new key brings every projection along: its code is read now, not while the ledger opens for the first page. */
async function renewKeyWhenOwed(home: LedgerHome, file: LedgerHome['file']): Promise<void> {
  const { mayRenewOwedKey, renewOwedKey } = await import('./renew-key.ts')
  if (home.isOpen && home.file === file && mayRenewOwedKey(home)) await renewOwedKey(home)
}

function refuseDamaged(home: LedgerHome, findings: readonly string[]): void {
  if (!home.isOpen) return
  home.refuse({ code: 'database-damaged', path: home.folder.database, findings })
  home.options.emit({ kind: 'locked' })
}

async function backUpDaily(home: LedgerHome): Promise<void> {
  const { lastBackupAt } = readState(home.file.folder)
  const now = home.clock.now()
  if (lastBackupAt !== null && now >= lastBackupAt && now - lastBackupAt < DAY_MS) return
  await backUp(home, 'daily')
}

/** One verified backup and its copy on the second target, with the head of the audit chain sealed first. */
export async function backUp(home: LedgerHome, reason: Parameters<typeof createBackup>[1]['reason']): ReturnType<typeof createBackup> {
  const { file } = home
  setChainHead(file.folder, file.key, lastLink(home.ledger))
  const made = await createBackup(file, {
    reason,
    clock: () => home.clock.now(),
    onStep: (step) => home.options.emit({ kind: 'progress', task: 'backup', done: step === 'copying' ? 0 : 1, total: 2, label: step === 'copying' ? '正在备份' : '正在校验备份' }),
    onCopied: (percent) => home.options.emit({ kind: 'progress', task: 'backup', done: percent / 100, total: 2, label: `正在备份（${percent}%）` }),
  })
  if (!made.ok) return made
  home.options.emit({ kind: 'progress', task: 'backup', done: 2, total: 2, label: '备份完成' })
  const second = await copyToSecondTarget(file, made.value)
  if (!second.ok) home.options.emit({ kind: 'progress', task: 'second-backup', done: 0, total: null, label: '第二备份位置没有更新，请检查磁盘是否接好' })
  home.options.emit({ kind: 'invalidate', topics: ['backups'] })
  return made
}
