import { Button, Checkbox, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ApiFailure } from '../../../shared/api/errors.ts'
import { CONDUCT } from '../../../shared/rules/conduct.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './conduct-dialog.module.css'

interface Props {
  readonly pending: boolean
  readonly error: ApiFailure | null
  readonly onExport: (fullNumbers: boolean) => void
  readonly onClose: () => void
}

/** The rules of conduct, read before a list of people to call or visit leaves the program. */
export function ConductDialog({ pending, error, onExport, onClose }: Props): ReactNode {
  const [read, setRead] = useState(false)
  const [fullNumbers, setFullNumbers] = useState(false)

  return (
    <Modal opened onClose={onClose} title="催收行为要求" size={640}>
      <ol className={classes.conduct}>
        {CONDUCT.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div className={classes.checks}>
        <Checkbox size="sm" label="我已阅读，并按以上要求联系" checked={read} onChange={(event) => setRead(event.currentTarget.checked)} />
        <Checkbox size="sm" label="名单列完整号码（导出完整号码记入日志）" checked={fullNumbers} onChange={(event) => setFullNumbers(event.currentTarget.checked)} />
      </div>
      {error !== null && error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(error)}</Notice>}
      <div className={classes.buttons}>
        <Button disabled={!read} loading={pending} onClick={() => onExport(fullNumbers)}>
          导出名单
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </Modal>
  )
}
