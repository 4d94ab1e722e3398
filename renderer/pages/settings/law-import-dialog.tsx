import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LawDataFacts } from '../../../shared/model/law-data.ts'
import { isHeld } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './law.module.css'

const SHORTEST = 2

interface LawImportDialogProps {
  readonly title: string
  readonly fileName: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onConfirm: (facts: LawDataFacts) => void
  readonly onClose: () => void
  /** What the file holds. */
  readonly children: ReactNode
}

/** Shows what a file holds and asks where it comes from and why it is loaded; nothing is kept before that. */
export function LawImportDialog({ title, fileName, pending, error, onConfirm, onClose, children }: LawImportDialogProps) {
  const [source, setSource] = useState('')
  const [reason, setReason] = useState('')
  const facts = { source: source.trim(), reason: reason.trim() }
  const ready = facts.source.length >= SHORTEST && facts.reason.length >= SHORTEST
  const held = isHeld(error)
  return (
    <Modal opened onClose={onClose} title={title} size={560}>
      <div className={classes['dialog']}>
        <p className={classes['foot']}>{`文件：${fileName}`}</p>
        {children}
        <TextInput
          label="出处"
          description="公布的文件名称、文号或者网址。"
          withAsterisk
          data-autofocus
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Textarea label="理由" withAsterisk autosize minRows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(error)}</Notice>}
        <div className={classes['buttons']}>
          {!held && (
            <Button disabled={!ready} loading={pending} onClick={() => onConfirm(facts)}>
              核对无误，载入
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {held ? '关闭' : '取消'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
