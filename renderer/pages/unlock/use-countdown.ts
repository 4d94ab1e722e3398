import { useEffect, useState } from 'react'

/** Whole seconds left of a wait that began when `seconds` was last set. */
export function useCountdown(seconds: number): { readonly left: number; readonly restart: (seconds: number) => void } {
  const [until, setUntil] = useState(() => Date.now() + seconds * 1000)
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const waiting = left > 0

  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [waiting])

  function restart(next: number): void {
    const start = Date.now()
    setNow(start)
    setUntil(start + next * 1000)
  }

  return { left, restart }
}
