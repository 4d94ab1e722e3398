import { useVaultStatus } from '../api/use-vault.ts'
import { Notice } from '../components/notice.tsx'
import classes from './store-banner.module.css'

/** Says so for as long as the log does not reach as far as its seal: part of it was cut off or replaced. */
export function AuditNotice() {
  const status = useVaultStatus().data
  if (status?.state !== 'unlocked' || status.auditIntact) return null
  return (
    <div className={classes['banner']}>
      <Notice tone="bad">操作日志与上次关闭时的封签不符，可能被截断或换过文件。请停止登记，请管理员或审计人员到“操作日志”校验，并报告审计部门。</Notice>
    </div>
  )
}
