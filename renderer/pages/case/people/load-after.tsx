import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'

/** What a colleague would carry with so many cases more; a warning above the branch's line, which forbids nothing. */
export function LoadAfter({ staffId, added }: { readonly staffId: Id<'staff'>; readonly added: number }): ReactNode {
  const loads = useCall('teams.loads', {}).data
  if (loads === undefined) return null
  const now = loads.rows.find((row) => row.staffId === staffId)?.cases ?? 0
  const words = `现管 ${now} 户，接手后 ${now + added} 户`
  if (now + added <= loads.limit) return <Notice tone="info">{words}。</Notice>
  return <Notice tone="doubt">{`${words}，超过每人 ${loads.limit} 户的提示线。可以分给几位同事，或照此办理。`}</Notice>
}
