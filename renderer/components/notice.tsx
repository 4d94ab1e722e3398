import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

const icons = { bad: IconCircleX, doubt: IconAlertTriangle, good: IconCircleCheck, info: IconInfoCircle } as const

interface NoticeProps {
  readonly tone: keyof typeof icons
  readonly children: ReactNode
  readonly action?: ReactNode
  /** It has been so for a while: a screen reader is not interrupted for it. */
  readonly standing?: boolean
}

/** A sentence or two in place, with the icon of its meaning. */
export function Notice({ tone, children, action, standing = false }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={classes['notice']} data-tone={tone} role={tone === 'bad' && !standing ? 'alert' : 'status'}>
      <Icon className={classes['icon']} size={16} aria-hidden />
      <div className={classes['text']}>{children}</div>
      {action}
    </div>
  )
}
