import type { ReactNode } from 'react'
import { usePainted } from './use-painted.ts'

interface AfterPaintProps {
  /** Keeps the place, so that nothing moves when the children come. */
  readonly height: number
  readonly children: ReactNode
}

/** Tools beside what people came for: drawn in the moment after it stands on the screen, so that it stands there sooner. */
export function AfterPaint({ height, children }: AfterPaintProps) {
  const painted = usePainted()
  return painted ? children : <div style={{ height }} aria-hidden />
}
