import { Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconLock, IconUserCircle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { staffRoleLabels } from '../../shared/model/staff.ts'
import { useCall } from '../api/use-call.ts'
import { useVaultStatus } from '../api/use-vault.ts'
import { AfterPaint } from '../components/after-paint.tsx'
import { usePainted } from '../components/use-painted.ts'
import { backupAge } from './backup-age.ts'
import { GlobalSearch } from './global-search.tsx'
import classes from './top-bar.module.css'
import { WorkingDayMark } from './working-day-mark.tsx'

/** Search, the working day, the age of the last good backup, who is here, and the lock. */
export function TopBar({ onLock }: { readonly onLock: () => void }) {
  const status = useVaultStatus().data
  if (status?.state !== 'unlocked') return <header className={classes['bar']} />
  return (
    <header className={classes['bar']}>
      <AfterPaint height={32}>
        <GlobalSearch />
      </AfterPaint>
      <span className={classes['day']}>
        <WorkingDayMark today={status.today} isWorkday={status.isWorkday} />
      </span>
      <BackupAge />
      <UnstyledButton className={classes['person'] ?? ''} title={`${status.organisation}。切换人员：锁定后由同事输入自己的口令`} onClick={onLock}>
        <IconUserCircle size={16} stroke={1.6} aria-hidden />
        <span>
          {status.person.name}（{staffRoleLabels[status.person.role]}）
        </span>
        <span className={classes['switch']}>切换人员</span>
      </UnstyledButton>
      <Tooltip label="锁定后需要口令才能继续，没保存的内容会留着">
        <Button variant="default" size="compact" className={classes['lock'] ?? ''} leftSection={<IconLock size={14} aria-hidden />} onClick={onLock}>
          锁定
        </Button>
      </Tooltip>
    </header>
  )
}

function BackupAge() {
  const overview = useCall('backups.overview', {}, { enabled: usePainted() })
  const status = useVaultStatus().data
  if (overview.data === undefined || status?.state !== 'unlocked') return null
  const age = backupAge(overview.data.lastGoodAt, status.today)
  return (
    <Link href="/settings/backups" className={classes['backup'] ?? ''} data-tone={age.stale ? 'doubt' : undefined}>
      {age.text}
    </Link>
  )
}
