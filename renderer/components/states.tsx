import { Button, Group, Skeleton } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ApiFailure, errorMessages } from '../../shared/api/errors.ts'
import { useDelayed } from './use-delayed.ts'
import classes from './states.module.css'

interface EmptyStateProps {
  /** What belongs here, in one sentence. */
  readonly title: string
  readonly children?: ReactNode
  /** The first act, a button. */
  readonly action?: ReactNode
}

/** An empty page: says what belongs there and gives the first act. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['state']}>
      <p className={classes['title']}>{title}</p>
      {children !== undefined && <div className={classes['text']}>{children}</div>}
      {action}
    </div>
  )
}

/** The words of a failure for people, with the number of its log line where there is one. */
export function failureText(error: Error): string {
  if (!(error instanceof ApiFailure)) return errorMessages.internal
  const { message, correlationId } = error.error
  return correlationId === undefined ? message : `${message}（编号 ${correlationId}）`
}

interface ErrorStateProps {
  readonly error: Error
  readonly onRetry?: () => void
  /** The list that a record stands in: what is gone cannot be read again, but the way back can be shown. */
  readonly back?: { readonly href: string; readonly label: string }
}

/** A page or a part that could not be read: what happened and the way on. */
export function ErrorState({ error, onRetry, back }: ErrorStateProps) {
  const gone = error instanceof ApiFailure && error.error.code === 'not-found'
  return (
    <div className={classes['state']} role="alert">
      <p className={classes['problem']}>
        <IconAlertCircle size={16} aria-hidden />
        {failureText(error)}
      </p>
      <Group gap="sm">
        {onRetry !== undefined && !(gone && back) && (
          <Button variant="default" onClick={onRetry}>
            重试
          </Button>
        )}
        {back && (
          <Button component={Link} href={back.href} variant="default">
            {back.label}
          </Button>
        )}
      </Group>
    </div>
  )
}

/** Where a table will be: nothing for the first 300 ms, then grey rows of the same height. */
export function LoadingRows({ rows = 8 }: { readonly rows?: number }) {
  const late = useDelayed(true, 300)
  if (!late) return null
  return (
    <div aria-busy="true" aria-label="正在读取">
      {Array.from({ length: rows }, (_, row) => (
        <div className={classes['row']} key={row}>
          <Skeleton height={10} width={`${45 + ((row * 17) % 40)}%`} />
        </div>
      ))}
    </div>
  )
}
