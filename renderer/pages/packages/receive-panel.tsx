import { Button, PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PackageReview } from '../../../shared/api/packages.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './packages-page.module.css'
import { ReviewPanel } from './review-panel.tsx'

/** Opens a package, shows what it would change, and takes it over when somebody says so. */
export function ReceivePanel(): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  const [review, setReview] = useState<PackageReview | null>(null)
  const [done, setDone] = useState<ReactNode>(null)
  const open = useCommand('packages.open')

  function choose(event: FormEvent): void {
    event.preventDefault()
    setDone(null)
    open.mutate(() => ({ passphrase }), {
      onSuccess: (found) => {
        setReview(found)
        setPassphrase('')
      },
    })
  }

  if (review !== null) {
    return (
      <ReviewPanel
        review={review}
        onEnd={(outcome) => {
          setReview(null)
          setDone(outcome)
        }}
      />
    )
  }
  return (
    <section className={classes.panel} aria-label="接收数据包">
      <h2 className={classes.title}>接收</h2>
      <form className={classes.form} onSubmit={choose}>
        <PasswordInput label="数据包口令" withAsterisk autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} />
        <Button type="submit" disabled={passphrase === ''} title={passphrase === '' ? '请先填写数据包口令' : undefined} loading={open.isPending}>
          选择数据包
        </Button>
      </form>
      <p className={classes.quiet}>先比对、再接收：打开后逐户列出新增、更新和双方都改过的栏，确认前不改动任何数据。</p>
      {open.error && open.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(open.error)}</Notice>}
      {done}
    </section>
  )
}
