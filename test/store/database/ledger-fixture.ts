import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { closeLedger } from '../../../electron/store/database/close.ts'
import { createLedger } from '../../../electron/store/database/create.ts'
import type { CreatedLedger } from '../../../electron/store/database/create.ts'
import { ledgerFolder } from '../../../electron/store/database/folder.ts'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import { APP, BORROWER, CHEAP, FIRST, PASSPHRASE, expectDone } from './ledger-samples.ts'

/** A folder on the disk that goes when the test ends. */
export function tempFolder(): LedgerFolder {
  const root = mkdtempSync(join(tmpdir(), 'baoquan-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return ledgerFolder(root)
}

export async function newLedger(folder: LedgerFolder, migrations: readonly Migration[] = [FIRST]): Promise<CreatedLedger> {
  const created = await createLedger(folder, { ...APP, passphrase: PASSPHRASE, cost: CHEAP, migrations })
  const value = expectDone(created)
  onTestFinished(() => {
    if (value.ledger.db.open) closeLedger(value.ledger)
  })
  return value
}

/** A closed ledger with one borrower and one loan in it, and its key. */
export async function closedLedger(
  folder: LedgerFolder,
  migrations: readonly Migration[] = [FIRST],
): Promise<CreatedLedger & { readonly key: FileKey }> {
  const created = await newLedger(folder, migrations)
  addBorrower(created)
  expectDone(closeLedger(created.ledger))
  return { ...created, key: created.ledger.key }
}

export function addBorrower({ ledger }: Pick<CreatedLedger, 'ledger'>, name: string = BORROWER): void {
  const { lastInsertRowid } = ledger.db.prepare('INSERT INTO household (name) VALUES (?)').run(name)
  ledger.db.prepare('INSERT INTO loan (household_id, note) VALUES (?, ?)').run(lastInsertRowid, `${name}的借据`)
}

/** Changes a file's bytes in place. */
export function tamper(path: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, change(readFileSync(path)))
}

/** Every file below a folder. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
}
