import type { ReactNode } from 'react'
import classes from './computed.module.css'

/** A computed day or figure, its state and the mark that opens its reasons, on one line. */
export function Computed({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={classes.computed}>{children}</span>
}
