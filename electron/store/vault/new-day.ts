import { reportUnexpected } from '../kernel/log.ts'
import type { LedgerHome } from './ledger-home.ts'

/** Soon after unlocking, yet after the first page was asked for. */
const LOOK_EVERY_MS = 1_000

/** Brings the list and the board to the day once a day and opening: after unlocking, and when a day begins while the ledger is open. */
export function startDailyFigures(home: LedgerHome): void {
  const timer = setInterval(() => {
    if (!home.isOpen) return
    void bringUp(home)
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** The rules are read here and not with the first page, which shows what the last day left. */
async function bringUp(home: LedgerHome): Promise<void> {
  try {
    const { bringDeadlinesUp, bringFiguresUp } = await import('./daily-figures.ts')
    await bringFiguresUp(home)
    await bringDeadlinesUp(home)
  } catch (error) {
    reportUnexpected('daily figures', error)
  }
}
