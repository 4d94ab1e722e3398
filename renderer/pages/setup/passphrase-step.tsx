import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RecoveryCode } from '../../../shared/api/vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { isPassphraseReady, NewPassphrase, noPassphrase } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import type { SetupAnswers } from './answers.ts'
import classes from './setup-page.module.css'

interface PassphraseStepProps {
  readonly answers: SetupAnswers
  readonly onBack: () => void
  readonly onCreated: (code: RecoveryCode) => void
}

/** Step 3: the passphrase; with it the encrypted ledger is made. */
export function PassphraseStep({ answers, onBack, onCreated }: PassphraseStepProps) {
  const create = useCommand('vault.create')
  const [typed, setTyped] = useState(noPassphrase)
  const ready = isPassphraseReady(typed)

  function makeLedger(event: FormEvent): void {
    event.preventDefault()
    if (!ready || create.isPending) return
    create.mutate(
      () => ({
        organisation: { name: answers.organisation.trim(), kind: answers.kind },
        administrator: answers.administrator.trim(),
        passphrase: typed.first,
      }),
      { onSuccess: onCreated },
    )
  }

  return (
    <form onSubmit={makeLedger}>
      <h2 className={classes['title']}>设置口令</h2>
      <p className={classes['lead']}>台账用口令加密，每次打开都要输入。电脑丢了，没有口令的人看不到任何内容。</p>
      <div className={classes['fields']}>
        <NewPassphrase value={typed} onChange={setTyped} autoFocus />
      </div>
      {create.error !== null && <Notice tone="bad">{failureText(create.error)}</Notice>}
      <div className={classes['buttons']}>
        <Button type="submit" disabled={!ready} loading={create.isPending}>
          建立台账
        </Button>
        <Button variant="default" disabled={create.isPending} onClick={onBack}>
          上一步
        </Button>
      </div>
    </form>
  )
}
