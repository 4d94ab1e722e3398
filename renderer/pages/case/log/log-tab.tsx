import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AuditLog } from '../../../components/audit-log/audit-log.tsx'
import { call } from '../../../api/client.ts'
import { useCaseScope } from '../case-scope.ts'
import { DiligenceDialog } from './diligence-dialog.tsx'

/** 日志: who did what and when in this case, with what it changed; entries are chained and cannot be edited. What of it was work on the debt is the 履职报告. */
export default function LogTab(): ReactNode {
  const { caseId, today } = useCaseScope()
  const [reporting, setReporting] = useState(false)
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <Button variant="default" onClick={() => setReporting(true)}>
          履职报告
        </Button>
      </Group>
      <AuditLog
        label="日志"
        queryKey={['audit.ofCase', { caseId }]}
        read={(before, limit) => call('audit.ofCase', { caseId, before, limit })}
        empty="登记、修改、作废、查看证件和导出文书都记在这里"
      />
      {reporting && <DiligenceDialog caseId={caseId} staffId={null} today={today} onClose={() => setReporting(false)} />}
    </>
  )
}
