import { join } from 'node:path'

/** Where each thing of one ledger lies. A data folder is one ledger. */
export interface LedgerFolder {
  readonly root: string
  readonly database: string
  /** A new ledger's file until its slots are written. */
  readonly newDatabase: string
  readonly wal: string
  readonly slots: string
  readonly attempts: string
  readonly holder: string
  readonly state: string
  readonly backups: string
  /** Staging of a restore; empty but for its journal once the swap has begun. */
  readonly restore: string
  readonly restoreLock: string
  /** What restores have put aside, one folder each; never deleted by the app. */
  readonly replaced: string
}

export function ledgerFolder(root: string): LedgerFolder {
  return {
    root,
    database: join(root, 'ledger.db'),
    newDatabase: join(root, 'ledger.db.new'),
    wal: join(root, 'ledger.db-wal'),
    slots: join(root, 'slots.json'),
    attempts: join(root, 'attempts.json'),
    holder: join(root, 'holder.json'),
    state: join(root, 'state.json'),
    backups: join(root, 'backups'),
    restore: join(root, 'restore'),
    restoreLock: join(root, 'restore.lock'),
    replaced: join(root, 'replaced'),
  }
}
