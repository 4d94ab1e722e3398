import type { ReactNode } from 'react'
import classes from './fields.module.css'

/** Fields in two columns. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={classes['grid']}>{children}</div>
}

/** A field over both columns. */
export function WideField({ children }: { readonly children: ReactNode }) {
  return <div data-wide>{children}</div>
}

/** The head of a group of fields. */
export function FieldSection({ title }: { readonly title: string }) {
  return <h3 className={classes['section']}>{title}</h3>
}
