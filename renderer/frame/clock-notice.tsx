import { useVaultStatus } from '../api/use-vault.ts'
import { Notice } from '../components/notice.tsx'
import classes from './store-banner.module.css'

const words = {
  'set-back': '电脑日期早于台账最后一次登记的日期',
  'far-ahead': '电脑日期比台账最后一次登记晚了四百天以上',
} as const

/** Says so for as long as the date of the PC cannot be believed: every deadline is measured by it. */
export function ClockNotice() {
  const status = useVaultStatus().data
  if (status?.state !== 'unlocked' || status.clock === 'plausible') return null
  return (
    <div className={classes['banner']}>
      <Notice tone="bad">
        {words[status.clock]}（今日 {status.today}，最后登记 {status.lastWrittenOn}），期限的剩余天数可能不对。请先核对电脑的日期和时间，改正后锁定并重新打开台账。
      </Notice>
    </div>
  )
}
