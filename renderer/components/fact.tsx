import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly children: ReactNode
}

/** One fact in a description list: what it is called, and what it is. */
export function Fact({ label, children }: Props): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
