import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'

/** What of the archive goes over with the cases: originals that their managers keep or borrowed. */
export function OriginalsInHands({ caseIds }: { readonly caseIds: readonly Id<'case'>[] }): ReactNode {
  const originals = useCall('archive.inHands', { caseIds: [...caseIds] }).data?.originals ?? 0
  if (originals === 0) return null
  return <Notice tone="info">{`移交人手中有 ${originals} 份档案原件（保管的和借阅的），随本次移交登记到接手人名下，交接单逐份列出，请当面点清。`}</Notice>
}
