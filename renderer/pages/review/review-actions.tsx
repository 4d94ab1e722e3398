import { Button, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { usePerson } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { personOf, type ReviewItem } from './review-item.ts'
import classes from './review-page.module.css'

const SHORTEST_REASON = 2

interface Props {
  readonly item: ReviewItem
  readonly onSettled: () => void
}

/** 核准 or 确认 with Ctrl+Enter, 退回 with its reason, 撤回 of one's own. */
export function ReviewActions({ item, onSettled }: Props) {
  const person = usePerson()
  const approve = useCommand('review.approve')
  const refuse = useCommand('review.refuse')
  const withdraw = useCommand('review.withdraw')
  const confirm = useCommand('review.confirm')
  const [refusing, setRefusing] = useState(false)
  const { barred } = item.of
  const mine = person?.id === personOf(item).id
  const settles = barred === null && !(item.kind === 'proposal' && item.of.stale)
  const error = approve.error ?? refuse.error ?? withdraw.error ?? confirm.error
  useHotkeys([['mod+Enter', () => settles && settle()], ['mod+Backspace', () => barred === null && item.kind === 'proposal' && setRefusing(true)]], [], true)

  function done(text: string): { readonly onSuccess: () => void } {
    return {
      onSuccess: () => {
        announce({ tone: 'good', text })
        onSettled()
      },
    }
  }

  function settle(): void {
    if (item.kind === 'proposal') approve.mutate((commandId) => ({ commandId, proposalId: item.of.id }), done(`已核准：${item.of.summary}`))
    else confirm.mutate((commandId) => ({ commandId, markId: item.of.id, version: item.of.version }), done(`已确认：${item.of.summary}`))
  }

  return (
    <div className={classes['actions']}>
      {barred !== null && <Notice tone="info">{barred}</Notice>}
      {error !== null && <Notice tone="bad">{failureText(error)}</Notice>}
      {refusing && item.kind === 'proposal' && (
        <RefusalForm
          pending={refuse.isPending}
          onClose={() => setRefusing(false)}
          onRefuse={(reason) => refuse.mutate((commandId) => ({ commandId, proposalId: item.of.id, reason }), done(`已退回：${item.of.summary}`))}
        />
      )}
      {!refusing && (
        <div className={classes['buttons']}>
          {settles && (
            <Button loading={approve.isPending || confirm.isPending} onClick={settle}>
              {item.kind === 'proposal' ? '核准' : '确认无误'}
            </Button>
          )}
          {barred === null && item.kind === 'proposal' && (
            <Button variant="default" onClick={() => setRefusing(true)}>
              退回
            </Button>
          )}
          {mine && item.kind === 'proposal' && (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate((commandId) => ({ commandId, proposalId: item.of.id }), done(`已撤回：${item.of.summary}`))}>
              撤回
            </Button>
          )}
          {settles && <span className={classes['keys']}>Ctrl+Enter {item.kind === 'proposal' ? '核准 · Ctrl+Backspace 退回' : '确认'}</span>}
        </div>
      )}
    </div>
  )
}

interface RefusalProps {
  readonly pending: boolean
  readonly onRefuse: (reason: string) => void
  readonly onClose: () => void
}

function RefusalForm({ pending, onRefuse, onClose }: RefusalProps) {
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= SHORTEST_REASON
  return (
    <form
      className={classes['refusal']}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onRefuse(reason.trim())
      }}
    >
      <Textarea label="退回原因" description="提出人会看到，并记入“日志”。" withAsterisk autoFocus autosize minRows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={classes['buttons']}>
        <Button type="submit" disabled={!ready} loading={pending}>
          退回
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </form>
  )
}
