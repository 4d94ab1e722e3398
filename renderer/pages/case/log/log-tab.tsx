import type { ReactNode } from 'react'
import { AuditLog } from '../../../components/audit-log/audit-log.tsx'
import { call } from '../../../api/client.ts'
import { useCaseScope } from '../case-scope.ts'

/** 日志: who did what and when in this case, with what it changed; entries are chained and cannot be edited. */
export default function LogTab(): ReactNode {
  const { caseId } = useCaseScope()
  return (
    <AuditLog
      label="日志"
      queryKey={['audit.ofCase', { caseId }]}
      read={(before, limit) => call('audit.ofCase', { caseId, before, limit })}
      empty="登记、修改、作废、查看证件和导出文书都记在这里"
    />
  )
}
