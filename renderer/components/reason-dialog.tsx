import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isHeld } from '../api/use-command.ts'
import { Notice } from './notice.tsx'
import { useOwnEscape } from './own-escape.ts'
import classes from './reason-dialog.module.css'
import { failureText } from './states.tsx'

/** Characters that say why. */
const SHORTEST_REASON = 2

export interface ReasonDialogProps {
  readonly title: string
  /** The act as it is about to be done, and what it leaves. */
  readonly restated: string
  /** What is asked for: a reason, an opinion. */
  readonly label: string
  readonly button: string
  /** True where the act takes something out of force. */
  readonly undoes?: boolean
  /** Words to begin with; the person may change them. */
  readonly initial?: string
  /** Characters at least; an opinion may be a single one (准). */
  readonly shortest?: number
  /** Characters at most. */
  readonly longest: number
  readonly pending: boolean
  readonly error: Error | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** An act that needs a word with it; one that was held for a second person leaves only the way out. */
export function ReasonDialog({ title, restated, label, button, undoes = false, initial = '', shortest = SHORTEST_REASON, longest, pending, error, onConfirm, onClose }: ReasonDialogProps): ReactNode {
  const [typed, setTyped] = useState(initial)
  const reason = typed.trim()
  useOwnEscape(onClose)
  const held = isHeld(error)
  return (
    <Modal opened onClose={onClose} title={title} size={460}>
      <p className={classes.text}>{restated}</p>
      <Textarea label={label} withAsterisk data-autofocus autosize minRows={2} maxLength={longest} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(error)}</Notice>}
      <div className={classes.buttons}>
        {!held && (
          <Button {...(undoes ? { color: 'red' } : {})} disabled={reason.length < shortest} loading={pending} onClick={() => onConfirm(reason)}>
            {button}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {held ? '关闭' : '取消'}
        </Button>
      </div>
    </Modal>
  )
}
