import { Tooltip } from '@mantine/core'
import classes from './unknown.module.css'

/** What the record does not hold: a dash that says why on hover and to a screen reader. Never a guess, never a zero. */
export function Unknown({ reason }: { readonly reason: string }) {
  return (
    <Tooltip label={reason}>
      <span className={classes['unknown']} role="note" aria-label={`未知：${reason}`}>
        —
      </span>
    </Tooltip>
  )
}
