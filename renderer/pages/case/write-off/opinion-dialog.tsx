import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isHeld } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'

interface Props {
  readonly title: string
  /** The act in one sentence, as it is about to be done. */
  readonly restated: string
  readonly label: string
  readonly button: string
  /** Words to begin with; the person may change them. */
  readonly initial?: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onConfirm: (text: string) => void
  readonly onClose: () => void
}

/** An act of the way to approval: restated, with the opinion that goes with it. */
export function OpinionDialog({ title, restated, label, button, initial = '', pending, error, onConfirm, onClose }: Props): ReactNode {
  const [text, setText] = useState(initial)
  const held = isHeld(error)
  return (
    <Modal opened onClose={onClose} title={title} size={480}>
      <p>{restated}</p>
      <Textarea label={label} withAsterisk data-autofocus autosize minRows={2} maxLength={1000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(error)}</Notice>}
      <Group gap="sm" mt="sm">
        {!held && (
          <Button disabled={text.trim() === ''} loading={pending} onClick={() => onConfirm(text.trim())}>
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
