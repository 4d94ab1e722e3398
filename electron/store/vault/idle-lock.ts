import type { LedgerHome } from './ledger-home.ts'

/** 自动锁定: minutes without an act of a person after which the file is closed (design: 10). */
export const IDLE_MINUTES = 10
const LOOK_EVERY_MS = 15_000

/** Pure: whether the time without an act has run out; a clock that was set back counts as idle, not as endless work. */
export function isIdle(lastUsedAt: number, now: number): boolean {
  return now < lastUsedAt || now - lastUsedAt >= IDLE_MINUTES * 60_000
}

/** Locks an idle ledger; a call that still runs (an import, a backup) is waited for. */
export function startIdleLock(home: LedgerHome, busy: () => boolean): void {
  const timer = setInterval(() => {
    if (!home.isOpen || busy() || !isIdle(home.lastUsedAt, home.clock.now())) return
    home.lock()
    home.options.emit({ kind: 'locked' })
  }, LOOK_EVERY_MS)
  timer.unref()
}
