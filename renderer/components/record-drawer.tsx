import { Button, Drawer } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { errorMessages } from '../../shared/api/errors.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Right } from '../../shared/model/rights.ts'
import { useRefusal } from '../api/use-rights.ts'
import { RecordHistory } from './audit-log/record-history.tsx'
import { ConflictNotice, type ValueWords } from './conflict-notice.tsx'
import { moveOnEnter } from './move-on-enter.ts'
import { Notice } from './notice.tsx'
import classes from './record-drawer.module.css'
import { RecordReviewNotice } from './record-review.tsx'
import { failureText } from './states.tsx'
import type { RecordForm } from './use-record-form.ts'

interface RecordDrawerProps<V extends object> {
  readonly title: string
  readonly form: RecordForm<V>
  readonly onClose: () => void
  /** The words of each field, to name what differs after a conflict. */
  readonly labels: Readonly<Record<keyof V & string, string>>
  readonly valueWords?: ValueWords
  readonly saveLabel?: string
  readonly children: ReactNode
  /** Further acts beside 保存, such as 作废. */
  readonly actions?: ReactNode
  /** What saving it needs. */
  readonly right?: Right
  /** The record on show, if it is kept already: changes of it that wait for review are told at the head of its form, its history at the foot. A party or colleague belongs to no case. */
  readonly review?: { readonly caseId: Id<'case'> | null; readonly recordId: Id } | null
}

/** Quick edit of one record at the right: Ctrl+S saves, Enter moves on, Esc leaves and keeps the draft. */
export function RecordDrawer<V extends object>({ title, form, onClose, labels, valueWords, saveLabel = '保存', children, actions, right = 'record', review = null }: RecordDrawerProps<V>) {
  const refusal = useRefusal(right)
  useHotkeys([['mod+S', () => refusal === null && !form.held && form.submit()]], [], true)
  const body = useRef<HTMLDivElement>(null)
  useFirstErrorFocus(form, body)
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={600} closeOnClickOutside={false}>
      <Drawer.Overlay backgroundOpacity={0.3} />
      <Drawer.Content classNames={{ content: classes['content'] ?? '' }}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="关闭" />
        </Drawer.Header>
        <Drawer.Body ref={offerFirstField} className={classes['body'] ?? ''}>
          <div ref={body} className={classes['fields']} onKeyDown={moveOnEnter}>
            <DraftNotices form={form} />
            {review !== null && review.caseId !== null && <RecordReviewNotice caseId={review.caseId} recordId={review.recordId} />}
            {children}
            {review !== null && <RecordHistory recordId={review.recordId} />}
          </div>
          <footer className={classes['footer']}>
            {form.conflicts !== null && (
              <ConflictNotice conflicts={form.conflicts} labels={labels} words={valueWords} onKeepMine={form.keepMine} onTakeTheirs={form.takeTheirs} />
            )}
            {form.failure !== null && <Notice tone="bad">{failureText(form.failure)}</Notice>}
            {form.held && <Notice tone="info">{errorMessages['awaits-review']}</Notice>}
            {refusal !== null && <Notice tone="info">{refusal}</Notice>}
            {refusal !== null || form.held ? (
              <div className={classes['buttons']}>
                <Button variant="default" onClick={onClose}>
                  关闭
                </Button>
              </div>
            ) : (
              <div className={classes['buttons']}>
                <Button loading={form.saving} disabled={form.conflicts !== null} onClick={form.submit}>
                  {saveLabel}
                </Button>
                <Button variant="default" onClick={onClose}>
                  取消
                </Button>
                <span className={classes['keys']}>Ctrl+S 保存 · Esc 离开，已填内容会保留</span>
                {actions}
              </div>
            )}
          </footer>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function DraftNotices<V extends object>({ form }: { readonly form: RecordForm<V> }) {
  return (
    <>
      {form.restored && (
        <Notice tone="info" action={<Button variant="subtle" size="compact" onClick={form.discard}>放弃草稿</Button>}>
          已恢复上次没有保存的内容，请核对后保存。
        </Notice>
      )}
      {form.draftUnkept && <Notice tone="doubt">草稿暂时存不下来，请尽快保存，离开本页会丢失已填内容。</Notice>}
    </>
  )
}

/** A form that names no field for the focus begins at its first, not at the cross that closes it. */
function offerFirstField(body: HTMLDivElement | null): void {
  if (body === null || body.querySelector('[data-autofocus]') !== null) return
  body.querySelector('input:not([type="hidden"], :disabled), textarea:not(:disabled)')?.setAttribute('data-autofocus', '')
}

/** After a refused save the first field that is wrong takes the focus. */
function useFirstErrorFocus<V extends object>(form: RecordForm<V>, body: RefObject<HTMLDivElement | null>): void {
  const { attempts } = form
  useEffect(() => {
    if (attempts > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts, body])
}
