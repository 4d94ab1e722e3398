import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Staff } from '../../../shared/api/organisation.ts'
import type { KeyRenewal } from '../../../shared/api/vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePerson } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { isPassphraseReady, NewPassphrase, noPassphrase } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { KeyProgress } from './file-key.tsx'
import classes from './account-actions.module.css'

type Act = 'open' | 'resetPassphrase' | 'close'

/** 账号: opens one for a colleague, sets a new passphrase for him, or takes it away. One's own is changed under 口令与恢复码. */
export function AccountActions({ colleague, onDone }: { readonly colleague: Staff; readonly onDone: () => void }) {
  const person = usePerson()
  const [act, setAct] = useState<Act | null>(null)
  const own = person?.id === colleague.id
  return (
    <section className={classes['account']} aria-label="账号">
      <h2>账号</h2>
      <p>{stateText(colleague, own)}</p>
      {!own && (
        <div className={classes['buttons']}>
          {colleague.hasAccount ? (
            <>
              <Button variant="default" onClick={() => setAct('resetPassphrase')}>
                重设口令
              </Button>
              <Button variant="subtle" color="red" onClick={() => setAct('close')}>
                停用账号
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setAct('open')}>
              开通账号
            </Button>
          )}
        </div>
      )}
      {(act === 'open' || act === 'resetPassphrase') && <PassphraseDialog act={act} colleague={colleague} onDone={onDone} onClose={() => setAct(null)} />}
      {act === 'close' && <CloseDialog colleague={colleague} onDone={onDone} onClose={() => setAct(null)} />}
    </section>
  )
}

function stateText({ name, hasAccount }: Staff, own: boolean): string {
  if (own) return '这是您自己的账号。修改口令请到“口令与恢复码”。'
  return hasAccount ? `${name}用自己的口令打开台账。` : `${name}只在名册里，不能打开台账。`
}

interface DialogProps {
  readonly colleague: Staff
  readonly onDone: () => void
  readonly onClose: () => void
}

function PassphraseDialog({ act, colleague, onDone, onClose }: DialogProps & { readonly act: 'open' | 'resetPassphrase' }) {
  const send = useCommand(`accounts.${act}`)
  const [typed, setTyped] = useState(noPassphrase)
  const ready = isPassphraseReady(typed)
  const verb = act === 'open' ? '开通账号' : '重设口令'

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ready) return
    send.mutate((commandId) => ({ commandId, staffId: colleague.id, passphrase: typed.first }), {
      onSuccess: () => {
        announce({ tone: 'good', text: act === 'open' ? `已为${colleague.name}开通账号，请他登录后改成只有自己知道的口令。` : `${colleague.name}的口令已重设，原口令作废。` })
        onDone()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title={`${verb}：${colleague.name}`} size={440}>
      <form className={classes['dialog']} onSubmit={submit}>
        <p>最好由{colleague.name}本人输入。口令不能和其他人的相同，登录时凭口令认人。</p>
        <NewPassphrase value={typed} onChange={setTyped} autoFocus />
        {send.error !== null && <Notice tone="bad">{send.error.error.fields?.['passphrase'] ?? failureText(send.error)}</Notice>}
        <div className={classes['buttons']}>
          <Button type="submit" disabled={!ready} loading={send.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const SHORTEST_REASON = 2

function CloseDialog({ colleague, onDone, onClose }: DialogProps) {
  const close = useCommand('accounts.close')
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= SHORTEST_REASON

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ready) return
    close.mutate((commandId) => ({ commandId, staffId: colleague.id, reason: reason.trim() }))
  }

  if (close.isSuccess) return <AfterClosing name={colleague.name} renewal={close.data.key} onDone={onDone} />
  return (
    <Modal opened onClose={onClose} title={`停用账号：${colleague.name}`} size={440}>
      <form className={classes['dialog']} onSubmit={submit}>
        <p>停用后他的口令打不开这份台账。随后给台账文件换一把新密钥，他手里就算留有旧的口令文件也打不开；文件大时要几分钟，期间请不要关机。名册和他登记过的内容不变。</p>
        <p>停用之前做的备份仍能用他当时的口令打开，请把旧备份收好。</p>
        <Textarea label="停用原因" withAsterisk data-autofocus autosize minRows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {close.error !== null && <Notice tone="bad">{failureText(close.error)}</Notice>}
        {close.isPending && <KeyProgress />}
        <div className={classes['buttons']}>
          <Button type="submit" color="red" disabled={!ready} loading={close.isPending}>
            停用账号
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface AfterClosingProps {
  readonly name: string
  readonly renewal: KeyRenewal
  readonly onDone: () => void
}

/** What the one who left could still open, and what closes the ways to it. */
function AfterClosing({ name, renewal, onDone }: AfterClosingProps) {
  return (
    <Modal opened onClose={onDone} title={`${name}的账号已停用`} size={480}>
      <div className={classes['dialog']}>
        <p>他登记过的内容都保留，他的口令打不开这份台账。</p>
        {renewal.hindrance === null ? (
          <Notice tone="good">台账文件已换上新密钥，他留有的旧口令文件打不开现在的台账。</Notice>
        ) : (
          <Notice tone="bad">文件密钥还没有更换。{renewal.hindrance}在“口令与恢复码”里更换。</Notice>
        )}
        <ul>
          <li>停用之前做的备份仍能用他当时的口令打开。请收好第二备份位置和另存的备份，不再需要的旧备份请销毁。</li>
          <li>谁拿到恢复码都能打开台账。他可能见过恢复码的，请重新生成，原恢复码随即作废。</li>
        </ul>
        <div className={classes['buttons']}>
          <Button component={Link} href="/settings/access" onClick={onDone}>
            {renewal.hindrance === null ? '重新生成恢复码' : '去更换密钥'}
          </Button>
          <Button variant="default" onClick={onDone}>
            完成
          </Button>
        </div>
      </div>
    </Modal>
  )
}
