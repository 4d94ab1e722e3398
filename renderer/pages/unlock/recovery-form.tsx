import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { setVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { isPassphraseReady, NewPassphrase, noPassphrase } from '../../components/new-passphrase.tsx'
import { failureText } from '../../components/states.tsx'
import { type AttemptProps, takeFailure } from './attempt.ts'
import { OpeningProgress } from './opening-progress.tsx'
import classes from './unlock-page.module.css'
import { useCountdown } from './use-countdown.ts'

/** The printed recovery code opens the ledger and sets a new passphrase in the same act. */
export function RecoveryForm({ waitSeconds, onRefused }: AttemptProps) {
  const recover = useCommand('vault.unlockWithRecoveryCode')
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState(noPassphrase)
  const { left, restart } = useCountdown(waitSeconds)
  const ready = code.trim() !== '' && isPassphraseReady(typed)

  function open(event: FormEvent): void {
    event.preventDefault()
    if (!ready || left > 0 || recover.isPending) return
    recover.mutate(() => ({ code: code.trim(), newPassphrase: typed.first }), {
      onSuccess: setVaultStatus,
      onError: (failure) => takeFailure(failure, { onRefused, onWait: restart }),
    })
  }

  return (
    <form className={classes['form']} onSubmit={open}>
      <TextInput
        label="恢复码"
        description="照打印件输入，共 7 组；大小写和横线不影响。"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={code}
        error={recover.error === null ? null : failureText(recover.error)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NewPassphrase value={typed} onChange={setTyped} />
      <Button type="submit" fullWidth disabled={!ready || left > 0} loading={recover.isPending}>
        {left > 0 ? `请等待 ${left} 秒` : '打开台账并启用新口令'}
      </Button>
      {recover.isPending && <OpeningProgress />}
    </form>
  )
}
