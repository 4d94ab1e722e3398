import { Button, PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { setVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { failureText } from '../../components/states.tsx'
import { type AttemptProps, takeFailure } from './attempt.ts'
import { OpeningProgress } from './opening-progress.tsx'
import classes from './unlock-page.module.css'
import { useCountdown } from './use-countdown.ts'

/** The passphrase, and the growing pause after wrong ones. */
export function UnlockForm({ waitSeconds, onRefused }: AttemptProps) {
  const unlock = useCommand('vault.unlock')
  const [passphrase, setPassphrase] = useState('')
  const { left, restart } = useCountdown(waitSeconds)
  const input = useRef<HTMLInputElement>(null)

  function open(event: FormEvent): void {
    event.preventDefault()
    if (passphrase === '' || left > 0 || unlock.isPending) return
    unlock.mutate(() => ({ passphrase }), {
      onSuccess: setVaultStatus,
      onError: (failure) => {
        takeFailure(failure, { onRefused, onWait: restart })
        input.current?.select()
      },
    })
  }

  return (
    <form className={classes['form']} onSubmit={open}>
      <PasswordInput
        ref={input}
        label="口令"
        autoFocus
        autoComplete="off"
        value={passphrase}
        error={unlock.error === null ? null : failureText(unlock.error)}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth disabled={left > 0 || passphrase === ''} loading={unlock.isPending}>
        {left > 0 ? `请等待 ${left} 秒` : '打开台账'}
      </Button>
      {unlock.isPending && <OpeningProgress />}
    </form>
  )
}
