import { type ReactNode, startTransition, useEffect, useState } from 'react'

interface AfterPaintProps {
  /** Keeps the place, so that nothing moves when the children come. */
  readonly height: number
  readonly children: ReactNode
}

/** Tools beside what people came for: drawn in the moment after it stands on the screen, so that it stands there sooner. */
export function AfterPaint({ height, children }: AfterPaintProps) {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted ? children : <div style={{ height }} aria-hidden />
}
