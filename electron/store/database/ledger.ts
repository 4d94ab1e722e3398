import type Database from 'better-sqlite3'
import type { LedgerFolder } from './folder.ts'
import type { FileKey } from './key-wrap.ts'

/** The one open ledger of a folder: the store's only connection, and what is needed to back it up and close it. */
export interface Ledger {
  readonly db: Database.Database
  readonly folder: LedgerFolder
  readonly key: FileKey
  readonly ledgerId: string
  readonly schemaVersion: number
  readonly appVersion: string
}

/** Keeps the handles alive: a connection that nobody references is closed by garbage collection, and its lock is lost. */
const openLedgers = new Map<string, Ledger>()

export function ledgerIsOpen(folder: LedgerFolder): boolean {
  return openLedgers.has(folder.root)
}

export function rememberOpen(ledger: Ledger): void {
  openLedgers.set(ledger.folder.root, ledger)
}

export function forgetOpen(ledger: Ledger): void {
  openLedgers.delete(ledger.folder.root)
}
