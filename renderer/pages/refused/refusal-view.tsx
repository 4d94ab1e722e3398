import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ApiError } from '../../../shared/api/errors.ts'
import { setVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { RestoreDialog } from '../../components/restore/restore-dialog.tsx'
import { failureText } from '../../components/states.tsx'
import { refusalFacts } from './refusal-facts.ts'
import { refusalOf, type Remedy } from './refusals.ts'
import classes from './refused-page.module.css'

interface RefusalViewProps {
  readonly refusal: Pick<ApiError, 'code' | 'message' | 'details'>
  readonly retrying?: boolean
  readonly onRetry: () => void
}

/** Why the ledger was not opened, the facts, and the ways on. */
export function RefusalView({ refusal, retrying = false, onRetry }: RefusalViewProps) {
  const { title, advice, remedies } = refusalOf(refusal.code)
  const facts = refusalFacts(refusal.details ?? {})
  return (
    <main className={classes['page']}>
      <h1 className={classes['title']}>{title}</h1>
      <Notice tone="bad">{refusal.message}</Notice>
      {facts.length > 0 && (
        <dl className={classes['facts']}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className={classes['advice']}>
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Remedies remedies={remedies} retrying={retrying} onRetry={onRetry} />
    </main>
  )
}

interface RemediesProps {
  readonly remedies: readonly Remedy[]
  readonly retrying: boolean
  readonly onRetry: () => void
}

function Remedies({ remedies, retrying, onRetry }: RemediesProps) {
  const chooseFolder = useCommand('vault.chooseFolder')
  const openFolder = useCommand('shell.openDataFolder')
  const quit = useCommand('shell.quit')
  const [restoring, setRestoring] = useState(false)
  const acts: Record<Remedy, { readonly label: string; readonly act: () => void; readonly pending: boolean }> = {
    retry: { label: '重试', act: onRetry, pending: retrying },
    locate: { label: '定位台账文件夹', act: () => chooseFolder.mutate(() => ({}), { onSuccess: setVaultStatus }), pending: chooseFolder.isPending },
    restore: { label: '从备份恢复', act: () => setRestoring(true), pending: false },
    'open-folder': { label: '打开所在文件夹', act: () => openFolder.mutate(() => ({})), pending: openFolder.isPending },
    quit: { label: '退出程序', act: () => quit.mutate(() => ({})), pending: quit.isPending },
  }
  const failure = [chooseFolder.error, openFolder.error, quit.error].find((error) => error !== null && error.error.code !== 'cancelled')
  return (
    <>
      <div className={classes['buttons']}>
        {remedies.map((remedy, index) => (
          <Button key={remedy} variant={index === 0 ? 'filled' : 'default'} loading={acts[remedy].pending} onClick={acts[remedy].act}>
            {acts[remedy].label}
          </Button>
        ))}
      </div>
      {failure !== undefined && failure !== null && <Notice tone="bad">{failureText(failure)}</Notice>}
      {restoring && <RestoreDialog onClose={() => setRestoring(false)} />}
    </>
  )
}
