import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { StaffSelect } from '../case/people/staff-select.tsx'
import classes from './board-page.module.css'

export type Decision = 'give-up' | 'resume' | 'assign' | 'note'

const SHORTEST_REASON = 2

interface Words {
  readonly title: string
  readonly button: string
  readonly field: string
  readonly done: string
}

const words: Record<Decision, Words> = {
  'give-up': { title: '放弃办理', button: '放弃办理', field: '放弃的理由', done: '已记录放弃，期限不再列入未了事项' },
  resume: { title: '恢复办理', button: '恢复办理', field: '恢复的理由', done: '已恢复，期限重新列入未了事项' },
  assign: { title: '交办', button: '交办', field: '交办说明', done: '已交办' },
  note: { title: '备注', button: '保存备注', field: '备注', done: '备注已保存' },
}

interface Props {
  readonly decision: Decision
  readonly row: DeadlineRow
  readonly onClose: () => void
}

/** What a person decides about a deadline; giving a right up restates what is given up. */
export function DecisionDialog({ decision, row, onClose }: Props): ReactNode {
  const [text, setText] = useState('')
  const [assigneeId, setAssigneeId] = useState<Id<'staff'> | null>(null)
  const giveUp = useCommand('deadlines.giveUp')
  const resume = useCommand('deadlines.resume')
  const assign = useCommand('deadlines.assign')
  const note = useCommand('deadlines.note')
  const { title, button, field, done } = words[decision]
  const said = text.trim()
  const needsText = decision !== 'assign'
  const sent = { 'give-up': giveUp, resume, assign, note }[decision]
  const held = isHeld(sent.error)
  const finish = {
    onSuccess: () => {
      announce({ tone: 'good', text: `${deadlineKindLabels[row.kind]}：${done}` })
      onClose()
    },
  }

  function send(): void {
    const { id } = row
    if (decision === 'give-up') giveUp.mutate((commandId) => ({ commandId, id, reason: said }), finish)
    if (decision === 'resume') resume.mutate((commandId) => ({ commandId, id, reason: said }), finish)
    if (decision === 'assign') assign.mutate((commandId) => ({ commandId, id, assigneeId, text: said === '' ? null : said }), finish)
    if (decision === 'note') note.mutate((commandId) => ({ commandId, id, text: said }), finish)
  }

  return (
    <Modal opened onClose={onClose} title={`${title}：${deadlineKindLabels[row.kind]}`} size={460}>
      <p className={classes.restated}>
        {row.borrowerName}，{row.subjectText}
        {row.safe !== null && `，应办日 ${row.safe}`}
      </p>
      {decision === 'give-up' && <Notice tone="doubt">放弃后不再提醒“{deadlineActs[row.kind]}”，权利可能因此丧失。放弃人和理由会写入日志，以后可以恢复。</Notice>}
      {decision === 'assign' && <StaffSelect label="交办给（空着即交还管户人）" value={assigneeId} onChange={setAssigneeId} />}
      <Textarea label={field} withAsterisk={needsText} data-autofocus autosize minRows={2} maxLength={500} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {sent.error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(sent.error)}</Notice>}
      <Group gap="sm" mt="sm">
        {!held && (
          <Button {...(decision === 'give-up' ? { color: 'red' } : {})} disabled={needsText && said.length < SHORTEST_REASON} loading={sent.isPending} onClick={send}>
            {button}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {held ? '关闭' : '取消'}
        </Button>
      </Group>
    </Modal>
  )
}
