import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './paged-list.module.css'

export interface FootFigure {
  readonly label: string
  /** Null while it is being added up: the rows do not wait for it. */
  readonly value: string | null
  readonly alarming?: boolean
  /** What explains it. */
  readonly reasons?: ReactNode
}

interface Props {
  readonly figures: readonly FootFigure[]
  /** The way through the pages. */
  readonly children: ReactNode
}

/** Key figures of the whole selection, and the way through its pages. */
export function ListFoot({ figures, children }: Props): ReactNode {
  return (
    <Group className={classes.foot} gap="md" wrap="nowrap" justify="space-between">
      <dl className={classes.figures} aria-label="当前筛选的合计">
        {figures.map(({ label, value, alarming, reasons }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-tone={alarming === true ? 'bad' : undefined}>
              {value ?? '…'}
              {reasons}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </Group>
  )
}
