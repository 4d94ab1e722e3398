import type { ComponentProps, ReactNode } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import { RecordsSection } from '../case/record/records-section.tsx'
import { useAssetScope } from './asset-scope.ts'

/** Records of the thing; none can be added where no household that the reader sees has to do with it. */
export function AssetRecords<Row extends { readonly id: Id }>(props: ComponentProps<typeof RecordsSection<Row>> & { readonly add: string }): ReactNode {
  const { caseId } = useAssetScope()
  return <RecordsSection {...props} add={caseId === null ? null : props.add} />
}
