import type { ReactNode } from 'react'
import classes from './section.module.css'

interface Props {
  readonly title: string
  /** A sentence on what belongs here or how it was read. */
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One kind of record within a tab: its name, the act that adds one, and what there is. */
export function Section({ title, note, action, children }: Props): ReactNode {
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        <span className={classes.action}>{action}</span>
      </header>
      {children}
    </section>
  )
}
