import { type ReactNode, useRef } from 'react'
import classes from './paged-list.module.css'
import { useFilterKey } from './use-filter-key.ts'

interface Props {
  readonly children: ReactNode
  /** Acts on the list, at its end. */
  readonly end?: ReactNode
  /** Its fields are no wider than a day takes. */
  readonly narrow?: boolean
}

/** What a list is narrowed by, above it; Ctrl+F goes to the first field. */
export function ListBar({ children, end, narrow = false }: Props): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  useFilterKey(bar)
  return (
    <div className={classes.bar} data-narrow={narrow || undefined} ref={bar}>
      {children}
      {end !== undefined && <span className={classes.end}>{end}</span>}
    </div>
  )
}

/** A sentence on what the list holds, in its bar. */
export function BarNote({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={classes.note}>{children}</span>
}
