import { useEffect, useState } from 'react'

/** True once `active` has held for `milliseconds`: quick answers never flash an indicator. */
export function useDelayed(active: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!active) return undefined
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [active, milliseconds])
  return active && late
}
