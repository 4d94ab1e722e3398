import type { ReactNode } from 'react'
import classes from './settings-page.module.css'

interface SectionHeadProps {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** The head of a section: what it is for, and its first act. */
export function SectionHead({ title, children, action }: SectionHeadProps) {
  return (
    <header className={classes['head']}>
      <div>
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
      {action !== undefined && <div className={classes['buttons']}>{action}</div>}
    </header>
  )
}
