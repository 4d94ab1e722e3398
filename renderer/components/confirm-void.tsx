import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { isHeld } from '../api/use-command.ts'
import { Notice } from './notice.tsx'
import { failureText } from './states.tsx'
import classes from './confirm-void.module.css'

const SHORTEST_REASON = 2

interface ConfirmVoidProps {
  /** The record in words, e.g. 保证（李某，连带责任保证）. */
  readonly subject: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Voiding restates the act and asks for the reason; nothing is deleted. */
export function ConfirmVoid({ subject, pending, error, onConfirm, onClose }: ConfirmVoidProps) {
  const [reason, setReason] = useState('')
  const held = isHeld(error)
  const ready = reason.trim().length >= SHORTEST_REASON
  return (
    <Modal opened onClose={onClose} title={`作废：${subject}`} size={440}>
      <p className={classes['text']}>作废后不再参与计算和出文书，但仍保留在记录和日志里，可以查到是谁、何时、为什么作废。</p>
      <Textarea
        label="作废原因"
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(error)}</Notice>}
      <div className={classes['buttons']}>
        {!held && (
          <Button color="red" disabled={!ready} loading={pending} onClick={() => onConfirm(reason.trim())}>
            作废
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {held ? '关闭' : '取消'}
        </Button>
      </div>
    </Modal>
  )
}
