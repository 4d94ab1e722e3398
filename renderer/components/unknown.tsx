import classes from './unknown.module.css'

/**
 * What the record does not hold: a dash that says why on hover and to a screen reader. Never a guess, never a zero.
 * The browser's own hint, because a table may show hundreds of dashes and each must cost nothing to draw.
 */
export function Unknown({ reason }: { readonly reason: string }) {
  return (
    <span className={classes['unknown']} role="note" aria-label={`未知：${reason}`} title={reason}>
      —
    </span>
  )
}
