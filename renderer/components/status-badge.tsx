import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './status-badge.module.css'

/** The four meanings that a colour may have, and none. */
export type Tone = 'bad' | 'doubt' | 'good' | 'info' | 'plain'

const icons = { bad: IconCircleX, doubt: IconAlertTriangle, good: IconCircleCheck, info: IconInfoCircle } as const

interface StatusBadgeProps {
  readonly tone: Tone
  readonly children: ReactNode
}

/** A state in words, with the icon of its meaning, so that colour is never the only sign. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  const Icon = tone === 'plain' ? null : icons[tone]
  return (
    <span className={classes['badge']} data-tone={tone}>
      {Icon !== null && <Icon size={13} stroke={2} aria-hidden />}
      {children}
    </span>
  )
}
