import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AuditRow, FieldChange } from '../../../shared/api/audit.ts'
import type { ApiFailure } from '../../../shared/api/errors.ts'
import { instantText } from '../instant-text.ts'
import { EmptyState, ErrorState, LoadingRows } from '../states.tsx'
import classes from './audit-log.module.css'

const PAGE = 50

/** Changes of one entry that are shown at once; an act over many records has hundreds. */
const CHANGES_AT_ONCE = 12

interface Props<Row extends AuditRow> {
  readonly label: string
  readonly queryKey: readonly unknown[]
  /** Reads a page of entries older than a sequence. */
  readonly read: (before: number | null, limit: number) => Promise<readonly Row[]>
  /** What stands here while there is none. */
  readonly empty: string
  /** What an entry says besides, e.g. which household it belongs to. */
  readonly more?: (row: Row) => ReactNode
}

/** Entries of the log, newest first, as far back as somebody asks. */
export function AuditLog<Row extends AuditRow>({ label, queryKey, read, empty, more }: Props<Row>): ReactNode {
  const log = useInfiniteQuery<readonly Row[], ApiFailure, { readonly pages: readonly (readonly Row[])[] }, readonly unknown[], number | null>({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam, PAGE),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
  })
  if (log.isPending) return <LoadingRows rows={8} />
  if (log.isError) return <ErrorState error={log.error} onRetry={() => void log.refetch()} />
  const rows = log.data.pages.flat()
  if (rows.length === 0) return <EmptyState title={empty} />
  return (
    <>
      <ol className={classes.log} tabIndex={0} aria-label={label}>
        {rows.map((row) => (
          <Entry key={row.sequence} row={row}>
            {more?.(row)}
          </Entry>
        ))}
      </ol>
      {log.hasNextPage && (
        <Button variant="default" mt="sm" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          更早的记录
        </Button>
      )}
    </>
  )
}

function Entry({ row, children }: { readonly row: AuditRow; readonly children: ReactNode }): ReactNode {
  return (
    <li>
      <div className={classes.line}>
        <time>{instantText(row.at)}</time>
        <span className={classes.person}>{row.personName}</span>
        <span>{row.summary}</span>
        {children}
        <span className={classes.sequence}>第 {row.sequence} 条</span>
      </div>
      {row.changes.length > 0 && <Changes changes={row.changes} />}
    </li>
  )
}

/** What an entry changed, the same change of many records once; the end of a long list when somebody asks for it. */
function Changes({ changes }: Pick<AuditRow, 'changes'>): ReactNode {
  const [whole, setWhole] = useState(false)
  const told = toldOnce(changes)
  const shown = whole ? told : told.slice(0, CHANGES_AT_ONCE)
  return (
    <>
      <dl className={classes.changes}>
        {shown.map(({ change, times }, index) => (
          <div key={`${index} ${change.label}`}>
            <dt>{change.label}</dt>
            <dd>
              {change.before !== null && (
                <>
                  <del>{change.before}</del> →{' '}
                </>
              )}
              <ins>{change.after ?? '（空）'}</ins>
              {times > 1 && <span className={classes.times}>{times} 条相同</span>}
            </dd>
          </div>
        ))}
      </dl>
      {told.length > shown.length && (
        <Button className={classes.rest ?? ''} variant="subtle" size="compact" onClick={() => setWhole(true)}>
          再显示 {told.length - shown.length} 项
        </Button>
      )}
    </>
  )
}

interface ToldChange {
  readonly change: FieldChange
  readonly times: number
}

function toldOnce(changes: readonly FieldChange[]): readonly ToldChange[] {
  const told = new Map<string, ToldChange>()
  for (const change of changes) {
    const key = JSON.stringify([change.label, change.before, change.after])
    told.set(key, { change, times: (told.get(key)?.times ?? 0) + 1 })
  }
  return [...told.values()]
}
