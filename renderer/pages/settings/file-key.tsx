import { Button } from '@mantine/core'
import type { KeyStanding } from '../../../shared/api/vault.ts'
import { useTaskProgress } from '../../api/events.ts'
import { useCommand } from '../../api/use-command.ts'
import { useCall } from '../../api/use-call.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import classes from './settings-page.module.css'

/** 文件密钥: a new one after somebody has left, and what must be done before the file can have it. */
export function FileKey() {
  const standing = useCall('vault.keyStanding', {}).data
  const renew = useCommand('vault.renewKey')
  const waits = standing === undefined ? [] : waitingFor(standing)
  return (
    <section className={classes['block']} aria-label="文件密钥">
      <h2>文件密钥</h2>
      <p>停用账号时自动更换。怀疑口令文件外泄的，可以随时更换：口令和恢复码都不变，以前的备份仍用当时的密钥。需要与台账同样大小的空闲磁盘空间。</p>
      {standing?.isOwed === true && <Notice tone="bad">停用账号之后，文件密钥还没有更换。停用的人如果留有旧的口令文件，仍可能打开台账文件的副本。</Notice>}
      {waits.length > 0 && (
        <Notice tone="info">
          更换之前：
          <ul>
            {waits.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {renew.error !== null && <Notice tone="bad">{failureText(renew.error)}</Notice>}
      {renew.isPending && <KeyProgress />}
      <Button
        variant="default"
        disabled={standing === undefined || waits.length > 0}
        loading={renew.isPending}
        onClick={() => renew.mutate(() => ({}), { onSuccess: () => announce({ tone: 'good', text: '文件密钥已更换。' }) })}
      >
        更换文件密钥
      </Button>
    </section>
  )
}

function waitingFor({ waitsFor, recoveryCodeWaits }: KeyStanding): string[] {
  const people = waitsFor.map((name) => `${name}升级后还没有登录过：请本人登录一次，或者在“人员”里给他重设口令。`)
  return recoveryCodeWaits ? [...people, '恢复码是升级前生成的：请在下面重新生成。'] : people
}

/** How far the file is encrypted anew; the ledger stays usable meanwhile. */
export function KeyProgress() {
  const progress = useTaskProgress('renew-key')
  if (progress === null) return null
  return (
    <Notice tone="info">
      {progress.label}（{Math.min(progress.done + 1, progress.total ?? 1)} / {progress.total}）……
    </Notice>
  )
}
