import { rmSync } from 'node:fs'
import { createBackup } from '../../electron/store/database/backup.ts'
import { renewKey } from '../../electron/store/vault/renew-key.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { openStore } from '../store/support/open-store.ts'
import { branchStock } from './invented-stock.ts'
import { timed, type Waits, watchTurns } from './measure.ts'
import { atMost, type Finding, shown, table, title } from './report.ts'
import { readHandedKey } from './start-up/handed-key.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

/** The longest that anybody may wait for an answer while the file is copied, encrypted and checked. */
const WAIT_LIMIT_MS = 500
const DAY = isoDate('2026-11-22')

/** The works that read the whole file, while it is worked on: a backup, and a new key of the file. */
export async function benchNewKey(): Promise<readonly Finding[]> {
  title('backup and new file key of the stock of a large branch, other calls served meanwhile')
  const folder = await copyOfKeptLedger(branchStock)
  const store = openStore(DAY, folder)
  try {
    const { key, slotId } = readHandedKey(dataFolderIn(folder))
    await store.home.open(key, slotId)
    const backup = await watched(() => createBackup(store.home.file, { reason: 'on-demand', clock: () => store.home.clock.now() }))
    const renewal = await watched(() => renewKey(store.home))
    table(
      ['work', 'time', 'longest time without a turn for other calls'],
      [['backup', shown(backup.seconds, 's'), shown(backup.longest, 'ms')], ['new key', shown(renewal.seconds, 's'), shown(renewal.longest, 'ms')]],
    )
    return [
      atMost('longest wait of other calls during a backup', backup.longest, WAIT_LIMIT_MS, 'ms'),
      atMost('longest wait of other calls while the file gets a new key', renewal.longest, WAIT_LIMIT_MS, 'ms'),
    ]
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function watched(work: () => Promise<unknown>): Promise<{ readonly seconds: number; readonly longest: number }> {
  const waits: Waits = { longest: 0, running: true }
  const watching = watchTurns(waits)
  const seconds = (await timed(work)) / 1_000
  waits.running = false
  await watching
  return { seconds, longest: waits.longest }
}
