import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AuditRow } from '../../../../shared/api/audit.ts'
import type { ApiFailure } from '../../../../shared/api/errors.ts'
import { call } from '../../../api/client.ts'
import { instantText } from '../../../components/instant-text.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './log-tab.module.css'

const PAGE = 50

/** 日志: who did what and when, with what it changed; entries are chained and cannot be edited. */
export default function LogTab(): ReactNode {
  const { caseId } = useCaseScope()
  const log = useInfiniteQuery<readonly AuditRow[], ApiFailure, { readonly pages: readonly (readonly AuditRow[])[] }, readonly unknown[], number | null>({
    queryKey: ['audit.ofCase', { caseId }],
    queryFn: ({ pageParam }) => call('audit.ofCase', { caseId, before: pageParam, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
  })
  if (log.isPending) return <LoadingRows rows={8} />
  if (log.isError) return <ErrorState error={log.error} onRetry={() => void log.refetch()} />
  const rows = log.data.pages.flat()
  if (rows.length === 0) return <EmptyState title="登记、修改、作废、查看证件和导出文书都记在这里" />
  return (
    <>
      <ol className={classes.log} tabIndex={0} aria-label="日志">
        {rows.map((row) => (
          <Entry key={row.sequence} row={row} />
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

function Entry({ row }: { readonly row: AuditRow }): ReactNode {
  return (
    <li>
      <div className={classes.line}>
        <time>{instantText(row.at)}</time>
        <span className={classes.person}>{row.personName}</span>
        <span>{row.summary}</span>
        <span className={classes.sequence}>第 {row.sequence} 条</span>
      </div>
      {row.changes.length > 0 && (
        <dl className={classes.changes}>
          {row.changes.map((change) => (
            <div key={change.label}>
              <dt>{change.label}</dt>
              <dd>
                {change.before !== null && (
                  <>
                    <del>{change.before}</del> →{' '}
                  </>
                )}
                <ins>{change.after ?? '（空）'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
