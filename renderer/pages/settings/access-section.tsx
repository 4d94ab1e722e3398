import { Button, PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, useState } from 'react'
import type { RecoveryCode } from '../../../shared/api/vault.ts'
import { useVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { announce } from '../../components/announce.ts'
import { isPassphraseReady, NewPassphrase, noPassphrase } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { RecoveryCodeSheet } from '../../components/recovery-code.tsx'
import { failureText } from '../../components/states.tsx'
import { FileKey } from './file-key.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings-page.module.css'

/** 口令与恢复码: both are asked for the present passphrase, whoever sits at the open screen. */
export function AccessSection() {
  return (
    <>
      <SectionHead title="口令与恢复码">台账用口令加密。改口令或换恢复码之前，都要输入现在的口令。</SectionHead>
      <ChangePassphrase />
      <Allowed right="administer">
        <FileKey />
        <ReissueRecoveryCode />
      </Allowed>
    </>
  )
}

function ChangePassphrase() {
  const change = useCommand('vault.changePassphrase')
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(noPassphrase)
  const ready = current !== '' && isPassphraseReady(typed)

  function send(event: FormEvent): void {
    event.preventDefault()
    if (!ready) return
    change.mutate(() => ({ current, next: typed.first }), {
      onSuccess: () => {
        setCurrent('')
        setTyped(noPassphrase)
        announce({ tone: 'good', text: '口令已修改，下次打开台账用新口令。之前的备份仍用当时的口令打开。' })
      },
    })
  }

  return (
    <form className={classes['block']} onSubmit={send}>
      <h2>修改口令</h2>
      <p>改后立即生效。以前的备份仍要用备份当时的口令。</p>
      <div className={classes['narrow']}>
        <PasswordInput label="现在的口令" withAsterisk autoComplete="off" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
        <NewPassphrase value={typed} onChange={setTyped} />
      </div>
      {change.error !== null && <Notice tone="bad">{failureText(change.error)}</Notice>}
      <Button type="submit" disabled={!ready} title={ready ? undefined : '请填写现在的口令，两次输入一致的新口令'} loading={change.isPending}>
        修改口令
      </Button>
    </form>
  )
}

function ReissueRecoveryCode() {
  const reissue = useCommand('vault.reissueRecoveryCode')
  const status = useVaultStatus().data
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<RecoveryCode | null>(null)

  function send(event: FormEvent): void {
    event.preventDefault()
    if (passphrase === '') return
    reissue.mutate(() => ({ passphrase }), {
      onSuccess: (issued) => {
        setPassphrase('')
        setCode(issued)
      },
    })
  }

  if (code !== null) {
    return (
      <div className={classes['block']}>
        <h2>新的恢复码</h2>
        <p>旧恢复码已作废，请销毁旧的打印件。新恢复码只显示这一次。</p>
        <RecoveryCodeSheet
          groups={code.groups}
          organisation={status?.state === 'unlocked' ? status.organisation : ''}
          onConfirmed={() => {
            setCode(null)
            announce({ tone: 'good', text: '恢复码已核对，请锁进保险柜。' })
          }}
          onSkip={() => setCode(null)}
        />
      </div>
    )
  }
  return (
    <form className={classes['block']} onSubmit={send}>
      <h2>重新生成恢复码</h2>
      <p>恢复码遗失、外泄，或保管人离岗时使用。生成后，旧恢复码立即作废。</p>
      <div className={classes['narrow']}>
        <PasswordInput label="现在的口令" withAsterisk autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} />
      </div>
      {reissue.error !== null && <Notice tone="bad">{failureText(reissue.error)}</Notice>}
      <Button type="submit" variant="default" disabled={passphrase === ''} title={passphrase === '' ? '请先填写现在的口令' : undefined} loading={reissue.isPending}>
        生成新恢复码
      </Button>
    </form>
  )
}
