import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { ledgerFolder } from '../../../electron/store/database/folder.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import { fileKey } from '../../../electron/store/database/key-wrap.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import type { OpenedLedger } from '../../../electron/store/database/open.ts'
import { renewFileKey } from '../../../electron/store/database/renew-key.ts'
import { restoreBackup } from '../../../electron/store/database/restore.ts'
import { APP, FIRST, PASSPHRASE, SECOND, clock, expectDone, migration, recordRenewal } from './ledger-samples.ts'

/** A process of its own on a ledger, for tests that end it by SIGKILL: it says where it is and stands still there. */
const [, , task, root = '', keyHex = '', stopAt = '', backupPath = ''] = argv
const folder = ledgerFolder(root)

function say(text: string): void {
  writeSync(1, `${text}\n`)
}

/** Nothing runs any more in this process until it is killed. */
function standStill(): void {
  say('standing')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function stopHere(step: string): void {
  if (step === stopAt) standStill()
}

async function open(key: FileKey, migrations: readonly Migration[] = [FIRST]): Promise<OpenedLedger> {
  return expectDone(await openLedger(folder, { ...APP, key, migrations, onStep: stopHere }))
}

async function write(key: FileKey): Promise<void> {
  const { ledger } = await open(key)
  const household = ledger.db.prepare('INSERT INTO household (name) VALUES (?)')
  const loan = ledger.db.prepare('INSERT INTO loan (household_id, note) VALUES (?, ?)')
  const both = ledger.db.transaction((name: string) => loan.run(household.run(name).lastInsertRowid, name))
  for (let count = 1; ; count += 1) {
    both.immediate(`户${count}`)
    say(String(count))
  }
}

/** The second migration is applied, the third stands still before its SQL is run: the middle of the transaction. */
async function migrate(key: FileKey): Promise<void> {
  const third = Object.defineProperty({ ...migration('0003', '') }, 'sql', {
    get: () => {
      standStill()
      return ''
    },
  })
  await open(key, [FIRST, SECOND, third])
}

async function backUp(key: FileKey): Promise<void> {
  const { ledger } = await open(key)
  await createBackup(ledger, { reason: 'on-demand', clock, onStep: stopHere })
}

async function restore(place: LedgerFolder): Promise<void> {
  const secret = { kind: 'passphrase' as const, text: PASSPHRASE }
  expectDone(
    await restoreBackup(place, backupPath, { ...APP, secret, migrations: [FIRST, SECOND], onStep: stopHere }),
  )
  say('restored')
}

async function renew(key: FileKey): Promise<void> {
  const { ledger } = await open(key)
  expectDone(await renewFileKey(ledger, { clock, record: recordRenewal, onStep: stopHere }))
  say('renewed')
}

const key = keyHex === '' ? null : fileKey(Buffer.from(keyHex, 'hex'))
if (task === 'restore') await restore(folder)
if (task === 'hold' && key) {
  await open(key)
  standStill()
}
if (task === 'write' && key) await write(key)
if (task === 'migrate' && key) await migrate(key)
if (task === 'backup' && key) await backUp(key)
if (task === 'renew' && key) await renew(key)
