import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { IconBook2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { EvidenceBook, EvidenceState } from '../../../../shared/api/evidence.ts'
import { useTaskProgress } from '../../../api/events.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { instantText } from '../../../components/instant-text.ts'
import { Notice } from '../../../components/notice.tsx'
import { sizeText } from '../../../components/size-text.ts'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './evidence.module.css'

/** 证据册: binding as the list stands, and the books bound before. */
export function BookPanel({ state }: { readonly state: EvidenceState }): ReactNode {
  const { caseId } = useCaseScope()
  const bind = useCommand('evidence.bind')
  const stop = useCommand('evidence.stopBinding')
  const progress = useTaskProgress(`bind:${caseId}`)
  const { books, current, loose, bindable } = state
  const failed = bind.error !== null && bind.error.error.code !== 'cancelled'
  return (
    <div className={classes.book}>
      <div className={classes.bookHead}>
        <Allowed right="record">
          <Button leftSection={<IconBook2 size={16} aria-hidden />} disabled={bindable === 0} loading={bind.isPending} onClick={() => bind.mutate((commandId) => ({ commandId, caseId, fileName: `证据册第${(books[0]?.edition ?? 0) + 1}版.pdf` }))}>
            装订成册
          </Button>
        </Allowed>
        {bind.isPending && progress !== null ? (
          <>
            <Progress className={classes.progress ?? ''} value={progress.total === null ? 0 : (progress.done / progress.total) * 100} aria-label="正在装订证据" />
            <span>
              {progress.label} {progress.done} / {progress.total}
            </span>
            <Button variant="subtle" size="compact" onClick={() => stop.mutate(() => ({ caseId }))}>
              取消
            </Button>
          </>
        ) : (
          <span className={classes.quiet}>{standing(state)}</span>
        )}
      </div>
      {failed && <Notice tone="bad">{failureText(bind.error)}</Notice>}
      {bind.isSuccess && current && <Notice tone="good">已装订并编页，共 {bind.data.pageCount} 页。《证据目录》的页码随之填写。</Notice>}
      {loose.length > 0 && <Notice tone="info" standing>以下附件不是 PDF、JPG 或 PNG，不编入证据册，随册另附：{loose.join('、')}</Notice>}
      {books.length > 0 && <Books books={books} current={current} />}
    </div>
  )
}

function standing({ books, current, bindable }: EvidenceState): string {
  if (bindable === 0) return '证据下还没有 PDF 或图片，归入后可以装订。'
  if (books.length === 0) return `${bindable} 个文件按顺序合成一份 PDF，逐页编码；页码填入《证据目录》。`
  return current ? '证据册与当前目录一致。' : '装订之后证据有变动，页码已失效，请重新装订。'
}

function Books({ books, current }: { readonly books: readonly EvidenceBook[]; readonly current: boolean }): ReactNode {
  const again = useCommand('evidence.saveAgain')
  return (
    <>
      {again.error && again.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(again.error)}</Notice>}
      {again.isSuccess && <Notice tone="good">已另存，内容与当时装订的一致。</Notice>}
      <ul className={classes.books} aria-label="已装订的证据册">
        {books.map((book, index) => (
          <li key={book.id}>
            <b>第 {book.edition} 版</b>
            <span>共 {book.pageCount} 页，{sizeText(book.sizeBytes)}</span>
            <span>{instantText(book.createdAt)} {book.createdByName}</span>
            <span title={`文件校验值（SHA-256）${book.fileHash}`}>{index === 0 && current ? '与目录一致' : '目录已变动'}</span>
            <Allowed right="export">
              <Button variant="subtle" size="compact" loading={again.isPending} onClick={() => again.mutate(() => ({ bookId: book.id, fileName: book.fileName }))}>
                另存
              </Button>
            </Allowed>
          </li>
        ))}
      </ul>
    </>
  )
}
