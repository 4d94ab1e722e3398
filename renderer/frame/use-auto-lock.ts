import { useEffect, useEffectEvent } from 'react'

/** 无人操作自动锁定, design.md 4a. */
const IDLE_LIMIT_MS = 10 * 60_000
const CHECK_EVERY_MS = 15_000
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Locks the ledger after ten minutes without a key or the mouse. The wall clock is compared, not a timer's length:
 * a PC that slept past the limit wakes up locked.
 */
export function useAutoLock(lock: () => void): void {
  const lockNow = useEffectEvent(lock)
  useEffect(() => {
    let lastSign = Date.now()
    const notice = (): void => {
      lastSign = Date.now()
    }
    const timer = setInterval(() => {
      if (Date.now() - lastSign >= IDLE_LIMIT_MS) lockNow()
    }, CHECK_EVERY_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, notice, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, notice)
    }
  }, [])
}
