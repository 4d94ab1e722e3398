import type { ReactNode } from 'react'

/** Words in a cell of a long list, whole in the title; an unknown is a dash with its reason there. No tooltip of its own: a hundred rows are drawn at once. */
export function plainCell(value: string | null, reason: string): ReactNode {
  return value === null ? <span title={reason}>—</span> : <span title={value}>{value}</span>
}
