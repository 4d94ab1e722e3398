import { existsSync } from 'node:fs'
import { removeHolder } from './holder.ts'
import { forgetOpen } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { updateState } from './ledger-state.ts'
import { closeLive } from './live-bytes.ts'
import { done } from './problem.ts'
import type { Outcome } from './problem.ts'
import { systemProblem } from './system-error.ts'
import { emptyLog } from './write-ahead-log.ts'

/** Writes the log back into the file and empties it; to be called when idle, and before the machine sleeps. */
export function checkpoint(ledger: Ledger): void {
  emptyLog(ledger.db)
}

/**
 * Closes for good: statistics, log written back, handle, holder, mark of a clean end.
 * Whatever fails, the handle is closed; without the mark the next opening checks the file.
 */
export function closeLedger(ledger: Ledger): Outcome<null> {
  const { db, folder } = ledger
  try {
    try {
      db.pragma('optimize')
      checkpoint(ledger)
    } finally {
      closeLive(db)
      forgetOpen(ledger)
    }
    if (!existsSync(folder.wal)) updateState(folder, { open: false })
    removeHolder(folder.holder)
    return done(null)
  } catch (error) {
    return systemProblem(error, folder.root)
  }
}
