import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VaultStatus } from '../../../shared/api/vault.ts'
import { setVaultStatus, useVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { RestoreDialog } from '../../components/restore/restore-dialog.tsx'
import { failureText } from '../../components/states.tsx'
import { refusalFacts } from './refusal-facts.ts'
import { refusalOf, type Remedy } from './refusals.ts'
import classes from './refused-page.module.css'

interface RefusedPageProps {
  readonly status: Extract<VaultStatus, { state: 'refused' }>
}

/** Why the ledger was not opened, the facts, and the ways on. */
export default function RefusedPage({ status }: RefusedPageProps) {
  const { title, advice, remedies } = refusalOf(status.code)
  const facts = refusalFacts(status.details)
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>{title}</h1>
      <Notice tone="bad">{status.message}</Notice>
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
      <Remedies remedies={remedies} />
    </div>
  )
}

function Remedies({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const status = useVaultStatus()
  const chooseFolder = useCommand('vault.chooseFolder')
  const openFolder = useCommand('shell.openDataFolder')
  const quit = useCommand('shell.quit')
  const [restoring, setRestoring] = useState(false)
  const acts: Record<Remedy, { readonly label: string; readonly act: () => void; readonly pending: boolean }> = {
    retry: { label: '重试', act: () => void status.refetch(), pending: status.isFetching },
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
