import { type ReactNode, useState } from 'react'
import { Button } from '@mantine/core'
import type { Id } from '../../../shared/model/id.ts'
import { call } from '../../api/client.ts'
import { AuditLog } from './audit-log.tsx'

/** 修改记录 of one record, at the foot of its form: read when somebody asks for it. */
export function RecordHistory({ recordId }: { readonly recordId: Id }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <section aria-label="修改记录">
      <Button variant="subtle" size="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起修改记录' : '查看修改记录'}
      </Button>
      {open && (
        <AuditLog
          label="修改记录"
          queryKey={['audit.ofRecord', { recordId }]}
          read={(before, limit) => call('audit.ofRecord', { recordId, before, limit })}
          empty="这条记录由导入建立，之后没有改动"
        />
      )}
    </section>
  )
}
