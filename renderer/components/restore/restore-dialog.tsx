import { Button, Modal, PasswordInput, Radio } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { type FormEvent, useState } from 'react'
import { backupReasonLabels, type BackupRow, type RestoreReport } from '../../../shared/api/backups.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../announce.ts'
import { instantText } from '../instant-text.ts'
import { Notice } from '../notice.tsx'
import { sizeText } from '../size-text.ts'
import { ErrorState, failureText, LoadingRows } from '../states.tsx'
import classes from './restore-dialog.module.css'

const FROM_FILE = 'file'

interface RestoreDialogProps {
  /** The backup to begin with; otherwise the newest. */
  readonly name?: string
  readonly onClose: () => void
}

/** Restoring restates the act: which backup, what happens to the present ledger, and the passphrase of that day. */
export function RestoreDialog({ name, onClose }: RestoreDialogProps) {
  const overview = useCall('backups.overview', {})
  return (
    <Modal opened onClose={onClose} title="从备份恢复台账" size={620}>
      {overview.isPending && <LoadingRows rows={4} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && (
        <ChooseBackup backups={overview.data.backups} initial={name ?? overview.data.backups[0]?.name ?? FROM_FILE} onClose={onClose} />
      )}
    </Modal>
  )
}

interface ChooseBackupProps {
  readonly backups: readonly BackupRow[]
  readonly initial: string
  readonly onClose: () => void
}

function ChooseBackup({ backups, initial, onClose }: ChooseBackupProps) {
  const restore = useCommand('backups.restore')
  const restoreFromFile = useCommand('backups.restoreFromFile')
  const [chosen, setChosen] = useState(initial)
  const [passphrase, setPassphrase] = useState('')
  const running = restore.isPending || restoreFromFile.isPending
  const failure = restore.error ?? restoreFromFile.error

  /** Said in the corner: the page below changes to the restored ledger at once. */
  function tell(report: RestoreReport): void {
    announce({
      tone: 'good',
      text: `已恢复到 ${instantText(report.takenAt)} 的台账，共 ${report.cases} 户。原来的台账另存为“${report.keptAside}”。`,
    })
    onClose()
  }

  function begin(event: FormEvent): void {
    event.preventDefault()
    restore.reset()
    restoreFromFile.reset()
    if (chosen === FROM_FILE) restoreFromFile.mutate(() => ({ passphrase }), { onSuccess: tell })
    else restore.mutate(() => ({ name: chosen, passphrase }), { onSuccess: tell })
  }

  return (
    <form onSubmit={begin}>
      <p className={classes['text']}>恢复后，台账回到备份当时的内容，之后登记的不再显示。现有台账会另存一份，不会删除。</p>
      <Radio.Group value={chosen} onChange={setChosen} aria-label="备份">
        <div className={classes['backups']}>
          {backups.map((backup) => (
            <Radio key={`${backup.place} ${backup.name}`} value={backup.name} size="xs" disabled={!backup.verified} label={backupWords(backup)} />
          ))}
          <Radio value={FROM_FILE} size="xs" label="选择其他备份文件（.bqbak）" />
        </div>
      </Radio.Group>
      <PasswordInput
        label="备份当时的口令"
        description="备份用当时的口令加密；之后改过口令的，要用改之前的。"
        withAsterisk
        autoComplete="off"
        data-autofocus
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={classes['buttons']}>
        <Button type="submit" disabled={passphrase === ''} loading={running}>
          恢复
        </Button>
        <Button variant="default" disabled={running} onClick={onClose}>
          取消
        </Button>
      </div>
      {failure !== null && failure.error.code !== 'cancelled' && <Notice tone="bad">{failureText(failure)}</Notice>}
    </form>
  )
}

function backupWords({ at, reason, sizeBytes, place, verified }: BackupRow): string {
  const parts = [instantText(at), backupReasonLabels[reason], sizeText(sizeBytes), place === 'local' ? '本机' : '第二位置']
  return `${parts.join(' · ')}${verified ? '' : '（没有通过校验，不能使用）'}`
}
