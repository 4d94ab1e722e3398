import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { ApiError } from '../../../shared/api/errors.ts'
import type { VaultStatus } from '../../../shared/api/vault.ts'
import { Notice } from '../../components/notice.tsx'
import { RefusalView } from '../refused/refusal-view.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import { UnlockForm } from './unlock-form.tsx'
import classes from './unlock-page.module.css'

interface UnlockPageProps {
  readonly status: Extract<VaultStatus, { state: 'locked' }>
  /** True when the window was open before and still holds what was being typed. */
  readonly draftsKept: boolean
}

/** The locked ledger: by passphrase, or by the recovery code when it was forgotten. */
export default function UnlockPage({ status, draftsKept }: UnlockPageProps) {
  const [byCode, setByCode] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  if (refusal !== null) return <RefusalView refusal={refusal} onRetry={() => setRefusal(null)} />
  const Form = byCode ? RecoveryForm : UnlockForm
  return (
    <main className={classes['page']}>
      <div className={classes['box']}>
        <h1 className={classes['title']}>{status.ledgerName ?? '保全台账'}</h1>
        {draftsKept && <Notice tone="info">台账已锁定。锁定前没保存的内容都留着，输入口令后继续。换一位同事的，输入他自己的口令。</Notice>}
        <Form waitSeconds={status.waitSeconds} onRefused={setRefusal} />
        <UnstyledButton className={classes['switch'] ?? ''} onClick={() => setByCode(!byCode)}>
          {byCode ? '改用口令打开' : '忘记口令，用恢复码打开'}
        </UnstyledButton>
      </div>
    </main>
  )
}
