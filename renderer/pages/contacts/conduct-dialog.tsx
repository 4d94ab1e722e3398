import { Button, Checkbox, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { CONDUCT } from '../../../shared/rules/conduct.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './conduct-dialog.module.css'

interface Props {
  readonly day: IsoDate
  readonly time: string
  readonly mine: boolean
  readonly onClose: () => void
}

/** The rules of conduct, read before a list of people to call leaves the program. */
export function ConductDialog({ day, time, mine, onClose }: Props): ReactNode {
  const [read, setRead] = useState(false)
  const [fullNumbers, setFullNumbers] = useState(false)
  const exporting = useCommand('contacts.exportCallList')

  function send(): void {
    exporting.mutate((commandId) => ({ commandId, day, time, mine, fullNumbers, conductRead: true, fileName: `外呼名单 ${day}.xlsx` }), {
      onSuccess: ({ rows, barred }) => {
        announce({ tone: 'good', text: `已导出外呼名单 ${rows} 条，其中 ${barred} 条不得联系，未列号码。` })
        onClose()
      },
    })
  }

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
      {exporting.error !== null && exporting.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(exporting.error)}</Notice>}
      <div className={classes.buttons}>
        <Button disabled={!read} loading={exporting.isPending} onClick={send}>
          导出名单
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </Modal>
  )
}
