import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DocumentRow } from '../../../../shared/api/documents.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { instantText } from '../../../components/instant-text.ts'
import { failureText, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './documents-tab.module.css'
import { StateBadge } from './state-badge.tsx'

/** So many characters of the hash tell two files apart by eye; the whole one is on hover. */
const HASH_SHOWN = 12

interface Props {
  readonly opened: Id<'document'> | null
  readonly onOpen: (document: DocumentRow) => void
}

/** What was exported before: each edition as it was, byte for byte. */
export function HistoryList({ opened, onOpen }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const history = useCall('documents.ofCase', { caseId })
  const again = useCommand('documents.saveAgain')
  if (history.isPending) return <LoadingRows rows={3} />
  if (history.isError) return <p role="alert">{failureText(history.error)}</p>
  if (history.data.length === 0) return <p className={classes.quiet}>导出的文书留存在这里，可以随时查看和另存。</p>
  return (
    <>
      {again.error && again.error.error.code !== 'cancelled' && <p role="alert">{failureText(again.error)}</p>}
      {again.isSuccess && <p role="status">已另存。</p>}
      <ul className={classes.history}>
        {history.data.map((row) => (
          <li key={row.id} data-current={row.id === opened || undefined}>
            <span className={classes.historyHead}>
              <b title={row.fileName}>{row.title}</b>
              <StateBadge state={row.state} />
            </span>
            <span>
              第 {row.edition} 版 · 截至 {row.asOf}
            </span>
            <span>
              {instantText(row.createdAt)} {row.createdByName}
            </span>
            <span title={`文件校验值（SHA-256）${row.fileHash}`}>校验值 {row.fileHash.slice(0, HASH_SHOWN)}</span>
            <span>
              <Button variant="subtle" size="compact" onClick={() => onOpen(row)}>
                查看
              </Button>
              <Button variant="subtle" size="compact" onClick={() => again.mutate(() => ({ documentId: row.id, fileName: row.fileName }))}>
                另存
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
